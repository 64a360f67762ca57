// Manage Case offers exactly what its doors let do, and says of the rest why not, in the law's own words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../src/permissions/decide.ts';
import { explain } from '../../src/permissions/explain.ts';
import { ACTIONS, type Action } from '../../src/permissions/vocabulary.ts';
import { formsOf, linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site } from '../support/site.ts';
import { FORMS, PAGES } from './addresses.ts';
import { type Asker, askersAt } from './askers.ts';
import { type Subject, subjectsIn } from './subjects.ts';

let site: Site;
let askers: Asker[];
let subjects: Subject[];

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  subjects = await subjectsIn(site.prisma);
}, 120_000);
afterAll(() => site.close());

const ON_CASE = '/cases/:reference/';

/** The actions on a case that have an address. */
const offered = ACTIONS.filter((action) => `${ON_CASE}${action}` in { ...PAGES, ...FORMS });
/** Offered where deleted cases are, and nowhere else. */
const IN_THE_BIN: Action = 'restore';

test('a button, a link or a sentence: as the law says, for everybody and on every case', async () => {
  const wrong: string[] = [];
  const count = { buttons: 0, sentences: 0 };
  for (const { actor, visitor, name } of askers)
    for (const { reference, facts } of subjects) {
      if (!actor.staff || !facts || !decide(actor, 'view-summary', facts).allowed) continue;
      const main = mainOf((await visitor.get(`/cases/${reference}`)).text);
      const words = wordsOf(main);
      const doors = doorsOn(main);
      for (const action of offered) {
        const made = explain(actor, action, facts);
        const shown = doors.has(`/cases/${reference}/${action}`);
        const allowed = made.allowed && action !== IN_THE_BIN;
        if (shown !== allowed)
          wrong.push(`${name}, ${reference}: ${action} ${shown ? 'is' : 'isn’t'} offered`);
        if (shown) count.buttons++;
        if (made.allowed || isSaidElsewhere(action, words, made.sentence)) continue;
        count.sentences++;
        if (!words.includes(made.sentence)) wrong.push(`${name}, ${reference}: ${made.sentence}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(Math.min(count.buttons, count.sentences)).toBeGreaterThan(100);
});

/** Notes have a form or none; and of two opposites the one that is out of the question says nothing. */
function isSaidElsewhere(action: Action, words: string, sentence: string): boolean {
  if (['add-public-note', 'add-private-note', IN_THE_BIN].includes(action)) return true;
  return OUT_OF_THE_QUESTION.test(sentence) && !words.includes(sentence);
}

const OUT_OF_THE_QUESTION =
  /(somebody has it already|nobody has it|isn't escalated|it is escalated already|isn't closed|it is closed|has it)\.?$/;

function doorsOn(html: string): Set<string> {
  const sent = formsOf(html).flatMap((form) => [form.action, ...form.otherActions]);
  return new Set([...sent, ...linksOf(html).map(({ href }) => href)]);
}

test('what is done past the workflow’s rules says so before it is done', async () => {
  const aaron = askers.find(({ name }) => name === 'aaron');
  const pothole = subjects.find(({ what }) => what === 'a free pothole');
  const page = await aaron?.visitor.get(`/cases/${pothole?.reference}`);
  expect(wordsOf(page?.text ?? '')).toMatch(
    /manage-others lets you work on Potholes past the workflow’s rules/,
  );
  const form = await aaron?.visitor.get(`/cases/${pothole?.reference}/change-status`);
  expect(wordsOf(form?.text ?? '')).toMatch(/past the workflow/i);
});
