// What a form takes and what it refuses, with the sentences that say what to do.
import { expect, test } from 'vitest';
import type { Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import { type Field, FormSchema } from '../../src/forms/definition.ts';
import { answerText } from '../../src/forms/show.ts';
import { reading, say, TODAY } from './reading.ts';

const OPTIONS = [
  { value: 'saucer', label: 'Like a saucer' },
  { value: 'plate', label: 'Like a plate' },
  { value: 'lid', label: 'Like a lid' },
];

function fieldOf(kind: Field['kind'], rest: Partial<Field> = {}): Field {
  const options = kind === 'choice' || kind === 'choices' ? { options: OPTIONS } : {};
  return { key: 'it', kind, label: 'Size of it', required: true, ...options, ...rest };
}

function read(field: Field, typed: Typed) {
  return answersSchema([field], reading()).safeParse(typed);
}

/** The sentence that is said of a field, where there is one. */
function complaint(field: Field, typed: Typed): string | undefined {
  const { error } = read(field, typed);
  expect(error?.issues.map((issue) => issue.path) ?? [['it']]).toEqual([['it']]);
  return error?.issues[0]?.message;
}

test.each<[string, Field, Typed, string]>([
  ['nothing', fieldOf('text'), {}, 'Enter size of it'],
  ['spaces', fieldOf('text'), { it: ' \t ' }, 'Enter size of it'],
  ['nothing, of a question', fieldOf('text', { label: 'How big is it?' }), {}, 'Answer “How big is it?”'],
  ['nothing, of an abbreviation', fieldOf('text', { label: 'VAT number' }), {}, 'Enter VAT number'],
  ['a text too long', fieldOf('text'), { it: 'x'.repeat(201) }, 'Size of it must be 200 characters or fewer'],
  [
    'more than its field takes',
    fieldOf('text', { most: 5 }),
    { it: 'sixsix' },
    'Size of it must be 5 characters or fewer',
  ],
  [
    'a long text too long',
    fieldOf('long-text'),
    { it: 'x'.repeat(5001) },
    'Size of it must be 5,000 characters or fewer',
  ],
  [
    'half an address of mail',
    fieldOf('email'),
    { it: 'clara@' },
    'Enter an e-mail address in the correct format, like name@example.com',
  ],
  [
    'an address of mail with a header',
    fieldOf('email'),
    { it: 'a@b.example\r\nBcc: c@d.example' },
    'Enter an e-mail address in the correct format, like name@example.com',
  ],
  [
    'a word for a phone number',
    fieldOf('phone'),
    { it: 'the red one' },
    'Enter a phone number, like 01632 960 001 or +44 808 157 0192',
  ],
  ['a word for a number', fieldOf('number'), { it: 'twelve' }, 'Size of it must be a number, like 12'],
  [
    'a number that no double keeps',
    fieldOf('number'),
    { it: '1234567890123456' },
    'Size of it must be a number, like 12',
  ],
  [
    'a number too small',
    fieldOf('number', { least: 1, most: 60 }),
    { it: '0' },
    'Size of it must be between 1 and 60',
  ],
  ['a number below the least', fieldOf('number', { least: 1 }), { it: '0' }, 'Size of it must be 1 or more'],
  ['a number above the most', fieldOf('number', { most: 9 }), { it: '10' }, 'Size of it must be 9 or less'],
  ['half a date', fieldOf('date'), { 'it-day': '3' }, 'Size of it must include a month and a year'],
  [
    'a date that isn’t',
    fieldOf('date'),
    { 'it-day': '30', 'it-month': '2', 'it-year': '2026' },
    'Size of it must be a real date, like 27 3 2026',
  ],
  [
    'a short year',
    fieldOf('date'),
    { 'it-day': '1', 'it-month': '2', 'it-year': '26' },
    'The year of “Size of it” must have 4 numbers',
  ],
  [
    'tomorrow for the past',
    fieldOf('date', { time: 'past' }),
    { 'it-day': '22', 'it-month': '11', 'it-year': '2026' },
    'Size of it must be today or in the past',
  ],
  [
    'yesterday for the future',
    fieldOf('date', { time: 'future' }),
    { 'it-day': '20', 'it-month': '11', 'it-year': '2026' },
    'Size of it must be today or in the future',
  ],
  ['no choice', fieldOf('choice'), {}, 'Select size of it'],
  ['what there is no choice of', fieldOf('choice'), { it: 'bucket' }, 'Select size of it'],
  ['what every object has', fieldOf('choice'), { it: 'constructor' }, 'Select size of it'],
  ['one choice that there isn’t', fieldOf('choices'), { it: ['lid', 'bucket'] }, 'Select size of it'],
  ['too few choices', fieldOf('choices', { least: 2 }), { it: 'lid' }, 'Select at least 2 of “Size of it”'],
  [
    'too many choices',
    fieldOf('choices', { most: 1 }),
    { it: ['lid', 'plate'] },
    'Select at most 1 of “Size of it”',
  ],
  [
    'half an address',
    fieldOf('address'),
    { 'it-line1': '1 High Street' },
    'Size of it must include a town or city and a postcode',
  ],
  [
    'a line too long',
    fieldOf('address'),
    { 'it-line1': 'x'.repeat(101) },
    'Each line of size of it must be 100 characters or fewer',
  ],
])('refuses %s', (_what, field, typed, sentence) => {
  expect(complaint(field, typed)).toBe(sentence);
});

test.each<[string, Field, Typed, unknown, string]>([
  ['a trimmed line', fieldOf('text'), { it: '  Church\r\nGreen\0 ' }, 'Church Green', 'Church Green'],
  ['any script', fieldOf('text'), { it: 'Ωmega 日本 🦊' }, 'Ωmega 日本 🦊', 'Ωmega 日本 🦊'],
  ['paragraphs', fieldOf('long-text'), { it: 'One\r\n\r\nTwo\u0007' }, 'One\n\nTwo', 'One\n\nTwo'],
  ['the first of two', fieldOf('text'), { it: ['one', 'two'] }, 'one', 'one'],
  ['thousands', fieldOf('number'), { it: '12,500' }, 12500, '12,500'],
  ['a fraction below nothing', fieldOf('number'), { it: '-0.5' }, -0.5, '-0.5'],
  ['no minus nothing', fieldOf('number'), { it: '-0' }, 0, '0'],
  [
    'a date',
    fieldOf('date'),
    { 'it-day': '3', 'it-month': '2', 'it-year': '2026' },
    '2026-02-03',
    '3 February 2026',
  ],
  [
    'a leap day',
    fieldOf('date'),
    { 'it-day': '29', 'it-month': '02', 'it-year': '2028' },
    '2028-02-29',
    '29 February 2028',
  ],
  [
    'today for the past',
    fieldOf('date', { time: 'past' }),
    { 'it-day': '21', 'it-month': '11', 'it-year': '2026' },
    TODAY,
    '21 November 2026',
  ],
  ['a choice', fieldOf('choice'), { it: 'lid' }, 'lid', 'Like a lid'],
  [
    'choices in their order',
    fieldOf('choices'),
    { it: ['lid', 'saucer', 'lid'] },
    ['saucer', 'lid'],
    'Like a saucer\nLike a lid',
  ],
  [
    'an address',
    fieldOf('address'),
    { 'it-line1': '1 High Street', 'it-town': 'Ambridge', 'it-postcode': 'AM1 1AA' },
    { line1: '1 High Street', line2: '', town: 'Ambridge', postcode: 'AM1 1AA' },
    '1 High Street\nAmbridge\nAM1 1AA',
  ],
])('takes %s', (_what, field, typed, stored, shown) => {
  const answers = read(field, typed).data;
  expect(answers).toEqual({ it: stored });
  expect(answerText(field, answers ?? {}, say)).toBe(shown);
});

test('what may be left out and is, isn’t there; what wasn’t asked isn’t taken', () => {
  expect(
    answersSchema([fieldOf('text', { required: false })], reading()).parse({ it: '', other: 'x' }),
  ).toEqual({});
});

test('a form whose fields would send under one name, or under a name that objects have, is refused', () => {
  const formOf = (...fields: Field[]) => ({ pages: [{ key: 'a', title: 'A', fields }] });
  const clash = formOf(fieldOf('date', { key: 'seen' }), fieldOf('text', { key: 'seen-day' }));
  expect(FormSchema.safeParse(clash).success).toBe(false);
  expect(FormSchema.safeParse(formOf(fieldOf('date'), fieldOf('text'))).success).toBe(false);
  expect(FormSchema.safeParse(formOf(fieldOf('text', { key: 'constructor' }))).success).toBe(false);
  expect(FormSchema.safeParse(formOf(fieldOf('text'))).success).toBe(true);
});
