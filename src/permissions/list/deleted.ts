// The bin: the deleted cases that an actor may restore. Few at any time, since they are purged after a while, so it
// is one condition on them rather than a walk per way in.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Actor } from '../standing.ts';
import { assignedTo, seenThrough } from './seen-through.ts';

/** The ids of the deleted cases that an actor may restore, newest first, below `before`. */
export async function restorableIds(
  reader: Reader,
  actor: Actor,
  { before, most }: { before?: number; most: number },
): Promise<number[]> {
  const below = before === undefined ? Prisma.empty : Prisma.sql`AND c."id" < ${before}`;
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT c."id" FROM "cases" c
    WHERE c."deleted" AND ${deletable(actor)} AND ${seenThrough(actor, actor.ways)} ${below}
    ORDER BY c."id" DESC LIMIT ${most}`;
  return rows.map((row) => row.id);
}

/** That somebody's flags let delete the case `c`: assigned to them, or reached by manage-others. */
function deletable(actor: Actor): Prisma.Sql {
  if (!actor.staff) return Prisma.sql`false`;
  const assigned = assignedTo({ userId: actor.person.id, groupIds: actor.groupIds });
  const reached = ofFlag(actor, 'manage-others');
  return Prisma.sql`(${ofFlag(actor, 'delete')} AND (${assigned} OR ${reached}))`;
}

function ofFlag({ flags }: Actor, flag: 'delete' | 'manage-others'): Prisma.Sql {
  const held = flags.filter((one) => one.flag === flag);
  if (held.some((one) => one.typeId === null)) return Prisma.sql`true`;
  const typeIds = held.map((one) => one.typeId).filter((id) => id !== null);
  return Prisma.sql`c."caseTypeId" = ANY(${typeIds}::int[])`;
}
