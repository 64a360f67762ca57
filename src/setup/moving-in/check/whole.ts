// What can only be seen of a file as a whole: a key that comes twice, a group whose parent comes nowhere, a ring of groups.
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts';
import type { Reader } from '../../../permissions/load-configuration.ts';
import type { Kind } from '../kinds.ts';
import { DIFFERS } from './notes.ts';

/** Marks the lines of a moving that don't go together with its others. */
export async function checkWhole(prisma: PrismaClient, movingId: number, kind: Kind): Promise<void> {
  await markTwice(prisma, movingId, Prisma.sql`"key"`, 'key');
  await markTwice(prisma, movingId, Prisma.sql`"made" ->> 'identity'`, '');
  if (kind !== 'groups') return;
  await markRings(prisma, movingId);
  // A parent that isn't taken takes those below it along.
  while ((await markOrphans(prisma, movingId)) > 0);
}

/** Marks the lines, or those of a range, whose records came in before; also the wrong ones: they are here all the same. */
export async function markMovedIn(
  reader: Reader,
  { movingId, from = 0, to = 2 ** 31 - 1 }: { movingId: number; from?: number; to?: number },
): Promise<void> {
  await reader.$executeRaw`
    UPDATE "moving_lines" l SET "warnings" = '[]',
      "state" = (CASE WHEN here."digest" = l."digest" THEN 'same' ELSE 'differs' END)::"MovingLineState",
      "problems" = CASE WHEN here."digest" = l."digest" THEN '[]' ELSE ${JSON.stringify([DIFFERS])}::jsonb END
    FROM "movings" m JOIN "moved_in" here ON here."source" = m."source" AND here."kind" = m."kind"
    WHERE m."id" = ${movingId} AND l."movingId" = m."id" AND here."key" = l."key"
      AND l."line" BETWEEN ${from} AND ${to} AND l."state" IN ('good', 'bad')`;
}

/** Of lines that say the same of what may come once, the first counts. */
async function markTwice(
  prisma: PrismaClient,
  movingId: number,
  what: Prisma.Sql,
  field: string,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE "moving_lines" l SET "state" = 'bad', "problems" = l."problems" || jsonb_build_object('field', ${field}::text,
      'value', left(t."what", 80), 'text', 'Line ' || t."first" || ' of this file has the same already: leave one of them out')
    FROM (SELECT "line", ${what} AS "what", min("line") OVER (PARTITION BY ${what}) AS "first"
      FROM "moving_lines" WHERE "movingId" = ${movingId} AND ${what} IS NOT NULL AND "state" <> 'bad') t
    WHERE l."movingId" = ${movingId} AND l."line" = t."line" AND t."first" < t."line" AND l."state" IN ('good', 'bad')`;
}

async function markRings(prisma: PrismaClient, movingId: number): Promise<void> {
  await prisma.$executeRaw`
    WITH RECURSIVE own AS (
      SELECT "line", "made" ->> 'identity' AS "name", lower("made" ->> 'parent') AS "parent"
      FROM "moving_lines" WHERE "movingId" = ${movingId} AND "state" = 'good'
    ), up AS (
      SELECT "line", "name", "parent" FROM own
      UNION SELECT up."line", up."name", own."parent" FROM up JOIN own ON own."name" = up."parent"
    )
    UPDATE "moving_lines" l SET "state" = 'bad', "problems" = l."problems" || jsonb_build_object('field', 'parent',
      'value', l."made" ->> 'parent', 'text', 'The group would be inside itself: put one group of the ring at the top')
    WHERE l."movingId" = ${movingId} AND l."line" IN (SELECT "line" FROM up WHERE "parent" = "name")`;
}

function markOrphans(prisma: PrismaClient, movingId: number): Promise<number> {
  return prisma.$executeRaw`
    UPDATE "moving_lines" l SET "state" = 'bad', "problems" = l."problems" || jsonb_build_object('field', 'parent',
      'value', l."made" ->> 'parent', 'text', 'There is no such group, here or in what can be taken of this file: bring it in too')
    WHERE l."movingId" = ${movingId} AND l."state" = 'good' AND l."made" ->> 'parent' IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "groups" g WHERE lower(g."name") = lower(l."made" ->> 'parent'))
      AND NOT EXISTS (SELECT 1 FROM "moving_lines" p WHERE p."movingId" = ${movingId} AND p."state" = 'good'
        AND p."made" ->> 'identity' = lower(l."made" ->> 'parent'))`;
}
