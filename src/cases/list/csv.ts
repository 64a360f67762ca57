// A list for a spreadsheet: every case that it holds, in its order, with what its reader may see of each; written as it is
// read, some hundreds at a time, however long it is.
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import { seesAsStaff } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import { findCases } from '../../permissions/list/find.ts';
import { ORDERS, type Place } from '../../permissions/list/order.ts';
import { type Search, visiblePlaces } from '../../permissions/list/visible.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { caseRows } from '../rows.ts';
import { stateTags } from '../words.ts';
import { type Asked, readAsked } from './asked.ts';
import { type Listed, listedAs } from './columns.ts';
import { searchFor } from './narrowing.ts';

const BATCH = 500;
const HEADINGS = [
  ...['Reference', 'Type', 'Title', 'Status', 'Stage', 'Subtype', 'Priority', 'Assigned to', 'Groups'],
  ...['Escalated', 'Raised', 'Last changed', 'Due', 'Closed'],
];

/** GET /cases/list.csv: moments in ISO 8601 (UTC). */
export async function listAsCsv(visit: Visit): Promise<Reply> {
  const asked = readAsked(visit.query);
  const search = await searchFor(visit, asked);
  return {
    stream: textOf(visit, batches(visit, asked, search)),
    name: csvName(),
    contentType: 'text/csv; charset=utf-8',
  };
}

/** What such a file is called today. */
export function csvName(): string {
  return `cases-${new Date().toISOString().slice(0, 10)}.csv`;
}

/** These cases, those left out that the visitor no longer sees. */
export async function* csvOf(visit: Visit, ids: readonly number[]): AsyncGenerator<string> {
  yield* textOf(visit, cut(ids), (facts) => seesAsStaff(visit.actor, facts));
}

async function* textOf(
  visit: Visit,
  found: AsyncIterable<number[]> | Iterable<number[]>,
  isSeen: (facts: CaseFacts) => boolean = () => true,
): AsyncGenerator<string> {
  yield CSV_MARK + csvRows([HEADINGS]);
  for await (const ids of found) {
    const [facts, rows] = await Promise.all([factsByIds(visit.prisma, ids), caseRows(visit.prisma, ids)]);
    const byId = new Map(facts.map((one) => [one.id, one]));
    const listed = ids.flatMap((id) => {
      const [one, row] = [byId.get(id), rows.get(id)];
      return one && row && isSeen(one) ? [listedAs(visit.actor, one, row)] : [];
    });
    yield csvRows(listed.map((one) => cells(visit, one)));
  }
}

async function* batches({ prisma, actor }: Visit, asked: Asked, search: Search): AsyncGenerator<number[]> {
  const words = asked.filter['q'];
  if (words) {
    const { ids } = await findCases(prisma, actor, search, words);
    yield* cut(ids);
    return;
  }
  let before: Place | undefined;
  do {
    const span = { order: ORDERS[asked.order], most: BATCH, ...(before ? { before } : {}) };
    const places = await visiblePlaces(prisma, actor, search, span);
    if (places.length > 0) yield places.map(({ id }) => id);
    before = places.length === BATCH ? places.at(-1) : undefined;
  } while (before);
}

function* cut(ids: readonly number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}

function cells({ actor }: Visit, { facts, row, open }: Listed): string[] {
  const { configuration } = actor;
  const [status] = stateTags(configuration, facts, open);
  const when = (moment: Date | null) => moment?.toISOString() ?? '';
  return [
    facts.reference,
    configuration.types.get(facts.typeId)?.name ?? '',
    ...(open ? [row.title] : ['']),
    status?.text ?? '',
    ...(open
      ? [row.stage ?? '', row.subtype ?? '', row.priority, row.people.join('; '), row.groups.join('; ')]
      : ['', '', '', '', '']),
    open && facts.escalated ? 'yes' : '',
    ...[row.raisedAt, row.changedAt, row.dueAt, row.closedAt].map(when),
  ];
}
