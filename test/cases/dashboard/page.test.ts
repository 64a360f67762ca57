// The dashboard as a page and as a spreadsheet: what it says, what it keeps, and that nobody's name is taken for more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAsked } from '../../../src/cases/dashboard/asked.ts';
import { bars, columns } from '../../../src/cases/dashboard/charts.ts';
import type { Figures } from '../../../src/cases/dashboard/figures.ts';
import { figuresFor } from '../../../src/cases/dashboard/kept.ts';
import { parseCsv } from '../../support/csv.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, type Site } from '../../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const words = async (name: string, address = '/dashboard') =>
  wordsOf(mainOf((await (await site.signedInAs(name)).get(address)).text));

test('it stands beside the cases for staff, and for nobody else', async () => {
  const hrefs = async (name: string, page: string) =>
    linksOf((await (await site.signedInAs(name)).get(page)).text).map(({ href }) => href);
  expect(await hrefs('ada', '/cases')).toContain('/dashboard');
  expect(await hrefs('clara', '/my-cases')).not.toContain('/dashboard');
  expect((await (await site.signedInAs('clara')).get('/dashboard')).status).toBe(403);
  expect((await (await site.signedInAs('clara')).get('/dashboard.csv')).status).toBe(403);
  expect((await site.visitor().get('/dashboard.csv')).status).toBe(303);
});

test('a manager is shown their types alone, and the picture’s numbers in words', async () => {
  const martins = await words('martin');
  expect(martins).toContain('Open now, by type');
  const table = /Numbers of “Open now, by type”.*?Open now, by group/.exec(martins)?.[0] ?? '';
  expect(table).toMatch(/Pothole \d+/);
  expect(table).not.toContain('Complaint');
  const open = await site.prisma.case.count({
    where: { caseType: { prefix: 'POT' }, closedAt: null, deleted: false },
  });
  expect(table).toContain(`Pothole ${open}`);
});

test('who sees no case, or asks for a type that isn’t there, is told that there is nothing to count', async () => {
  expect(await words('ada', '/dashboard?type=XYZ')).toContain('Nothing to count');
  expect(await words('martin', '/dashboard?type=COM')).toContain('Nothing to count');
  expect(await words('ada', '/dashboard?weeks=3000')).toContain('Raised in 13 weeks');
});

test('names are written as text, on the page and in the spreadsheet', async () => {
  const ada = await site.signedInAs('ada');
  const group = await site.prisma.group.findFirstOrThrow({ where: { name: 'Highways team' } });
  const person = await site.prisma.user.findFirstOrThrow({ where: { name: 'Lena Forsyth' } });
  const evil = '=HYPERLINK("x")<b>&</text>';
  await site.prisma.group.update({ where: { id: group.id }, data: { name: evil } });
  await site.prisma.user.update({ where: { id: person.id }, data: { name: '<svg onload=x>' } });
  const { text } = await ada.get('/dashboard');
  expect(text).toContain('=HYPERLINK(&#34;x&#34;)&lt;b&gt;&amp;&lt;/text&gt;</text>');
  expect(text).not.toMatch(/HYPERLINK\("|<svg onload/);
  const csv = await ada.get('/dashboard.csv?weeks=4');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['content-disposition']).toContain('attachment');
  const rows = parseCsv(csv.text.replace('\uFEFF', ''));
  expect(rows[0]).toEqual(['Figure', 'Of', 'Which', 'Number', 'Unit']);
  expect(rows.filter(([figure]) => figure === 'Reopened').length).toBe(4);
  expect(rows.map(([, of]) => of)).toContain(`'${evil}`);
  await site.prisma.group.update({ where: { id: group.id }, data: { name: group.name } });
  await site.prisma.user.update({ where: { id: person.id }, data: { name: person.name } });
});

test('a case that is deleted is gone from the numbers at once', async () => {
  const openNow = async () => Number(/Open now (\d+)/.exec(await words('ada'))?.[1]);
  const before = await openNow();
  const { id } = await site.prisma.case.findFirstOrThrow({ where: { deleted: false, closedAt: null } });
  const { person } = await site.actor('ada');
  await site.prisma.case.update({
    where: { id },
    data: { deleted: true, deletedAt: new Date(), deletedById: person.id, deletedReason: 'A test' },
  });
  expect(await openNow()).toBe(before - 1);
});

test('what took long to count is kept for who stands the same, and for nobody else', async () => {
  const { prisma, config } = site;
  let counts = 0;
  const counting = (seen: number) => async (): Promise<Figures> => {
    counts += 1;
    const none = { ofTypes: [], ofGroups: [], ofPeople: [], weeks: [], ages: [] };
    return { at: new Date(), seen, ...none, said: { yes: 0, no: 0, nothing: 0 } };
  };
  const [ada, martin] = [await site.actor('ada'), await site.actor('martin')];
  const ask = (actor: typeof ada, query: Record<string, string>, seen: number) =>
    figuresFor({ prisma, actor, config }, readAsked(query), counting(seen));
  await Promise.all([ask(ada, {}, 500_000), ask(ada, {}, 500_000)]); // whoever comes meanwhile waits for the same
  await ask(await site.actor('ada'), {}, 500_000);
  expect(counts).toBe(1);
  await ask(ada, { weeks: '4' }, 500_000);
  await ask(martin, {}, 500_000);
  expect(counts).toBe(3);
  await ask({ ...martin, groupIds: new Set() }, {}, 500_000);
  await ask({ ...martin, flags: [] }, {}, 500_000);
  await ask({ ...martin, configuration: { ...martin.configuration, version: -1 } }, {}, 500_000);
  expect(counts).toBe(6);
  await ask(ada, { weeks: '52' }, 100);
  await ask(ada, { weeks: '52' }, 100);
  expect(counts).toBe(8); // few cases are counted each time
});

const say = String;

test('bars are as long as their numbers, and no name is longer than the picture', () => {
  const rows = [
    { label: 'x'.repeat(500), values: [200, null] },
    { label: 'Some', values: [50, 0] },
  ];
  const chart = bars({ id: 'a', title: 'A', series: { names: ['One', 'Other'], rows }, say });
  expect(chart.bars.map(({ width }) => width)).toEqual([296, 74]);
  expect(Math.max(...chart.texts.map(({ text }) => text.length))).toBeLessThan(50);
  expect(chart.description).toMatch(/^One: most 200, x+. Other: none. All numbers/);
});

test('columns keep to the picture, for one week or for 52, with numbers or with none', () => {
  for (const weeks of [1, 4, 52])
    for (const value of [0, 1, 7, 99_999]) {
      const rows = Array.from({ length: weeks }, (_, at) => ({
        label: `Week ${at}`,
        values: [value, value],
      }));
      const chart = columns({ id: 'a', title: 'A', series: { names: ['One', 'Other'], rows }, say });
      expect(chart.bars.length).toBe(value === 0 ? 0 : weeks * 2);
      for (const { x, y, width, height } of chart.bars)
        expect([x >= 0, y >= 0, x + width <= chart.width, y + height <= chart.height]).toEqual(
          Array(4).fill(true),
        );
    }
});
