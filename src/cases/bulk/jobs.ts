// The jobs as they are kept: begun with the cases that were chosen, started with what is to be done, stopped, and read.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withoutPermit } from '../../change.ts';
import type { BulkItemState, BulkState, PrismaClient } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/** What was typed, by the names of the form's fields. */
export type Typed = Readonly<Record<string, string | undefined>>;
export type Job = {
  id: string;
  userId: number;
  state: BulkState;
  action: string | null;
  question: string;
  why: string | null;
  createdAt: Date;
};
export type Counts = Record<BulkItemState, number>;
export type Item = { id: number; caseId: number; why: string | null };

const TypedSchema = z.record(z.string(), z.string().optional());
const JOB = {
  ...{ id: true, userId: true, state: true, action: true },
  ...{ question: true, why: true, createdAt: true },
} as const;

/** Keeps the cases that somebody chose, in their order. Gives the job's id. */
export async function beginJob(
  prisma: PrismaClient,
  userId: number,
  caseIds: readonly number[],
  question: string,
): Promise<string> {
  const id = randomUUID();
  await withoutPermit(prisma, async (tx) => {
    await tx.bulkJob.create({ data: { id, userId, question } });
    await tx.$executeRaw`
      INSERT INTO "bulk_items" ("jobId", "caseId")
      SELECT ${id}::uuid, chosen."id" FROM unnest(${[...caseIds]}::int[]) WITH ORDINALITY AS chosen("id", "place")
      ORDER BY chosen."place"`;
  });
  return id;
}

/** Starts a job, unless it was started before. */
export async function startJob(
  prisma: PrismaClient,
  { id }: Pick<Job, 'id'>,
  action: string,
  typed: Typed,
): Promise<void> {
  const now = new Date();
  await prisma.bulkJob.updateMany({
    where: { id, state: 'chosen' },
    data: { state: 'running', action, input: { ...typed }, startedAt: now, turnAt: now },
  });
}

/** Ends a job that runs; what was typed is in the histories now, and goes here. */
export async function endJob(
  reader: Reader,
  { id }: Pick<Job, 'id'>,
  state: 'done' | 'stopped' | 'refused',
  why?: string,
): Promise<void> {
  await reader.bulkJob.updateMany({
    where: { id, state: 'running' },
    data: { state, finishedAt: new Date(), input: {}, ...(why === undefined ? {} : { why }) },
  });
}

/** Somebody's job; null where there is none of theirs. */
export async function jobOf(prisma: PrismaClient, userId: number, id: string): Promise<Job | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return prisma.bulkJob.findFirst({ where: { id, userId }, select: JOB });
}

/** Somebody's newest jobs that were started. */
export function jobsOf(prisma: PrismaClient, userId: number, most: number): Promise<Job[]> {
  return prisma.bulkJob.findMany({
    where: { userId, state: { not: 'chosen' } },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: JOB,
  });
}

/** What was typed for a job. */
export async function typedFor(prisma: PrismaClient, { id }: Pick<Job, 'id'>): Promise<Typed> {
  const found = await prisma.bulkJob.findUnique({ where: { id }, select: { input: true } });
  return TypedSchema.parse(found?.input ?? {});
}

/** How many of its cases are in which state. */
export async function countsOf(prisma: PrismaClient, { id }: Pick<Job, 'id'>): Promise<Counts> {
  const rows = await prisma.bulkItem.groupBy({
    by: ['state'],
    where: { jobId: id },
    _count: { _all: true },
  });
  const counts: Counts = { pending: 0, done: 0, refused: 0, failed: 0 };
  for (const { state, _count } of rows) counts[state] = _count._all;
  return counts;
}

/** Its cases in these states, from a place on, in the order that they were chosen in. */
export function itemsOf(
  prisma: PrismaClient,
  { id }: Pick<Job, 'id'>,
  states: readonly BulkItemState[],
  { after = 0, most }: { after?: number; most: number },
): Promise<Item[]> {
  return prisma.bulkItem.findMany({
    where: { jobId: id, state: { in: [...states] }, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true, caseId: true, why: true },
  });
}

const NEVER_STARTED = 24 * 60 * 60 * 1000;
const KEPT = 30 * NEVER_STARTED;

/** Takes away what was chosen for nothing, and what has long been over. Gives how many. */
export async function forgetJobs(prisma: PrismaClient, now: Date): Promise<number> {
  const { count } = await prisma.bulkJob.deleteMany({
    where: {
      OR: [
        { state: 'chosen', createdAt: { lt: new Date(now.getTime() - NEVER_STARTED) } },
        { finishedAt: { lt: new Date(now.getTime() - KEPT) } },
      ],
    },
  });
  return count;
}
