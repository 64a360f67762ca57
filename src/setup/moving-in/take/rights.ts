// Groups, memberships and flags as they are written: three functions, so that they can become changes of a draft.
import type { SetupPermit } from '../../../permissions/permit.ts';

/** Lines of a moving by their numbers; each function gives the id that each line has from now on. */
export type Lines = { movingId: number; from: number; to: number };
export type Written = { line: number; id: number }[];

/** Adds groups, and puts each below its parent. */
export async function writeGroups({ tx }: SetupPermit, { movingId, from, to }: Lines): Promise<Written> {
  await tx.$executeRaw`
    INSERT INTO "groups" ("name", "description") SELECT "made" ->> 'name', "made" ->> 'description' FROM "moving_lines"
    WHERE "movingId" = ${movingId} AND "state" = 'good' AND "line" BETWEEN ${from} AND ${to} ORDER BY "line"`;
  await tx.$executeRaw`
    UPDATE "groups" g SET "parentId" = p."id" FROM "moving_lines" l JOIN "groups" p ON lower(p."name") = lower(l."made" ->> 'parent')
    WHERE l."movingId" = ${movingId} AND l."state" = 'good' AND l."line" BETWEEN ${from} AND ${to}
      AND g."name" = l."made" ->> 'name'`;
  return tx.$queryRaw<Written>`
    SELECT l."line", g."id" FROM "moving_lines" l JOIN "groups" g ON g."name" = l."made" ->> 'name'
    WHERE l."movingId" = ${movingId} AND l."state" = 'good' AND l."line" BETWEEN ${from} AND ${to}`;
}

/** Puts people into groups. */
export function writeMemberships({ tx }: SetupPermit, { movingId, from, to }: Lines): Promise<Written> {
  return tx.$queryRaw<Written>`
    WITH own AS (
      SELECT "line", ("made" ->> 'groupId')::int AS "groupId", ("made" ->> 'userId')::int AS "userId" FROM "moving_lines"
      WHERE "movingId" = ${movingId} AND "state" = 'good' AND "line" BETWEEN ${from} AND ${to}
    ), written AS (
      INSERT INTO "group_members" ("groupId", "userId") SELECT "groupId", "userId" FROM own RETURNING "groupId", "userId"
    ) SELECT own."line", own."userId" AS "id" FROM own JOIN written USING ("groupId", "userId")`;
}

/** Grants flags to people and groups. */
export function writeFlags({ tx }: SetupPermit, { movingId, from, to }: Lines): Promise<Written> {
  return tx.$queryRaw<Written>`
    WITH own AS (
      SELECT "line", "made" ->> 'flag' AS "flag", ("made" ->> 'userId')::int AS "userId",
        ("made" ->> 'groupId')::int AS "groupId", ("made" ->> 'typeId')::int AS "typeId" FROM "moving_lines"
      WHERE "movingId" = ${movingId} AND "state" = 'good' AND "line" BETWEEN ${from} AND ${to}
    ), written AS (
      INSERT INTO "grants" ("flag", "userId", "groupId", "caseTypeId") SELECT "flag", "userId", "groupId", "typeId" FROM own
      RETURNING "id", "flag", "userId", "groupId", "caseTypeId"
    ) SELECT own."line", written."id" FROM own JOIN written ON written."flag" = own."flag"
      AND (written."userId", written."groupId", written."caseTypeId") IS NOT DISTINCT FROM (own."userId", own."groupId", own."typeId")`;
}
