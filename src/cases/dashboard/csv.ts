// The dashboard's numbers for a spreadsheet: one row a number, so that they can be sorted, filtered and drawn anew.
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { readAsked } from './asked.ts';
import { figuresFor } from './kept.ts';
import { type Measure, measuresOf } from './measures.ts';

/** GET /dashboard.csv */
export async function dashboardAsCsv(visit: Visit): Promise<Reply> {
  const figures = await figuresFor(visit, readAsked(visit.query));
  const measures = figures ? measuresOf(figures, visit.actor.configuration) : [];
  const day = (figures?.at ?? new Date()).toISOString().slice(0, 10);
  return {
    stream: textOf(measures),
    name: `dashboard-${day}.csv`,
    contentType: 'text/csv; charset=utf-8',
  };
}

async function* textOf(measures: readonly Measure[]): AsyncGenerator<string> {
  yield CSV_MARK + csvRows([['Figure', 'Of', 'Which', 'Number', 'Unit']]);
  for (const measure of measures) yield csvRows(rowsOf(measure));
}

function rowsOf({ title, unit, series }: Measure): string[][] {
  return series.rows.flatMap(({ label, values }) =>
    values.map((value, at) => [
      title,
      label,
      series.names[at] ?? '',
      value === null ? '' : String(Math.round(value * 100) / 100),
      unit,
    ]),
  );
}
