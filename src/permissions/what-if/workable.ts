// Whether a type has anybody left who can work it: whose new cases nobody could move on, close or hand to somebody.
import type { CaseType, Configuration } from '../configuration.ts';
import { hasRight } from '../decide.ts';
import type { CaseFacts, Held } from '../facts.ts';
import type { Actor } from '../standing.ts';
import { type Action, MANAGER } from '../vocabulary.ts';
import type { Change } from './sides.ts';
import { classesOf } from './sides.ts';

const WORK: readonly Action[] = ['change-status', 'close', 'reassign'];

/** A type that nobody could work; `already`: nobody can today. */
export type Unworkable = { type: CaseType; already: boolean };

/** The published types, as they would be, whose new cases nobody could work. */
export function unworkableTypes(change: Change): Unworkable[] {
  const classes = classesOf(change);
  const { before, after } = change;
  return [...after.configuration.types.values()]
    .filter((type) => type.published)
    .filter(
      (type) =>
        !isWorkable(
          type,
          after.configuration,
          classes.map((one) => one.after),
        ),
    )
    .map((type) => {
      const was = before.configuration.types.get(type.id);
      return {
        type,
        already:
          was !== undefined &&
          !isWorkable(
            was,
            before.configuration,
            classes.map((one) => one.before),
          ),
      };
    });
}

function isWorkable(type: CaseType, configuration: Configuration, staff: readonly Actor[]): boolean {
  const facts = newCase(type, configuration);
  return facts !== undefined && staff.some((actor) => WORK.some((action) => hasRight(actor, action, facts)));
}

/** A case as it is raised: in the first status to start in, with the first of the managers' groups. */
export function newCase(type: CaseType, { workflows }: Configuration): CaseFacts | undefined {
  const start = workflows.get(type.workflowId)?.statuses.find(({ kind }) => kind === 'start');
  if (!start) return undefined;
  const groupId = type.roleGroups.get(MANAGER)?.[0];
  return {
    ...{ id: 0, reference: '', version: 0, typeId: type.id, workflowId: type.workflowId, statusId: start.id },
    ...{
      ownerId: null,
      hasOwner: true,
      ownerHasAddress: true,
      escalated: false,
      deleted: false,
      deletedAt: null,
    },
    ...{ target: 'none', openQuestions: [], openTasks: [] },
    assignments: groupId === undefined ? [] : [managedBy(groupId)],
  };
}

/** The assignment of a case to a group of managers. */
export function managedBy(groupId: number): Held {
  return { roleId: MANAGER, userId: null, groupId };
}
