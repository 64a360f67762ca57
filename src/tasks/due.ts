// When a defined task is raised: what it waits for, how often it may be, and which tasks are due by themselves.
import type { Answers } from '../forms/answer.ts';
import { holds } from '../forms/rule.ts';
import type { Definition, Known } from './definitions.ts';

/** Why a definition can't be raised now, in a sentence; nothing where it can. */
export function obstacle(
  definition: Definition,
  definitions: readonly Definition[],
  tasks: readonly Known[],
): string | undefined {
  const { title, atMost } = definition;
  const waits = waitsFor(definition, definitions, tasks);
  if (waits.length > 0) {
    const names = waits.map((name) => `“${name}”`).join(' and ');
    return `“${title}” comes after ${names}, which ${waits.length === 1 ? 'isn’t' : 'aren’t'} completed yet`;
  }
  if (atMost === null || countOf(definition, tasks, 'open', 'done') < atMost) return undefined;
  return `“${title}” was raised as often as it may be: ${atMost === 1 ? 'once' : `${atMost} times`}`;
}

/** The titles of those that a definition comes after and that aren't completed yet. */
export function waitsFor(
  { after }: Definition,
  definitions: readonly Definition[],
  tasks: readonly Known[],
): string[] {
  return definitions
    .filter((one) => after.includes(one.id) && countOf(one, tasks, 'done') < wanted(one))
    .map((one) => one.title);
}

/** `raising`: the case is being raised; `later`: a task was completed, or an answer has changed. */
export type Moment = 'raising' | 'later';

/**
 * The definitions that are to be raised by themselves now: at raising, or when the answers say so, as often as they
 * must be. What somebody has cancelled doesn't come back by itself.
 */
export function dueOf(
  moment: Moment,
  definitions: readonly Definition[],
  tasks: readonly Known[],
  answers: Answers,
): Definition[] {
  return definitions.filter(
    (one) =>
      (moment === 'raising' || mayComeLater(one, tasks)) &&
      startsByItself(one, answers) &&
      countOf(one, tasks, 'open', 'cancelled') === 0 &&
      countOf(one, tasks, 'done') < wanted(one) &&
      obstacle(one, definitions, tasks) === undefined,
  );
}

export type Missing = { definition: Definition; done: number; open: number };

/** The definitions that a case doesn't have completed as often as their type wants it. */
export function missingOf(definitions: readonly Definition[], tasks: readonly Known[]): Missing[] {
  return definitions
    .map((definition) => ({
      definition,
      done: countOf(definition, tasks, 'done'),
      open: countOf(definition, tasks, 'open'),
    }))
    .filter(({ definition, done }) => done < definition.atLeast);
}

// A case that was raised before the type wanted such a task isn't given it on the way.
function mayComeLater(one: Definition, tasks: readonly Known[]): boolean {
  return one.start === 'field' || one.after.length > 0 || countOf(one, tasks, 'done') > 0;
}

function startsByItself({ start, condition }: Definition, answers: Answers): boolean {
  if (start === 'hand') return false;
  return condition === null ? start === 'raising' : holds(condition, answers);
}

function countOf({ id }: Definition, tasks: readonly Known[], ...states: Known['state'][]): number {
  return tasks.filter((task) => task.definitionId === id && states.includes(task.state)).length;
}

function wanted({ atLeast }: Definition): number {
  return Math.max(1, atLeast);
}
