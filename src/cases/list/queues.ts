// The queues that staff work from: each a narrowing of what they may see, with a name and how many it holds.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { DUE } from '../../permissions/list/order.ts';
import type { Condition, Narrow } from '../../permissions/list/pairs.ts';
import { countBeside } from '../../permissions/list/visible.ts';
import type { Visit } from '../../web/visit.ts';

export const COUNT_BOUND = 1000;

export const OVERDUE: Condition = { sql: Prisma.sql`${DUE} < now()`, needs: 'view-summary' };
export const ESCALATED: Condition = { sql: Prisma.sql`c."escalated"`, needs: 'view-details' };

type Queue = { text: string; live: 'live' | 'waiting' | 'any'; narrow: Pick<Narrow, 'assigned' | 'where'> };

export const QUEUES = {
  mine: { text: 'Mine', live: 'live', narrow: { assigned: 'me' } },
  claim: { text: 'To claim', live: 'live', narrow: { assigned: 'claimable' } },
  waiting: { text: 'Waiting for the owner', live: 'waiting', narrow: {} },
  overdue: { text: 'Overdue', live: 'live', narrow: { where: [OVERDUE] } },
  escalated: { text: 'Escalated', live: 'live', narrow: { where: [ESCALATED] } },
  all: { text: 'All that I may see', live: 'any', narrow: {} },
} as const satisfies Record<string, Queue>;

export type QueueName = keyof typeof QUEUES;

/** What a queue holds, of everything; the last one holds it all. */
export function queueNarrow({ statuses }: Configuration, name: QueueName): Narrow {
  const { live, narrow } = QUEUES[name];
  if (live === 'any') return narrow;
  const kept = [...statuses.values()].filter(({ kind }) =>
    live === 'live' ? kind !== 'closed' : kind === live,
  );
  return { ...narrow, statusIds: kept.map(({ id }) => id) };
}

/** How many cases each queue holds for the visitor, up to one beyond the bound, and a value beside; one query for all. */
export async function countQueues<Value>(
  { prisma, actor }: Visit,
  beside: Prisma.Sql,
): Promise<{ queues: Record<QueueName, number>; beside: Value }> {
  const names = Object.keys(QUEUES) as QueueName[];
  const searches = names.map((name) => ({
    lens: 'staff' as const,
    narrow: queueNarrow(actor.configuration, name),
  }));
  const { counts, value } = await countBeside<Value>(prisma, actor, searches, COUNT_BOUND + 1, beside);
  const queues = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]));
  return { queues: queues as Record<QueueName, number>, beside: value };
}

/** "1 case", "37 cases", "1,000+ cases". */
export function boundedCases(count: number): string {
  return count > COUNT_BOUND ? `${boundedCount(count)} cases` : casesCounted(count);
}

/** "1 case", "10,000 cases". */
export function casesCounted(count: number): string {
  return count === 1 ? '1 case' : `${count.toLocaleString('en-GB')} cases`;
}

/** "37", or "1,000+" beyond the bound. */
export function boundedCount(count: number): string {
  return count > COUNT_BOUND ? `${COUNT_BOUND.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB');
}
