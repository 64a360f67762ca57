// The dashboard in the gallery: made of numbers by the same functions that draw the real one.
import { bars, columns, type Series } from '../../src/cases/dashboard/charts.ts';
import type { DashboardPage } from '../../src/cases/models.ts';
import type { FigureProps } from '../../src/web/look/chart-parts.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const say = (value: number) => value.toLocaleString('en-GB');

function figure(id: string, title: string, draw: typeof bars, series: Series): FigureProps {
  return {
    ...{ id, title, note: 'Cases that are not closed.', chart: draw({ id, title, series, say }) },
    table: {
      columns: ['Which', ...series.names],
      rows: series.rows.map(({ label, values }) => [label, ...values.map((value) => say(value ?? 0))]),
    },
  };
}

const WEEKS = 13;
const week = (nth: number) => `${1 + nth * 2} Mar 2026`;

const dashboard: DashboardPage = {
  title: 'Dashboard',
  filter: {
    action: '/cases/dashboard',
    fields: [
      { kind: 'select', name: 'type', label: 'Type', options: [{ value: '', label: 'All types' }] },
      { kind: 'select', name: 'weeks', label: 'Time', options: [{ value: '13', label: 'Last 13 weeks' }] },
    ],
    chosen: [{ group: 'Type', text: 'Pothole', href: '/cases/dashboard' }],
    clearHref: '/cases/dashboard',
  },
  csv: '/cases/dashboard',
  at: at('2026-03-12T14:05:00Z'),
  heads: [
    { text: 'Open now', value: '12,407' },
    { text: 'Targets met', value: '83%' },
    { text: 'Half closed within', value: '–' },
  ],
  figures: [
    figure('flow', 'Raised and closed', columns, {
      names: ['Raised', 'Closed'],
      rows: Array.from({ length: WEEKS }, (_, nth) => ({ label: week(nth), values: [nth * 7, 40 - nth] })),
    }),
    figure('open-types', 'Open now, by type', bars, {
      names: ['Open cases'],
      rows: [
        { label: 'Pothole', values: [8204] },
        { label: 'Noise, smells and other nuisances at night and on Sundays <b>', values: [1310] },
        { label: 'Complaint', values: [1] },
      ],
    }),
    figure('targets', 'Targets met', bars, {
      names: ['In time', 'Late'],
      rows: [
        { label: 'Pothole', values: [120, 3] },
        { label: 'Complaint', values: [null, 7] },
      ],
    }),
    figure('reopened', 'Reopened', columns, { names: ['Reopened'], rows: [] }),
  ],
  empty: { title: 'Nothing to count', text: 'There is no case here that you may see.' },
};

export const dashboardPages: GalleryPages = {
  '/cases/dashboard': { view: 'cases/dashboard', model: dashboard, chrome: staff('Dashboard', 'Cases') },
  '/cases/dashboard-empty': {
    view: 'cases/dashboard',
    model: { ...dashboard, heads: [], figures: [] },
    chrome: staff('An empty dashboard', 'Cases'),
  },
};
