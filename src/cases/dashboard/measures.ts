// The figures as measures: each with its name, its rows and what it counts, for the page's charts and the spreadsheet alike.
import type { Configuration } from '../../permissions/configuration.ts';
import type { Series } from './charts.ts';
import { AGES, type Figures, type Held, MOST_ROWS, type OfType } from './figures.ts';

export type Measure = {
  id: string;
  title: string;
  note: string;
  /** What a row is about. */
  of: string;
  unit: 'cases' | 'days';
  series: Series;
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
  const cases = (id: string, title: string, of: string, note: string, series: Series): Measure => ({
    ...{ id, title, of, note, series },
    unit: 'cases',
  });
  const ofWeeks = (names: string[], values: (week: Figures['weeks'][number]) => number[]): Series => ({
    names,
    rows: weeks.map((one) => ({ label: weekText(one.week), values: values(one) })),
  });
  return [
    {
      ...cases(
        ...(['flow', 'Raised and closed', 'Week from', 'By the week, which begins on Monday.'] as const),
        ofWeeks(['Raised', 'Closed'], ({ raised, closed }) => [raised, closed]),
      ),
      weekly: true,
    },
    cases('open-types', 'Open now, by type', 'Type', 'Cases that are not closed.', {
      names: ['Open cases'],
      rows: topTypes(named),
    }),
    cases(
      ...(['open-groups', 'Open now, by group', 'Group'] as const),
      'The groups that cases are assigned to. A case of two groups counts for both.',
      { names: ['Open cases'], rows: ofGroups.map(heldBy('No group', 'Other groups')) },
    ),
    cases(
      ...([
        'open-people',
        'Open now, by person',
        'Person',
        'Who has taken the cases, to manage them.',
      ] as const),
      { names: ['Open cases'], rows: ofPeople.map(heldBy('Nobody', 'Other people')) },
    ),
    cases('ages', 'Age of open cases', 'Age', 'Time since each open case was raised.', {
      names: ['Open cases'],
      rows: AGE_TEXTS.map((label, at) => ({ label, values: [ages[at] ?? 0] })),
    }),
    cases('targets', 'Targets met', 'Type', 'Closed cases that had a target: closed in time, or late.', {
      names: ['In time', 'Late'],
      rows: targeted.map(({ name, targets, met }) => ({ label: name, values: [met, targets - met] })),
    }),
    {
      ...{ id: 'durations', title: 'Time to close', of: 'Type', unit: 'days' },
      note: 'Days from raising to closing. Half are closed within the first number, nine in ten within the second.',
      series: {
        names: ['Half within', 'Nine in ten within'],
        rows: timed.map(({ name, median, late }) => ({ label: name, values: [median, late] })),
      },
    },
    {
      ...cases(
        ...(['reopened', 'Reopened', 'Week from', 'How often a closed case was opened again.'] as const),
        ofWeeks(['Reopened'], ({ reopened }) => [reopened]),
      ),
      weekly: true,
    },
    cases('resolved', 'Resolved, according to the owner', 'Answer', 'What owners of closed cases said.', {
      names: ['Closed cases'],
      rows: [
        { label: 'Resolved', values: [said.yes] },
        { label: 'Not resolved', values: [said.no] },
        { label: 'No answer', values: [said.nothing] },
      ],
    }),
  ];
}

const AGE_TEXTS = [
  ...['Under 1 week', '1 to 2 weeks', '2 to 4 weeks', '4 to 13 weeks', '13 to 26 weeks', '26 to 52 weeks'],
  'Over a year',
].slice(0, AGES.length + 1);

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
