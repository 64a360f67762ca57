// People, as SQL: who holds a flag, and who is in a group; through the tree of groups, as a standing has it of each.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';
import type { Flag } from '../vocabulary.ts';

/** The flags that open the gate to the staff's side. */
export const GATE: readonly Flag[] = ['access', 'setup'];

/**
 * That somebody, `u`, holds one of these flags, of their own or through a group, as `standingOf` says it of each; for a
 * type, where one is named.
 */
export function holds(flags: readonly Flag[], typeId?: number): Prisma.Sql {
  // As arrays, because then PostgreSQL looks these few up by their ids instead of reading everybody.
  return Prisma.sql`(${isActive} AND u."id" = ANY (array${given(flags, typeId)}))`;
}

/** The same where it is asked of each of many that are at hand already, to sort them. */
export function isHolder(flag: Flag): Prisma.Sql {
  return Prisma.sql`(${isActive} AND u."id" IN ${given([flag])})`;
}

/** Whether anybody at all holds a flag. */
export async function someoneHolds(reader: Reader, flag: Flag): Promise<boolean> {
  const [row] = await reader.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "users" u WHERE ${holds([flag])}) AS "held"`;
  return row?.held ?? false;
}

/** The ids of all who are past the gate. */
export async function pastTheGate(reader: Reader): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`SELECT u."id" FROM "users" u WHERE ${holds(GATE)}`;
  return rows.map(({ id }) => id);
}

/** That somebody, `u`, is in one of these groups, or in a group below one. */
export function isWithin(groupIds: readonly number[]): Prisma.Sql {
  const roots = Prisma.sql`SELECT "id" FROM "groups" WHERE "id" = ANY(${[...groupIds]}::int[])`;
  return Prisma.sql`(${isActive} AND u."id" = ANY (array(${membersBelow(roots)})))`;
}

const isActive = Prisma.sql`u."active" AND u."kind" = 'person'`;

/** The ids of those to whom one of these flags was given, whether or not it counts. */
function given(flags: readonly Flag[], typeId?: number): Prisma.Sql {
  const reaching =
    typeId === undefined ? Prisma.sql`true` : Prisma.sql`("caseTypeId" IS NULL OR "caseTypeId" = ${typeId})`;
  const named = Prisma.sql`"flag" = ANY(${[...flags]}::text[]) AND ${reaching}`;
  const roots = Prisma.sql`SELECT "groupId" AS "id" FROM "grants" WHERE ${named} AND "groupId" IS NOT NULL`;
  return Prisma.sql`(
    SELECT "userId" FROM "grants" WHERE ${named} AND "userId" IS NOT NULL UNION ${membersBelow(roots)})`;
}

/** The ids of the members of some groups and of all groups below them. */
function membersBelow(roots: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "userId" FROM "group_members" WHERE "groupId" = ANY (array(
    WITH RECURSIVE below AS (
      ${roots}
      UNION SELECT child."id" FROM "groups" child JOIN below above ON child."parentId" = above."id"
    ) SELECT "id" FROM below))`;
}
