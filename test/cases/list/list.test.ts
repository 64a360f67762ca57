// The case list page by page: each case once, newest first, down and up again; narrowed, it is the part that fits.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, type Site, type Visitor } from '../../support/site.ts';

let site: Site;
let vera: Visitor;
let ada: Visitor; // reads every case; Vera doesn't read complaints

beforeAll(async () => {
  site = await openSite();
  vera = await site.signedInAs('vera');
  ada = await site.signedInAs('ada');
});
afterAll(() => site.close());

type Turned = { pages: string[][]; last: string };

/** Turns the pages from an address on, by the link of this name, to the end. */
async function turn(
  from: string,
  by: 'Older' | 'Newer' | 'Next' | 'Previous',
  visitor = vera,
): Promise<Turned> {
  const pages: string[][] = [];
  let address: string | undefined = from;
  let last = from;
  while (address !== undefined) {
    const { text } = await visitor.get(address);
    const main = mainOf(text);
    const links = linksOf(main);
    pages.push(references({ text }));
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
  expect((await turn('/cases?assigned=nobody', 'Older', ada)).pages.flat()).toEqual(free);
});

test('a filter stays on while the pages are turned, and comes off one by one', async () => {
  const { text } = await vera.get('/cases?type=POT&status=live&assigned=nobody&order=due');
  const hrefs = linksOf(mainOf(text)).map(({ href }) => href);
  expect(hrefs).toContain('/cases?status=live&assigned=nobody&order=due');
  expect(hrefs).toContain('/cases?type=POT&assigned=nobody&order=due');
  expect(hrefs).toContain('/cases?order=due');
});

test.each([
  ['oldest', { id: 'asc' }],
  ['changed', [{ changedAt: 'desc' }, { id: 'desc' }]],
  ['priority', [{ priority: 'desc' }, { id: 'desc' }]],
] as const)('in the order %s, every case once and the pages in a row', async (order, orderBy) => {
  const cases = await site.prisma.case.findMany({ where: { deleted: false }, orderBy: orderBy as object });
  const down = await turn(`/cases?order=${order}`, 'Next', ada);
  expect(down.pages.flat()).toEqual(cases.map(({ reference }) => reference));
  const up = await turn(down.last, 'Previous', ada);
  expect(up.pages.toReversed().flat()).toEqual(down.pages.flat());
});

test('due next first: those with a running target, then the rest', async () => {
  const { pages } = await turn('/cases?order=due&status=live', 'Next');
  const cases = await site.prisma.case.findMany({ where: { deleted: false, closedAt: null } });
  const due = (one: (typeof cases)[number]) => one.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  cases.sort((one, other) => (due(one) === due(other) ? one.id - other.id : due(one) < due(other) ? -1 : 1));
  expect(pages.flat()).toEqual(cases.map(({ reference }) => reference));
});

test('a place that means nothing begins at the beginning', async () => {
  const first = references(await vera.get('/cases?order=due'));
  for (const place of ['x~1', '17', 'never~', '99999999999999~1', 'urgent~4', "'~1"])
    expect([
      place,
      references(await vera.get(`/cases?order=due&before=${encodeURIComponent(place)}`)).length > 0,
    ]).toEqual([place, true]);
  expect(references(await vera.get('/cases?order=due&before=urgent~4'))).toEqual(first);
});

test('narrowed by days, by who has it and by what it is marked with', async () => {
  const day = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  const typed = day.toISOString().slice(0, 10).split('-').reverse().join('/');
  const midnight = new Date(`${day.toISOString().slice(0, 10)}T00:00:00Z`);
  expect((await turn(`/cases?raised-from=${typed}`, 'Older')).pages.flat()).toEqual(
    await expected({ raisedAt: { gte: midnight } }),
  );
  const wrong = await vera.get('/cases?raised-from=32/1/2026');
  expect(wordsOf(mainOf(wrong.text))).toContain('Write a day as 24/11/2026');
  const martins = { assignments: { some: { user: { name: { contains: 'martin', mode: 'insensitive' } } } } };
  expect((await turn('/cases?holder=MARTIN', 'Older', ada)).pages.flat()).toEqual(await expected(martins));
  expect((await turn('/cases?escalated=yes', 'Older', ada)).pages.flat()).toEqual(
    await expected({ escalated: true }),
  );
  expect((await turn('/cases?overdue=yes', 'Older', ada)).pages.flat()).toEqual(
    await expected({ closedAt: null, dueAt: { lt: new Date() } }),
  );
  const { name } = await site.prisma.subtype.findFirstOrThrow({
    where: { cases: { some: { deleted: false } } },
  });
  expect((await turn(`/cases?subtype=${encodeURIComponent(name)}`, 'Older', ada)).pages.flat()).toEqual(
    await expected({ subtype: { name } }),
  );
});

