// The search: the cases that an actor may see whose words are all those asked for, each word in a part of the case that
// they may read, the best first.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Actor } from '../standing.ts';
import type { Action } from '../vocabulary.ts';
import { lets, type Way } from '../ways.ts';
import { seenThrough } from './seen-through.ts';
import { listed, type Search, visibleUnion, waysOf } from './visible.ts';
import { atMost } from './walks.ts';

/**
 * What was found, best first, of so many at most. `alike`: nothing has the words as they were written; `among`: they are so
 * frequent that they were looked for among as many of the newest cases alone.
 */
export type Found = { ids: number[]; alike: boolean; among?: number };

/** How many are weighed against each other: of more, the newest. */
export const MOST_FOUND = 500;
// So many of the newest cases that one may see are looked at one by one: all, for whoever sees no more.
const NEWEST = 1000;
// Where as many of those have the words, the words are frequent, and older cases aren't looked for.
const ENOUGH = 100;
// What no more cases have is rare: each of them is looked at.
const RARE = 1000;

/** The marks of the parts of a case, as "case_words" has them, and what lets read each. */
const PARTS = {
  A: 'view-details',
  B: 'view-contact',
  C: 'view-history',
  D: 'view-private-history',
} as const satisfies Record<string, Action>;
type Part = keyof typeof PARTS;

/** Finds the cases that a list so narrowed holds and that have all these words; none, where no word was asked. */
export async function findCases(reader: Reader, actor: Actor, search: Search, asked: string): Promise<Found> {
  const ways = waysOf(actor, search.lens);
  const sets = readableSets(actor, ways);
  if (sets.length === 0 || !/[\p{L}\p{N}]/u.test(asked)) return { ids: [], alike: false };
  const quest = { actor, search, ways, sets, asked };
  const newest = await findAmongNewest(reader, quest, false);
  if (newest.seen <= NEWEST) {
    if (newest.ids.length > 0) return { ids: newest.ids, alike: false };
    const { ids } = newest.seen > 0 ? await findAmongNewest(reader, quest, true) : newest;
    return { ids, alike: true };
  }
  if (newest.ids.length >= ENOUGH) return { ids: newest.ids, alike: false, among: NEWEST };
  const { hits, ids } = await findByWords(reader, quest, false);
  // What so many cases have is meant as it was written.
  if (hits > RARE) return { ids: newest.ids, alike: false, among: NEWEST };
  if (ids.length > 0) return { ids, alike: false };
  return { ids: (await findByWords(reader, quest, true)).ids, alike: true };
}

type Quest = {
  actor: Actor;
  search: Search;
  ways: readonly Way[];
  sets: readonly (readonly Part[])[];
  asked: string;
};

/** How many of the newest cases are seen, counted a little beyond their bound, and those of them that are meant. */
async function findAmongNewest(
  reader: Reader,
  quest: Quest,
  alike: boolean,
): Promise<{ seen: number; ids: number[] }> {
  const seen = visibleUnion(quest.actor, quest.search, { most: NEWEST + 1 });
  if (!seen) return { seen: 0, ids: [] };
  const among = Prisma.sql`c."id" IN (SELECT "id" FROM seen)`;
  const [found] = await reader.$queryRaw<{ seen: number; ids: number[] }[]>`
    WITH seen AS MATERIALIZED (SELECT "id" FROM (${seen}) AS newest ORDER BY "id" DESC ${atMost(NEWEST + 1)})
    SELECT (SELECT count(*)::int FROM seen) AS "seen",
      array(${best(quest, alike, Prisma.sql`"case_words" w`, among)}) AS "ids"`;
  return found ?? { seen: 0, ids: [] };
}

