// What a case's own state rules out for everybody, naively: the lines of domain.md, section 5, in the page's order.
import { type Action, MATRIX_GROUPS } from '../../src/permissions/vocabulary.ts';
import { answer, sees } from './oracle.ts';
import { flagsOn, groupsOf, isInGroupOf, isStaff } from './oracle-standing.ts';
import { type About, type Asker, type Case, type CaseType, find, ROLE, SYSTEM, type World } from './world.ts';

const ON_A_CLOSED_CASE: readonly Action[] = [
  ...MATRIX_GROUPS.viewing,
  ...(['add-public-note', 'add-private-note', 'edit-note'] as const),
  // How it was handled, its owner can only say afterwards (issue B, "Following a case").
  ...(['give-feedback'] as const),
  ...(['link-case', 'unlink-case', 'export', 'reopen', 'delete', 'restore', 'change-workflow'] as const),
];

/** Whether the state rules an action out. */
export function brokenByState(world: World, asker: Asker, action: Action, one: Case, about: About): boolean {
  const { statuses } = find(world.workflows, one.workflow);
  const isClosed = (id: number) => statuses.find((status) => status.id === id)?.kind === 'closed';
  const openTasks = one.tasks.filter((task) => task.state === 'open').map((task) => task.id);
  const people = one.assignments.flatMap((row) =>
    row.role === ROLE.manager && 'user' in row ? [row.user] : [],
  );
  const hasAccount = one.owner !== undefined;

  if (isClosed(one.status) && !ON_A_CLOSED_CASE.includes(action)) return true;
  switch (action) {
    case 'reopen':
    case 'give-feedback':
      return !isClosed(one.status);
    case 'close':
      return openTasks.length > 0;
    case 'escalate':
      return one.escalated;
    case 'de-escalate':
      return !one.escalated;
    case 'complete-task':
    case 'cancel-task':
      return about.task === undefined ? openTasks.length === 0 : !openTasks.includes(about.task);
    case 'answer-question':
      return one.openQuestions === 0 || about.question === 'ended';
    case 'claim':
      return people.length > 0;
    case 'release':
      if (people.length === 0) return true;
      return !people.includes(asker.user) && !answer(world, asker, 'reassign', one).allowed;
    case 'withdraw':
      // Whatever a person raised has an owner: them, or whom they raised it for. Only the system raises for nobody.
      return !hasAccount && one.raisedBy === SYSTEM;
    case 'contact-owner':
    case 'email-owner':
      // "A person with an account (e-mail address, …)."
      return !one.address && !hasAccount;
    case 'restore':
      return !one.deleted;
    case 'set-target':
      return one.target !== 'none';
    case 'extend-target':
      return one.target === 'none';
    case 'pause-target':
      return one.target !== 'running';
    case 'resume-target':
      return one.target !== 'paused';
    case 'convert':
      return !world.types.some(
        (type) =>
          type.id !== one.type &&
          (about.type === undefined || about.type === type.id) &&
          type.published &&
          (mayRaise(world, asker, type) || mayManage(world, asker, type)),
      );
    case 'link-case': {
      if (about.other === undefined) return false;
      const other = find(world.cases, about.other);
      const visible = !other.deleted && sees(world, asker, other);
      return other.id === one.id || !visible || one.linked.includes(other.id);
    }
    case 'change-status':
      // "It never leads into or out of a closed status", and a status of another workflow is none of its own.
      return !statuses.some(
        (status) =>
          status.id !== one.status &&
          status.kind !== 'closed' &&
          (about.status === undefined || about.status === status.id),
      );
    default:
      return false;
  }
}

/** Section 3, "Raising". */
export function mayRaise(world: World, asker: Asker, type: CaseType): boolean {
  if (!type.published) return false;
  const starts = groupsOf(world, asker).some((group) => type.starters.includes(group));
  return starts || (type.staffMayRaise && flagsOn(world, asker, type.id).has('create'));
}

// Managing a type: its manager groups, or a flag that lets do everything on its cases.
function mayManage(world: World, asker: Asker, type: CaseType): boolean {
  const flags = flagsOn(world, asker, type.id);
  if (flags.has('manage-others') || flags.has('setup')) return true;
  return isStaff(world, asker) && isInGroupOf(world, asker, type, ROLE.manager);
}
