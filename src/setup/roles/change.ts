// What becomes of the configuration when a role is added as a copy of another, put elsewhere in the order, or taken away.
import { isSame, type Piece } from '../../configuration/document.ts';
import { putPiece, sectionIn } from '../../configuration/draft.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { placedAfter, type Roles } from '../workflows/options.ts';
import { ordered } from '../workflows/ordered.ts';

type Workflow = Piece<'workflow'>;
type Type = Piece<'type'>;

/** Gives a new role what another has: its column in every matrix, its transitions, its rights on fields. */
export async function copyRights(permit: SetupPermit, from: string, to: string): Promise<void> {
  await changeAll(permit, {
    workflow: (workflow) => ({
      ...workflow,
      matrix: { ...workflow.matrix, [to]: { ...workflow.matrix[from] } },
      transitions: workflow.transitions.map((step) =>
        step.roles.includes(from) ? { ...step, roles: [...step.roles, to] } : step,
      ),
    }),
    type: (type) => ({
      ...type,
      fieldRights: type.fieldRights.flatMap((right) =>
        right.role === from ? [right, { ...right, role: to }] : [right],
      ),
    }),
  });
}

/** Takes a role out of every matrix, transition and field’s rights. */
export async function dropRights(permit: SetupPermit, role: string): Promise<void> {
  await changeAll(permit, {
    workflow: ({ matrix: { [role]: _gone, ...matrix }, ...workflow }) => ({
      ...workflow,
      matrix,
      transitions: workflow.transitions.map((step) => ({
        ...step,
        roles: step.roles.filter((one) => one !== role),
      })),
    }),
    type: (type) => ({ ...type, fieldRights: type.fieldRights.filter((right) => right.role !== role) }),
  });
}

/** Numbers the roles anew with one of them after another. Gives that one’s number. */
export async function placeRole(
  permit: SetupPermit,
  roles: Roles,
  key: string,
  after: string,
): Promise<number> {
  const inOrder = placedAfter(
    roles.map(([one]) => ({ key: one })),
    { key },
    after,
  );
  for (const [at, { key: one }] of inOrder.entries()) {
    const piece = roles.find(([other]) => other === one)?.[1];
    if (piece && one !== key && piece.position !== at + 1)
      await putPiece(permit, { section: 'role', key: one }, { ...piece, position: at + 1 });
  }
  return inOrder.findIndex((one) => one.key === key) + 1;
}

type Changes = { workflow: (workflow: Workflow) => Workflow; type: (type: Type) => Type };

/** Every workflow and type that a change concerns; what it leaves as it was stays out of the draft. */
async function changeAll(permit: SetupPermit, { workflow, type }: Changes): Promise<void> {
  const { tx, actor } = permit;
  for (const [key, piece] of await sectionIn(tx, actor.person.id, 'workflow')) {
    const after = ordered(workflow(piece));
    if (!isSame(piece, after)) await putPiece(permit, { section: 'workflow', key }, after);
  }
  for (const [key, piece] of await sectionIn(tx, actor.person.id, 'type')) {
    const after = type(piece);
    if (!isSame(piece, after)) await putPiece(permit, { section: 'type', key }, after);
  }
}
