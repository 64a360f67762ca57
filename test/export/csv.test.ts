// CSV that a spreadsheet takes for text, and that gives back to the letter what went in.
import { expect, test } from 'vitest';
import { csvRows, guarded, unguarded } from '../../src/export/csv.ts';
import { parseCsv } from '../support/csv.ts';

const FORMULAS = ['=1+1', '+44 1632', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'];

test('whatever begins like a formula gets an apostrophe, and nothing else does', () => {
  expect(FORMULAS.map(guarded)).toEqual(FORMULAS.map((text) => `'${text}`));
  expect(['1+1', 'a=b', ' =1', ''].map(guarded)).toEqual(['1+1', 'a=b', ' =1', '']);
});

test('taking the guard off gives back every text, also one that begins with an apostrophe', () => {
  const texts = [...FORMULAS, "'=1", "'quoted'", '', 'plain', 'a,"b"\r\nc'];
  expect(texts.map((text) => unguarded(guarded(text)))).toEqual(texts);
  expect(parseCsv(csvRows([texts])).map((row) => row.map(unguarded))).toEqual([texts]);
});
