// Whose data are to be erased: an account, or whoever gave an address without one; and which cases are theirs.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/**
 * `email`, in lower case, is where cases without an account are found by; null where the account never proved that its
 * address is its own. `userId` is null for whoever has no account.
 */
export type Subject = { userId: number | null; email: string | null };

/** What would be replaced. */
export type Extent = { cases: number; notes: number; answers: number; files: number; mails: number };

/** The account's owner as a subject. */
export function accountAsSubject(user: { id: number; email: string; confirmedAt: Date | null }): Subject {
  return { userId: user.id, email: user.confirmedAt ? user.email : null };
}

/** The ids of their cases, deleted ones too, in order; `lock`ed until the transaction ends. */
export async function casesOf(reader: Reader, { userId, email }: Subject, lock: boolean): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT c."id" FROM "cases" c WHERE c."id" IN (
      SELECT "id" FROM "cases" WHERE "ownerId" = ${userId}
      UNION ALL
      SELECT "id" FROM "cases" WHERE "ownerId" IS NULL AND lower("contactEmail") = ${email} AND "contactEmail" IS NOT NULL)
    ORDER BY c."id" ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  return rows.map(({ id }) => id);
}

/** What whoever gave an address reads, as their newest case without an account says; undefined where there is none. */
export async function languageWith(reader: Reader, email: string): Promise<string | undefined> {
  const [newest] = await reader.$queryRaw<{ language: string }[]>`
    SELECT "language" FROM "cases"
    WHERE "ownerId" IS NULL AND "contactEmail" IS NOT NULL AND lower("contactEmail") = ${email}
    ORDER BY "id" DESC LIMIT 1`;
  return newest?.language;
}

/** Counts it, for an administrator to look at before. */
export async function extentOf(reader: Reader, subject: Subject): Promise<Extent> {
  const ids = await casesOf(reader, subject, false);
  const [extent] = await reader.$queryRaw<Extent[]>`
    SELECT ${ids.length}::int AS "cases",
      (SELECT count(*)::int FROM "events" e WHERE e."caseId" = ANY(${ids}::int[]) AND e."text" IS NOT NULL AND ${isTheirs('e', 'actorId', subject)}) AS "notes",
      (SELECT count(*)::int FROM "questions" WHERE "caseId" = ANY(${ids}::int[]) AND "answer" IS NOT NULL) AS "answers",
      (SELECT count(*)::int FROM "case_files" f WHERE f."caseId" = ANY(${ids}::int[]) AND ${isTheirs('f', 'uploadedById', subject)}) AS "files",
      (SELECT count(*)::int FROM "mails" WHERE "caseId" = ANY(${ids}::int[])) AS "mails"`;
  return extent ?? { cases: 0, notes: 0, answers: 0, files: 0, mails: 0 };
}

/**
 * That a row on one of their cases is by them: by their account, by whoever held the tracking link, or by an account that
 * the case belonged to until it was closed.
 */
export function isTheirs(
  row: 'e' | 'f',
  column: 'actorId' | 'uploadedById',
  { userId }: Subject,
): Prisma.Sql {
  const [by, on] = [Prisma.raw(`${row}."${column}"`), Prisma.raw(`${row}."caseId"`)];
  return Prisma.sql`(${by} IN (SELECT "id" FROM "users" WHERE "id" = ${userId} OR "kind" = 'anonymous') OR EXISTS (
    SELECT FROM "events" gone WHERE gone."caseId" = ${on} AND gone."action" = 'close-account' AND gone."actorId" = ${by}))`;
}