/** How many cases have the words, counted a little beyond what is rare; and those of them that are meant, if it is. */
async function findByWords(
  reader: Reader,
  quest: Quest,
  alike: boolean,
): Promise<{ hits: number; ids: number[] }> {
  const query = wordsOf(quest, everyPart(quest.sets), alike);
  const among = Prisma.sql`NOT c."deleted" AND ${listed(quest.actor, quest.search)}
    ${alike ? Prisma.empty : Prisma.sql`AND (SELECT "count" FROM hits) <= ${RARE}`}`;
  const [found] = await reader.$queryRaw<{ hits: number; ids: number[] }[]>`
    WITH w AS MATERIALIZED (SELECT * FROM cases_with_words(${query}, ${RARE + 1}::int)),
      hits AS (SELECT count(*)::int AS "count" FROM w)
    SELECT (SELECT "count" FROM hits) AS "hits", array(${best(quest, alike, Prisma.sql`w`, among)}) AS "ids"`;
  return found ?? { hits: 0, ids: [] };
}

/** Of the newest cases that are meant, the best first; `words` is what their words are read from. */
function best(quest: Quest, alike: boolean, words: Prisma.Sql, among: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM (
      SELECT c."id", w."words" FROM "cases" c JOIN ${words} ON w."caseId" = c."id"
      WHERE ${among} AND ${matches(quest, alike)} ORDER BY c."id" DESC ${atMost(MOST_FOUND)}
    ) AS found
    ORDER BY ts_rank('{0.3, 0.5, 0.7, 1}', "words", ${wordsOf(quest, everyPart(quest.sets), alike)}) DESC, "id" DESC`;
}

/** That each word stands in a part that may be read; which parts those are differs from case to case. */
function matches(quest: Quest, alike: boolean): Prisma.Sql {
  const { actor, ways, sets } = quest;
  const parts = everyPart(sets);
  const query = wordsOf(quest, parts, alike);
  // IS TRUE: the cases are found already; going through all that have the words would take longer.
  const has = Prisma.sql`(w."words" @@ ${query}) IS TRUE`;
  if (sets.length === 1 && readsAlways(actor, ways, parts)) return has;
  const read = parts.map(
    (part) => Prisma.sql`CASE WHEN ${seenThrough(actor, ways, PARTS[part])}
    THEN ${Prisma.raw(`'${part}'`)} END`,
  );
  const readable = Prisma.sql`array_remove(ARRAY[${Prisma.join(read)}], NULL)::"char"[]`;
  return Prisma.sql`${has} AND ts_filter(w."words", ${readable}) @@ ${query}`;
}

/** The sets of parts that can be readable together on a case: those of each way in each status, and what they make together. */
function readableSets(actor: Actor, ways: readonly Way[]): Part[][] {
  const sets = new Set<string>();
  for (const way of ways)
    for (const statusId of actor.configuration.statuses.keys()) {
      const parts = partsOf(actor, way, statusId);
      for (const known of [...sets, '']) sets.add(union(known, parts));
    }
  sets.delete('');
  return [...sets].map((set) => [...set] as Part[]);
}

function readsAlways(actor: Actor, ways: readonly Way[], parts: readonly Part[]): boolean {
  const all = parts.join('');
  const statusIds = [...actor.configuration.statuses.keys()];
  return ways.every((way) =>
    statusIds.every(
      (id) => !lets(way, 'view-summary', id, actor.configuration) || partsOf(actor, way, id) === all,
    ),
  );
}

function partsOf({ configuration }: Actor, way: Way, statusId: number): string {
  return (Object.keys(PARTS) as Part[])
    .filter((part) => lets(way, PARTS[part], statusId, configuration))
    .join('');
}

function union(one: string, other: string): string {
  return (Object.keys(PARTS) as Part[]).filter((part) => one.includes(part) || other.includes(part)).join('');
}

function everyPart(sets: readonly (readonly Part[])[]): Part[] {
  return [...new Set(sets.flat())].sort();
}

function wordsOf({ asked }: Quest, parts: readonly Part[], alike: boolean): Prisma.Sql {
  // In a query of its own it is worked out once, and not for every case.
  return Prisma.sql`(SELECT words_asked(${asked}, ${parts.join('')}, ${alike}))`;
}
