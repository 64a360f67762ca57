// What lists and headings say of cases beside the facts: one query for as many as a page shows.
import { type Priority, Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { MANAGER } from '../permissions/vocabulary.ts';
import { type Counted, counted, TARGET_AND_HOURS } from './targets/now.ts';

export type CaseRow = {
  id: number;
  title: string;
  priority: Priority;
  stage: string | null;
  subtype: string | null;
  raisedAt: Date;
  changedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  deletedAt: Date | null;
  deletedReason: string | null;
  /** Who has it: people by name, and the groups that it is assigned to, in the manager role. */
  people: string[];
  groups: string[];
};

/** The rows of these cases, by id; an id without a case has none. Asks nobody: take ids that the law gave. */
export async function caseRows(prisma: PrismaClient, ids: readonly number[]): Promise<Map<number, CaseRow>> {
  const rows = await prisma.$queryRaw<CaseRow[]>`
    SELECT ${COLUMNS} FROM "cases" c WHERE c."id" = ANY(${[...ids]}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** The row of one case, with its target. Throws where it is gone. */
export async function headRow(
  prisma: PrismaClient,
  id: number,
  timeZone: string,
): Promise<CaseRow & { target: Counted | undefined }> {
  const [row] = await prisma.$queryRaw<(CaseRow & { target: unknown })[]>`
    SELECT ${COLUMNS}, ${TARGET_AND_HOURS} AS "target" FROM "cases" c WHERE c."id" = ${id}`;
  if (!row) throw new Error(`case ${id} is gone`);
  return { ...row, target: counted(row.target, timeZone) };
}

const COLUMNS = Prisma.sql`
  c."id", c."title", c."priority"::text, c."raisedAt", c."changedAt", c."dueAt", c."closedAt", c."deletedAt", c."deletedReason",
  (SELECT s."name" FROM "stages" s WHERE s."id" = c."stageId") AS "stage",
  (SELECT s."name" FROM "subtypes" s WHERE s."id" = c."subtypeId") AS "subtype",
  array(SELECT u."name" FROM "assignments" a JOIN "users" u ON u."id" = a."userId"
    WHERE a."caseId" = c."id" AND a."roleId" = ${MANAGER} ORDER BY a."id") AS "people",
  array(SELECT g."name" FROM "assignments" a JOIN "groups" g ON g."id" = a."groupId"
    WHERE a."caseId" = c."id" AND a."roleId" = ${MANAGER} ORDER BY a."id") AS "groups"`;
