// The search: the cases that an actor may see whose words are all those asked for, each word in a part of the case that
// they may read, the best first.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Actor } from '../standing.ts';
import type { Action } from '../vocabulary.ts';
import { lets, type Way } from '../ways.ts';
import { seenThrough } from './seen-through.ts';
import { listed, type Search, visibleIds, waysOf } from './visible.ts';
import { atMost } from './walks.ts';

/** What was found, best first, of so many at most; `alike`: nothing has the words as they were written. */
export type Found = { ids: number[]; alike: boolean };

/** How many are weighed against each other: of more, the newest. */
export const MOST_FOUND = 500;
// Whoever sees so few is asked case by case; of so few cases with the words, each is looked at.
const FEW = 2000;
const RARE = 5000;

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
  const visible = await visibleIds(reader, actor, search, { any: true, most: FEW + 1 });
  if (visible.length === 0) return { ids: [], alike: false };
  const among =
    visible.length <= FEW
      ? Prisma.sql`c."id" = ANY(${visible}::int[])`
      : Prisma.sql`NOT c."deleted" AND ${listed(actor, search)}`;
  const quest = { actor, ways, sets, asked, among };
  if (visible.length > FEW) {
    const { hits, ids } = await findRare(reader, quest);
    if (ids.length > 0) return { ids, alike: false };
    // Words that so many cases have are meant as they are written.
    if (hits > RARE) return { ids: await findAmong(reader, quest, false), alike: false };
  } else {
    const ids = await findAmong(reader, quest, false);
    if (ids.length > 0) return { ids, alike: false };
  }
  return { ids: await findAmong(reader, quest, true), alike: true };
}

type Quest = {
  actor: Actor;
  ways: readonly Way[];
  sets: readonly (readonly Part[])[];
  asked: string;
  among: Prisma.Sql;
};

/** How many cases have the words, counted a little beyond what is rare; and those of them that are meant, if it is. */
async function findRare(reader: Reader, quest: Quest): Promise<{ hits: number; ids: number[] }> {
  const query = wordsOf(quest, everyPart(quest.sets), false);
  const ifRare = Prisma.sql`AND (SELECT "count" FROM hits) <= ${RARE}`;
  const [found] = await reader.$queryRaw<{ hits: number; ids: number[] }[]>`
    WITH w AS MATERIALIZED (
        SELECT w."caseId", w."words" FROM "case_words" w WHERE w."words" @@ ${query} ${atMost(RARE + 1)}),
      hits AS (SELECT count(*)::int AS "count" FROM w)
    SELECT (SELECT "count" FROM hits) AS "hits", array(${best(quest, false, Prisma.sql`w`, ifRare)}) AS "ids"`;
  return found ?? { hits: 0, ids: [] };
}

/** Those that are meant: the newest, found on the way down from the newest case of all; or all, where they are few. */
async function findAmong(reader: Reader, quest: Quest, alike: boolean): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    ${best(quest, alike, Prisma.sql`"case_words" w`, Prisma.empty)}`;
  return rows.map(({ id }) => id);
}

/** Of the newest cases that are meant, the best first; `words` is what their words are read from. */
function best(quest: Quest, alike: boolean, words: Prisma.Sql, also: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM (
      SELECT c."id", w."words" FROM "cases" c JOIN ${words} ON w."caseId" = c."id"
      WHERE ${quest.among} AND ${matches(quest, alike)} ${also} ORDER BY c."id" DESC ${atMost(MOST_FOUND)}
    ) AS found
    ORDER BY ts_rank('{0.3, 0.5, 0.7, 1}', "words", ${wordsOf(quest, everyPart(quest.sets), alike)}) DESC, "id" DESC`;
}

/** That each word stands in a part that may be read; which parts those are differs from case to case. */
function matches(quest: Quest, alike: boolean): Prisma.Sql {
  const { actor, ways, sets } = quest;
  const [only] = sets;
  const has = (parts: readonly Part[]) => Prisma.sql`w."words" @@ ${wordsOf(quest, parts, alike)}`;
  if (sets.length === 1 && only && readsAlways(actor, ways, only)) return has(only);
  const choices = sets.map((parts) => {
    const read = parts.map((part) => seenThrough(actor, ways, PARTS[part]));
    return Prisma.sql`(${has(parts)} AND ${Prisma.join(read, ' AND ')})`;
  });
  return Prisma.sql`(${Prisma.join(choices, ' OR ')})`;
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
  return Prisma.sql`words_asked(${asked}, ${parts.join('')}, ${alike})`;
}
