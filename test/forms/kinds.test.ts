// The kinds that are more than a line of text: what each takes, and the sentence it refuses the rest with, in both languages.
import { describe, expect, test } from 'vitest';
import type { Answers, Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import type { Field } from '../../src/forms/definition.ts';
import { answerRows, answerText } from '../../src/forms/show.ts';
import { sayIn } from '../../src/words/say.ts';
import { reading, say } from './reading.ts';

const cy = sayIn('cy');
const ID = '0b0c5f5e-7b43-4c39-9d0c-4a6f3a1c2d3e';

function field(kind: Field['kind'], rest: Partial<Field> = {}): Field {
  return { key: 'it', kind, label: 'Size of it', required: true, ...rest };
}

const AREA = { south: 52, west: -2, north: 53, east: -1 };
const people = field('group', {
  label: 'Who saw it?',
  entry: 'Person',
  required: false,
  most: 3,
  fields: [
    field('text', { key: 'called', label: 'Name' }),
    field('yes-no', { key: 'near', label: 'Near?', required: false }),
    field('number', { key: 'metres', label: 'Metres', when: { field: 'near', equals: 'yes' } }),
  ],
});
const MOMENT = { 'it-day': '3', 'it-month': '2', 'it-year': '2026', 'it-hour': '9', 'it-minute': '05' };

test.each<[string, Field, Typed, unknown, string]>([
  ['pounds', field('money'), { it: '12' }, 1200, '£12.00'],
  ['pounds and pence', field('money'), { it: ' £1,234.5 ' }, 123450, '£1,234.50'],
  ['what no double adds up', field('money'), { it: '0.29' }, 29, '£0.29'],
  ['what is owed, where it may be', field('money', { least: -500 }), { it: '-5' }, -500, '-£5.00'],
  ['yes', field('yes-no'), { it: 'yes' }, 'yes', 'Yes'],
  ['a moment', field('date-time'), MOMENT, '2026-02-03T09:05', '3 February 2026 at 09:05'],
  [
    'a moment of today',
    field('date-time', { time: 'past' }),
    { ...MOMENT, 'it-day': '21', 'it-month': '11' },
    '2026-11-21T09:05',
    '21 November 2026 at 09:05',
  ],
  [
    'a place',
    field('place', { area: AREA }),
    { 'it-latitude': '52.4814219', 'it-longitude': '-1.5' },
    { latitude: 52.481421, longitude: -1.5 },
    '52.481421, -1.5',
  ],
  [
    'a place with a minus as it is printed',
    field('place', { area: AREA }),
    { 'it-latitude': '52.5', 'it-longitude': '−1.5' },
    { latitude: 52.5, longitude: -1.5 },
    '52.5, -1.5',
  ],
  [
    'what fits a pattern',
    field('text', { pattern: { regex: '[A-Z]{2}\\d{4}', message: 'Two letters, four digits' } }),
    { it: 'AB1234' },
    'AB1234',
    'AB1234',
  ],
])('takes %s', (_what, one, typed, stored, shown) => {
  const answers = answersSchema([one], reading()).parse(typed);
  expect(answers).toEqual({ it: stored });
  expect(answerText(one, answers, say)).toBe(shown);
});

test.each<[string, Field, Typed, string]>([
  [
    'a third of a penny',
    field('money'),
    { it: '1.333' },
    'Size of it must be an amount of money, like 12 or 12.50',
  ],
  ['less than nothing', field('money'), { it: '-1' }, 'Size of it must be £0.00 or more'],
  [
    'too much',
    field('money', { most: 5000 }),
    { it: '50.01' },
    'Size of it must be between £0.00 and £50.00',
  ],
  ['neither yes nor no', field('yes-no'), { it: 'maybe' }, 'Select size of it'],
  ['half a moment', field('date-time'), { ...MOMENT, 'it-minute': '' }, 'Size of it must include a minute'],
  [
    'an hour too many',
    field('date-time'),
    { ...MOMENT, 'it-hour': '24' },
    'Size of it must have a real time of the 24 hours, like 9 30 or 17 05',
  ],
  [
    'a moment to come',
    field('date-time', { time: 'past' }),
    { ...MOMENT, 'it-day': '21', 'it-month': '11', 'it-hour': '10', 'it-minute': '01' },
    'Size of it must be in the past',
  ],
  ['a moment gone by', field('date-time', { time: 'future' }), MOMENT, 'Size of it must be in the future'],
  [
    'half a place',
    field('place', { area: AREA }),
    { 'it-latitude': '52' },
    'Size of it must include a longitude',
  ],
  [
    'a place in words',
    field('place', { area: AREA }),
    { 'it-latitude': '52°', 'it-longitude': '-1.5' },
    'Size of it must be in degrees, like 52.476 and -1.894',
  ],
  [
    'a place elsewhere',
    field('place', { area: AREA }),
    { 'it-latitude': '54', 'it-longitude': '-1.5' },
    'Size of it must be inside the area of the map',
  ],
  ['no file', field('files', { label: 'Photos' }), { it: ID }, 'Choose a file for “Photos”'],
  ['a text too short', field('text', { least: 3 }), { it: 'ab' }, 'Size of it must be 3 characters or more'],
  [
    'part of a pattern',
    field('text', { pattern: { regex: 'a|b', message: 'One letter, a or b' } }),
    { it: 'ab' },
    'One letter, a or b',
  ],
])('refuses %s', (_what, one, typed, sentence) => {
  const { error } = answersSchema([one], reading()).safeParse(typed);
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['it', sentence]]);
});

