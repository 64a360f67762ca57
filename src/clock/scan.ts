// Scanning: with a virus scanner, what was sent is looked through before anybody gets it; late rather than never.
import type { Config } from '../config.ts';
import { ScannerAway, scan, type Verdict } from '../files/clamd.ts';
import { removeStored, storedPath } from '../files/store.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Log } from '../log.ts';
import { SYSTEM } from '../permissions/vocabulary.ts';

type Place = Pick<Config, 'dataDir' | 'clamd'>;
type Waiting = { id: number; storedAs: string };

const POLL = 3_000;
const MOST_AT_ONCE = 50;
const HOUR = 60 * 60 * 1000;

/**
 * Scans what waits for it, the newest first, as somebody sits before that; `trouble` keeps, by file, until when one that
 * the scanner couldn't look through is left alone. Gives how many were scanned. Throws ScannerAway.
 */
export async function scanWaiting(
  prisma: PrismaClient,
  config: Place,
  log: Log,
  trouble: Map<number, number> = new Map(),
): Promise<number> {
  const { clamd } = config;
  if (clamd === undefined) return 0;
  for (const [id, until] of trouble) if (until < Date.now()) trouble.delete(id);
  for (let scanned = 0; ; ) {
    const waiting = await nextOf(prisma, [...trouble.keys()]);
    for (const file of waiting) {
      const verdict = await verdictOn(clamd, config, file);
      if ('trouble' in verdict) {
        trouble.set(file.id, Date.now() + HOUR);
        log.warn({ fileId: file.id, said: verdict.trouble }, 'a file could not be scanned: it is kept back');
      } else {
        await settle(prisma, config, file, verdict);
        scanned++;
      }
    }
    if (waiting.length < MOST_AT_ONCE) return scanned;
  }
}

/** Scans again and again until stopped, where there is a scanner; while it is away, nothing else waits for it. */
export function startScanning(prisma: PrismaClient, config: Place, log: Log): { stop: () => Promise<void> } {
  if (config.clamd === undefined) return { stop: async () => {} };
  const trouble = new Map<number, number>();
  let running = Promise.resolve();
  let isAway = false;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = () => {
    running = scanWaiting(prisma, config, log, trouble)
      .then(
        (scanned) => {
          if (isAway) log.info({ scanned }, 'the virus scanner is back');
          isAway = false;
        },
        (error) => {
          // Said once, however long it lasts.
          if (!isAway) log.error({ err: error }, 'files can’t be scanned: they are kept back');
          isAway = error instanceof ScannerAway;
        },
      )
      .then(() => {
        if (!stopped) timer = setTimeout(round, POLL);
      });
  };
  round();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}

function nextOf(prisma: PrismaClient, but: number[]): Promise<Waiting[]> {
  return prisma.caseFile.findMany({
    where: { scannedAt: null, infected: null, deletedAt: null, id: { notIn: but } },
    orderBy: { id: 'desc' },
    take: MOST_AT_ONCE,
    select: { id: true, storedAs: true },
  });
}

async function verdictOn(
  clamd: NonNullable<Place['clamd']>,
  place: Place,
  { storedAs }: Waiting,
): Promise<Verdict> {
  try {
    return await scan(clamd, storedPath(place, storedAs));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { trouble: 'its bytes are not there' };
    throw error;
  }
}

/** Keeps what the scanner said. Several processes may have asked about one file: the first answer counts. */
async function settle(
  prisma: PrismaClient,
  place: Place,
  { id, storedAs }: Waiting,
  verdict: Exclude<Verdict, { trouble: string }>,
): Promise<void> {
  const infected = 'virus' in verdict ? verdict.virus : null;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.caseFile.updateMany({
      where: { id, scannedAt: null },
      data: { scannedAt: new Date(), infected },
    });
    if (count === 0 || infected === null) return;
    const { caseId, name } = await tx.caseFile.findUniqueOrThrow({
      where: { id },
      select: { caseId: true, name: true },
    });
    if (caseId === null) return;
    const data = { file: name, virus: infected };
    await tx.event.create({
      data: { caseId, actorId: SYSTEM, action: 'remove-infected-file', public: false, data },
    });
  });
  if (infected !== null) await removeStored(place, [storedAs]);
}
