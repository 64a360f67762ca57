// Purging: a deleted case can be restored for the configured days, and is then gone for good, its history with it.
import type { Config } from '../config.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Log } from '../log.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
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

/** Purges at once and then every hour, until stopped. */
export function startPurging(
  prisma: PrismaClient,
  { deletedKeptDays }: Config,
  log: Log,
): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const purge = () => {
    running = purgeDeleted(prisma, deletedKeptDays, new Date()).then(
      (purged) => {
        if (purged > 0) log.info({ purged }, 'deleted cases purged');
      },
      (error) => log.error({ err: error }, 'could not purge deleted cases'),
    );
  };
  purge();
  const timer = setInterval(purge, HOUR);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
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