test('in Welsh a label is quoted as it is', () => {
  const { error } = answersSchema([field('text', { label: 'Cod post' })], reading({ say: cy })).safeParse({});
  expect(error?.issues[0]?.message).toBe('Rhowch “Cod post”');
  expect(answerText(field('date'), { it: '2026-02-03' }, cy)).toBe('3 Chwefror 2026');
  expect(answerText(field('money'), { it: 123450 }, cy)).toBe('£1,234.50');
});

describe('files', () => {
  const files = (count: number) => ({
    it: Array.from({ length: count }, () => ({ id: ID, name: 'a.jpg', bytes: 3 })),
  });

  test('are those that are kept, never what was sent', () => {
    const read = answersSchema([field('files', { most: 2 })], reading({ files: files(1) })).parse({
      it: 'x',
    });
    expect(read).toEqual({ it: [{ id: ID, name: 'a.jpg' }] });
  });

  test('may be too many', () => {
    const { error } = answersSchema([field('files', { most: 2 })], reading({ files: files(3) })).safeParse(
      {},
    );
    expect(error?.issues[0]?.message).toBe('“Size of it” takes at most 2 files: remove some');
  });
});

describe('a group', () => {
  const read = (typed: Typed, group = people) => answersSchema([group], reading()).safeParse(typed);
  const wrong = (typed: Typed, group = people) =>
    read(typed, group).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);

  test('that is left empty says so at its first question that is asked', () => {
    const [first, ...others] = people.fields ?? [];
    const hidden = {
      ...people,
      required: true,
      fields: [{ ...first, when: { field: 'no', equals: 'x' } }, ...others],
    };
    const names = (group: object) => wrong({}, group as typeof people)?.map((text) => text.split(':')[0]);
    expect(names({ ...people, required: true })).toEqual([`${people.key}-1-${first?.key}`]);
    expect(names(hidden)).toEqual([`${people.key}-1-${others.find(({ kind }) => kind !== 'note')?.key}`]);
  });

  test('keeps the entries that were filled in, and shows each answer in a row', () => {
    const typed = {
      'it-entries': '3',
      'it-1-called': 'Joe',
      'it-3-called': 'Ed',
      'it-3-near': 'yes',
      'it-3-metres': '4',
    };
    const answers = read(typed).data as Answers;
    expect(answers).toEqual({ it: [{ called: 'Joe' }, { called: 'Ed', near: 'yes', metres: 4 }] });
    expect(answerRows(people, answers, say)).toEqual([
      { key: 'Person 1: Name', value: 'Joe' },
      { key: 'Person 2: Name', value: 'Ed' },
      { key: 'Person 2: Near?', value: 'Yes' },
      { key: 'Person 2: Metres', value: '4' },
    ]);
  });

  test('names the input of the entry that is wrong', () => {
    expect(wrong({ 'it-entries': '2', 'it-1-called': 'Joe', 'it-2-near': 'yes' })).toEqual([
      'it-2-called: Enter name',
      'it-2-metres: Enter metres',
    ]);
  });

  test('asks for as many as it needs, and takes no more than it may', () => {
    expect(wrong({}, { ...people, required: true })).toEqual([
      'it-1-called: Fill in at least 1 for “Who saw it?”',
    ]);
    expect(wrong({ 'it-entries': '1', 'it-1-called': 'Joe' }, { ...people, least: 2 })).toEqual([
      'it-2-called: Fill in at least 2 for “Who saw it?”',
    ]);
    const four = Object.fromEntries([1, 2, 3, 4].map((at) => [`it-${at}-called`, 'Joe']));
    expect(wrong({ 'it-entries': '4', ...four })).toEqual([
      'it-4-called: Fill in at most 3 for “Who saw it?”, and remove the rest',
    ]);
  });

  test('is not led to read for ever', () => {
    expect(read({ 'it-entries': '999999999' }).data).toEqual({});
    expect(read({ 'it-entries': '-1', 'it-1-called': 'Joe' }).data).toEqual({ it: [{ called: 'Joe' }] });
  });
});
