// Cases of a status that is there no more: each goes where the publication says, and its history says so.
import type { SetupPermit } from '../../permissions/permit.ts';
import { SYSTEM } from '../../permissions/vocabulary.ts';

type Status = { id: number; name: string };

/** Moves every case of one status, the deleted ones too, to another of the same workflow: in two statements, however many. */
export async function moveCases({ tx }: SetupPermit, from: Status, to: Status): Promise<void> {
  const data = JSON.stringify({
    from: from.name,
    to: to.name,
    fromId: from.id,
    toId: to.id,
    published: true,
  });
  await tx.$executeRaw`
    INSERT INTO "events" ("caseId", "actorId", "action", "public", "data")
    SELECT "id", ${SYSTEM}, 'change-status', true, ${data}::jsonb FROM "cases" WHERE "statusId" = ${from.id} ORDER BY "id"`;
  await tx.$executeRaw`
    UPDATE "cases" SET "statusId" = ${to.id}, "version" = "version" + 1, "changedAt" = now() WHERE "statusId" = ${from.id}`;
}
