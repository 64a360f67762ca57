// What changes for somebody on one kind of case, decided by the law itself and remembered: many people and many cases come
// down to few questions.

import { allowedActions, mayDelete, waysTo } from '../decide.ts';
import type { CaseFacts } from '../facts.ts';
import { mayConvertFrom } from '../raise.ts';
import type { Actor } from '../standing.ts';
import { holders } from '../state-rules.ts';
import { ACTIONS, type Action } from '../vocabulary.ts';
import type { Way } from '../ways.ts';
import type { Sides } from './sides.ts';

export type Difference = { gained: readonly Action[]; lost: readonly Action[] };

export const NO_DIFFERENCE: Difference = { gained: [], lost: [] };

/** The facts of a case before and after, with the number of its state: what is the same to the law has the same. */
export type Both = { before: CaseFacts; after: CaseFacts; state: number };

/** What somebody gains and loses on the cases that concern the same people as the one given, for each of them. */
export type Differ = (sides: Sides, like: Both) => (both: Both) => Difference;

/** A differ with a memory of its own, for one change; differences that are the same are one value. */
export function rememberingDiffer(): Differ {
  const memory = new Map<string, (Difference | undefined)[]>();
  const different = new Map<string, Difference>();
  return (sides, like) => {
    const was = waysTo(sides.before, like.before);
    const is = waysTo(sides.after, like.after);
    if (was.length === 0 && is.length === 0) return () => NO_DIFFERENCE;
    const key = `${readOf(sides.before, was, like.before)}>${readOf(sides.after, is, like.after)}`;
    const known = memory.get(key) ?? [];
    memory.set(key, known);
    return ({ before, after, state }) => {
      known[state] ??= differenceOf(sides, { before, after }, different);
      return known[state];
    };
  };
}

function differenceOf(
  sides: Sides,
  facts: { before: CaseFacts; after: CaseFacts },
  different: Map<string, Difference>,
): Difference {
  const was = allowedActions(sides.before, facts.before);
  const is = allowedActions(sides.after, facts.after);
  const gained = ACTIONS.filter((action) => is.has(action) && !was.has(action));
  const lost = ACTIONS.filter((action) => was.has(action) && !is.has(action));
  if (gained.length + lost.length === 0) return NO_DIFFERENCE;
  const key = `${gained}>${lost}`;
  const known = different.get(key) ?? { gained, lost };
  different.set(key, known);
  return known;
}

/**
 * All that a decision on a case reads of an actor, as a text: two with the same are decided alike. The agreement of what-if
 * and publishing (test/permissions/what-if) would notice what is missing here.
 */
function readOf(actor: Actor, ways: readonly Way[], facts: CaseFacts): string {
  if (ways.length === 0) return '';
  const powers = [...new Set(ways.map(powerOf))].sort().join();
  const has = holders(facts).includes(actor.person.id) ? 'h' : '';
  return `${powers}${mayDelete(actor, facts) ? 'd' : ''}${mayConvertFrom(actor, facts.typeId) ? 'c' : ''}${has}`;
}

function powerOf({ power }: Way): string {
  if (power.as === 'role') return `${power.roleId}${power.viewing ? 'v' : ''}`;
  return power.as === 'setup' ? 's' : 'm';
}
