// The law once more, from domain.md alone: naive, slow, and plain enough to be checked against the page by eye.
// It works on a world's data and shares nothing with src/permissions but the names of the actions.
import { type Action, MATRIX_GROUPS } from '../../src/permissions/vocabulary.ts';
import { isAssignedTo, standingOf } from './oracle-standing.ts';
import { brokenByState } from './oracle-state.ts';
import { type About, type Answer, type Asker, type Case, find, type World } from './world.ts';

const VIEWING: readonly Action[] = MATRIX_GROUPS.viewing;
const OWNERS_ALONE: readonly Action[] = ['answer-question', 'withdraw', 'give-feedback'];
const BY_FLAG: readonly Action[] = ['delete', 'restore', 'change-workflow'];

/** Section 3, "In order, for one action". */
export function answer(world: World, asker: Asker, action: Action, one: Case, about: About = {}): Answer {
  if (one.deleted && !(action === 'restore' && mayDelete(world, asker, one))) return denied('deleted');
  if (!sees(world, asker, one)) return denied('invisible');
  if (brokenByState(world, asker, action, one, about)) return denied('state');
  if (action === 'delete' || action === 'restore')
    return mayDelete(world, asker, one) ? allowed() : denied('flag');
  const { flags } = standingOf(world, asker, one);
  if (action === 'change-workflow') return flags.has('setup') ? allowed() : denied('flag');
  if (byMatrix(world, asker, action, one, about)) return allowed();
  if (flags.has('manage-others') && !OWNERS_ALONE.includes(action)) return { allowed: true, bypass: true };
  if (flags.has('setup') && !OWNERS_ALONE.includes(action)) return allowed();
  return denied('matrix');
}

/** "An action on a case that the actor can't see (`view-summary` by one of the ways below)". */
export function sees(world: World, asker: Asker, one: Case): boolean {
  const { flags } = standingOf(world, asker, one);
  return byMatrix(world, asker, 'view-summary', one, {}) || flags.has('manage-others') || flags.has('setup');
}

/** "The staff's list holds what they see through a staff role or a flag; 'My cases' what they see as owner." */
export function seesAs(
  world: World,
  asker: Asker,
  lens: 'staff' | 'own',
  one: Case,
  action: Action = 'view-summary',
): boolean {
  if (one.deleted) return false;
  const { flags, roles } = standingOf(world, asker, one);
  const through = (role: { asOwner: boolean }) => role.asOwner === (lens === 'own');
  if (lens === 'staff' && (flags.has('manage-others') || flags.has('setup'))) return true;
  return roles.some((role) => through(role) && hasCell(world, one, role.id, action));
}

/** "Lets them delete cases assigned to them; with `manage-others` reaching the case too, any case." */
function mayDelete(world: World, asker: Asker, one: Case): boolean {
  const { flags } = standingOf(world, asker, one);
  if (!sees(world, asker, one) || !flags.has('delete')) return false;
  return isAssignedTo(world, asker, one) || flags.has('manage-others');
}

/** Rule 5: one role that the actor holds has the action in the case's status, and the transition where it takes one. */
function byMatrix(world: World, asker: Asker, action: Action, one: Case, about: About): boolean {
  if (BY_FLAG.includes(action)) return false;
  for (const role of standingOf(world, asker, one).roles) {
    if (role.onlyViewing && !VIEWING.includes(action)) continue;
    if (!hasCell(world, one, role.id, action)) continue;
    if (action === 'change-status' && !hasTransition(world, one, role.id, about)) continue;
    // "complete-task (a task user: their own)"
    if (action === 'complete-task' && role.ownTasks && about.task !== undefined)
      if (!role.ownTasks.includes(about.task)) continue;
    return true;
  }
  return false;
}

function hasCell(world: World, one: Case, role: number, action: Action): boolean {
  const workflow = find(world.workflows, one.workflow);
  const closed = find(workflow.statuses, one.status).kind === 'closed';
  const cell = workflow.cells.find((each) => each.role === role && each.action === action);
  if (!cell) return false;
  if (cell.mode === 'always') return true;
  if (cell.mode === 'live') return !closed;
  if (cell.mode === 'closed') return closed;
  return cell.mode.includes(one.status);
}

function hasTransition(world: World, one: Case, role: number, about: About): boolean {
  const workflow = find(world.workflows, one.workflow);
  for (const { from, to, roles } of workflow.transitions) {
    if (from !== one.status || !roles.includes(role)) continue;
    // "It never leads into or out of a closed status: that is `close` and `reopen`."
    if (find(workflow.statuses, to).kind === 'closed') continue;
    if (about.status === undefined || about.status === to) return true;
  }
  return false;
}

function allowed(): Answer {
  return { allowed: true, bypass: false };
}

function denied(denial: 'deleted' | 'invisible' | 'state' | 'flag' | 'matrix'): Answer {
  return { allowed: false, denial };
}
