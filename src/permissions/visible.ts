// The cases that an actor may see, as SQL: the same ways in as the check of one case, each a short walk along its own
// index, and the newest of them all. Who may see little waits no longer than who may see everything.
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './load-configuration.ts';
import { allPairs, type Narrow, type Pair, visiblePairs, visibleStatuses } from './pairs.ts';
import { seenThrough } from './seen-through.ts';
import type { Actor } from './standing.ts';
import {
  inOrder,
  type Rows,
  type Span,
  walkAll,
  walkOwned,
  walkPairs,
  walkRowsOfGroups,
  walkRowsOfGroupsInPairs,
  walkRowsOfUser,
} from './walks.ts';
import type { Party, Way } from './ways.ts';

/** The staff's list holds what is seen through a staff role or a flag; "My cases" what is seen as owner. */
export type Lens = 'staff' | 'own';
export type Search = { lens: Lens; narrow?: Narrow };

/** A search made ready: the ways that it goes through, and the pairs of type and status that it wants. */
type Quest = { actor: Actor; ways: readonly Way[]; narrow: Narrow; wanted: readonly Pair[]; span: Span };

/** The ids of the cases that an actor may see, newest first. */
export async function visibleIds(
  reader: Reader,
  actor: Actor,
  search: Search,
  span: Span,
): Promise<number[]> {
  const union = visibleUnion(actor, search, span);
  if (!union) return [];
  const rows = await reader.$queryRaw<{ id: number }[]>`${union} ${inOrder(Prisma.sql`"id"`, span)}`;
  const ids = rows.map((row) => row.id);
  return 'after' in span && span.after !== undefined ? ids.reverse() : ids;
}

