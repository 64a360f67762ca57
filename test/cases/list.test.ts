// The case list page by page: each case once, newest first, down and up again; narrowed, it is the part that fits.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';

let site: Site;
let vera: Visitor;

beforeAll(async () => {
  site = await openSite();
  vera = await site.signedInAs('vera');
});
afterAll(() => site.close());

type Turned = { pages: string[][]; last: string };

/** Turns the pages from an address on, by the link of this name, to the end. */
async function turn(from: string, by: 'Older' | 'Newer'): Promise<Turned> {
  const pages: string[][] = [];
  let address: string | undefined = from;
  let last = from;
  while (address !== undefined) {
    const main = mainOf((await vera.get(address)).text);
    const links = linksOf(main);
    pages.push(links.filter(({ href }) => /^\/cases\/[A-Z]/.test(href)).map(({ text }) => text));
    last = address;
    address = links.find(({ text }) => text.includes(by))?.href;
  }
  return { pages, last };
}

const expected = async (where: object = {}) => {
  const cases = await site.prisma.case.findMany({
    where: { deleted: false, ...where },
    orderBy: { id: 'desc' },
  });
  return cases.map(({ reference }) => reference);
};

test('down to the oldest and up to the newest: every case once, newest first', async () => {
  const all = await expected();
  expect(all.length).toBeGreaterThan(100); // three pages at least
  const down = await turn('/cases', 'Older');
  expect(down.pages.flat()).toEqual(all);
  const up = await turn(down.last, 'Newer');
  expect(up.pages.toReversed().flat()).toEqual(all);
});

test('by type and status: those that fit, and as many as it says', async () => {
  const fitting = await expected({ caseType: { prefix: 'POT' }, status: { kind: { not: 'closed' } } });
  const { pages } = await turn('/cases?type=POT&status=live', 'Older');
  expect(pages.flat()).toEqual(fitting);
  expect(wordsOf((await vera.get('/cases?type=POT&status=live')).text)).toContain(`${fitting.length} cases`);
});

test('nobody’s: those that no person has', async () => {
  const free = await expected({ assignments: { none: { userId: { not: null }, role: { key: 'manager' } } } });
  expect((await turn('/cases?assigned=nobody', 'Older')).pages.flat()).toEqual(free);
});

test('a filter stays on while the pages are turned, and comes off one by one', async () => {
  const { text } = await vera.get('/cases?type=POT&status=live&assigned=nobody');
  const hrefs = linksOf(mainOf(text)).map(({ href }) => href);
  expect(hrefs).toContain('/cases?assigned=nobody&status=live');
  expect(hrefs).toContain('/cases?assigned=nobody&type=POT');
  expect(hrefs).toContain('/cases?assigned=nobody');
});
