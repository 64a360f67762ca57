// Generated forms through the whole site: filled in page by page, mended, changed from checking, and sent. What is asked,
// refused, led to, read back, stored and shown is what the forms' own rules say.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnswersSchema } from '../../src/forms/answer.ts';
import { answerRows } from '../../src/forms/show.ts';
import { askedOf } from '../../src/forms/shown.ts';
import { form, numbers } from '../forms/generate.ts';
import { say } from '../forms/reading.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Page, type Site, type Visitor } from '../support/site.ts';
import { goesTo, readMain, referenceOn, sendChecked, trackingLinkOn } from './raising.ts';
import { counts, publish, startWalk, type Walk } from './walk.ts';

const FORMS = 36;

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4405' });
  await site.prisma.caseType.update({ where: { prefix: 'POT' }, data: { maxFiles: 50 } });
});
afterAll(async () => {
  console.log(`Generated forms through the site: ${JSON.stringify(counts)}`);
  await site.close();
});

/** The rows of answers that a page shows. */
function rowsOn(page: Page): string[] {
  const rows = mainOf(page.text).matchAll(
    /<dt class="govuk-summary-list__key">([\s\S]*?)<\/dt>\s*<dd class="govuk-summary-list__value">([\s\S]*?)<\/dd>/g,
  );
  return [...rows].map(([, key = '', value = '']) => `${wordsOf(key)}: ${wordsOf(value)}`);
}

/** The rows that answers are shown as, in the words of a page. */
function rowsOf({ one, answers }: Walk): string[] {
  return askedOf(one, answers())
    .flatMap((field) => answerRows(field, answers(), say))
    .map(({ key, value }) => `${key}: ${value.replace(/\s+/g, ' ').trim() || 'Not given'}`);
}

async function shownTo(visitor: Visitor, address: string): Promise<string[]> {
  const page = await visitor.get(address);
  expect([address, page.status]).toEqual([address, 200]);
  return rowsOn(page).filter((row) => /^(Field|Person) /.test(row));
}

test('what is asked, taken, read back, stored and shown agree', async () => {
  const martin = await site.signedInAs('martin');
  const clara = await site.signedInAs('clara');
  const made = fc.sample(fc.tuple(form, numbers, numbers), { numRuns: FORMS, seed: 20261124 });
  for (const [at, [one, dice, others]] of made.entries()) {
    await publish(site, one, at);
    const visitor = at % 2 === 0 ? site.visitor() : clara;
    const walk = startWalk(site, visitor, one);
    const check = await walk.toCheck('/raise/pot', dice);
    expect(rowsOn(await visitor.get(check))).toEqual(rowsOf(walk));
    // One page is answered anew, on the way back from checking; and then what that asks.
    const first = linksOf(mainOf((await visitor.get(check)).text)).find(({ href }) =>
      /from=check/.test(href),
    );
    if (first) await walk.toCheck(first.href.replace(/#.*/, ''), others);
    expect(rowsOn(await visitor.get(check))).toEqual(rowsOf(walk));

    const sent = await visitor.get(goesTo(await sendChecked(visitor, check)));
    const reference = referenceOn(sent);
    const stored = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
    expect(AnswersSchema.parse(stored.submission)).toEqual(walk.answers());
    counts.sent += 1;
    counts.rows += rowsOf(walk).length;
    const own = visitor === clara ? `/my-cases/${reference}` : trackingLinkOn(sent);
    expect(await shownTo(visitor, own)).toEqual(rowsOf(walk));
    expect(await shownTo(martin, `/cases/${reference}`)).toEqual(rowsOf(walk));
    expect(readMain(await martin.get(`/cases/${reference}`))).toContain(stored.title);
  }
  expect(counts.sent).toBe(FORMS);
  expect(counts.refused).toBeGreaterThan(10);
  expect(counts.hidden).toBeGreaterThan(5);
}, 240_000);
