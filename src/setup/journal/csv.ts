// The journal for a spreadsheet: whatever fits the filter, newest first, written as it is read.
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { conditionOf, readAsked } from './asked.ts';
import { type Entry, entriesWhere } from './entries.ts';

const BATCH = 1000;
const HEADINGS = [
  'Number',
  'When',
  'Who',
  'User',
  'What',
  'About',
  'Subject',
  'Details',
  'Why',
  'From',
  'Request',
];

/** GET /setup/journal.csv: moments in ISO 8601 (UTC). */
export async function journalAsCsv(visit: Visit): Promise<Reply> {
  return {
    stream: textOf(visit),
    name: `journal-${new Date().toISOString().slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
  };
}

async function* textOf(visit: Visit): AsyncGenerator<string> {
  yield CSV_MARK + csvRows([HEADINGS]);
  const condition = await conditionOf(visit.prisma, readAsked(visit.query));
  let before: number | undefined;
  do {
    const place = before === undefined ? { most: BATCH } : { most: BATCH, before };
    const entries = await entriesWhere(visit, condition, place);
    if (entries.length > 0) yield csvRows(entries.map(cellsOf));
    before = entries.length === BATCH ? entries.at(-1)?.number : undefined;
  } while (before !== undefined);
}

function cellsOf(entry: Entry): string[] {
  const { number, at, by, byId, title, about, subject, details, why, ip, request } = entry;
  return [
    ...[String(number), at.toISOString(), by.text, String(byId), title, about.text, subject],
    ...[details, why ?? '', ip ?? '', request ?? ''],
  ];
}
