// What the law needs to know of a case, read in one query for one case or for many.
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './load-configuration.ts';

export type Held = { roleId: number; userId: number | null; groupId: number | null };
export type OpenTask = { id: number; userId: number | null; groupId: number | null };

export type CaseFacts = {
  id: number;
  reference: string;
  typeId: number;
  workflowId: number;
  statusId: number;
  version: number;
  /** The account that owns it; null where the holder of the tracking link is all the owner there is. */
  ownerId: number | null;
  /** Somebody stands behind it: an account, or a person without one; nobody where the system raised it. */
  hasOwner: boolean;
  ownerHasAddress: boolean;
  escalated: boolean;
  deleted: boolean;
  deletedAt: Date | null;
  target: 'none' | 'running' | 'paused';
  /** The ids of the questions that wait for the owner's answer. */
  openQuestions: readonly number[];
  assignments: readonly Held[];
  openTasks: readonly OpenTask[];
};

/** The facts of a case by its reference as stored; null where there is none. */
export async function factsByReference(reader: Reader, reference: string): Promise<CaseFacts | null> {
  const [facts] = await readFacts(reader, Prisma.sql`c."reference" = ${reference}`);
  return facts ?? null;
}

/** The facts of the cases with these ids, in no order; ids without a case are passed over. */
export async function factsByIds(reader: Reader, ids: readonly number[]): Promise<CaseFacts[]> {
  return readFacts(reader, Prisma.sql`c."id" = ANY(${[...ids]})`);
}

/** Locks a case until the transaction ends and gives its facts as they are then; null where there is none. */
export async function lockFacts(tx: Reader, caseId: number): Promise<CaseFacts | null> {
  await tx.$queryRaw`SELECT 1 FROM "cases" WHERE "id" = ${caseId} FOR UPDATE`;
  const [facts] = await factsByIds(tx, [caseId]);
  return facts ?? null;
}

function readFacts(reader: Reader, which: Prisma.Sql): Promise<CaseFacts[]> {
  return reader.$queryRaw<CaseFacts[]>`
    SELECT c."id", c."reference", c."caseTypeId" AS "typeId", c."workflowId", c."statusId", c."version", c."ownerId",
      c."escalated", c."deleted", c."deletedAt",
      c."ownerId" IS NOT NULL OR raiser."kind" <> 'system' AS "hasOwner",
      c."ownerId" IS NOT NULL OR coalesce(c."contactEmail", '') <> '' AS "ownerHasAddress",
      CASE WHEN target."id" IS NULL THEN 'none' WHEN target."pausedAt" IS NULL THEN 'running' ELSE 'paused' END AS "target",
      array(SELECT q."id" FROM "questions" q WHERE q."caseId" = c."id" AND q."state" = 'open' ORDER BY q."id") AS "openQuestions",
      (SELECT coalesce(json_agg(json_build_object('roleId', a."roleId", 'userId', a."userId", 'groupId', a."groupId")), '[]')
         FROM "assignments" a WHERE a."caseId" = c."id") AS "assignments",
      (SELECT coalesce(json_agg(json_build_object('id', t."id", 'userId', t."userId", 'groupId', t."groupId")), '[]')
         FROM "tasks" t WHERE t."caseId" = c."id" AND t."state" = 'open') AS "openTasks"
    FROM "cases" c
    JOIN "users" raiser ON raiser."id" = c."raisedById"
    LEFT JOIN "targets" target ON target."caseId" = c."id"
    WHERE ${which}`;
}
