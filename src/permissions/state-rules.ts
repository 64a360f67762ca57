// What a case's own state rules out for everybody, whatever they hold: one row for each rule of domain.md, section 5.
// None is ever bypassed.

import type { CaseFacts } from './facts.ts';
import { convertibleTo, mayConvertFrom } from './raise.ts';
import type { Actor } from './standing.ts';
import { ACTIONS, type Action, MANAGER, VIEWING } from './vocabulary.ts';

/** What an action is about, beside its case. */
export type About = {
  /** change-status: the status to go to. */
  statusId?: number;
  /** complete-task, cancel-task: the task. */
  taskId?: number;
  /** answer-question: the question. */
  questionId?: number;
  /** convert: the type to turn it into. */
  typeId?: number;
  /** link-case: the other end, whether the actor may view it, and whether the two are linked like that already. */
  other?: { id: number; visible: boolean; linked: boolean };
};

/** `may` asks the law about another action on the same case, for the rule that leans on one. */
export type Asked = { actor: Actor; facts: CaseFacts; about: About; may: (action: Action) => boolean };

/** `broken` gives the rest of the sentence "You can't …: ", or false where the state allows the action. */
export type StateRule = {
  name: string;
  actions: readonly Action[];
  broken: (asked: Asked) => string | false;
};

const ALLOWED_WHEN_CLOSED: readonly Action[] = [
  ...VIEWING,
  ...(['add-public-note', 'add-private-note', 'edit-note', 'link-case', 'unlink-case'] as const),
  ...(['give-feedback', 'export', 'reopen', 'delete', 'restore', 'change-workflow'] as const),
];

export const STATE_RULES: readonly StateRule[] = [
  {
    name: 'closed',
    actions: ACTIONS.filter((action) => !ALLOWED_WHEN_CLOSED.includes(action)),
    broken: (asked) => isClosed(asked) && 'it is closed',
  },
  {
    name: 'not closed',
    actions: ['reopen', 'give-feedback'],
    broken: (asked) => !isClosed(asked) && "it isn't closed",
  },
  { name: 'not deleted', actions: ['restore'], broken: ({ facts }) => !facts.deleted && "it isn't deleted" },
  {
    name: 'open tasks',
    actions: ['close'],
    broken: ({ facts }) =>
      facts.openTasks.length > 0 &&
      `${count(facts.openTasks.length, 'task')} still open: complete or cancel first`,
  },
  {
    name: 'escalated',
    actions: ['escalate'],
    broken: ({ facts }) => facts.escalated && 'it is escalated already',
  },
  {
    name: 'not escalated',
    actions: ['de-escalate'],
    broken: ({ facts }) => !facts.escalated && "it isn't escalated",
  },
  { name: 'no open task', actions: ['complete-task', 'cancel-task'], broken: noSuchTask },
  { name: 'no open question', actions: ['answer-question'], broken: noSuchQuestion },
  { name: 'taken', actions: ['claim'], broken: takenBySomebody },
  { name: 'not taken', actions: ['release'], broken: notToRelease },
  { name: 'no owner', actions: ['withdraw'], broken: ({ facts }) => !facts.hasOwner && 'it has no owner' },
  {
    name: 'no address',
    actions: ['contact-owner', 'email-owner'],
    broken: ({ facts }) => !facts.ownerHasAddress && 'its owner gave no e-mail address',
  },
  { name: 'nowhere to go', actions: ['change-status'], broken: leadsNowhere },
  {
    name: 'target set',
    actions: ['set-target'],
    broken: ({ facts }) => facts.target !== 'none' && 'a target is set already',
  },
  {
    name: 'no target',
    actions: ['extend-target'],
    broken: ({ facts }) => facts.target === 'none' && 'no target is set',
  },
  {
    name: 'target not to be extended',
    actions: ['extend-target'],
    broken: ({ actor, facts }) =>
      actor.configuration.types.get(facts.typeId)?.mayExtendTarget === false && 'its type doesn’t allow it',
  },
  {
    name: 'target not running',
    actions: ['pause-target'],
    broken: ({ facts }) => facts.target !== 'running' && 'its target is not running',
  },
  {
    name: 'target not paused',
    actions: ['resume-target'],
    broken: ({ facts }) => facts.target !== 'paused' && 'its target is not paused',
  },
  { name: 'no type to convert to', actions: ['convert'], broken: notConvertible },
  { name: 'not linkable', actions: ['link-case'], broken: notLinkable },
];

