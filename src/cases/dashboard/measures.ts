// The figures as measures: each with its name, its rows and what it counts, for the page's charts and the spreadsheet alike.
import type { Configuration } from '../../permissions/configuration.ts';
import type { Series } from './charts.ts';
import { type Figures, type Held, MOST_ROWS, type OfType, type Week } from './figures.ts';

export type Measure = {
  id: string;
  title: string;
  note: string;
  /** What a row is about. */
  of: string;
  unit: 'cases' | 'days';
  series: Series;
  /** What the first number's share of both is called, where that is of interest. */
  share?: string;
  /** By week: drawn side by side. */
  weekly?: true;
};

/** All measures of the dashboard, in its order. */
export function measuresOf(figures: Figures, configuration: Configuration): Measure[] {
  const { ofTypes, ofGroups, ofPeople, weeks, ages, said } = figures;
  const named = ofTypes
    .filter((one) => one.typeId !== null)
    .map((one) => ({ ...one, name: configuration.types.get(one.typeId ?? 0)?.name ?? '' }));
  const overall = ofTypes.filter((one) => one.typeId === null).map((one) => ({ ...one, name: 'All types' }));
  const timed = [...overall, ...most(named, ({ closed }) => closed)].filter(({ closed }) => closed > 0);
  const targeted = [...overall, ...most(named, ({ targets }) => targets)].filter(
    ({ targets }) => targets > 0,
  );
  const ofWeeks = (names: string[], values: (week: Week) => number[]): Series => ({
    names,
    rows: weeks.map((one) => ({ label: weekText(one.week), values: values(one) })),
  });
  const openCases = (rows: Series['rows']): Pick<Measure, 'unit' | 'series'> => ({
    unit: 'cases',
    series: { names: ['Open cases'], rows },
  });
  return [
    {
      id: 'flow',
      title: 'Raised and closed',
      of: 'Week from',
      note: 'By the week, which begins on Monday.',
      unit: 'cases',
      series: ofWeeks(['Raised', 'Closed'], ({ raised, closed }) => [raised, closed]),
      weekly: true,
    },
    {
      id: 'open-types',
      title: 'Open now, by type',
      of: 'Type',
      note: 'Cases that are not closed.',
      ...openCases(topTypes(named)),
    },
    {
      id: 'open-groups',
      title: 'Open now, by group',
      of: 'Group',
      note: 'The groups that cases are assigned to. A case of two groups counts for both.',
      ...openCases(ofGroups.map(heldBy('No group', 'Other groups'))),
    },
    {
      id: 'open-people',
      title: 'Open now, by person',
      of: 'Person',
      note: 'Who has taken the cases, to manage them.',
      ...openCases(ofPeople.map(heldBy('Nobody', 'Other people'))),
    },
    {
      id: 'ages',
      title: 'Age of open cases',
      of: 'Age',
      note: 'Time since each open case was raised.',
      ...openCases(AGE_TEXTS.map((label, at) => ({ label, values: [ages[at] ?? 0] }))),
    },
    {
      id: 'targets',
      title: 'Targets met',
      of: 'Type',
      note: 'Closed cases that had a target: closed in time, or late.',
      unit: 'cases',
      series: {
        names: ['In time', 'Late'],
        rows: targeted.map(({ name, targets, met }) => ({ label: name, values: [met, targets - met] })),
      },
      share: 'Share in time',
    },
    {
      id: 'durations',
      title: 'Time to close',
      of: 'Type',
      note: 'Days from raising to closing. Half are closed within the first number, nine in ten within the second.',
      unit: 'days',
      series: {
        names: ['Half within', 'Nine in ten within'],
        rows: timed.map(({ name, median, late }) => ({ label: name, values: [median, late] })),
      },
    },
    {
      id: 'reopened',
      title: 'Reopened',
      of: 'Week from',
      note: 'How often a closed case was opened again.',
      unit: 'cases',
      series: ofWeeks(['Reopened'], ({ reopened }) => [reopened]),
      weekly: true,
    },
    {
      id: 'resolved',
      title: 'Resolved, according to the owner',
      of: 'Answer',
      note: 'What owners of closed cases said.',
      unit: 'cases',
      series: {
        names: ['Closed cases'],
        rows: [
          { label: 'Resolved', values: [said.yes] },
          { label: 'Not resolved', values: [said.no] },
          { label: 'No answer', values: [said.nothing] },
        ],
      },
    },
  ];
}

// As AGES divides them.
const AGE_TEXTS = [
  'Under 1 week',
  '1 to 2 weeks',
  '2 to 4 weeks',
  '4 to 13 weeks',
  '13 to 26 weeks',
  '26 to 52 weeks',
  'Over a year',
];

type NamedType = OfType & { name: string };

function topTypes(types: readonly NamedType[]): Series['rows'] {
  const open = most(types, ({ live }) => live, Number.POSITIVE_INFINITY).filter(({ live }) => live > 0);
  const others = open.slice(MOST_ROWS).reduce((sum, { live }) => sum + live, 0);
  return [
    ...open.slice(0, MOST_ROWS).map(({ name, live }) => ({ label: name, values: [live] })),
    ...(others > 0 ? [{ label: 'Other types', values: [others] }] : []),
  ];
}

function most(types: readonly NamedType[], by: (one: NamedType) => number, bound = MOST_ROWS): NamedType[] {
  return types
    .toSorted((one, other) => by(other) - by(one) || one.name.localeCompare(other.name))
    .slice(0, bound);
}

function heldBy(nobody: string, others: string) {
  return (held: Held) => ({ label: held.others ? others : (held.name ?? nobody), values: [held.count] });
}

/** "5 Oct 2026" for a Monday, however far from here its midnight is. */
function weekText(week: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(week));
}
