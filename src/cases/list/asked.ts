// What the case list is asked: read from the address, where a mistake narrows to nothing or is passed over, and written
// into every link of the page again.
import { ORDERS, type OrderName } from '../../permissions/list/order.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { QUEUES, type QueueName } from './queues.ts';

// The parts that narrow, by the names of the filter's fields.
const NARROWING = [
  ...['q', 'type', 'status', 'subtype', 'stage', 'assigned', 'holder', 'task-of', 'priority'],
  ...['escalated', 'overdue', 'raised-from', 'raised-to', 'due-from', 'due-to'],
];
// A field of the chosen type's form: what was submitted, or what staff fill in.
const OF_A_FORM = /^(submission|additional)\.[a-z][a-z0-9-]{0,39}$/;
const MOST_OF_A_FORM = 10;
const MOST_TYPED = 200;

export type Asked = {
  queue: QueueName;
  /** What narrows the queue, by the names of the filter's fields; only what was filled in. */
  filter: Readonly<Record<string, string>>;
  order: OrderName;
  columns: readonly ColumnName[];
  compact: boolean;
};

export const USUAL_COLUMNS: readonly ColumnName[] = ['title', 'status', 'holder', 'raised', 'target'];

/** Reads the query of an address; what means nothing is passed over. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const names = [
    ...NARROWING,
    ...Object.keys(query)
      .filter((name) => OF_A_FORM.test(name))
      .slice(0, MOST_OF_A_FORM),
  ];
  const filter = names.flatMap((name) => {
    const value = query[name]?.trim().slice(0, MOST_TYPED);
    return value ? [[name, value] as const] : [];
  });
  const chosen = (query['columns'] ?? '').split(' ').filter((name) => Object.hasOwn(COLUMNS, name));
  const queue = oneOf(QUEUES, query['queue']) ?? 'all';
  return {
    queue,
    filter: Object.fromEntries(filter),
    order: oneOf(ORDERS, query['order']) ?? QUEUES[queue].order,
    columns: chosen.length > 0 ? ([...new Set(chosen)] as ColumnName[]) : USUAL_COLUMNS,
    compact: query['density'] === 'compact',
  };
}

/** What stands in the list's address, in one way for each question; the usual is left out. */
export function partsOf({ queue, filter, order, columns, compact }: Asked): Record<string, string> {
  return {
    ...(queue === 'all' ? {} : { queue }),
    ...filter,
    ...(order === QUEUES[queue].order ? {} : { order }),
    ...(columns.join() === USUAL_COLUMNS.join() ? {} : { columns: columns.join(' ') }),
    ...(compact ? { density: 'compact' } : {}),
  };
}

/** The list's address for a question, with these further parts. */
export function addressOf(
  asked: Asked,
  further: Record<string, string | number> = {},
  page = '/cases',
): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...partsOf(asked), ...further }))
    parts.set(name, String(value));
  return parts.size > 0 ? `${page}?${parts}` : page;
}

function oneOf<Named extends object>(known: Named, name = ''): keyof Named | undefined {
  return Object.hasOwn(known, name) ? (name as keyof Named) : undefined;
}
