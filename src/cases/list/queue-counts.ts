// How many cases each queue holds: counted in one query for all of them, and kept for some seconds where that took long.
import { changesBy } from '../../change/changes-by.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { countBeside } from '../../permissions/list/visible.ts';
import { standingKey } from '../../permissions/standing.ts';
import type { Visit } from '../../web/visit.ts';
import { COUNT_BOUND, QUEUES, type QueueName, queueNarrow } from './queues.ts';

type Counts = Record<QueueName, number>;
type Kept = { until: number; counts: Counts };

const SECONDS = 15;
// Milliseconds. What is counted as quickly is counted each time.
const WORTH_KEEPING = 25;
const MOST_KEPT = 1000;
// Of each database its own.
const shelves = new WeakMap<PrismaClient, Map<string, Kept>>();

/**
 * How many cases each queue holds for the visitor, up to one beyond the bound, and a value read along with them. What others
 * did may be some seconds late; what the visitor did themselves is counted.
 */
export async function countQueues<Value>(
  visit: Visit,
  beside: Prisma.Sql,
): Promise<{ queues: Counts; beside: Value }> {
  const { prisma, actor } = visit;
  const shelf = shelfOf(prisma);
  const key = `${changesBy(prisma, actor.person.id)} ${standingKey(actor)}`;
  const kept = shelf.get(key);
  if (kept && kept.until > Date.now()) {
    const [row] = await prisma.$queryRaw<[{ value: Value }]>`SELECT ${beside} AS "value"`;
    return { queues: kept.counts, beside: row.value };
  }
  const began = performance.now();
  const counted = await countNow<Value>(visit, beside);
  shelf.delete(key); // put in again, it is the youngest
  if (performance.now() - began >= WORTH_KEEPING)
    shelf.set(key, { until: Date.now() + SECONDS * 1000, counts: counted.queues });
  const [oldest] = shelf.keys();
  if (shelf.size > MOST_KEPT && oldest !== undefined) shelf.delete(oldest);
  return counted;
}

async function countNow<Value>(
  { prisma, actor }: Visit,
  beside: Prisma.Sql,
): Promise<{ queues: Counts; beside: Value }> {
  const names = Object.keys(QUEUES) as QueueName[];
  const searches = names.map((name) => ({
    lens: 'staff' as const,
    narrow: queueNarrow(actor.configuration, name),
  }));
  const { counts, value } = await countBeside<Value>(prisma, actor, searches, COUNT_BOUND + 1, beside);
  const queues = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]));
  return { queues: queues as Counts, beside: value };
}

function shelfOf(prisma: PrismaClient): Map<string, Kept> {
  const shelf = shelves.get(prisma) ?? new Map<string, Kept>();
  shelves.set(prisma, shelf);
  return shelf;
}
