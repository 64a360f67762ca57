// Erasing in somebody's cases: their words and how to reach them go, what kind of case it was and how it went stays.
// Whole tables at a time, so that a person with ten thousand cases takes seconds.
import type { SetupPermit } from '../../permissions/permit.ts';
import { personalIn } from './personal.ts';
import { isTheirs, type Subject } from './subject.ts';

export const ERASED = '(erased)';
/** No letter can be addressed to it (RFC 2606). */
export const NOWHERE = 'erased@erased.invalid';

/** Erases in these cases, and says so in the history of each. Gives the names under which files of theirs were stored. */
export async function eraseCases(
  permit: SetupPermit,
  subject: Subject,
  ids: readonly number[],
): Promise<string[]> {
  await eraseAnswers(permit, ids);
  await eraseAdditional(permit, ids);
  await eraseInTasks(permit, ids);
  await eraseWords(permit, subject, ids);
  await eraseLetters(permit, ids);
  await permit.tx.trackingLink.deleteMany({ where: { case: { id: { in: [...ids] } } } });
  await permit.tx.$executeRaw`
    INSERT INTO "events" ("caseId", "actorId", "action", "public")
    SELECT "id", ${permit.actor.person.id}::int, 'erase', false FROM unnest(${[...ids]}::int[]) AS "id" ORDER BY "id"`;
  return eraseFiles(permit, subject, ids);
}

async function eraseAnswers({ tx }: SetupPermit, ids: readonly number[]): Promise<void> {
  const forms = await tx.$queryRaw<{ id: number; definition: unknown }[]>`
    SELECT "id", "definition" FROM "forms"
    WHERE "id" IN (SELECT "formId" FROM "cases" WHERE "id" = ANY(${[...ids]}::int[]))`;
  for (const { id, definition } of forms) {
    const { texts, others, title, place } = personalIn(definition);
    // A form that is open on somebody's screen was made from what is gone now: the version says so.
    await tx.$executeRaw`
      UPDATE "cases" c SET
        "submission" = (c."submission" - ${others}::text[]) || coalesce(
          (SELECT jsonb_object_agg("key", ${ERASED}::text) FROM unnest(${texts}::text[]) AS "key" WHERE jsonb_exists(c."submission", "key")), '{}'),
        "title" = CASE WHEN ${title} THEN (SELECT "name" FROM "case_types" WHERE "id" = c."caseTypeId") ELSE c."title" END,
        "latitude" = CASE WHEN ${place} THEN NULL ELSE c."latitude" END,
        "longitude" = CASE WHEN ${place} THEN NULL ELSE c."longitude" END,
        "contactName" = NULL, "contactEmail" = NULL, "contactPhone" = NULL, "contactAddress" = NULL,
        "version" = c."version" + 1
      WHERE c."id" = ANY(${[...ids]}::int[]) AND c."formId" = ${id}`;
  }
}

/** What staff filled in about the person, in any version of the form that asked for it. */
async function eraseAdditional({ tx }: SetupPermit, ids: readonly number[]): Promise<void> {
  const forms = await tx.$queryRaw<{ caseTypeId: number; definition: unknown }[]>`
    SELECT "caseTypeId", "definition" FROM "forms"
    WHERE "purpose" = 'additional' AND "caseTypeId" IN (SELECT "caseTypeId" FROM "cases" WHERE "id" = ANY(${[...ids]}::int[]))`;
  for (const { caseTypeId, definition } of forms) {
    const { texts, others } = personalIn(definition);
    const keys = [...texts, ...others];
    await tx.$executeRaw`
      UPDATE "cases" SET "additional" = "additional" - ${keys}::text[], "version" = "version" + 1
      WHERE "id" = ANY(${[...ids]}::int[]) AND "caseTypeId" = ${caseTypeId} AND jsonb_exists_any("additional", ${keys}::text[])`;
  }
}

