// A piece with all its lists in one order where their order says nothing: so that two sites write the same bytes.
import type { Piece, Section } from '../document.ts';

/** The piece in its normal form. */
export function normal<S extends Section>(section: S, piece: Piece<S>): Piece<S> {
  if (section === 'type') return typeIn(piece as Piece<'type'>) as Piece<S>;
  if (section === 'workflow') return workflowIn(piece as Piece<'workflow'>) as Piece<S>;
  return piece;
}

function typeIn(type: Piece<'type'>): Piece<'type'> {
  return {
    ...type,
    starterGroups: type.starterGroups.toSorted(),
    reassignmentGroups: type.reassignmentGroups.toSorted(),
    fileKinds: type.fileKinds.toSorted(),
    reasons: by(type.reasons, ({ kind }) => kind),
    fieldRights: by(type.fieldRights, ({ field, role }) => `${field} ${role}`),
  };
}

function workflowIn(workflow: Piece<'workflow'>): Piece<'workflow'> {
  const cells = (of: Piece<'workflow'>['matrix'][string]) =>
    Object.fromEntries(
      Object.entries(of).map(([action, cell]) => [
        action,
        typeof cell === 'string' ? cell : cell?.toSorted(),
      ]),
    );
  return {
    ...workflow,
    transitions: by(workflow.transitions, ({ from, to }) => `${from} ${to}`).map((transition) => ({
      ...transition,
      roles: transition.roles.toSorted(),
      requiredFields: transition.requiredFields.toSorted(),
    })),
    // A role without a cell may do nothing, and stands nowhere.
    matrix: Object.fromEntries(
      Object.entries(workflow.matrix)
        .filter(([, of]) => Object.keys(of).length > 0)
        .map(([role, of]) => [role, cells(of)]),
    ),
  };
}

function by<Item>(all: readonly Item[], name: (item: Item) => string): Item[] {
  return all.toSorted((one, other) => (name(one) < name(other) ? -1 : name(one) > name(other) ? 1 : 0));
}