const rulesByAction = new Map(
  ACTIONS.map((action) => [action, STATE_RULES.filter((rule) => rule.actions.includes(action))]),
);

/** The first rule that the state breaks for an action, with its words; none where the state allows it. */
export function brokenRule(action: Action, asked: Asked): { name: string; words: string } | undefined {
  for (const rule of rulesByAction.get(action) ?? []) {
    const words = rule.broken(asked);
    if (words) return { name: rule.name, words };
  }
  return undefined;
}

/** The people who have a case: assigned by name in the manager role. */
export function holders({ assignments }: CaseFacts): number[] {
  return assignments
    .filter((row) => row.roleId === MANAGER)
    .map((row) => row.userId)
    .filter((id) => id !== null);
}

function isClosed({ actor, facts }: Asked): boolean {
  return actor.configuration.statuses.get(facts.statusId)?.kind === 'closed';
}

function noSuchTask({ facts, about }: Asked): string | false {
  if (about.taskId === undefined) return facts.openTasks.length === 0 && 'no task is open';
  return !facts.openTasks.some((task) => task.id === about.taskId) && 'that task is not open';
}

function noSuchQuestion({ facts, about }: Asked): string | false {
  if (about.questionId === undefined) return facts.openQuestions.length === 0 && 'no question is open';
  return !facts.openQuestions.includes(about.questionId) && 'that question is not open';
}

function takenBySomebody({ actor, facts }: Asked): string | false {
  const people = holders(facts);
  if (people.length === 0) return false;
  return people.includes(actor.person.id) ? 'you have it already' : 'somebody has it already';
}

function notToRelease({ actor, facts, may }: Asked): string | false {
  const people = holders(facts);
  if (people.length === 0) return 'nobody has it';
  return (
    !people.includes(actor.person.id) &&
    !may('reassign') &&
    'somebody else has it, and only they or those who may reassign release it'
  );
}

// Into and out of a closed status lead only close and reopen, for those past the workflow's rules too.
function leadsNowhere({ actor, facts, about }: Asked): string | false {
  const workflow = actor.configuration.workflows.get(facts.workflowId);
  const open =
    workflow?.statuses.filter((status) => status.kind !== 'closed' && status.id !== facts.statusId) ?? [];
  if (about.statusId === undefined) return open.length === 0 && 'its workflow has no other status to go to';
  if (open.some((status) => status.id === about.statusId)) return false;
  if (about.statusId === facts.statusId) return 'it is in that status already';
  const there = workflow?.statuses.find((status) => status.id === about.statusId);
  return there
    ? `${there.name} is a closed status, and into it leads only closing`
    : 'its workflow has no such status';
}

function notConvertible({ actor, facts, about: { typeId } }: Asked): string | false {
  const possible =
    typeId === undefined
      ? mayConvertFrom(actor, facts.typeId)
      : typeId !== facts.typeId && convertibleTo(actor).has(typeId);
  return !possible && 'there is no published type to convert it to that you may raise or manage';
}

function notLinkable({ facts, about: { other } }: Asked): string | false {
  if (!other) return false;
  if (other.id === facts.id) return "a case can't be linked to itself";
  if (!other.visible) return 'there is no such case';
  return other.linked && 'the two are linked like that already';
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun} is` : `${number} ${noun}s are`;
}
