// Generated forms of every kind of field, with groups and rules; what a browser could send for them; and answers.
import fc from 'fast-check';
import type { FileAnswer, Typed } from '../../src/forms/answer.ts';
import type { Rule } from '../../src/forms/both/holds.ts';
import { type Field, type FormDefinition, FormSchema } from '../../src/forms/definition.ts';
import { entryName } from '../../src/forms/entries.ts';
import { FIELD_KINDS, type FieldKind } from '../../src/forms/kinds.ts';

/** Numbers that a form is grown from: the same give the same form, smaller ones a simpler one. */
type FieldSeed = {
  kind: number;
  rule: number[];
  bits: number;
  inside: { kind: number; rule: number[]; bits: number }[];
};

const rule: fc.Arbitrary<number[]> = fc.oneof(
  fc.constant<number[]>([]),
  fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
);
const bare = fc.record({ kind: fc.nat(1000), rule, bits: fc.nat(1000) });
const seed: fc.Arbitrary<FieldSeed> = fc.record({
  kind: fc.nat(1000),
  rule,
  bits: fc.nat(1000),
  inside: fc.array(bare, { minLength: 1, maxLength: 4 }),
});
const OPTIONS = ['saucer', 'plate', 'lid'];
const KINDS_INSIDE = FIELD_KINDS.filter((kind) => kind !== 'group' && kind !== 'files');

/** A form that its schema takes. */
export const form: fc.Arbitrary<FormDefinition> = fc
  .array(fc.tuple(fc.array(seed, { minLength: 1, maxLength: 6 }), rule), { minLength: 1, maxLength: 3 })
  .map((pages) => {
    const seen: Field[] = [];
    return FormSchema.parse({
      pages: pages.map(([fields, when], at) => ({
        key: `page-${at}`,
        title: `Page ${at}`,
        ...ruled(when, seen),
        fields: fields.map((one) => grown(one, seen)),
      })),
    });
  });

function grown({ kind: number, bits, rule: when, inside }: FieldSeed, seen: Field[]): Field {
  const kind = FIELD_KINDS[number % FIELD_KINDS.length] ?? 'text';
  const field = fieldOf(kind, `f${seen.length}`, bits, when, seen);
  if (kind === 'group') {
    const before = [...seen];
    field.entry = 'Person';
    field.fields = inside.map((one, at) => {
      const its = KINDS_INSIDE[one.kind % KINDS_INSIDE.length] ?? 'text';
      const made = fieldOf(its, `${field.key}e${at}`, one.bits, one.rule, before);
      before.push(made);
      return made;
    });
  }
  seen.push(field);
  return field;
}

function fieldOf(kind: FieldKind, key: string, bits: number, when: number[], seen: Field[]): Field {
  const isChosen = kind === 'choice' || kind === 'choices';
  return {
    ...{ key, kind, label: `Field ${key}`, required: kind !== 'note' && bits % 4 === 0 },
    ...(isChosen ? { options: OPTIONS.map((value) => ({ value, label: `Option ${value}` })) } : {}),
    ...(kind === 'choice' && bits % 3 === 0 ? { long: true } : {}),
    ...(kind === 'place' ? { area: { south: 52, west: -2, north: 53, east: -1 } } : {}),
    ...(kind === 'number' && bits % 3 === 0 ? { least: 2, most: 60 } : {}),
    ...((kind === 'date' || kind === 'date-time') && bits % 3 === 0 ? { time: 'past' as const } : {}),
    ...ruled(when, seen),
  };
}

function ruled(
  [on = 0, form = 0, value = 0, other = 0, join = 0, last = 0]: number[],
  seen: Field[],
): { when?: Rule } {
  const askable = seen.filter(({ kind }) => kind !== 'note');
  const first = askable[on % Math.max(askable.length, 1)];
  if (!first || (on === 0 && form === 0)) return {};
  const one = condition(first, form, value);
  const second = condition(askable[other % askable.length] ?? first, last, join);
  return { when: [one, one, { all: [one, second] }, { any: [one, second] }, { not: one }][join % 5] ?? one };
}

