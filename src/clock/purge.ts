// Purging: a deleted case can be restored for the configured days, and is then gone for good, its history with it.
import type { Config } from '../config.ts';
import { removeStored } from '../files/store.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Log } from '../log.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const PORTION = 500;

type Keeping = Pick<Config, 'deletedKeptDays' | 'dataDir'>;

/**
 * Purges what was deleted more than the configured days before `now`, with the bytes of its files. Gives how many cases
 * went; late rather than never.
 */
export async function purgeDeleted(prisma: PrismaClient, config: Keeping, now: Date): Promise<number> {
  const before = new Date(now.getTime() - config.deletedKeptDays * DAY);
  for (let purged = 0; ; ) {
    const { gone, files } = await purgePortion(prisma, before);
    // Only now is it sure that nothing names them any more; what is left where this breaks off, the sweep takes.
    await removeStored(config, files);
    purged += gone;
    if (gone < PORTION) return purged;
  }
}

/** Purges at once and then every hour, until stopped. */
export function startPurging(prisma: PrismaClient, config: Keeping, log: Log): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const purge = () => {
    running = purgeDeleted(prisma, config, new Date()).then(
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
function purgePortion(prisma: PrismaClient, before: Date): Promise<{ gone: number; files: string[] }> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('casement.purge', 'on', true)`;
    const cases = await tx.$queryRaw<{ id: number }[]>`
      SELECT "id" FROM "cases" WHERE "deleted" AND "deletedAt" < ${before} ORDER BY "id" LIMIT ${PORTION} FOR UPDATE SKIP LOCKED`;
    const ids = cases.map(({ id }) => id);
    const files = await tx.caseFile.findMany({ where: { caseId: { in: ids } }, select: { storedAs: true } });
    const gone = await tx.$executeRaw`DELETE FROM "cases" WHERE "id" = ANY(${ids})`;
    return { gone, files: files.map(({ storedAs }) => storedAs) };
  });
}
