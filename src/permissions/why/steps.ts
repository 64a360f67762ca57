// A decision step by step, in the order of domain.md, section 3: what each step of the law says of it.
import { allows, decide } from '../decide.ts';
import { brokenRule } from '../state-rules.ts';
import type { Action } from '../vocabulary.ts';
import { leadsTo, type Way } from '../ways.ts';
import type { Question } from './explain.ts';
import { throughOf } from './through.ts';

/** `aside`: the step has no say in this action. */
export type Step = { name: string; answer: 'passed' | 'failed' | 'aside'; text: string };

/** Every step, those after the one that decided included. */
export function stepsOf(question: Question): Step[] {
  const { actor, action, facts, about } = question;
  const gone = facts.deleted && action !== 'restore';
  const seen = decide(actor, 'view-summary', { ...facts, deleted: false });
  const may = (other: Action) => decide(actor, other, facts).allowed;
  const rule = brokenRule(action, { actor, facts, about, may });
  return [
    {
      name: 'Deleted',
      answer: gone ? 'failed' : 'passed',
      text: gone ? 'It is deleted: gone for everybody.' : 'It isn’t in the way.',
    },
    {
      name: 'Seeing',
      answer: seen.allowed ? 'passed' : 'failed',
      text: seen.allowed ? `They see it by ${named(question, seen.by)}.` : 'They have no way to see it.',
    },
    {
      name: 'State',
      answer: rule ? 'failed' : 'passed',
      text: rule ? `Nobody can: ${rule.words}.` : 'The case’s state allows it.',
    },
    ...byRight(question),
  ];
}

function byRight(question: Question): Step[] {
  const { actor, action, facts, about } = question;
  if (action === 'delete' || action === 'restore') return [flagStep(question), ...aside(FOUR.slice(1))];
  const ways = actor.ways.filter((way) => leadsTo(way, facts) && allows(way, action, actor, facts, about));
  const step = (name: string, as: Way['power']['as']): Step => {
    const by = ways.filter((way) => way.power.as === as);
    return by.length > 0
      ? { name, answer: 'passed', text: `By ${named(question, by)}.` }
      : { name, answer: 'failed', text: NOT_BY[as] };
  };
  if (action === 'change-workflow')
    return [{ ...step('Flag rule', 'setup'), name: 'Flag rule' }, ...aside(FOUR.slice(1))];
  return [
    ...aside(FOUR.slice(0, 1)),
    step('Matrix', 'role'),
    step('Manage others', 'manage-others'),
    step('Setup', 'setup'),
  ];
}

const FOUR = ['Flag rule', 'Matrix', 'Manage others', 'Setup'];
const NOT_BY = {
  role: 'No role that they hold here has it in this status.',
  'manage-others': 'They don’t hold it for this case, or it doesn’t give this action.',
  setup: 'They don’t hold it, or it doesn’t give this action.',
};

// Seeing and the state are asked before it, so what is left of the decision is the flags'.
function flagStep({ actor, action, facts, about }: Question): Step {
  const { allowed } = decide(actor, action, facts, about);
  return {
    name: 'Flag rule',
    answer: allowed ? 'passed' : 'failed',
    text: allowed
      ? 'They hold delete for it, and it is assigned to them or manage-others reaches it.'
      : 'It takes delete, and that the case is assigned to them or manage-others reaches it; and the steps before.',
  };
}

function aside(names: readonly string[]): Step[] {
  return names.map((name) => ({ name, answer: 'aside', text: 'It has no say in this action.' }));
}

function named({ actor, facts }: Question, ways: readonly Way[]): string {
  const through = new Set(ways.flatMap((way) => throughOf(way, actor, facts)));
  return new Intl.ListFormat('en-GB').format([...through].slice(0, 4));
}