function condition({ key: field, kind }: Field, form: number, value: number): Rule {
  const samples = SAMPLES[kind];
  const sample = samples?.[value % samples.length];
  if (sample === undefined || form % 4 === 0) return { field, filled: form % 8 < 5 };
  if (form % 4 === 1) return { field, oneOf: [sample, samples?.[0] ?? sample] };
  if (form % 4 === 2 || ['text', 'choice', 'choices', 'yes-no'].includes(kind))
    return { field, equals: sample };
  return [
    { field, greater: sample },
    { field, less: sample },
    { field, atLeast: sample },
    { field, atMost: sample },
  ][form % 4 === 3 ? value % 4 : 0] as Rule;
}

// What rules compare with: near what is typed, so that they sometimes hold.
const SAMPLES: Partial<Record<FieldKind, readonly (string | number)[]>> = {
  text: ['lid', 'plate'],
  number: [7, 3, 12],
  money: [1250, 300],
  date: ['2026-03-12', '2026-11-20'],
  'date-time': ['2026-03-12T09:30', '2026-11-20T10:00'],
  choice: OPTIONS,
  choices: OPTIONS,
  'yes-no': ['yes', 'no'],
};

const DAY = { day: '12', month: '3', year: '2026' };
// What is typed into a field by its parts ('' is the field itself): mostly good, some of it nothing, some of it wrong.
const TYPINGS: Record<FieldKind, readonly Readonly<Record<string, string | readonly string[]>>[]> = {
  text: [{ '': 'lid' }, { '': '' }, { '': '  plate ' }, { '': '<b>&"\' ﷽' }],
  'long-text': [{ '': 'One\n\nTwo <i>' }, { '': '' }, { '': '\n' }],
  email: [{ '': 'jo@example.org' }, { '': '' }, { '': 'jo@' }],
  phone: [{ '': '01632 960 001' }, { '': '' }],
  number: [{ '': '7' }, { '': '' }, { '': '3' }, { '': '1,200' }, { '': '0.5' }, { '': 'seven' }],
  money: [{ '': '12.50' }, { '': '' }, { '': '£3' }, { '': '1,000.5' }, { '': '1.234' }],
  date: [DAY, { day: '', month: '', year: '' }, { ...DAY, month: '12' }, { ...DAY, day: '31', month: '2' }],
  'date-time': [
    { ...DAY, hour: '9', minute: '30' },
    { day: '', month: '', year: '', hour: '', minute: '' },
    { ...DAY, hour: '', minute: '' },
  ],
  choice: [{ '': 'lid' }, {}, { '': 'plate' }],
  choices: [{ '': ['saucer', 'lid'] }, {}, { '': ['plate'] }],
  'yes-no': [{ '': 'yes' }, {}, { '': 'no' }],
  address: [
    { line1: '1 High Street', line2: '', town: 'Ambridge', postcode: 'AM1 1AA' },
    { line1: '', line2: '', town: '', postcode: '' },
    { line1: '', line2: '', town: 'Ambridge', postcode: '' },
  ],
  place: [
    { latitude: '52.5', longitude: '-1.25' },
    { latitude: '', longitude: '' },
    { latitude: '10', longitude: '-1.5' },
  ],
  files: [{}],
  group: [{}],
  note: [{}],
};

/** What a browser holds for fields, from numbers that are taken one after the other. */
export function typedFor(fields: readonly Field[], numbers: readonly number[]): Typed {
  let at = 0;
  const next = () => numbers[at++ % Math.max(numbers.length, 1)] ?? 0;
  const typed: Record<string, string | readonly string[]> = {};
  const type = (field: Field, name: string) => {
    const choices = TYPINGS[field.kind];
    // The first is good: it comes more often than the rest.
    const number = next();
    const typing = choices[number % 3 === 0 ? (number >> 2) % choices.length : 0] ?? {};
    for (const [part, value] of Object.entries(typing)) typed[part === '' ? name : `${name}-${part}`] = value;
    if (field.kind !== 'group') return;
    const count = 1 + (next() % 3);
    typed[`${name}-entries`] = String(count);
    for (let entry = 0; entry < count; entry++)
      for (const one of field.fields ?? []) type(one, entryName(name, entry, one.key));
  };
  for (const field of fields) type(field, field.key);
  return typed;
}

/** Files that are kept for the fields of files, by chance. */
export function filesFor(fields: readonly Field[], numbers: readonly number[]): Record<string, FileAnswer[]> {
  const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'files')
      .map(({ key }, at) => [
        key,
        Array.from({ length: (numbers[at] ?? 0) % 3 }, (_, one) => ({
          id: id(one),
          name: `photo ${one}.jpg`,
        })),
      ]),
  );
}

export const numbers = fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 });
