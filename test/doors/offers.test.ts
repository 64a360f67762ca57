// Manage Case offers exactly what its doors let do, and says of the rest why not, in the law's own words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seesTasksAlone } from '../../src/cases/manage/frame.ts';
import { decide } from '../../src/permissions/decide.ts';
import type { CaseFacts } from '../../src/permissions/facts.ts';
import { ACTIONS, type Action } from '../../src/permissions/vocabulary.ts';
import { explain } from '../../src/permissions/why/explain.ts';
import type { CaseVisit } from '../../src/web/visit.ts';
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
      const isOffered = (action: Action) => doors.has(`/cases/${reference}/${action}`);
      const sentenceOf = (action: Action) => explain(actor, action, facts).sentence;
      for (const action of offered) {
        const made = decide(actor, action, facts);
        const shown = isOffered(action);
        if (shown !== (made.allowed && action !== IN_THE_BIN))
          wrong.push(`${name}, ${reference}: ${action} ${shown ? 'is' : 'isn’t'} offered`);
        if (shown) count.buttons++;
        const isSaid = (other: Action) => isOffered(other) || words.includes(sentenceOf(other));
        if (seesTasksAlone(visitOf(actor, facts))) continue;
        if (made.allowed || isSaid(action) || isSaidElsewhere(action, made.denial, isSaid)) continue;
        wrong.push(`${name}, ${reference}: ${sentenceOf(action)}`);
      }
      count.sentences += main.split('cm-action--denied').length - 1;
    }
  expect(wrong).toEqual([]);
  expect(Math.min(count.buttons, count.sentences)).toBeGreaterThan(100);
});

/** A task user's page has what they may do, and nothing else. */
function visitOf(actor: Asker['actor'], facts: CaseFacts): CaseVisit {
  return { actor, facts } as CaseVisit;
}

/** Of two opposites that the case's state shuts, one says all. */
const OPPOSITES: Partial<Record<Action, Action>> = {
  ...{ claim: 'release', release: 'claim', close: 'reopen', reopen: 'close' },
  ...{ escalate: 'de-escalate', 'de-escalate': 'escalate' },
  ...{ 'pause-target': 'resume-target', 'resume-target': 'pause-target' },
  ...{ 'set-target': 'extend-target', 'extend-target': 'set-target' },
};

/** Notes have a form or none; what is restored is in the bin; and opposites speak for each other. */
function isSaidElsewhere(
  action: Action,
  denial: string | undefined,
  isSaid: (other: Action) => boolean,
): boolean {
  if (['add-public-note', 'add-private-note', IN_THE_BIN].includes(action)) return true;
  const opposite = OPPOSITES[action];
  return opposite !== undefined && denial === 'state' && isSaid(opposite);
}

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
