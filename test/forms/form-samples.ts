// Generated forms, and what people could have typed into them.
import fc from 'fast-check';
import type { Answer, Answers } from '../../src/forms/answer.ts';
import {
  FIELD_KINDS,
  type Field,
  type FormDefinition,
  FormSchema,
  fieldsOf,
} from '../../src/forms/definition.ts';

export const TODAY = '2026-11-21';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const options = fc
  .uniqueArray(key, { minLength: 1, maxLength: 6 })
  .map((values) => values.map((value) => ({ value, label: `Option ${value}` })));

const field = fc.tuple(key, fc.constantFrom(...FIELD_KINDS), words, fc.boolean(), options).map(
  ([name, kind, label, required, choices]): Field => ({
    ...{ key: name, kind, label, required },
    ...(kind === 'choice' || kind === 'choices' ? { options: choices } : {}),
  }),
);

/** A form that the form's own schema takes. */
export const form: fc.Arbitrary<FormDefinition> = fc
  .array(fc.array(field, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((pages) => ({ pages: pages.map((fields, at) => ({ key: `page-${at}`, title: 'A page', fields })) }))
  .filter((one) => FormSchema.safeParse(one).success);

/** A form with answers that it takes: to all that it requires, and to some of the rest. */
export const answered = form.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc
      .tuple(...fieldsOf(one).map((each) => fc.tuple(fc.constant(each.key), maybe(each))))
      .map(
        (entries): Answers =>
          Object.fromEntries(
            entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
          ),
      ),
  ),
);

function maybe(each: Field): fc.Arbitrary<Answer | undefined> {
  return each.required ? answer(each) : fc.option(answer(each), { nil: undefined });
}

// Single characters that are kept as they are: whatever isn't a control character, with no space around the whole.
const line = (most: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.constantFrom(' ', '<', '&', '"', '🦊', 'ß', '١'),
      ),
      minLength: 1,
      maxLength: most,
    })
    .map((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, most)
        .toWellFormed(),
    )
    .filter((text) => text !== '' && text.trim() === text);

function answer({ kind, options: choices = [] }: Field): fc.Arbitrary<Answer> {
  const values = choices.map(({ value }) => value);
  switch (kind) {
    case 'text':
      return line(60);
    case 'long-text':
      return fc.array(line(60), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n'));
    case 'email':
      return fc.emailAddress().filter((address) => /^[\w.+-]+@[a-z0-9.-]+$/i.test(address));
    case 'phone':
      return fc.stringMatching(/^\+?[0-9]{5}( [0-9]{2,3}){1,3}$/);
    case 'number':
      return fc.oneof(
        fc.integer(),
        fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000 + 0),
      );
    case 'date':
      return fc
        .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    case 'choice':
      return fc.constantFrom(...values);
    case 'choices':
      return fc.subarray(values, { minLength: 1 });
    case 'address':
      return fc.record({
        line1: line(40),
        line2: fc.oneof(fc.constant(''), line(40)),
        town: line(40),
        postcode: line(10),
      });
  }
}
