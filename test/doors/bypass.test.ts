// What only manage-others allows: every such action on a case says so before it is done, takes more than a click, and is
// marked in the history.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../src/permissions/decide.ts';
import { factsByReference } from '../../src/permissions/facts.ts';
import { ACTIONS, type Action } from '../../src/permissions/vocabulary.ts';
import { explain } from '../../src/permissions/why/explain.ts';
import { formsOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';
import { addressesFor, completeDemo, FORMS_ON_CASES, filledIn, referencesIn, sendTo } from './every-form.ts';

/** What the flag doesn't reach: setup's alone, and what goes by the flag delete. */
const NOT_REACHED = ['change-workflow', 'delete', 'restore'];
/** The first step only chooses where to; the second is tried. */
const WRITES_NOTHING = ['/cases/:reference/convert'];

let site: Site;
let aaron: Visitor;
beforeAll(async () => {
  site = await openSite();
  aaron = await site.signedInAs('aaron');
  await completeDemo(site, await site.signedInAs('ada'));
});
afterAll(() => site.close());

const paths = FORMS_ON_CASES.filter(
  (path) => !NOT_REACHED.includes(actionOf(path)) && !WRITES_NOTHING.includes(path),
);

test('each is asked once more, with the sentence that says past what it goes, and marked once it is done', async () => {
  const wrong: string[] = [];
  const done = new Set<string>();
  const prefixes = (await site.prisma.caseType.findMany()).map(({ prefix }) => prefix);
  for (const path of paths)
    for (const address of await addressesFor(aaron, path, await referencesIn(site), prefixes)) {
      const reference = address.split('/')[2] ?? '';
      const facts = await factsByReference(site.prisma, reference);
      const actor = await site.actor('aaron');
      const action = actionOf(path);
      if (!facts) continue;
      const made = decide(actor, action, facts);
      // Of those on a task or an event the law is asked with it: the page itself says.
      if (made.allowed ? !made.bypass : !/:(?!reference)/.test(path)) continue;
      const shownAt = action.startsWith('add-') ? `/cases/${reference}` : address;
      const page = await aaron.get(shownAt);
      const fields =
        page.status === 200
          ? (filledIn(page, address, await knownFor(action, reference)) ?? noteOn(page.text))
          : undefined;
      if (!fields) continue;
      const said = /past the workflow’s rules|manage-others/.test(wordsOf(mainOf(page.text)));
      const newest = await newestEvent(facts.id);
      const answer = await sendTo(aaron, page, address, fields);
      const events = await site.prisma.event.findMany({
        where: { caseId: facts.id, id: { gt: newest }, actorId: actor.person.id },
      });
      if (events.length === 0) continue;
      if (!said) wrong.push(`${path}: isn’t said before`);
      if (events.some(({ bypass }) => !bypass)) wrong.push(`${path}: isn’t marked (${answer.status})`);
      done.add(path);
      break;
    }
  expect(wrong).toEqual([]);
  expect(paths.filter((path) => !done.has(path))).toEqual([]);
});

test('no button does in one click what goes past the rules', async () => {
  const actor = await site.actor('aaron');
  for (const reference of await referencesIn(site)) {
    const facts = await factsByReference(site.prisma, reference);
    const page = await aaron.get(`/cases/${reference}`);
    const clicks = formsOf(mainOf(page.text)).map(({ action }) => action.split('/')[3] ?? '');
    for (const action of clicks.filter((one) => !one.startsWith('add-')) as Action[]) {
      expect([reference, action, facts && explain(actor, action, facts).bypass]).toEqual([
        reference,
        action,
        false,
      ]);
    }
  }
});

/** What some forms need beside the first of every choice. */
async function knownFor(action: Action, reference: string): Promise<Record<string, string>> {
  const [another = ''] = (await referencesIn(site)).filter((one) => one !== reference);
  if (action === 'link-case') return { reference: another };
  if (action === 'assign-role') return { group: '' };
  return action === 'book-appointment' ? { title: 'A second look' } : {};
}

function noteOn(html: string) {
  return formsOf(mainOf(html))
    .filter(({ fields }) => 'note' in fields)
    .map(({ fields }) => ({ ...fields, note: 'A note.' }))[0];
}

function actionOf(path: string): Action {
  const named = path.split('/').find((part) => (ACTIONS as readonly string[]).includes(part));
  // An appointment is changed and cancelled by whoever may book one.
  return (named ?? 'book-appointment') as Action;
}

async function newestEvent(caseId: number): Promise<number> {
  const { _max } = await site.prisma.event.aggregate({ where: { caseId }, _max: { id: true } });
  return _max.id ?? 0;
}
