// The search: by reference however it is written, by words wherever one may read them, and never anywhere else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnWords } from '../../../src/clock/learn-words.ts';
import { goesTo, POTHOLE, raise, referenceOn } from '../../raising/raising.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, type Visitor } from '../../support/site.ts';

let site: Site;
let reference: string;
let other: string;

const [WHERE = {}, HOLE = {}] = POTHOLE;

beforeAll(async () => {
  site = await openSite();
  const contact = { name: 'Quentin Featherstonehaugh', email: 'quentin@zephyr.example', phone: '' };
  const visitor = site.visitor();
  const details = { ...HOLE, details: 'A gargantuan crater, Tŷ Gwyn’s corner.' };
  reference = referenceOn(await visitor.get(await raise(visitor, 'pot', [WHERE, details, contact])));
  const smaller = { ...HOLE, details: 'Another crater, rather shallow; gargantuanly annoying.' };
  other = referenceOn(
    await visitor.get(await raise(visitor, 'pot', [WHERE, smaller, { ...contact, name: 'Ines' }])),
  );
  const martin = await site.signedInAs('martin');
  const page = await martin.get(`/cases/${reference}`);
  await resend(martin, page, { note: 'Smells of brzqxomel.' }, `/cases/${reference}/add-private-note`);
}, 120_000);
afterAll(() => site.close());

async function found(visitor: Visitor, words: string): Promise<string[]> {
  const { text } = await visitor.get(`/cases?q=${encodeURIComponent(words)}`);
  return linksOf(mainOf(text))
    .filter(({ href }) => /^\/cases\/[A-Z]/.test(href))
    .map((link) => link.text);
}

test('a reference leads to its case, without dashes, in small letters and with look-alikes', async () => {
  const vera = await site.signedInAs('vera');
  for (const written of [reference, reference.toLowerCase(), reference.replaceAll('-', ''), ` ${reference} `])
    expect(goesTo(await vera.get(`/cases?q=${encodeURIComponent(written)}`))).toBe(`/cases/${reference}`);
});

test('words of the submission, from their beginnings, in any inflection, without accents; more words narrow', async () => {
  const martin = await site.signedInAs('martin');
  expect(new Set(await found(martin, 'gargantuan'))).toEqual(new Set([reference, other]));
  expect(await found(martin, 'gargantuan shallow')).toEqual([other]);
  expect(await found(martin, 'gargant corner')).toEqual([reference]);
  expect(new Set(await found(martin, 'craters'))).toEqual(new Set([reference, other]));
  expect(await found(martin, 'ty gwyn')).toEqual([reference]);
  expect(await found(martin, 'TŶ GWYN')).toEqual([reference]);
});

test('the word itself comes before one that only begins with it', async () => {
  const martin = await site.signedInAs('martin');
  expect(await found(martin, 'gargantuan crater')).toEqual([reference, other]);
});

test('a word that nobody wrote finds those written alike, and the page says so', async () => {
  expect(await learnWords(site.prisma, new Date())).toBeGreaterThan(100);
  expect(await learnWords(site.prisma, new Date())).toBe(0);
  const martin = await site.signedInAs('martin');
  const { text } = await martin.get('/cases?q=gargantaun');
  expect(wordsOf(mainOf(text))).toContain('These have words that are written alike.');
  expect(await found(martin, 'gargantaun')).toContain(reference);
});

test('no case is found by what its searcher may not read: the contact, private notes, a task user’s case', async () => {
  const martin = await site.signedInAs('martin');
  const vera = await site.signedInAs('vera'); // a monitor, who doesn't see who the owner is
  expect(await found(martin, 'featherstonehaugh')).toEqual([reference]);
  expect(await found(martin, 'quentin brzqxomel gargantuan')).toEqual([reference]);
  expect(await found(vera, 'gargantuan corner')).toEqual([reference]);
  for (const words of ['featherstonehaugh', 'zephyr', 'quentin gargantuan', 'brzqxomel'])
    expect([words, await found(vera, words)]).toEqual([words, []]);
  const { id } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const wendy = await site.actor('wendy');
  const facts = await site.prisma.case.findUniqueOrThrow({ where: { id } });
  await site.prisma.task.create({
    data: {
      ...{ caseId: id, caseTypeId: facts.caseTypeId, statusId: facts.statusId, taken: facts.taken },
      ...{ title: 'Look', userId: wendy.person.id, raisedById: wendy.person.id },
    },
  });
  const asTaskUser = await site.signedInAs('wendy');
  expect(goesTo(await asTaskUser.get(`/cases?q=${reference}`))).toBe(`/cases/${reference}`);
  expect(await found(asTaskUser, 'gargantuan')).toEqual([]);
});

test('what is erased is found no more', async () => {
  const { id } = await site.prisma.case.findUniqueOrThrow({ where: { reference: other } });
  const martin = await site.signedInAs('martin');
  expect(await found(martin, 'ines')).toContain(other);
  await site.prisma.case.update({
    where: { id },
    data: { contactName: null, submission: {}, title: 'Pothole' },
  });
  expect(await found(martin, 'shallow')).toEqual([]);
  expect(await found(martin, 'ines')).not.toContain(other);
});

test.each(["'", '\\', 'a & !b', '(x | y):*', '<->', '💥', '%_', 'x'.repeat(5000), ':* & ', '"', '\u0000'])(
  '%s asks for nothing that breaks',
  async (words) => {
    const martin = await site.signedInAs('martin');
    const { status } = await martin.get(`/cases?q=${encodeURIComponent(words)}`);
    expect(status).toBe(200);
  },
);
