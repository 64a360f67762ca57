// The same ways in once more, as a condition on a case `c` that a query has found by other means: the cases assigned
// to somebody, the bin, a search. Lists by way alone use the walks, which are faster.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Actor } from '../standing.ts';
import type { Action } from '../vocabulary.ts';
import { lets, type Party, type Way } from '../ways.ts';
import { allPairs, type Pair, visiblePairs, visibleStatuses } from './pairs.ts';

/**
 * That one of these ways lets do a viewing action (see it, if none is named) on the case `c`; false where there is none.
 * Says nothing of whether it is deleted.
 */
export function seenThrough(actor: Actor, ways: readonly Way[], action: Action = 'view-summary'): Prisma.Sql {
  const all = allPairs(actor.configuration, {});
  const { open, escalated } = visiblePairs(actor, ways, all, action);
  if (open.length === all.length) return Prisma.sql`true`;
  const conditions = [
    ...(open.length > 0 ? [isIn(open)] : []),
    ...(escalated.length > 0 ? [Prisma.sql`(c."escalated" AND ${isIn(escalated)})`] : []),
    ...ways.flatMap((way) => seenAsCase(way, visibleStatuses(way, all, actor.configuration, action))),
  ];
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' OR ')})` : Prisma.sql`false`;
}

/** Whether each of these ways lets do a viewing action wherever it lets see at all: then it asks nothing more. */
export function goesWithSeeing({ configuration }: Actor, ways: readonly Way[], action: Action): boolean {
  const statusIds = [...configuration.statuses.keys()];
  return ways.every((way) =>
    statusIds.every(
      (id) => !lets(way, 'view-summary', id, configuration) || lets(way, action, id, configuration),
    ),
  );
}

/** That an assignment of the case `c` names somebody or a group of theirs, in any role or in the one named. */
export function assignedTo({ userId, groupIds }: Party, roleId?: number): Prisma.Sql {
  const inRole = roleId === undefined ? Prisma.empty : Prisma.sql`AND a."roleId" = ${roleId}`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "assignments" a WHERE a."caseId" = c."id" ${inRole}
    AND (a."userId" = ${userId} OR a."groupId" = ANY(${[...groupIds]}::int[])))`;
}

function seenAsCase({ reach }: Way, statusIds: readonly number[]): Prisma.Sql[] {
  if (statusIds.length === 0) return [];
  const inStatus = Prisma.sql`c."statusId" = ANY(${[...statusIds]}::int[])`;
  switch (reach.to) {
    case 'owned':
      return [Prisma.sql`(${inStatus} AND c."ownerId" = ${reach.userId})`];
    case 'tracked':
      return [Prisma.sql`(${inStatus} AND c."id" = ${reach.caseId})`];
    case 'assigned':
      return [Prisma.sql`(${inStatus} AND ${assignedTo(reach, reach.roleId)})`];
    case 'tasked':
      return [
        Prisma.sql`(${inStatus} AND EXISTS (SELECT 1 FROM "tasks" t WHERE t."caseId" = c."id" AND t."state" = 'open'
          AND (t."userId" = ${reach.userId} OR t."groupId" = ANY(${[...reach.groupIds]}::int[]))))`,
      ];
    default:
      return [];
  }
}

function isIn(pairs: readonly Pair[]): Prisma.Sql {
  const typeIds = pairs.map((pair) => pair.typeId);
  const statusIds = pairs.map((pair) => pair.statusId);
  return Prisma.sql`(c."caseTypeId", c."statusId") IN (SELECT * FROM unnest(${typeIds}::int[], ${statusIds}::int[]))`;
}
