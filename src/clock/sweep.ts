// Sweeping: takes away the bytes of files that nothing names any more: of drafts that ran out, of forms never sent.
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { copiesFolder, incomingFolder, removeStored, storedNames, storedPath } from '../files/store.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Log } from '../log.ts';

type Place = Pick<Config, 'dataDir'>;

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const PORTION = 500;

/**
 * Takes away what nobody has named for a day before `now`. Gives how many files went. Where the database knows not one
 * of them, they are another database's: then they all stay.
 */
export async function sweepFiles(prisma: PrismaClient, place: Place, now: Date): Promise<number> {
  for (const folder of [incomingFolder(place), copiesFolder(place)]) await sweepFolder(folder, now);
  if (!(await isOurs(prisma, place))) return 0;
  let swept = 0;
  for await (const names of storedNames(place))
    for (let at = 0; at < names.length; at += PORTION) {
      const portion = names.slice(at, at + PORTION);
      const unnamed = await unnamedOf(prisma, portion);
      const old = await olderThan(place, unnamed, now.getTime() - DAY);
      await removeStored(place, old);
      swept += old.length;
    }
  return swept;
}

/** Sweeps an hour after the start and then every six hours, until stopped. */
export function startSweeping(prisma: PrismaClient, config: Place, log: Log): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const sweep = () => {
    running = sweepFiles(prisma, config, new Date()).then(
      (swept) => {
        if (swept > 0) log.info({ swept }, 'files that nothing names swept away');
      },
      (error) => log.error({ err: error }, 'could not sweep files'),
    );
  };
  const timers = [setTimeout(sweep, HOUR), setInterval(sweep, 6 * HOUR)];
  return {
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      return running;
    },
  };
}

async function isOurs(prisma: PrismaClient, place: Place): Promise<boolean> {
  for await (const names of storedNames(place))
    for (let at = 0; at < names.length; at += PORTION) {
      const portion = names.slice(at, at + PORTION);
      if ((await unnamedOf(prisma, portion)).length < portion.length) return true;
    }
  return false;
}

async function unnamedOf(prisma: PrismaClient, names: readonly string[]): Promise<string[]> {
  const found = await prisma.caseFile.findMany({
    where: { storedAs: { in: [...names] }, infected: null },
    select: { storedAs: true },
  });
  const named = new Set(found.map(({ storedAs }) => storedAs));
  return names.filter((name) => !named.has(name));
}

async function olderThan(place: Place, names: readonly string[], moment: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of names) if ((await changedAt(storedPath(place, name))) < moment) old.push(name);
  return old;
}

/** What a process that was killed in the middle of a request left behind. */
async function sweepFolder(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const at = path.join(folder, name);
    if ((await changedAt(at)) < now.getTime() - DAY) await rm(at, { recursive: true, force: true });
  }
}

// What is gone by now is old; so is a small picture whose file is gone.
async function changedAt(at: string): Promise<number> {
  return stat(at).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
