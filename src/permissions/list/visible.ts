// The cases that an actor may see, as SQL: the same ways in as the check of one case, each a short walk along its own
// index, and the newest of them all. Who may see little waits no longer than who may see everything.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Actor } from '../standing.ts';
import { isOwners, type Way } from '../ways.ts';
import { allPairs, type Narrow, visiblePairs } from './pairs.ts';
import { pairsSeen, type Quest, walkAssigned, walkSeenRows } from './walk-rows.ts';
import { atMost, inOrder, type Span, walkAll, walkOwned, walkPairs } from './walks.ts';

/** The staff's list holds what is seen through a staff role or a flag; "My cases" what is seen as owner. */
export type Lens = 'staff' | 'own';
export type Search = { lens: Lens; narrow?: Narrow };

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
    SELECT count(*)::int AS "count" FROM (${union} ${atMost(bound)}) AS bounded`;
  return row?.count ?? 0;
}

/** A query for the ids that a span can need, each once and in no order; none where there is no way in at all. */
function visibleUnion(actor: Actor, { lens, narrow = {} }: Search, span: Span): Prisma.Sql | undefined {
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
  return [...byType, ...ways.flatMap((way) => walkOwn(way, quest)), ...walkSeenRows(quest, open)];
}

/** The walk of a way that leads to somebody's own cases. */
function walkOwn(way: Way, { actor, narrow, wanted, span }: Quest): Prisma.Sql[] {
  const pairs = pairsSeen(way, wanted, actor);
  if (pairs.length === 0) return [];
  switch (way.reach.to) {
    case 'owned':
      return [walkOwned(Prisma.sql`c."ownerId" = ${way.reach.userId}`, pairs, ifFree(narrow), span)];
    case 'tracked':
      return [walkOwned(Prisma.sql`c."id" = ${way.reach.caseId}`, pairs, ifFree(narrow), span)];
    default:
      return [];
  }
}

function ifFree({ assigned }: Narrow): Prisma.Sql {
  return assigned === 'nobody' ? Prisma.sql`AND NOT c."taken"` : Prisma.empty;
}

function isByParty(assigned: Narrow['assigned']): assigned is 'me' | 'groups' {
  return assigned === 'me' || assigned === 'groups';
}

function isNarrow({ typeIds, statusIds, assigned }: Narrow): boolean {
  return Boolean(typeIds ?? statusIds ?? assigned);
}
