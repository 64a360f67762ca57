// Killed in the middle, the work on many cases is taken up by another process: each case is done, and done once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { beginJob, startJob } from '../../../src/cases/bulk/jobs.ts';
import { root } from '../../../src/root.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

vi.setConfig({ testTimeout: 120_000 }); // processes take their time to start on a busy machine

let database: FreshDatabase;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
}, 120_000);
afterAll(async () => {
  await Promise.all(children.map(kill));
  await database.close();
});

async function startWorker(): Promise<ChildProcess> {
  const script = path.join(root, 'test/cases/bulk/crash-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, database.url], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A job of Carla's: a note on these cases. */
async function begin(ids: readonly number[], note: string): Promise<string> {
  const { prisma } = database;
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email: addressOf('carla') } });
  const id = await beginJob(prisma, userId, ids, '');
  await startJob(prisma, { id }, 'add-private-note', { note });
  return id;
}

const doneOf = (jobId: string) => database.prisma.bulkItem.count({ where: { jobId, state: 'done' } });
const stateOf = async (id: string) =>
  (await database.prisma.bulkJob.findUniqueOrThrow({ where: { id } })).state;
/** Each case with how many notes of this text it has. */
const notes = (text: string) =>
  database.prisma.event.groupBy({
    by: ['caseId'],
    where: { action: 'add-private-note', text },
    _count: { _all: true },
  });

async function allIds(): Promise<number[]> {
  const found = await database.prisma.case.findMany({ where: { deleted: false }, orderBy: { id: 'asc' } });
  return found.map(({ id }) => id);
}

test('killed three times in the middle and started again: each case has the note once', async () => {
  const ids = await allIds();
  expect(ids.length).toBeGreaterThan(150);
  const job = await begin(ids, 'Once.');
  for (const third of [0.2, 0.4, 0.6]) {
    const child = await startWorker();
    await expect
      .poll(() => doneOf(job), { timeout: 60_000, interval: 10 })
      .toBeGreaterThan(ids.length * third);
    await kill(child);
    expect(await stateOf(job)).toBe('running');
    // What is marked done and what stands in the histories is the same at any moment.
    const written = await notes('Once.');
    expect(written.length).toBe(await doneOf(job));
    // As if the dead one's time had run out.
    await database.prisma.bulkJob.update({ where: { id: job }, data: { turnAt: new Date() } });
  }
  await startWorker();
  await expect.poll(() => stateOf(job), { timeout: 60_000 }).toBe('done');
  const written = await notes('Once.');
  expect(written.map(({ caseId }) => caseId).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(ids);
  expect(written.every(({ _count }) => _count._all === 1)).toBe(true);
});

test('two processes on one job at once: each case has the note once', async () => {
  const ids = await allIds();
  const job = await begin(ids, 'Twice at work.');
  await Promise.all([startWorker(), startWorker()]);
  const hurry = setInterval(() => {
    // No turn is kept: whoever asks gets the job, while another one is at it.
    void database.prisma.bulkJob
      .update({ where: { id: job }, data: { turnAt: new Date(0) } })
      .catch(() => {});
  }, 5);
  await expect.poll(() => stateOf(job), { timeout: 60_000 }).toBe('done');
  clearInterval(hurry);
  const written = await notes('Twice at work.');
  expect(written.length).toBe(ids.length);
  expect(written.every(({ _count }) => _count._all === 1)).toBe(true);
});