/** What somebody filled in about the person when they completed a task. */
async function eraseInTasks({ tx }: SetupPermit, ids: readonly number[]): Promise<void> {
  const definitions = await tx.$queryRaw<{ id: number; asks: unknown }[]>`
    SELECT "id", "asks" FROM "task_definitions"
    WHERE "id" IN (SELECT "definitionId" FROM "tasks" WHERE "caseId" = ANY(${[...ids]}::int[]))`;
  for (const { id, asks } of definitions) {
    const { texts, others } = personalIn({ pages: [{ fields: asks }] });
    await tx.$executeRaw`
      UPDATE "tasks" SET "answers" = "answers" - ${[...texts, ...others]}::text[]
      WHERE "caseId" = ANY(${[...ids]}::int[]) AND "definitionId" = ${id}`;
  }
}

async function eraseWords({ tx }: SetupPermit, subject: Subject, ids: readonly number[]): Promise<void> {
  // Whoever withdrew a case wrote its explanation. Asked before the history forgets who wrote what.
  await tx.$executeRaw`
    UPDATE "cases" c SET "closingExplanation" = ${ERASED}
    WHERE c."id" = ANY(${[...ids]}::int[]) AND c."closingExplanation" IS NOT NULL AND 'withdraw' = (
      SELECT e."action" FROM "events" e WHERE e."caseId" = c."id" AND e."action" IN ('withdraw', 'close') ORDER BY e."id" DESC LIMIT 1)`;
  // History changes for nothing but this, and only in a transaction that says so.
  await tx.$executeRaw`SELECT set_config('casement.purge', 'on', true)`;
  await tx.$executeRaw`
    UPDATE "events" e SET
      "text" = CASE WHEN e."text" IS NULL THEN NULL ELSE ${ERASED} END,
      "data" = CASE WHEN e."action" = 'raise' THEN e."data" ELSE '{}' END
    WHERE e."caseId" = ANY(${[...ids]}::int[]) AND (${isTheirs('e', 'actorId', subject)} OR e."action" = 'delete-file'
      OR jsonb_exists(e."data", 'keeps')
      OR e."ofEventId" IN (SELECT e."id" FROM "events" e WHERE e."caseId" = ANY(${[...ids]}::int[])
        AND (${isTheirs('e', 'actorId', subject)} OR jsonb_exists(e."data", 'keeps'))))`;
  await tx.$executeRaw`SELECT set_config('casement.purge', 'off', true)`;
  await tx.$executeRaw`
    UPDATE "questions" SET "answer" = ${ERASED} WHERE "caseId" = ANY(${[...ids]}::int[]) AND "answer" IS NOT NULL`;
  await tx.$executeRaw`UPDATE "feedback" SET "comment" = '' WHERE "caseId" = ANY(${[...ids]}::int[])`;
}

/** Staff's letters go too: they quote titles. What waits is not sent any more. */
async function eraseLetters({ tx }: SetupPermit, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "mails" SET
      "address" = CASE WHEN "recipient" = 'owner' THEN ${NOWHERE} ELSE "address" END,
      "userId" = CASE WHEN "recipient" = 'owner' THEN NULL ELSE "userId" END,
      "subject" = ${ERASED}, "text" = '', "html" = '', "calendar" = NULL, "error" = NULL,
      "state" = CASE WHEN "state" IN ('queued', 'taken') THEN 'failed' ELSE "state" END
    WHERE "caseId" = ANY(${[...ids]}::int[])`;
}

async function eraseFiles({ tx }: SetupPermit, subject: Subject, ids: readonly number[]): Promise<string[]> {
  const files = await tx.$queryRaw<{ storedAs: string }[]>`
    DELETE FROM "case_files" f
    WHERE f."caseId" = ANY(${[...ids]}::int[]) AND ${isTheirs('f', 'uploadedById', subject)}
    RETURNING f."storedAs"::text`;
  return files.map(({ storedAs }) => storedAs);
}
