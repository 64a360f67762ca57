// Purging: a deleted case can be restored for the configured days, and is then gone for good, its history with it.
import type { PrismaClient } from '../generated/prisma/client.ts';

const DAY = 24 * 60 * 60 * 1000;
const PORTION = 500;

/** Purges what was deleted more than `days` before `now`. Gives how many cases went; late rather than never. */
export async function purgeDeleted(prisma: PrismaClient, days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * DAY);
  for (let purged = 0; ; ) {
    const gone = await purgePortion(prisma, before);
    purged += gone;
    if (gone < PORTION) return purged;
  }
}

// History can't be taken away but by a transaction that says that it is a purge.
function purgePortion(prisma: PrismaClient, before: Date): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('casement.purge', 'on', true)`;
    return tx.$executeRaw`
      DELETE FROM "cases" WHERE "id" IN (
        SELECT "id" FROM "cases" WHERE "deleted" AND "deletedAt" < ${before} ORDER BY "id" LIMIT ${PORTION} FOR UPDATE SKIP LOCKED)`;
  });
}
