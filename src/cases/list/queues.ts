// The queues that staff work from: each a narrowing of what they may see, with a name and how many it holds.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { DUE, type OrderName } from '../../permissions/list/order.ts';
import type { Condition, Narrow } from '../../permissions/list/pairs.ts';

export const COUNT_BOUND = 1000;

export const OVERDUE: Condition = { sql: Prisma.sql`${DUE} < now()`, needs: 'view-summary' };
export const ESCALATED: Condition = { sql: Prisma.sql`c."escalated"`, needs: 'view-details' };

type Queue = {
  text: string;
  live: 'live' | 'waiting' | 'any';
  narrow: Pick<Narrow, 'assigned' | 'where'>;
  /** The order in which it is worked, unless another is asked for. */
  order: OrderName;
};

export const QUEUES = {
  mine: { text: 'Mine', live: 'live', narrow: { assigned: 'me' }, order: 'due' },
  claim: { text: 'To claim', live: 'live', narrow: { assigned: 'claimable' }, order: 'due' },
  waiting: { text: 'Waiting for the owner', live: 'waiting', narrow: {}, order: 'newest' },
  overdue: { text: 'Overdue', live: 'live', narrow: { where: [OVERDUE] }, order: 'due' },
  escalated: { text: 'Escalated', live: 'live', narrow: { where: [ESCALATED] }, order: 'newest' },
  all: { text: 'All that I may see', live: 'any', narrow: {}, order: 'newest' },
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
