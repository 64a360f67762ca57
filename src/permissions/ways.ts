// A way in: one reason why an actor reaches cases, in one role. It says through what, and to which cases by
// nothing but equality and "in" on indexed columns, so that the same value serves the check and the list.

import type { Configuration } from './configuration.ts';
import type { CaseFacts } from './facts.ts';
import { type Action, FLAG_ACTIONS, OWNERS_ALONE, VIEWING } from './vocabulary.ts';

/** What makes a way: a relation to the case, or a flag. Which group or grant it was is for the explanation to find. */
export type WayKind =
  | 'owner'
  | 'tracking-link'
  | 'group'
  | 'assignment'
  | 'task'
  | 'view-others'
  | 'manage-others'
  | 'setup';

/** Which cases a way leads to. */
export type Reach =
  | { to: 'all' }
  | { to: 'types'; typeIds: ReadonlySet<number>; escalated?: true }
  | { to: 'owned'; userId: number }
  | { to: 'tracked'; caseId: number }
  | ({ to: 'assigned'; roleId: number } & Party)
  | ({ to: 'tasked' } & Party);

/** Somebody together with all their groups. */
export type Party = { userId: number; groupIds: ReadonlySet<number> };

/** What a way lets do: a role's column of the matrix (`viewing`: only its viewing actions), or past it by a flag. */
export type Power =
  | { as: 'role'; roleId: number; viewing?: true }
  | { as: 'manage-others' }
  | { as: 'setup' };

export type Way = { kind: WayKind; reach: Reach; power: Power };

/** Whether a way is the owner's, by account or by tracking link; all others are staff's. */
export function isOwners({ kind }: Way): boolean {
  return kind === 'owner' || kind === 'tracking-link';
}

/** Whether a way leads to a case, whatever its status. */
export function leadsTo({ reach }: Way, facts: CaseFacts): boolean {
  switch (reach.to) {
    case 'all':
      return true;
    case 'types':
      return reach.typeIds.has(facts.typeId) && (!reach.escalated || facts.escalated);
    case 'owned':
      return facts.ownerId === reach.userId;
    case 'tracked':
      return facts.id === reach.caseId;
    case 'assigned':
      return facts.assignments.some((row) => row.roleId === reach.roleId && isFor(row, reach));
    case 'tasked':
      return facts.openTasks.some((row) => isFor(row, reach));
  }
}

/** Whether a way's power covers an action in a status. */
export function lets({ power }: Way, action: Action, statusId: number, { matrix }: Configuration): boolean {
  switch (power.as) {
    case 'role':
      return (
        (!power.viewing || VIEWING.has(action)) &&
        matrix.get(action)?.get(power.roleId)?.has(statusId) === true
      );
    case 'manage-others':
      return !NEVER_BY_MANAGE_OTHERS.has(action);
    case 'setup':
      return !NEVER_BY_SETUP.has(action);
  }
}

const NEVER_BY_MANAGE_OTHERS: ReadonlySet<Action> = new Set<Action>([...FLAG_ACTIONS, ...OWNERS_ALONE]);
const NEVER_BY_SETUP: ReadonlySet<Action> = new Set<Action>(['delete', 'restore', ...OWNERS_ALONE]);

type Holder = { userId: number | null; groupId: number | null };

/** Whether a row of an assignment or a task names somebody or a group of theirs. */
export function isFor(row: Holder, { userId, groupIds }: Party): boolean {
  return row.userId === userId || (row.groupId !== null && groupIds.has(row.groupId));
}
