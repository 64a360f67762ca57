// Cases, their notes and their assignments as they are written, with what the history says of each.
import { recordMovedIn } from '../../../history.ts';
import type { SetupPermit } from '../../../permissions/permit.ts';
import { SYSTEM } from '../../../permissions/vocabulary.ts';
import { newReference } from '../../../reference.ts';
import type { Lines, Written } from './rights.ts';

type Note = { public: boolean; text: string; at: string; actorId: number };
type Assignment = { roleId: number; userId: number | null; groupId: number | null; at: string | null };
type CaseMade = { reference: string | null; prefix: string; notes: Note[]; assignments: Assignment[] };

/** Adds cases with all that they bring along. `source`: the system that they are from. */
export async function writeCases(permit: SetupPermit, lines: Lines, source: string): Promise<Written> {
  const found = await madeOf<CaseMade>(permit, lines);
  const given = found.map(({ line, made }) => ({
    line,
    reference: made.reference ?? newReference(made.prefix),
  }));
  const ids = await insertCases(permit, lines, given);
  const id = new Map(ids.map((one) => [one.line, one.id]));
  const at = new Date();
  const by = permit.actor.person.name;
  await insertAssignments(
    permit,
    found.flatMap(({ line, made }) => made.assignments.map((one) => ({ ...one, caseId: id.get(line) }))),
  );
  await recordMovedIn(permit, [
    ...found.flatMap(({ line, made }) => eventsOf(made.notes, id.get(line) ?? 0)),
    ...ids.map((one) => ({
      ...{
        caseId: one.id,
        at: at.toISOString(),
        actorId: SYSTEM,
        action: 'move-in',
        public: true,
        text: null,
      },
      data: { source, by },
    })),
  ]);
  return ids;
}

/** Adds notes to cases that are here. */
export async function writeNotes(permit: SetupPermit, lines: Lines): Promise<Written> {
  const found = await madeOf<Note & { caseId: number }>(permit, lines);
  await recordMovedIn(
    permit,
    found.flatMap(({ made }) => eventsOf([made], made.caseId)),
  );
  return found.map(({ line, made }) => ({ line, id: made.caseId }));
}

/** Gives people and groups a role on cases that are here; what they hold already stays. */
export async function writeAssignments(permit: SetupPermit, lines: Lines): Promise<Written> {
  const found = await madeOf<Assignment & { caseId: number }>(permit, lines);
  await insertAssignments(
    permit,
    found.map(({ made }) => made),
  );
  return found.map(({ line, made }) => ({ line, id: made.caseId }));
}

function madeOf<Made>(
  { tx }: SetupPermit,
  { movingId, from, to }: Lines,
): Promise<{ line: number; made: Made }[]> {
  return tx.$queryRaw<{ line: number; made: Made }[]>`
    SELECT "line", "made" FROM "moving_lines"
    WHERE "movingId" = ${movingId} AND "state" = 'good' AND "line" BETWEEN ${from} AND ${to} ORDER BY "line"`;
}

function eventsOf(notes: readonly Note[], caseId: number) {
  return notes.map(({ public: isPublic, text, at, actorId }) => ({
    ...{ caseId, at, actorId, text, public: isPublic, data: {} },
    action: isPublic ? 'add-public-note' : 'add-private-note',
  }));
}

function insertCases(
  { tx }: SetupPermit,
  { movingId, from, to }: Lines,
  given: readonly { line: number; reference: string }[],
) {
  return tx.$queryRaw<Written>`
    WITH own AS (
      SELECT l."line", g."reference", row.* FROM "moving_lines" l
      JOIN jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g("line" int, "reference" text) ON g."line" = l."line",
      jsonb_to_record(l."made" - 'reference') AS row("typeId" int, "workflowId" int, "statusId" int, "stageId" int, "subtypeId" int,
        "title" text, "priority" "Priority", "formId" int, "submission" jsonb, "ownerId" int, "contactName" text, "contactEmail" text,
        "contactPhone" text, "contactAddress" text, "raised" timestamptz, "closed" timestamptz, "due" timestamptz,
        "closingReasonId" int, "closingExplanation" text)
      WHERE l."movingId" = ${movingId} AND l."state" = 'good' AND l."line" BETWEEN ${from} AND ${to}
    ), written AS (
      INSERT INTO "cases" ("reference", "caseTypeId", "workflowId", "statusId", "stageId", "subtypeId", "title", "priority", "formId",
        "submission", "ownerId", "raisedById", "contactName", "contactEmail", "contactPhone", "contactAddress", "raisedAt", "changedAt",
        "closedAt", "dueAt", "closingReasonId", "closingExplanation")
      SELECT "reference", "typeId", "workflowId", "statusId", "stageId", "subtypeId", "title", "priority", "formId", "submission",
        "ownerId", coalesce("ownerId", ${SYSTEM}), "contactName", "contactEmail", "contactPhone", "contactAddress", "raised",
        coalesce("closed", "raised"), "closed", "due", "closingReasonId", "closingExplanation"
      FROM own ORDER BY "raised", "line"
      RETURNING "id", "reference"
    ) SELECT own."line", written."id" FROM written JOIN own USING ("reference")`;
}

/** Without a moment of their own they are since the case was raised. */
async function insertAssignments(
  { tx }: SetupPermit,
  assignments: readonly (Assignment & { caseId: number | undefined })[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "assignments" ("caseId", "caseTypeId", "statusId", "deleted", "roleId", "userId", "groupId", "at", "byId")
    SELECT c."id", c."caseTypeId", c."statusId", c."deleted", row."roleId", row."userId", row."groupId",
      coalesce(row."at", c."raisedAt"), ${SYSTEM}
    FROM jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) AS row("caseId" int, "roleId" int, "userId" int, "groupId" int,
      "at" timestamptz) JOIN "cases" c ON c."id" = row."caseId"
    ON CONFLICT DO NOTHING`;
}
