// Two people on one case: what is sent from an old version overwrites nothing, on the page of any action; what was typed
// is kept, and what changed meanwhile is shown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';
import {
  addressesFor,
  completeDemo,
  FORMS_ON_CASES,
  filledIn,
  referencesIn,
  sendTo,
  TYPED,
} from './every-form.ts';
import { footprint } from './footprint.ts';

/** What nothing can be overwritten by, and why. */
const WITHOUT_A_VERSION: Record<string, string> = {
  claim: 'of two who claim, the law lets one',
  release: 'a click, which the law decides on anew',
  restore: 'a click, which the law decides on anew',
  'add-public-note': 'a note only adds',
  'add-private-note': 'a note only adds',
  export: 'takes away a copy',
  convert: 'writes nothing, and leads to the page that does',
};
const MOST_TRIES = 15;
const MEANWHILE = 'Somebody rang meanwhile';

let site: Site;
let ada: Visitor;
let carla: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  carla = await site.signedInAs('carla');
  await completeDemo(site, ada);
});
afterAll(() => site.close());

const paths = FORMS_ON_CASES.filter((path) => !(path.replace('/cases/:reference/', '') in WITHOUT_A_VERSION));

test('no page of an action writes from an old version; each keeps what was typed, and says what changed', async () => {
  const references = await referencesIn(site);
  const prefixes = (await site.prisma.caseType.findMany()).map(({ prefix }) => prefix);
  const wrong: string[] = [];
  const [met, conflicts] = [new Set<string>(), new Set<string>()];
  for (const path of paths) {
    let tries = 0;
    // Setup may do everything but delete.
    const who = path.endsWith('/delete') ? carla : ada;
    for (const address of await addressesFor(who, path, references, prefixes)) {
      const page = await who.get(address);
      const reference = address.split('/')[2] ?? '';
      const fields = page.status === 200 ? filledIn(page, address, { reference }) : undefined;
      if (!fields) continue;
      met.add(path);
      if (++tries > MOST_TRIES) break;
      await moveOn(reference);
      const before = await footprint(site);
      const answer = await sendTo(who, page, address, fields);
      const words = wordsOf(mainOf(answer.text));
      if (answer.status !== 409 && answer.status !== 422) wrong.push(`${path}: ${answer.status}`);
      if (answer.status === 409) conflicts.add(path);
      if (
        Object.values(fields).includes(TYPED) &&
        !answer.text.includes(`>${TYPED}`) &&
        !answer.text.includes(TYPED)
      )
        wrong.push(`${path}: what was typed is lost`);
      if (!words.includes('What changed since you opened this') || !words.includes(MEANWHILE))
        wrong.push(`${path}: doesn’t say what changed`);
      expect([path, await footprint(site)]).toEqual([path, before]);
      if (answer.status === 409) break;
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(paths.filter((path) => !met.has(path))).toEqual([]);
  // Nearly all were so filled in that nothing but the version was wrong with them.
  expect(conflicts.size).toBeGreaterThanOrEqual(paths.length - 4);
});

/** Somebody else writes a note on it. */
async function moveOn(reference: string): Promise<void> {
  const { person } = await site.actor('aaron');
  const { id } = await site.prisma.case.update({ where: { reference }, data: { version: { increment: 1 } } });
  await site.prisma.event.create({
    data: { caseId: id, actorId: person.id, action: 'add-private-note', public: false, text: MEANWHILE },
  });
}
