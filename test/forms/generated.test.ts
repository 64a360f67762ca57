// Generated forms: what is read from a page, what is kept when answers change, and what a browser shows agree.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Answers, AnswersSchema, type Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import type { FormDefinition } from '../../src/forms/definition.ts';
import { FIELD_KINDS } from '../../src/forms/kinds.ts';
import { answerRows, answerText, asTyped } from '../../src/forms/show.ts';
import { askedFields, keptAnswers, shownFields, shownPages } from '../../src/forms/shown.ts';
import { filesFor, form, numbers, typedFor } from './generate.ts';
import { reading, say } from './reading.ts';

const counts = { forms: 0, pages: 0, taken: 0, refused: 0, rules: 0, groups: 0, hidden: 0 };
const kinds = new Set<string>();

afterAll(() =>
  console.log(`Generated forms: ${JSON.stringify(counts)}, ${kinds.size} kinds of fields answered`),
);

/** Fills in a form page by page, as far as it is taken. */
function fillIn(
  one: FormDefinition,
  dice: readonly number[],
): { byPage: Record<string, Answers>; done: boolean } {
  const byPage: Record<string, Answers> = {};
  for (const page of one.pages) {
    const before = Object.assign({}, ...Object.values(byPage));
    if (!shownPages(one, before).includes(page)) continue;
    const context = reading({ before, files: filesFor(page.fields, dice) });
    const read = answersSchema(page.fields, context).safeParse(typedFor(page.fields, dice));
    counts.pages += 1;
    if (!read.success) {
      counts.refused += 1;
      return { byPage, done: false };
    }
    counts.taken += 1;
    byPage[page.key] = read.data;
  }
  return { byPage, done: true };
}

test('what is read is asked, is kept, and reads the same when stored and typed again', () => {
  fc.assert(
    fc.property(form, numbers, (one, dice) => {
      counts.forms += 1;
      const { byPage } = fillIn(one, dice);
      expect(keptAnswers(one, byPage)).toEqual(byPage);
      let before: Answers = {};
      for (const page of one.pages) {
        const stored = byPage[page.key];
        if (!stored) continue;
        const again = AnswersSchema.parse(JSON.parse(JSON.stringify(stored)));
        expect(again).toEqual(stored);
        const context = reading({ before, files: filesFor(page.fields, dice) });
        expect(answersSchema(page.fields, context).parse(asTyped(page.fields, again))).toEqual(stored);
        const shown = shownFields(page.fields, { ...before, ...stored });
        counts.rules += page.fields.filter(({ when }) => when).length;
        counts.hidden += page.fields.length - shown.length;
        expect(Object.keys(stored).filter((key) => !shown.some((field) => field.key === key))).toEqual([]);
        const may = askedFields(page.fields, before).map(({ key }) => key);
        expect(shown.map(({ key }) => key).filter((key) => !may.includes(key))).toEqual([]);
        for (const field of shown) {
          const isAnswered = Object.hasOwn(stored, field.key);
          if (isAnswered) kinds.add(field.kind);
          if (isAnswered && field.kind === 'group') counts.groups += 1;
          expect(answerText(field, stored, say) !== '').toBe(isAnswered);
          expect(answerRows(field, stored, say).some(({ value }) => value !== '')).toBe(isAnswered);
        }
        before = { ...before, ...stored };
      }
    }),
    { numRuns: 600 },
  );
  expect([...kinds].sort()).toEqual(FIELD_KINDS.filter((kind) => kind !== 'note').sort());
  expect(counts.hidden).toBeGreaterThan(50);
}, 120_000);

test('when an earlier answer changes, what is kept is what a form filled in afresh would hold', () => {
  fc.assert(
    fc.property(form, numbers, numbers, (one, dice, others) => {
      const { byPage, done } = fillIn(one, dice);
      const [first] = one.pages;
      if (!done || !first) return;
      const context = reading({ files: filesFor(first.fields, others) });
      const changed = answersSchema(first.fields, context).safeParse(typedFor(first.fields, others));
      if (!changed.success) return;
      const kept = keptAnswers(one, { ...byPage, [first.key]: changed.data });
      // Keeping is done once: there is nothing more to take away.
      expect(keptAnswers(one, kept)).toEqual(kept);
      let before: Answers = {};
      const shown = shownPages(one, Object.assign({}, ...Object.values(kept)));
      expect(Object.keys(kept).filter((key) => !shown.some((page) => page.key === key))).toEqual([]);
      for (const page of shown) {
        const answers = kept[page.key] ?? {};
        const asked = shownFields(page.fields, { ...before, ...answers }).map(({ key }) => key);
        expect(Object.keys(answers).filter((key) => !asked.includes(key))).toEqual([]);
        before = { ...before, ...answers };
      }
    }),
    { numRuns: 250 },
  );
}, 120_000);

test('whatever is typed, reading it never throws, and what it takes it takes again', () => {
  const noise = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(form, numbers, fc.array(fc.oneof(noise, fc.array(noise))), (one, dice, typings) => {
      for (const { fields } of one.pages) {
        const names = Object.keys(typedFor(fields, dice));
        const typed: Typed = Object.fromEntries(
          names.flatMap((name, at) => (typings[at] === undefined ? [] : [[name, typings[at]]])),
        );
        const read = answersSchema(fields, reading()).safeParse(typed);
        if (!read.success) continue;
        expect(answersSchema(fields, reading()).parse(asTyped(fields, read.data))).toEqual(read.data);
      }
    }),
    { numRuns: 250 },
  );
}, 120_000);
