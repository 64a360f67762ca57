// The cases that an actor sees through rows of their own or of their groups, assignments and open tasks, as walks.
import { Prisma } from '../../generated/prisma/client.ts';
import { type Actor, isAssignable } from '../standing.ts';
import type { Way } from '../ways.ts';
import { areAllPairs, isFree, type Narrow, type Pair, visibleStatuses } from './pairs.ts';
import { seenThrough } from './seen-through.ts';
import { type Also, type Holders, isIn, type Rows, type Span, walkRows, walkRowsInPairs } from './walks.ts';

/** A search made ready: the ways that it goes through, and the pairs of type and status that it wants. */
export type Quest = {
  actor: Actor;
  ways: readonly Way[];
  narrow: Narrow;
  wanted: readonly Pair[];
  /** What else is asked of a case. */
  also: Also;
  span: Span;
};

/** Walks along the rows that let see their case; `open` pairs are seen anyway and may be passed over. */
export function walkSeenRows(quest: Quest, open: readonly Pair[]): Prisma.Sql[] {
  const kinds = [
    ...assignmentsThatLetSee(quest).map(({ roleIds, pairs }) => ({
      rows: assignments(roleIds, ifFree(quest)),
      pairs,
    })),
    ...tasksThatLetSee(quest).map((pairs) => ({
      rows: { of: 'tasks', ifRow: ifFree(quest) } as const,
      pairs,
    })),
  ];
  return kinds.flatMap(({ rows, pairs }) => [
    ...walkHeld(rows, { userId: quest.actor.person.id }, pairs, quest),
    ...walkHeld(rows, groupsOf(quest.actor), pairs, quest, open),
  ]);
}

/** Walks along the assignments of somebody, or of their groups, to the cases that they may see in any way. */
export function walkAssigned(quest: Quest, to: 'me' | 'groups'): Prisma.Sql[] {
  const holders = to === 'me' ? { userId: quest.actor.person.id } : groupsOf(quest.actor);
  const letting = assignmentsThatLetSee(quest);
  return [
    ...letting.flatMap(({ roleIds, pairs }) =>
      walkHeld(assignments(roleIds, ifFree(quest)), holders, pairs, quest),
    ),
    ...assignable(quest.actor).flatMap((roleId) => {
      const sure = letting.find(({ roleIds }) => roleIds.includes(roleId))?.pairs ?? [];
      return walkUnsure(roleId, without(quest.wanted, sure), holders, quest);
    }),
  ];
}

/** Walks along assignments whose role doesn't let see by itself: there has to be another way in. */
function walkUnsure(roleId: number, pairs: readonly Pair[], holders: Holders, quest: Quest): Prisma.Sql[] {
  if (pairs.length === 0) return [];
  const seen = seenThrough(quest.actor, quest.ways);
  const ifRow = Prisma.sql`${ifFree(quest)}
    AND EXISTS (SELECT 1 FROM "cases" c WHERE c."id" = r."caseId" AND ${seen})`;
  return walkHeld(assignments([roleId], ifRow), holders, pairs, quest);
}

// So many walks take as long as going through what some groups have.
const MOST_WALKS = 4000;

function walkHeld(
  rows: Rows,
  holders: Holders,
  pairs: readonly Pair[],
  { actor, also, span }: Quest,
  open: readonly Pair[] = [],
): Prisma.Sql[] {
  if (pairs.length === 0 || ('groupIds' in holders && holders.groupIds.length === 0)) return [];
  if (areAllPairs(pairs, actor.configuration)) return [walkRows(rows, holders, also, span)];
  const left = without(pairs, open);
  if (rows.of === 'assignments' && 'groupIds' in holders) {
    if (holders.groupIds.length * rows.roleIds.length * left.length <= MOST_WALKS)
      return left.length > 0 ? [walkRowsInPairs(rows, holders, left, also, span)] : [];
  }
  const ifRow = Prisma.sql`AND ${isIn('r', pairs)} ${rows.ifRow}`;
  return [walkRows({ ...rows, ifRow }, holders, also, span)];
}

/** In which pairs assignments let see their case: roles that do so in the same ones share a walk. */
function assignmentsThatLetSee({
  actor,
  ways,
  wanted,
}: Quest): { roleIds: number[]; pairs: readonly Pair[] }[] {
  const byStatuses = new Map<string, { roleIds: number[]; pairs: readonly Pair[] }>();
  for (const way of ways) {
    if (way.reach.to !== 'assigned') continue;
    const pairs = pairsSeen(way, wanted, actor);
    const key = pairs.map((pair) => pair.statusId).join();
    const known = byStatuses.get(key);
    if (known) known.roleIds.push(way.reach.roleId);
    else byStatuses.set(key, { roleIds: [way.reach.roleId], pairs });
  }
  return [...byStatuses.values()];
}

function tasksThatLetSee({ actor, ways, wanted }: Quest): (readonly Pair[])[] {
  return ways.filter((way) => way.reach.to === 'tasked').map((way) => pairsSeen(way, wanted, actor));
}

/** The pairs, of those wanted, in which a way lets see a case. */
export function pairsSeen(way: Way, wanted: readonly Pair[], { configuration }: Actor): readonly Pair[] {
  const statusIds = new Set(visibleStatuses(way, wanted, configuration));
  return wanted.filter((pair) => statusIds.has(pair.statusId));
}

function without(pairs: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const known = new Set(others);
  return pairs.filter((pair) => !known.has(pair));
}

function assignable({ configuration }: Actor): number[] {
  return [...configuration.roles.keys()].filter(isAssignable);
}

function assignments(roleIds: readonly number[], ifRow: Prisma.Sql): Rows {
  return { of: 'assignments', roleIds, ifRow };
}

function ifFree({ narrow }: Quest): Prisma.Sql {
  return isFree(narrow) ? Prisma.sql`AND NOT r."taken"` : Prisma.empty;
}

function groupsOf(actor: Actor): Holders {
  return { groupIds: [...actor.groupIds] };
}
