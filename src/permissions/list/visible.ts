// The cases that an actor may see, as SQL: the same ways in as the check of one case, each a short walk along its own
// index, and the newest of them all. Who may see little waits no longer than who may see everything.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Actor } from '../standing.ts';
import { isOwners, type Way } from '../ways.ts';
import type { Place } from './order.ts';
import { allPairs, areAllPairs, isFree, type Narrow, visiblePairs } from './pairs.ts';
import { assignedTo, goesWithSeeing, seenThrough } from './seen-through.ts';
import { pairsSeen, type Quest, walkAssigned, walkSeenRows } from './walk-rows.ts';
import {
  type Also,
  again,
  atMost,
  inOrder,
  isBack,
  keyOf,
  NOTHING_ELSE,
  type Span,
  walkAll,
  walkOwned,
  walkPairs,
} from './walks.ts';

/** The staff's list holds what is seen through a staff role or a flag; "My cases" what is seen as owner. */
export type Lens = 'staff' | 'own';
export type Search = { lens: Lens; narrow?: Narrow };

/** The ids of the cases that an actor may see, in the span's order. */
export async function visibleIds(
  reader: Reader,
  actor: Actor,
  search: Search,
  span: Span,
): Promise<number[]> {
  return (await visiblePlaces(reader, actor, search, span)).map(({ id }) => id);
}

/** The same, each with where it stands in the order: a page that begins behind one of them can be asked for. */
export async function visiblePlaces(
  reader: Reader,
  actor: Actor,
  search: Search,
  span: Span,
): Promise<Place[]> {
  const union = visibleUnion(actor, search, span);
  if (!union) return [];
  const key = keyOf(span);
  const said = key ? Prisma.sql`"id", ${key.said} AS "key"` : Prisma.sql`"id"`;
  const rows = await reader.$queryRaw<Place[]>`SELECT ${said} FROM (${union} ${inOrder(span)}) AS page`;
  return isBack(span) ? rows.reverse() : rows;
}

/** How many cases an actor may see, counted up to `bound` and no further. */
export async function countVisible(
  reader: Reader,
  actor: Actor,
  search: Search,
  bound: number,
): Promise<number> {
  const [count = 0] = await countEach(reader, actor, [search], bound);
  return count;
}

/** The same of several lists, in one query and in their order. */
export async function countEach(
  reader: Reader,
  actor: Actor,
  searches: readonly Search[],
  bound: number,
): Promise<number[]> {
  const unions = searches.map((search) => visibleUnion(actor, search, { any: true, most: bound }));
  if (unions.every((union) => union === undefined)) return searches.map(() => 0);
  return (await countBeside<null>(reader, actor, searches, bound, Prisma.sql`NULL`)).counts;
}

/** The same with one value more, which is read along in the same query. */
export async function countBeside<Value>(
  reader: Reader,
  actor: Actor,
  searches: readonly Search[],
  bound: number,
  value: Prisma.Sql,
): Promise<{ counts: number[]; value: Value }> {
  const counts = searches
    .map((search) => visibleUnion(actor, search, { any: true, most: bound }))
    .map((union) =>
      union ? Prisma.sql`(SELECT count(*)::int FROM (${union} ${atMost(bound)}) AS bounded)` : Prisma.sql`0`,
    );
  const [row] = await reader.$queryRaw<
    [{ counts: number[]; value: Value }]
  >`SELECT ARRAY[${Prisma.join(counts)}] AS "counts", ${value} AS "value"`;
  return row;
}

/**
 * That a list so narrowed holds the case `c`, for a query that has found it by other means. Says nothing of whether it is
 * deleted.
 */
