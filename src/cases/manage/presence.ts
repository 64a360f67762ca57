// Who else has a case open: whoever opens a tab of it is seen there for some minutes.
import type { PrismaClient } from '../../generated/prisma/client.ts';

export type AlsoHere = { name: string; at: Date };

const MOST_NAMED = 5;

/** Says that somebody of the staff has the case open, and gives who else has, the latest first; one statement. */
export function comeIn(prisma: PrismaClient, caseId: number, userId: number): Promise<AlsoHere[]> {
  return prisma.$queryRaw<AlsoHere[]>`
    WITH "here" AS (
      INSERT INTO "presences" ("caseId", "userId", "at") VALUES (${caseId}, ${userId}, now())
      ON CONFLICT ("caseId", "userId") DO UPDATE SET "at" = now())
    SELECT u."name", p."at" FROM "presences" p JOIN "users" u ON u."id" = p."userId" AND u."active"
    WHERE p."caseId" = ${caseId} AND p."userId" <> ${userId} AND p."at" > now() - interval '5 minutes'
    ORDER BY p."at" DESC LIMIT ${MOST_NAMED}`;
}
