// The filter beside the list: what can be asked, what is asked by now, and each of it to be taken away again.
import type { CaseType, Configuration } from '../../permissions/configuration.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import { readDay } from '../../words/days.ts';
import { type Asked, addressOf, partsOf } from './asked.ts';
import { ASSIGNED, LIVE } from './narrowing.ts';

const LABELS: Record<string, string> = {
  q: 'Search',
  type: 'Type',
  status: 'Status',
  assigned: 'Assigned to',
  holder: 'Person or group',
  'task-of': 'Has an open task of',
  priority: 'Priority',
  stage: 'Stage',
  subtype: 'Subtype',
  escalated: 'Escalated',
  overdue: 'Overdue',
  'raised-from': 'Raised from',
  'raised-to': 'Raised until',
  'due-from': 'Due from',
  'due-to': 'Due until',
};
const WHOSE = [
  ['holder', 'A part of the name, or an e-mail address'],
  ['task-of', 'An e-mail address'],
] as const;
const PRIORITIES = ['Urgent', 'High', 'Normal', 'Low'];
const DAYS = ['raised-from', 'raised-to', 'due-from', 'due-to'];
const NO_DAY = 'Write a day as 24/11/2026';

export function filterOf(configuration: Configuration, asked: Asked): FilterProps {
  const { filter } = asked;
  const seldom = seldomAsked(configuration, asked);
  return {
    action: '/cases',
    fields: [
      { kind: 'text', name: 'q', label: 'Search', hint: 'A reference, or words', value: filter['q'] ?? '' },
      choose('type', filter, 'All types', typeOptions(configuration)),
      choose('status', filter, 'All statuses', statusOptions(configuration)),
      choose('assigned', filter, 'Anybody', optionsOf(ASSIGNED)),
    ],
    more: { open: seldom.some(({ value }) => value !== undefined && value !== ''), fields: seldom },
    hidden: kept(asked),
    chosen: chosenOf(configuration, asked),
    clearHref: addressOf({ ...asked, filter: {} }),
  };
}

function seldomAsked(configuration: Configuration, { filter }: Asked): FieldProps[] {
  // Each type has its own stages and subtypes: they are offered once a type is chosen.
  const type = typeIn(configuration, filter);
  const [stages, subtypes] = [type?.stages ?? [], type?.subtypes ?? []];
  return [
    ...WHOSE.map(
      ([name, hint]): FieldProps => ({
        ...{ kind: 'text', name, label: LABELS[name] ?? '', hint, value: filter[name] ?? '' },
      }),
    ),
    choose(
      'priority',
      filter,
      'Any priority',
      PRIORITIES.map((label) => ({ value: label.toLowerCase(), label })),
    ),
    ...(stages.length > 0
      ? [choose('stage', filter, 'All stages', named(stages.map(({ name }) => name)))]
      : []),
    ...(subtypes.length > 0
      ? [choose('subtype', filter, 'All subtypes', named(subtypes.map(({ name }) => name)))]
      : []),
    ...(type?.filters ?? []).map(({ key, of, label, options }) =>
      choose(`${of}.${key}`, filter, 'Any', options, label),
    ),
    choose('escalated', filter, 'Escalated or not', [{ value: 'yes', label: 'Escalated only' }]),
    choose('overdue', filter, 'Overdue or not', [{ value: 'yes', label: 'Overdue only' }]),
    ...DAYS.map((name) => dayField(name, filter)),
  ];
}

function dayField(name: string, filter: Asked['filter']): FieldProps {
  const value = filter[name] ?? '';
  const wrong = value !== '' && !readDay(value);
  return {
    kind: 'text',
    name,
    label: LABELS[name] ?? name,
    hint: 'For example, 24/11/2026',
    value,
    ...(wrong ? { error: NO_DAY } : {}),
  };
}

function choose(
  name: string,
  filter: Asked['filter'],
  all: string,
  options: readonly Option[],
  label = LABELS[name] ?? name,
): FieldProps {
  const value = filter[name] ?? '';
  return {
    kind: 'select',
    name,
    label,
    value,
    options: [{ value: '', label: all }, ...options],
  };
}

/** What the form must not forget: the queue, the order, and how the list is shown. */
function kept(asked: Asked): { name: string; value: string }[] {
  const parts = partsOf({ ...asked, filter: {} });
  return Object.entries(parts).map(([name, value]) => ({ name, value }));
}

function chosenOf(configuration: Configuration, asked: Asked): FilterProps['chosen'] {
  return Object.entries(asked.filter).map(([name, value]) => {
    const { [name]: _without, ...filter } = asked.filter;
    return {
      ...saidOf(configuration, asked.filter, name, value),
      href: addressOf({ ...asked, filter }),
    };
  });
}

/** The name of a part of the filter, and of what is chosen. */
function saidOf(configuration: Configuration, filter: Asked['filter'], name: string, value: string) {
  const field = typeIn(configuration, filter)?.filters.find(({ of, key }) => `${of}.${key}` === name);
  if (field)
    return { group: field.label, text: field.options.find((one) => one.value === value)?.label ?? value };
  return { group: LABELS[name] ?? name, text: said(configuration, name, value) };
}

function typeIn({ types }: Configuration, filter: Asked['filter']): CaseType | undefined {
  return [...types.values()].find(({ prefix }) => prefix === filter['type']);
}

function said({ types }: Configuration, name: string, value: string): string {
  if (name === 'type') return [...types.values()].find(({ prefix }) => prefix === value)?.name ?? value;
  if (name === 'status' && value === LIVE) return 'Not closed';
  if (name === 'assigned' && Object.hasOwn(ASSIGNED, value)) return ASSIGNED[value as keyof typeof ASSIGNED];
  return value;
}

function typeOptions({ types }: Configuration): Option[] {
  return [...types.values()].map(({ prefix, name }) => ({ value: prefix, label: name }));
}

function statusOptions({ statuses }: Configuration): Option[] {
  const names = [...new Set([...statuses.values()].map(({ name }) => name))];
  return [{ value: LIVE, label: 'Not closed' }, ...named(names)];
}

function optionsOf(texts: Readonly<Record<string, string>>): Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }));
}

function named(names: readonly string[]): Option[] {
  return names.map((name) => ({ value: name, label: name }));
}
