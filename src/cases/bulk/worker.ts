// Works on the jobs in the background, a few cases of each in turn. Any number of processes may do so, and be killed at
// any moment: a case is marked in the transaction that changes it, so each is done once.
import { setTimeout as sleep } from 'node:timers/promises';
import { changeCase } from '../../change.ts';
import type { Config } from '../../config.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Log } from '../../log.ts';
import { seesAsStaff } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Denied, Invisible, RulesMoved } from '../../permissions/refusals.ts';
import { type Actor, standingOf } from '../../permissions/standing.ts';
import { Invalid } from '../../web/routing.ts';
import { type BulkAction, DEEDS, type Deed, isBulkAction } from './deeds.ts';
import { endJob, type Item, itemsOf, type Typed, typedFor } from './jobs.ts';

const POLL = 1_000;
const BATCH = 20;
const PAUSE = 5; // milliseconds between two cases, in which requests come first
/** Seconds after which a job whose process says nothing is another one's. */
const LEASE = 30;

type Site = { prisma: PrismaClient; config: Config; log: Log };
type Taken = { id: string; userId: number; action: BulkAction };

/** The case was done, or its job stopped, while we were on our way to it. */
class NotNow extends Error {}

/** Works on jobs until stopped; `stop` waits for the case that is under way. */
export function startBulkWork(prisma: PrismaClient, config: Config, log: Log): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const working = work();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const busy = await takeTurn({ prisma, config, log }, stopping.signal).catch((err) => {
        log.error({ err }, 'the work on many cases was held up; it goes on');
        return false;
      });
      if (!busy) await sleep(POLL, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}

/** Does some cases of the job whose turn it is. Gives whether there was one. */
export async function takeTurn(site: Site, signal?: AbortSignal): Promise<boolean> {
  const { prisma } = site;
  const job = await takeJob(prisma);
  if (!job) return false;
  const actor = await standingOf(prisma, job.userId);
  const items = await itemsOf(prisma, job, ['pending'], { most: BATCH });
  if (!actor.person.active || !actor.staff)
    await endJob(prisma, job, 'refused', 'You no longer had access to the staff pages.');
  else if (items.length === 0) await endJob(prisma, job, 'done');
  else await doSome(site, job, actor, items, signal);
  await prisma.bulkJob.updateMany({ where: { id: job.id }, data: { turnAt: new Date() } });
  return true;
}

async function takeJob(prisma: PrismaClient): Promise<Taken | undefined> {
  const [job] = await prisma.$queryRaw<{ id: string; userId: number; action: string }[]>`
    UPDATE "bulk_jobs" SET "turnAt" = now() + make_interval(secs => ${LEASE})
    WHERE "id" = (
      SELECT "id" FROM "bulk_jobs" WHERE "state" = 'running' AND "turnAt" <= now()
      ORDER BY "turnAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "userId", "action"`;
  return job && isBulkAction(job.action) ? { ...job, action: job.action } : undefined;
}

async function doSome(
  site: Site,
  job: Taken,
  actor: Actor,
  items: readonly Item[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const typed = await typedFor(site.prisma, job);
  for (const item of items) {
    if (signal?.aborted || !(await isRunning(site.prisma, job))) return;
    await doOne(site, job, actor, item, typed);
    await sleep(PAUSE);
  }
}

async function isRunning(prisma: PrismaClient, { id }: Taken): Promise<boolean> {
  return (await prisma.bulkJob.count({ where: { id, state: 'running' } })) > 0;
}

async function doOne(
  { prisma, config, log }: Site,
  { id: jobId, action }: Taken,
  actor: Actor,
  item: Item,
  typed: Typed,
): Promise<void> {
  try {
    await changeOne(prisma, config, actor, action, item, typed);
  } catch (error) {
    // What passes by itself stays to be done.
    if (error instanceof NotNow || error instanceof RulesMoved) return;
    const why = whyNot(error);
    if (why === undefined) log.error({ err: error, jobId, caseId: item.caseId }, 'a case of many failed');
    await prisma.bulkItem.updateMany({
      where: { id: item.id, state: 'pending' },
      data: why === undefined ? { state: 'failed', why: FAILED } : { state: 'refused', why },
    });
  }
}

const FAILED = 'Something went wrong on our side. Nothing was changed on it.';

/** Does it, and marks it done, or neither. */
async function changeOne<A extends BulkAction>(
  prisma: PrismaClient,
  config: Config,
  actor: Actor,
  action: A,
  { id, caseId }: Item,
  typed: Typed,
): Promise<void> {
  const { about, work }: Deed<A> = DEEDS[action];
  const [facts] = about ? await factsByIds(prisma, [caseId]) : [];
  if (about && !(facts && seesAsStaff(actor, facts))) throw new Invisible();
  const change = { action, caseId, ...(about && facts ? { about: about(actor, facts, typed) } : {}) };
  await changeCase(prisma, actor, change, async (permit: Permit<A>) => {
    const { count } = await permit.tx.bulkItem.updateMany({
      where: { id, state: 'pending', job: { state: 'running' } },
      data: { state: 'done' },
    });
    if (count === 0) throw new NotNow();
    // As its owner one works on a case on the other side.
    if (!seesAsStaff(permit.actor, permit.facts)) throw new Invisible();
    await work(permit, typed, config);
  });
}

function whyNot(error: unknown): string | undefined {
  if (error instanceof Denied) return error.explanation.sentence;
  if (error instanceof Invalid) return error.message;
  if (error instanceof Invisible) return 'It is gone, or you may no longer see it.';
  return undefined;
}
