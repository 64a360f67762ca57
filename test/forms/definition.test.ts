// Which forms are refused, and why; and how a form speaks two languages.
import { expect, test } from 'vitest';
import { FormSchema, formIn } from '../../src/forms/definition.ts';
import { patternProblem, wholly } from '../../src/forms/pattern.ts';

const text = { key: 'a', kind: 'text', label: 'A' };
const size = { key: 'size', kind: 'choice', label: 'Size', options: [{ value: 'lid', label: 'Lid' }] };
const depth = { key: 'depth', kind: 'number', label: 'Depth' };
const day = { key: 'day', kind: 'date', label: 'Day' };
const group = { key: 'people', kind: 'group', label: 'People', fields: [text] };
const AREA = { south: 52, west: -2, north: 53, east: -1 };

function why(...fields: object[]): string {
  const read = FormSchema.safeParse({ pages: [{ key: 'p', title: 'P', fields }] });
  return read.error?.issues.map(({ message }) => message).join(' ') ?? '';
}

test.each<[string, object[], string]>([
  ['a setting of another kind', [{ ...text, options: size.options }], 'is a text, which has no options'],
  ['a choice of nothing', [{ ...size, options: [] }], 'has no options'],
  ['a choice without options', [{ key: 'b', kind: 'choice', label: 'B' }], 'needs options'],
  [
    'an option twice',
    [{ ...size, options: [...size.options, ...size.options] }],
    'has the option “lid” twice',
  ],
  ['a group of nothing', [{ key: 'b', kind: 'group', label: 'B' }], 'needs fields'],
  ['a group in a group', [{ ...group, fields: [{ key: 'c', kind: 'group', label: 'C' }] }], 'can’t hold “c”'],
  ['files in a group', [{ ...group, fields: [{ key: 'c', kind: 'files', label: 'C' }] }], 'can’t hold “c”'],
  [
    'a meaning inside a group',
    [{ ...group, fields: [{ ...text, means: 'name' }] }],
    'it can’t mean one thing',
  ],
  ['a required note', [{ key: 'n', kind: 'note', label: 'N', required: true }], 'nothing can be required'],
  ['least above most', [{ ...depth, least: 3, most: 2 }], 'asks for more than it takes'],
  ['half a character', [{ ...text, most: 1.5 }], 'counts in whole numbers'],
  ['a place without a map', [{ key: 'w', kind: 'place', label: 'W' }], 'needs area'],
  [
    'a map inside out',
    [{ key: 'w', kind: 'place', label: 'W', area: { ...AREA, north: 51 } }],
    'without an inside',
  ],
  [
    'a mark elsewhere',
    [{ key: 'w', kind: 'place', label: 'W', area: AREA, marks: [{ name: 'X', latitude: 0, longitude: 0 }] }],
    'off its map',
  ],
  ['a key twice', [text, text], 'Two fields have the key “a”'],
  ['the key of an entry’s field twice', [text, group], 'Two fields have the key “a”'],
  ['the name of an input twice', [day, { ...text, key: 'day-year' }], 'Two fields have the key “day-year”'],
  ['the name of an entry’s answer', [group, { ...depth, key: 'people-1-a' }], 'an answer inside “people”'],
  [
    'a rule that looks ahead',
    [{ ...text, when: { field: 'size', equals: 'lid' } }, size],
    'isn’t answered before it',
  ],
  ['a rule of itself', [{ ...text, when: { field: 'a', filled: true } }], 'isn’t answered before it'],
  [
    'a rule of an entry from outside',
    [
      { ...group, fields: [depth] },
      { ...text, when: { field: 'depth', greater: 1 } },
    ],
    'isn’t answered before it',
  ],
  [
    'a rule of no option',
    [size, { ...text, when: { field: 'size', equals: 'plate' } }],
    'with what it can’t be',
  ],
  [
    'a number as a word',
    [depth, { ...text, when: { field: 'depth', greater: '5' } }],
    'with what it can’t be',
  ],
  [
    'a text that is greater',
    [text, { ...depth, when: { field: 'a', greater: 'b' } }],
    'with what it can’t be',
  ],
  ['half a date', [day, { ...text, when: { not: { field: 'day', less: '2026' } } }], 'with what it can’t be'],
  ['a bad pattern', [{ ...text, pattern: { regex: '(', message: 'M' } }], 'has a pattern that'],
])('refuses %s', (_what, fields, reason) => {
  expect(why(...fields)).toContain(reason);
});

test('takes rules of what is before, in a group of the entry too', () => {
  const inside = [
    depth,
    {
      ...text,
      when: {
        all: [
          { field: 'depth', atLeast: 2 },
          { field: 'size', oneOf: ['lid'] },
        ],
      },
    },
  ];
  expect(why(size, { ...group, fields: inside, when: { field: 'size', filled: true } })).toBe('');
});

test('a rule may be five deep and no deeper', () => {
  const deep = (times: number): object =>
    times === 1 ? { field: 'size', filled: true } : { not: deep(times - 1) };
  expect(why(size, { ...text, when: deep(5) })).toBe('');
  expect(why(size, { ...text, when: deep(6) })).not.toBe('');
});

test('a form speaks the language it is asked for, and English where it wasn’t translated', () => {
  const stored = {
    pages: [
      {
        key: 'p',
        title: { en: 'Page', cy: 'Tudalen' },
        fields: [{ ...text, label: { en: 'Name', cy: 'Enw' }, hint: { en: 'All of it' } }],
      },
    ],
  };
  expect(formIn(stored, 'cy').pages[0]).toMatchObject({
    title: 'Tudalen',
    fields: [{ label: 'Enw', hint: 'All of it' }],
  });
  expect(formIn(stored, 'en').pages[0]).toMatchObject({ title: 'Page', fields: [{ label: 'Name' }] });
  expect(formIn(structuredClone(stored), 'cy')).toBe(formIn(stored, 'cy'));
});

test.each([
  ['(a+)+', false],
  ['(a|a)*', false],
  ['(a|aa)+b', false],
  ['(\\d*)*', false],
  ['a*a*a*a*a*b', false],
  ['(?=a)b', false],
  ['(a)\\1', false],
  [`${'a?'.repeat(30)}a`, false],
  ['[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}', true],
  ['(?:GB)?\\d{9}', true],
  ['\\d+(?:\\.\\d{2})?', true],
  ['(?:\\d{3} ){2}\\d{3}', true],
  ['[[a-z]--[aeiou]]+', true],
])('the pattern %s: %s', (regex, isSafe) => {
  expect(patternProblem(regex) === undefined).toBe(isSafe);
});

test('the slowest patterns that are taken are quick on the longest text that they are tried on', () => {
  for (const regex of ['a*a*a*', '(?:a|b|c)?a*a*', '.*.*x']) {
    if (patternProblem(regex) !== undefined) continue;
    const start = performance.now();
    wholly(regex).test(`${'a'.repeat(199)}!`);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