export function listed(actor: Actor, { lens, narrow = {} }: Search): Prisma.Sql {
  const ways = waysOf(actor, lens);
  const { typeIds, statusIds, assigned } = narrow;
  const party = { userId: actor.person.id, groupIds: actor.groupIds };
  const conditions = [
    seenThrough(actor, ways),
    ...(typeIds ? [Prisma.sql`c."caseTypeId" = ANY(${[...typeIds]}::int[])`] : []),
    ...(statusIds ? [Prisma.sql`c."statusId" = ANY(${[...statusIds]}::int[])`] : []),
    ...(assigned === 'me' ? [assignedTo({ ...party, groupIds: new Set() })] : []),
    ...(assigned === 'groups' || assigned === 'claimable' ? [assignedTo({ ...party, userId: 0 })] : []),
    ...(isFree(narrow) ? [Prisma.sql`NOT c."taken"`] : []),
  ];
  return Prisma.sql`${Prisma.join(conditions, ' AND ')} ${alsoOf(actor, ways, narrow)}`;
}

/** The ways of an actor that a list goes through. */
export function waysOf(actor: Actor, lens: Lens): Way[] {
  return actor.ways.filter((way) => isOwners(way) === (lens === 'own'));
}

/** A query for what a span can need, each case once and in no order; none where there is no way in at all. */
export function visibleUnion(
  actor: Actor,
  { lens, narrow = {} }: Search,
  span: Span,
): Prisma.Sql | undefined {
  const ways = waysOf(actor, lens);
  const wanted = allPairs(actor.configuration, narrow);
  if (ways.length === 0 || wanted.length === 0) return undefined;
  const quest = { actor, ways, narrow, wanted, also: alsoOf(actor, ways, narrow), span };
  const walks = walksOf(quest);
  if (walks.length === 0) return undefined;
  return Prisma.sql`SELECT ${again(span)} FROM (${Prisma.join(walks, ' UNION ')}) AS visible`;
}

/** What is asked of a case beside its type and status, and that whoever asks may read what they ask about. */
function alsoOf(actor: Actor, ways: readonly Way[], { where = [] }: Narrow): Also {
  const needed = [...new Set(where.map(({ needs }) => needs))].filter(
    (action) => !goesWithSeeing(actor, ways, action),
  );
  const conditions = [
    ...where.flatMap(({ sql }) => sql ?? []),
    ...needed.map((action) => seenThrough(actor, ways, action)),
  ];
  if (conditions.length === 0) return NOTHING_ELSE;
  return Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`;
}

function walksOf(quest: Quest): Prisma.Sql[] {
  switch (quest.narrow.assigned) {
    case 'me':
      return walkAssigned(quest, 'me');
    case 'groups':
    case 'claimable':
      return walkAssigned(quest, 'groups');
    default:
      return walkWays(quest);
  }
}

function walkWays(quest: Quest): Prisma.Sql[] {
  const { actor, ways, narrow, wanted, span } = quest;
  const { open, escalated } = visiblePairs(actor, ways, wanted);
  const also = alsoOfCases(quest);
  if (open.length === wanted.length && areAllPairs(wanted, actor.configuration) && !isFree(narrow))
    return [walkAll(also, span)];
  const byType = [
    ...(open.length > 0 ? [walkPairs(open, also, span)] : []),
    ...(escalated.length > 0 ? [walkPairs(escalated, Prisma.sql`AND c."escalated" ${also}`, span)] : []),
  ];
  // Where types and flags open every pair that is wanted, single cases add nothing.
  if (open.length === wanted.length) return byType;
  return [...byType, ...ways.flatMap((way) => walkOwn(way, quest)), ...walkSeenRows(quest, open)];
}

/** The walk of a way that leads to somebody's own cases. */
function walkOwn(way: Way, quest: Quest): Prisma.Sql[] {
  const { actor, wanted, span } = quest;
  const pairs = pairsSeen(way, wanted, actor);
  if (pairs.length === 0) return [];
  switch (way.reach.to) {
    case 'owned':
      return [walkOwned(Prisma.sql`c."ownerId" = ${way.reach.userId}`, pairs, alsoOfCases(quest), span)];
    case 'tracked':
      return [walkOwned(Prisma.sql`c."id" = ${way.reach.caseId}`, pairs, alsoOfCases(quest), span)];
    default:
      return [];
  }
}

function alsoOfCases({ narrow, also }: Quest): Also {
  return isFree(narrow) ? Prisma.sql`AND NOT c."taken" ${also}` : also;
}