test('narrowed by what a form asked, where the form lets staff, and by those alone who may read it', async () => {
  const form = await vera.get('/cases?type=POT');
  expect(wordsOf(mainOf(form.text))).toContain('Which part of the road? Any The carriageway The cycle lane');
  const submitted = (value: string) => ({
    ...{ caseType: { prefix: 'POT' } },
    submission: { path: ['lane'], equals: value },
  });
  expect((await turn('/cases?type=POT&submission.lane=pavement', 'Older')).pages.flat()).toEqual(
    await expected(submitted('pavement')),
  );
  // What staff filled in is a manager's and a monitor's; of a type that isn't chosen nothing is asked.
  const ownCrew = { additional: { path: ['contractor'], equals: 'own' }, caseType: { prefix: 'POT' } };
  expect((await turn('/cases?type=POT&additional.contractor=own', 'Older', ada)).pages.flat()).toEqual(
    await expected(ownCrew),
  );
  expect(references(await vera.get('/cases?submission.lane=pavement'))).toEqual(
    references(await vera.get('/cases')),
  );
  // Not every role may read what was claimed: nobody narrows by it.
  expect(references(await ada.get('/cases?type=POT&additional.claim=yes'))).toEqual(
    references(await ada.get('/cases?type=POT')),
  );
  // Somebody who is there for a task alone sees the case, and isn't told what was answered.
  const tariq = await site.signedInAs('tariq');
  const theirs = references(await tariq.get('/cases'));
  expect(theirs.length).toBeGreaterThan(0);
  for (const prefix of new Set(theirs.map((reference) => reference.slice(0, 3))))
    for (const one of (await site.actor('tariq')).configuration.types.values())
      if (one.prefix === prefix)
        for (const { of, key, options } of one.filters)
          for (const { value } of options)
            expect(references(await tariq.get(`/cases?type=${prefix}&${of}.${key}=${value}`))).toEqual([]);
});

test('due from a day on: nothing that is never due', async () => {
  const found = await turn('/cases?due-from=1/1/2020', 'Older', ada);
  const due = await site.prisma.case.findMany({
    where: { deleted: false, closedAt: null, dueAt: { not: null } },
    orderBy: { id: 'desc' },
  });
  expect(due.length).toBeGreaterThan(0);
  expect(found.pages.flat()).toEqual(due.map(({ reference }) => reference));
});

test('until the last day that can be typed', async () => {
  for (const name of ['raised-to', 'due-to'])
    expect((await vera.get(`/cases?${name}=31/12/9999`)).status).toBe(200);
});

test('whether a person has it is no filter for those who can’t read who has it', async () => {
  const free = (visitor: Visitor) => turn('/cases?type=COM&assigned=nobody', 'Older', visitor);
  expect((await free(ada)).pages.flat()).not.toEqual([]);
  expect((await turn('/cases?type=COM', 'Older')).pages.flat()).not.toEqual([]);
  expect((await free(vera)).pages.flat()).toEqual([]);
});

test('columns are chosen by their addresses, and rows made narrower', async () => {
  const main = mainOf((await vera.get('/cases?columns=priority+changed&density=compact')).text);
  const headings = [...main.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, text]) => text);
  expect(headings).toEqual(['Reference', 'Priority', 'Last changed']);
  expect(main).toContain('cm-queue--compact');
});

function references({ text }: { text: string }): string[] {
  return linksOf(mainOf(text))
    .filter(({ href }) => /^\/cases\/[A-Z]/.test(href))
    .map((link) => link.text);
}