/** How many cases an actor may see, counted up to `bound` and no further. */
export async function countVisible(
  reader: Reader,
  actor: Actor,
  search: Search,
  bound: number,
): Promise<number> {
  const union = visibleUnion(actor, search, { any: true, most: bound });
  if (!union) return 0;
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (${union} LIMIT ${bound}) AS bounded`;
  return row?.count ?? 0;
}

/** A query for the ids that a span can need, each once and in no order; none where there is no way in at all. */
export function visibleUnion(
  actor: Actor,
  { lens, narrow = {} }: Search,
  span: Span,
): Prisma.Sql | undefined {
  const ways = actor.ways.filter((way) => isOwners(way) === (lens === 'own'));
  const wanted = allPairs(actor.configuration, narrow);
  if (ways.length === 0 || wanted.length === 0) return undefined;
  const quest = { actor, ways, narrow, wanted, span };
  const walks = isByParty(narrow.assigned) ? walkAssigned(quest, narrow.assigned) : walkWays(quest);
  if (walks.length === 0) return undefined;
  return Prisma.sql`SELECT "id" FROM (${Prisma.join(walks, ' UNION ')}) AS visible`;
}

function walkWays(quest: Quest): Prisma.Sql[] {
  const { actor, ways, narrow, wanted, span } = quest;
  const { open, escalated } = visiblePairs(actor, ways, wanted);
  if (!isNarrow(narrow) && open.length === wanted.length) return [walkAll(span)];
  const byType = [
    ...(open.length > 0 ? [walkPairs(open, ifFree(narrow), span)] : []),
    ...(escalated.length > 0
      ? [walkPairs(escalated, Prisma.sql`AND c."escalated" ${ifFree(narrow)}`, span)]
      : []),
  ];
  // Where types and flags open every pair that is wanted, single cases add nothing.
  if (open.length === wanted.length) return byType;
  return [...byType, ...ways.flatMap((way) => walkCases(way, quest))];
}

/** The walks of a way that leads to single cases. */
function walkCases(way: Way, quest: Quest): Prisma.Sql[] {
  const { reach } = way;
  const statusIds = visibleStatuses(way, quest.wanted, quest.actor.configuration);
  if (statusIds.length === 0) return [];
  const here = { ...quest, wanted: quest.wanted.filter((pair) => statusIds.includes(pair.statusId)) };
  switch (reach.to) {
    case 'owned':
      return [
        walkOwned(Prisma.sql`c."ownerId" = ${reach.userId}`, here.wanted, ifFree(quest.narrow), quest.span),
      ];
    case 'tracked':
      return [walkOwned(Prisma.sql`c."id" = ${reach.caseId}`, here.wanted, ifFree(quest.narrow), quest.span)];
    case 'assigned':
      return walkRows(
        { table: 'assignments', also: Prisma.sql`AND r."roleId" = ${reach.roleId}` },
        reach,
        here,
      );
    case 'tasked':
      return walkRows({ table: 'tasks', also: Prisma.sql`AND r."state" = 'open'` }, reach, here);
    default:
      return [];
  }
}

// Past so many walks, one walk a group with the pairs as a filter is the shorter way.
const MOST_WALKS = 4000;

function walkRows({ table, also }: Rows, { userId, groupIds }: Party, quest: Quest): Prisma.Sql[] {
  const { actor, narrow, wanted, span } = quest;
  const groups = [...groupIds];
  const free = narrow.assigned === 'nobody' ? FREE_CASE : Prisma.empty;
  const rows = { table, also: Prisma.sql`${also} ${free}` };
  if (wanted.length === allPairs(actor.configuration, {}).length)
    return [
      walkRowsOfUser(rows, userId, span),
      ...(groups.length > 0 ? [walkRowsOfGroups(rows, groups, span)] : []),
    ];
  const narrowed = { table, also: Prisma.sql`${rows.also} ${inPairs(wanted)}` };
  const ofUser = walkRowsOfUser(narrowed, userId, span);
  if (groups.length === 0) return [ofUser];
  return groups.length * wanted.length > MOST_WALKS
    ? [ofUser, walkRowsOfGroups(narrowed, groups, span)]
    : [ofUser, walkRowsOfGroupsInPairs(rows, groups, wanted, span)];
}

/** The cases assigned to somebody, or to a group of theirs, that they may see. */
function walkAssigned(quest: Quest, to: 'me' | 'groups'): Prisma.Sql[] {
  const { actor, ways, wanted, span } = quest;
  const seen = Prisma.sql`AND EXISTS (SELECT 1 FROM "cases" c WHERE c."id" = r."caseId" AND ${seenThrough(actor, ways)})`;
  const also = Prisma.sql`${inPairs(wanted)} ${seen}`;
  if (to === 'me') return [walkRowsOfUser({ table: 'assignments', also }, actor.person.id, span)];
  const groups = [...actor.groupIds];
  return groups.length > 0 ? [walkRowsOfGroups({ table: 'assignments', also }, groups, span)] : [];
}

const FREE_CASE = Prisma.sql`AND EXISTS (SELECT 1 FROM "cases" c WHERE c."id" = r."caseId" AND NOT c."taken")`;

function ifFree({ assigned }: Narrow): Prisma.Sql {
  return assigned === 'nobody' ? Prisma.sql`AND NOT c."taken"` : Prisma.empty;
}

function inPairs(pairs: readonly Pair[]): Prisma.Sql {
  const typeIds = [...new Set(pairs.map((pair) => pair.typeId))];
  const statusIds = [...new Set(pairs.map((pair) => pair.statusId))];
  return Prisma.sql`AND r."caseTypeId" = ANY(${typeIds}::int[]) AND r."statusId" = ANY(${statusIds}::int[])`;
}

function isOwners({ kind }: Way): boolean {
  return kind === 'owner' || kind === 'tracking-link';
}

function isByParty(assigned: Narrow['assigned']): assigned is 'me' | 'groups' {
  return assigned === 'me' || assigned === 'groups';
}

function isNarrow({ typeIds, statusIds, assigned }: Narrow): boolean {
  return Boolean(typeIds ?? statusIds ?? assigned);
}
