// The settings of a field as the questions of a form, by its kind.
import { type FieldKind, SETTINGS } from '../../../forms/kinds.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import { english, type RawField, type Texts, welsh } from '../raw.ts';
import { FLAGS, flagsOf } from './flags.ts';
import { marksText, optionsText } from './typed-lists.ts';

/** A setting with questions of its own. */
export type Setting = Exclude<(typeof SETTINGS)[FieldKind][number], 'fields' | keyof typeof FLAGS>;
/** A field under way: of a new one nothing is known but its kind. */
export type Begun = Partial<RawField> & { kind: FieldKind };
/** `inGroup`: what an entry asks can’t mean one thing of the case; `lists`: the names of those to choose from. */
export type Around = { inGroup: boolean; lists: ReadonlyMap<string, string> };

/** The questions for all settings of a field. */
export function settingFields(field: Begun, around: Around): FieldProps[] {
  return [
    ...written('label', field.kind === 'note' ? 'Heading' : 'Question or label', field.label, true),
    ...settingsOf(field.kind, around).flatMap((setting) => QUESTIONS[setting](field, around)),
    ...flagsOf(field),
  ];
}

/** Those that a field of a kind has. */
export function settingsOf(kind: FieldKind, { inGroup, lists }: Around): Setting[] {
  const isWritten = (name: string): name is Setting =>
    name !== 'fields' &&
    !Object.hasOwn(FLAGS, name) &&
    !(inGroup && name === 'means') &&
    !(lists.size === 0 && name === 'list');
  return [...SETTINGS[kind]].filter(isWritten);
}

/** A text in both languages: two inputs, the second of which may be left out. */
export function written(
  name: string,
  label: string,
  value: Texts | undefined,
  required: boolean,
  more: Pick<FieldProps, 'hint'> & { long?: boolean } = {},
): FieldProps[] {
  const kind = more.long ? 'long-text' : 'text';
  const hint = more.hint ? { hint: more.hint } : {};
  return [
    { kind, name, label, required, value: english(value), ...hint },
    { kind, name: `${name}-cy`, label: `${label}, in Welsh`, value: welsh(value) },
  ];
}

const BOUNDS: Partial<Record<FieldKind, { least: string; most: string }>> = {
  text: { least: 'Fewest characters', most: 'Most characters' },
  'long-text': { least: 'Fewest characters', most: 'Most characters' },
  number: { least: 'Smallest number', most: 'Largest number' },
  money: { least: 'Smallest amount, in pounds', most: 'Largest amount, in pounds' },
  choices: { least: 'Fewest options to choose', most: 'Most options to choose' },
  files: { least: '', most: 'Most files' },
  group: { least: 'Fewest entries', most: 'Most entries' },
};
export const MEANS = {
  '': 'Nothing but an answer',
  title: 'The case’s title, in every list',
  name: 'The owner’s name',
  email: 'The owner’s e-mail address',
  phone: 'The owner’s phone number',
  address: 'The owner’s address',
};
export const TIMES = { '': 'Any', past: 'Today or before', future: 'Today or after' };
export const EDGES = { north: 'Northern', south: 'Southern', west: 'Western', east: 'Eastern' } as const;

const QUESTIONS: Record<Setting, (field: Begun, around: Around) => FieldProps[]> = {
  hint: ({ hint }) => written('hint', 'Help beside it', hint, false),
  means: ({ means = '' }) => [select('means', 'What the answer also is', means, MEANS)],
  time: ({ time = '' }) => [select('time', 'Which dates can be answered', time, TIMES)],
  least: (field) => [bound('least', field)],
  most: (field) => [bound('most', field)],
  pattern: ({ pattern }) => [
    {
      ...({ kind: 'text', name: 'pattern', label: 'Pattern that the whole answer must fit' } as const),
      hint: 'A regular expression, such as [A-Z]{2}[0-9]{4}',
      value: pattern?.regex ?? '',
    },
    ...written('message', 'What is said where it doesn’t fit', pattern?.message, false),
  ],
  list: ({ list = '' }, { lists }) => [
    {
      ...select('list', 'Where its options are from', list, {
        '': 'They are written below',
        ...Object.fromEntries(lists),
      }),
      kind: 'search',
      hint: 'A list is kept in one place for all forms that choose from it',
    },
  ],
  options: ({ options, list }, { lists }) => [
    {
      ...({ kind: 'long-text', name: 'options', label: 'Options', required: lists.size === 0 } as const),
      hint: 'One to a line. After a | its Welsh, after another a hint. Reword one where it stands, and it stays the same option',
      value: list === undefined ? optionsText(options) : '',
    },
  ],
  yes: ({ yes }) => written('yes', 'What “yes” is called', yes, false),
  no: ({ no }) => written('no', 'What “no” is called', no, false),
  area: ({ area }) =>
    Object.entries(EDGES).map(([edge, label]) => ({
      ...({ kind: 'number', name: edge, label: `${label} edge of the map, in degrees` } as const),
      ...{ required: true, width: 10, value: String(area?.[edge as keyof typeof EDGES] ?? '') },
    })),
  marks: ({ marks }) => [
    {
      ...({ kind: 'long-text', name: 'marks', label: 'What is drawn on the map' } as const),
      hint: 'One to a line: latitude, longitude, name | its Welsh. For example 52.204, -1.965, Station',
      value: marksText(marks),
    },
  ],
  entry: ({ entry }) =>
    written('entry', 'What one entry is called', entry, false, { hint: 'Such as “Person”' }),
  text: ({ text }) => written('text', 'What is read below the heading', text, false, { long: true }),
};

function select(name: string, label: string, value: string, options: Record<string, string>): FieldProps {
  const offered = Object.entries(options).map(([one, text]) => ({ value: one, label: text }));
  return { kind: 'select', name, label, value, required: true, options: offered };
}

function bound(which: 'least' | 'most', { kind, [which]: value }: Begun): FieldProps {
  const number = value === undefined ? '' : kind === 'money' ? (value / 100).toFixed(2) : String(value);
  return { kind: 'number', name: which, label: BOUNDS[kind]?.[which] ?? which, width: 10, value: number };
}
