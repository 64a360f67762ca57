// The law: whether an actor may do an action on a case, in the order of domain.md, section 3. Everything else
// (the list, "why", "who may", permits) asks this or is made of the same ways in.
import type { CaseFacts } from './facts.ts';
import { type Actor, holdsFlag } from './standing.ts';
import { type About, brokenRule } from './state-rules.ts';
import { ACTIONS, type Action } from './vocabulary.ts';
import { isFor, isOwners, leadsTo, lets, type Way } from './ways.ts';

export type Denial = 'deleted' | 'invisible' | 'state' | 'flag' | 'matrix';
export type Decision =
  | { allowed: true; bypass: boolean; by: readonly Way[] }
  | { allowed: false; denial: Denial; rule?: { name: string; words: string } };

/** Decides one action on one case. Takes facts as just read (locked, where something is to be written). */
export function decide(actor: Actor, action: Action, facts: CaseFacts, about: About = {}): Decision {
  return decideBy(waysTo(actor, facts), { actor, action, facts, about });
}

/** All that somebody may do on a case at this moment, where nothing more is said of it than that. */
export function allowedActions(actor: Actor, facts: CaseFacts): ReadonlySet<Action> {
  const ways = waysTo(actor, facts);
  const allowed = ACTIONS.filter((action) => decideBy(ways, { actor, action, facts, about: {} }).allowed);
  return new Set(allowed);
}

/** The ways of an actor that lead to a case, whatever they let do there. */
export function waysTo(actor: Actor, facts: CaseFacts): Way[] {
  return actor.ways.filter((way) => leadsTo(way, facts));
}

type Asked = { actor: Actor; action: Action; facts: CaseFacts; about: About };

function decideBy(ways: readonly Way[], asked: Asked): Decision {
  const { actor, action, facts, about } = asked;
  if (facts.deleted && action !== 'restore') return denied('deleted');
  if (!areSight(ways, actor, facts)) return denied(facts.deleted ? 'deleted' : 'invisible');
  const may = (other: Action) => decideBy(ways, { ...asked, action: other, about: {} }).allowed;
  const rule = brokenRule(action, { actor, facts, about, may });
  if (rule) return { allowed: false, denial: 'state', rule };
  return rightTo(ways, asked);
}

/** The right itself, the case's state aside. */
function rightTo(ways: readonly Way[], { actor, action, facts, about }: Asked): Decision {
  if (action === 'delete' || action === 'restore')
    return mayDelete(actor, facts)
      ? { allowed: true, bypass: false, by: [] }
      : denied(facts.deleted ? 'deleted' : 'flag');
  const by = ways.filter((way) => allows(way, action, actor, facts, about));
  if (by.length === 0) return denied(action === 'change-workflow' ? 'flag' : 'matrix');
  return { allowed: true, bypass: isBypass(by), by };
}

/** Whether somebody sees a case: the law's answer to `view-summary`. */
export function sees(actor: Actor, facts: CaseFacts): boolean {
  return decide(actor, 'view-summary', facts).allowed;
}

/** Whether somebody sees a case through a staff role or a flag, rather than as its owner: what the staff's side shows. */
export function seesAsStaff(actor: Actor, facts: CaseFacts): boolean {
  const { configuration } = actor;
  return (
    !facts.deleted &&
    actor.ways.some(
      (way) =>
        !isOwners(way) && leadsTo(way, facts) && lets(way, 'view-summary', facts.statusId, configuration),
    )
  );
}

/** Whether somebody sees the case and holds the right to an action on it, whatever else the state of the case says. */
export function hasRight(actor: Actor, action: Action, facts: CaseFacts, about: About = {}): boolean {
  const ways = waysTo(actor, facts);
  return areSight(ways, actor, facts) && rightTo(ways, { actor, action, facts, about }).allowed;
}

/** Seeing comes first: who doesn't see a case can't do anything else on it. */
function areSight(ways: readonly Way[], actor: Actor, facts: CaseFacts): boolean {
  return ways.some((way) => lets(way, 'view-summary', facts.statusId, actor.configuration));
}

/** Whether a way that leads to the case lets do an action on it; to change its status takes a transition, too. */
export function allows(way: Way, action: Action, actor: Actor, facts: CaseFacts, about: About): boolean {
  if (!lets(way, action, facts.statusId, actor.configuration)) return false;
  if (way.power.as !== 'role') return true;
  if (action === 'change-status') return hasTransition(way.power.roleId, actor, facts, about);
  // A task user completes their own task, not the others of the case.
  if (way.kind === 'task' && action === 'complete-task' && about.taskId !== undefined)
    return facts.openTasks.some((task) => task.id === about.taskId && isFor(task, partyOf(actor)));
  return true;
}

/** Deleting takes the flag, and that the case is assigned to them or that `manage-others` reaches it. */
export function mayDelete(actor: Actor, facts: CaseFacts): boolean {
  return (
    holdsFlag(actor, 'delete', facts.typeId) &&
    (isAssignedTo(actor, facts) || holdsFlag(actor, 'manage-others', facts.typeId))
  );
}

/** Whether an assignment names somebody or a group of theirs, in any role. */
export function isAssignedTo(actor: Actor, facts: CaseFacts): boolean {
  return facts.assignments.some((row) => isFor(row, partyOf(actor)));
}

function hasTransition(roleId: number, { configuration }: Actor, facts: CaseFacts, about: About): boolean {
  const transitions = configuration.workflows.get(facts.workflowId)?.transitions ?? [];
  return transitions.some(
    (transition) =>
      transition.fromId === facts.statusId &&
      (about.statusId === undefined
        ? configuration.statuses.get(transition.toId)?.kind !== 'closed'
        : transition.toId === about.statusId) &&
      transition.roleIds.has(roleId),
  );
}

// Only past the workflow's rules: no role of theirs has it. What setup alone gives is no bypass but its own right.
function isBypass(by: readonly Way[]): boolean {
  return by.every((way) => way.power.as !== 'role') && by.some((way) => way.power.as === 'manage-others');
}

function partyOf({ person, groupIds }: Actor) {
  return { userId: person.id, groupIds };
}

function denied(denial: Denial): Decision {
  return { allowed: false, denial };
}
