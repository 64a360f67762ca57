// A sum of differences: on how many cases what is gained and lost together, with some cases to look at.
import type { Action } from '../vocabulary.ts';
import { type Difference, NO_DIFFERENCE } from './differences.ts';

/** `examples`: ids of cases which may show it; each is to be decided again before it is shown. */
type Part = { cases: number; examples: readonly number[] };

export type Sum = ReadonlyMap<Difference, Part>;

const MOST_EXAMPLES = 6;

/** A sum to be added to; `from` is one to begin with. */
export function summing(from?: Sum) {
  const sum = new Map(from);
  return {
    sum,
    /** Adds a difference on so many cases, or takes it away again where they are fewer than none. */
    add(difference: Difference, cases: number, examples: readonly number[]): void {
      if (difference === NO_DIFFERENCE) return;
      const known = sum.get(difference);
      if (known === undefined) sum.set(difference, { cases, examples: cases > 0 ? examples : [] });
      else {
        const more = cases > 0 && known.examples.length < MOST_EXAMPLES;
        const shown = more ? [...known.examples, ...examples] : known.examples;
        sum.set(difference, { cases: known.cases + cases, examples: shown });
      }
    },
  };
}

/** The counts of a sum by action: one side, gained or lost. */
export function byAction(sum: Sum, side: 'gained' | 'lost'): Map<Action, number> {
  const counts = new Map<Action, number>();
  for (const [difference, { cases }] of sum)
    for (const action of difference[side]) counts.set(action, (counts.get(action) ?? 0) + cases);
  return new Map([...counts].filter(([, count]) => count !== 0));
}

/** On how many cases anything is gained, or lost. */
export function casesOf(sum: Sum, side: 'gained' | 'lost'): number {
  let total = 0;
  for (const [difference, { cases }] of sum) if (difference[side].length > 0) total += cases;
  return total;
}

/** Whether nothing is left of a sum. */
export function isNothing(sum: Sum): boolean {
  return [...sum.values()].every(({ cases }) => cases === 0);
}
