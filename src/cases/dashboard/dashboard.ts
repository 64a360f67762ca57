// The dashboard: how the cases that its reader may see are getting on, as charts and as numbers.

import type { FigureProps } from '../../web/look/chart-parts.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { DashboardPage } from '../models.ts';
import { type Asked, addressOf, readAsked, SPANS } from './asked.ts';
import { bars, columns } from './charts.ts';
import type { Figures } from './figures.ts';
import { figuresFor } from './kept.ts';
import { type Measure, measuresOf } from './measures.ts';

/** GET /dashboard */
export async function showDashboard(visit: Visit): Promise<Reply> {
  const { configuration } = visit.actor;
  const asked = readAsked(visit.query);
  const figures = await figuresFor(visit, asked);
  const counted = figures && figures.seen > 0 ? figures : undefined;
  const model: DashboardPage = {
    title: 'Dashboard',
    filter: filterOf(visit, asked),
    csv: addressOf(asked, '/dashboard.csv'),
    ...(counted ? { at: counted.at } : {}),
    heads: counted ? headsOf(counted, asked) : [],
    figures: counted ? measuresOf(counted, configuration).map(figureOf) : [],
    empty: emptyOf(asked),
  };
  return { show: 'cases/dashboard', model, title: 'Dashboard', wide: true, section: '/dashboard' };
}

function filterOf({ actor }: Visit, asked: Asked): FilterProps {
  const types = [...actor.configuration.types.values()];
  const { type, weeks } = asked;
  const chosen = types.find(({ prefix }) => prefix === type)?.name ?? type;
  return {
    action: '/dashboard',
    fields: [
      {
        ...({ kind: 'select', name: 'type', label: 'Type', value: type ?? '' } as const),
        options: [
          { value: '', label: 'All types' },
          ...types.map(({ prefix, name }) => ({ value: prefix, label: name })),
        ],
      },
      {
        ...({ kind: 'select', name: 'weeks', label: 'Time', value: String(weeks) } as const),
        options: SPANS.map((span) => ({ value: String(span), label: `Last ${span} weeks` })),
      },
    ],
    chosen: chosen ? [{ group: 'Type', text: chosen, href: addressOf({ ...asked, type: undefined }) }] : [],
    clearHref: addressOf({ ...asked, type: undefined }),
  };
}

/** The few numbers that are looked for first. */
function headsOf({ ofTypes, weeks, said }: Figures, asked: Asked): DashboardPage['heads'] {
  const all = ofTypes.find(({ typeId }) => typeId === null);
  const raised = weeks.reduce((sum, week) => sum + week.raised, 0);
  const inWeeks = `in ${asked.weeks} weeks`;
  const answers = said.yes + said.no;
  return [
    { text: 'Open now', value: countText(all?.live ?? 0) },
    { text: `Raised ${inWeeks}`, value: countText(raised) },
    { text: `Closed ${inWeeks}`, value: countText(all?.closed ?? 0) },
    { text: 'Targets met', value: shareText(all?.met ?? 0, all?.targets ?? 0) },
    { text: 'Half closed within', value: all?.median == null ? '–' : `${daysText(all.median)} days` },
    { text: 'Resolved, of those who said', value: shareText(said.yes, answers) },
  ];
}

// So many are drawn; the table has them all.
const MOST_DRAWN = 10;

function figureOf(measure: Measure): FigureProps {
  const { id, title, note, of, unit, series, weekly } = measure;
  const say = unit === 'days' ? daysText : countText;
  const drawn = weekly ? series : { ...series, rows: series.rows.slice(0, MOST_DRAWN) };
  const rest = series.rows.length - drawn.rows.length;
  return {
    id,
    title,
    note: rest > 0 ? `${note} The picture shows the first ${MOST_DRAWN}.` : note,
    chart: (weekly ? columns : bars)({ id, title, series: drawn, say }),
    table: {
      columns: [of, ...series.names],
      rows: series.rows.map(({ label, values }) => [
        label,
        ...values.map((value) => (value === null ? '–' : say(value))),
      ]),
    },
  };
}

function emptyOf({ type }: Asked): DashboardPage['empty'] {
  if (!type) return { title: 'Nothing to count', text: 'There is no case here that you may see.' };
  return {
    title: 'Nothing to count',
    text: 'There is no case of this type that you may see and that was open in this time.',
    action: { text: 'Count all types', href: '/dashboard' },
  };
}

function countText(count: number): string {
  return count.toLocaleString('en-GB');
}

function daysText(days: number): string {
  return days.toLocaleString('en-GB', { maximumFractionDigits: days < 10 ? 1 : 0 });
}

function shareText(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}
