// The effects of a draft in words: people who gain and lose the same are told of together, those who lose most first.

import { decide } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Actor, Person } from '../../permissions/standing.ts';
import { ACTIONS, type Action } from '../../permissions/vocabulary.ts';
import type { Effect } from '../../permissions/what-if/count.ts';
import { byAction, casesOf, type Sum } from '../../permissions/what-if/sum.ts';
import type { Link } from '../../web/look/parts.ts';
import type { ToldEffect } from './models.ts';
import type { Computed } from './remember.ts';

const MOST_TOLD = 30;
const MOST_NAMES = 5;
const MOST_ACTIONS = 8;
const MOST_EXAMPLES = 3;

/** Effects that are the same: of one person, of several, or of the owners. */
type Group = { people: Person[]; first: Effect };

/** So many groups and no more, and how many people are left. Examples are cases that `reader` may see, decided once more. */
export async function tellEffects(
  prisma: Reader,
  reader: Actor,
  { effects }: Pick<Computed, 'effects'>,
): Promise<{ told: ToldEffect[]; left: number }> {
  const groups = together(effects);
  const shown = groups.slice(0, MOST_TOLD);
  const ids = shown.flatMap(({ first }) => candidatesOf(first.sum));
  const facts = new Map((await factsByIds(prisma, [...new Set(ids)])).map((one) => [one.id, one]));
  return {
    told: shown.map((group) => tell(group, facts, reader)),
    left: groups.slice(MOST_TOLD).reduce((sum, { people }) => sum + Math.max(1, people.length), 0),
  };
}

function together(effects: readonly Effect[]): Group[] {
  const groups = new Map<string, Group>();
  for (const effect of effects) {
    const key = JSON.stringify([effect.person === undefined, ...countsOf(effect.sum)]);
    const group = groups.get(key) ?? { people: [], first: effect };
    groups.set(key, group);
    if (effect.person) group.people.push(effect.person);
  }
  const weight = ({ first, people }: Group) => casesOf(first.sum, 'lost') * Math.max(1, people.length);
  return [...groups.values()].sort(
    (one, other) =>
      weight(other) - weight(one) || casesOf(other.first.sum, 'gained') - casesOf(one.first.sum, 'gained'),
  );
}

function countsOf(sum: Sum): unknown[] {
  return (['gained', 'lost'] as const).map((side) => [
    casesOf(sum, side),
    [...byAction(sum, side)].sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

function tell({ people, first }: Group, facts: ReadonlyMap<number, CaseFacts>, reader: Actor): ToldEffect {
  const [only] = people;
  const { sum } = first;
  const [gains, loses] = [inWords(sum, 'gained'), inWords(sum, 'lost')];
  return {
    who: only ? namesOf(people) : 'Owners of cases, by account or by tracking link',
    ...(only && people.length === 1 ? { href: `/setup/users/${only.id}` } : {}),
    ...(gains === undefined ? {} : { gains }),
    ...(loses === undefined ? {} : { loses }),
    examples: examplesOf(first, facts, reader),
  };
}

/** "Ann, Bea, Carl and 12 more" */
export function namesOf(people: readonly Person[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const left = people.length - names.length;
  if (left > 0) return `${names.join(', ')} and ${left.toLocaleString('en-GB')} more`;
  return new Intl.ListFormat('en-GB').format(names);
}

/** "close on 12 cases, reassign on 4 cases" */
function inWords(sum: Sum, side: 'gained' | 'lost'): string | undefined {
  const counts = [...byAction(sum, side)].filter(([, count]) => count > 0);
  if (counts.length === 0) return undefined;
  const most = casesOf(sum, side);
  if (counts.length > MOST_ACTIONS && counts.some(([action]) => action === 'view-summary'))
    return `${side === 'gained' ? 'sight of' : 'all sight of'} cases, and ${counts.length - 1} more actions, on up to ${casesInWords(most)}`;
  const told = counts
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_ACTIONS)
    .map(([action, count]) => `${saying(action)} on ${casesInWords(count)}`);
  const left = counts.length - told.length;
  return left > 0 ? `${told.join(', ')}, and ${left} more actions` : told.join(', ');
}

export function saying(action: Action): string {
  return action.replaceAll('-', ' ');
}

export function casesInWords(count: number): string {
  return count === 1 ? '1 case' : `${count.toLocaleString('en-GB')} cases`;
}

function candidatesOf(sum: Sum): number[] {
  return [
    ...new Set([...sum.values()].filter(({ cases }) => cases > 0).flatMap(({ examples }) => examples)),
  ].slice(0, 12);
}

/** Cases that show it: decided for the person in question as they are, and seen by whoever looks at the page. */
function examplesOf({ sides, sum }: Effect, facts: ReadonlyMap<number, CaseFacts>, reader: Actor): Link[] {
  const ownerId = sides.before.person.id;
  return candidatesOf(sum)
    .map((id) => facts.get(id))
    .filter((found) => found !== undefined)
    .filter((found) => {
      const asked = ownerId < 0 ? { ...found, ownerId } : found;
      const differs = ACTIONS.some(
        (action) =>
          decide(sides.before, action, asked).allowed !== decide(sides.after, action, asked).allowed,
      );
      return differs && decide(reader, 'view-summary', found).allowed;
    })
    .slice(0, MOST_EXAMPLES)
    .map(({ reference }) => ({ text: reference, href: `/cases/${reference}` }));
}
