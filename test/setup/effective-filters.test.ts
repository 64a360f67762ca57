// Effective Permissions narrowed by group, type and flag, with a type's roles; for a spreadsheet; and two users side by side.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingOf } from '../../src/permissions/standing.ts';
import { MONITOR } from '../../src/permissions/vocabulary.ts';
import { linksOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';

const PAGE = '/setup/effective-permissions';
let site: Site;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
});
afterAll(() => site.close());

const idOf = async (table: 'group' | 'type', name: string) => {
  const row =
    table === 'group'
      ? await site.prisma.group.findUniqueOrThrow({ where: { name } })
      : await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: name } });
  return String(row.id);
};
const get = async (query: Record<string, string>) => (await ada.get(PAGE).query(query)).text;
const namesIn = (html: string) =>
  html
    .split('<tr')
    .slice(2)
    .map((row) => /<th[^>]*><a[^>]*>(.*?)<\/a>/.exec(row)?.[1] ?? '');

test('Effective Permissions by two clicks on Manage others: its holders are at the top, whichever group it came from', async () => {
  const click = async (html: string) => {
    const header = linksOf(html).find(({ text }) => text.startsWith('manage-others'));
    return (await ada.get(header?.href ?? 'no such header')).text;
  };
  const twice = await click(await click(await get({})));
  const people = await site.prisma.user.findMany({ where: { kind: 'person' }, orderBy: { name: 'asc' } });
  const holders: string[] = [];
  for (const { id, name } of people)
    if ((await standingOf(site.prisma, id)).flags.some(({ flag }) => flag === 'manage-others'))
      holders.push(name);
  expect(holders).toContain('Carla Reyes');
  expect(holders).toContain('Aaron Finch');
  expect(namesIn(twice).slice(0, holders.length).sort()).toEqual(holders.sort());
});

test('by flag: its holders and nobody else', async () => {
  const html = await get({ flag: 'setup' });
  const people = await site.prisma.user.findMany({ where: { kind: 'person' } });
  const holders: string[] = [];
  for (const { id, name } of people)
    if ((await standingOf(site.prisma, id)).flags.some(({ flag }) => flag === 'setup')) holders.push(name);
  expect(namesIn(html).sort()).toEqual(holders.sort());
});

test('by group: its members, and those of the groups below it', async () => {
  const id = await idOf('group', 'CM-CASES');
  const names = namesIn(await get({ group: id, who: 'everybody' }));
  expect(names).toContain('Martin Okafor');
  expect(names).not.toContain('Clara Whitfield');
});

test('a group or a type is named in words, one of hundreds; where none or several fit, it says so and lists nobody', async () => {
  const page = async (query: Record<string, string>) => wordsOf(await get({ who: 'everybody', ...query }));
  const byName = namesIn(await get({ group: 'highways', who: 'everybody' }));
  expect(byName).toContain('Martin Okafor');
  expect(byName).not.toContain('Becky Lowe');
  expect(await page({ type: 'POT' })).toContain('Type: Potholes');
  expect(await page({ type: 'potholes', group: 'CM-CASES' })).toContain('Group: CM-CASES');
  expect(await page({ group: 'team' })).toMatch(
    /Several fit: Complaints team, Highways team\. .*Which one\?/,
  );
  expect(await page({ group: 'zeppelins' })).toMatch(/No group is called so.*Which one\?/);
  expect(await page({ type: '%' })).toMatch(/No case type is called so.*Which one\?/);
  const crowd = Array.from({ length: 500 }, (_, at) => ({ name: `Crowd ${at + 1}`, key: `crowd-${at + 1}` }));
  await site.prisma.group.createMany({ data: crowd });
  const html = await get({ group: 'crowd' });
  expect(wordsOf(html)).toContain('and 490 more');
  expect(html.split('<option').length).toBeLessThan(20);
  expect(await page({ group: 'crowd 1' })).toContain('Group: Crowd 1');
  await site.prisma.group.deleteMany({ where: { key: { startsWith: 'crowd-' } } });
});

test('by type: flags for another type don’t count, and its roles have columns of their own, with their groups', async () => {
  const [pot, bin] = [await idOf('type', 'POT'), await idOf('type', 'BIN')];
  const [ofPotholes, ofBins] = [await get({ type: pot }), await get({ type: bin })];
  expect(wordsOf(ofBins)).toContain('their own for Missed bins');
  expect(wordsOf(ofPotholes)).not.toContain('their own for Missed bins');
  const martin = (html: string) =>
    wordsOf(html.split('<tr').find((row) => row.includes('>Martin Okafor<')) ?? '');
  expect(martin(ofPotholes)).toContain('Highways team');
  const heads = [...ofPotholes.matchAll(/cm-marks__hint">role</g)];
  expect(heads.length).toBeGreaterThanOrEqual(3);
  const monitor = await site.prisma.role.findUniqueOrThrow({ where: { id: MONITOR } });
  expect(wordsOf(ofPotholes)).toContain(`${monitor.name} role`);
});

test('setup without access says that it implies it', async () => {
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: 'nick@ambridge.example' } });
  const grant = await site.prisma.grant.create({ data: { flag: 'setup', userId: id } });
  const html = await get({ name: 'nick' });
  await site.prisma.grant.delete({ where: { id: grant.id } });
  expect(wordsOf(html)).toContain('implied by setup');
});

test('as CSV: everybody whom the filter holds, and no formula of theirs', async () => {
  await site.prisma.user.update({
    where: { email: 'nick@ambridge.example' },
    data: { name: '=HYPERLINK("http://evil.example")' },
  });
  const { text, headers } = await ada.get(`${PAGE}.csv?who=everybody`).buffer(true);
  expect(headers['content-type']).toContain('text/csv');
  expect(text).toContain(`"'=HYPERLINK(`);
  const people = await site.prisma.user.count({ where: { kind: 'person' } });
  expect(text.trimEnd().split('\r\n')).toHaveLength(people + 1);
  expect(text).toContain('"CM-CASES, through Highways team"');
});

test('two users side by side: what one has and the other hasn’t is marked', async () => {
  const compare = async (one: string, other: string) =>
    wordsOf((await ada.get(`${PAGE}/compare`).query({ one, other })).text);
  const words = await compare('aaron@ambridge.example', 'martin@ambridge.example');
  expect(words).toMatch(/Flag manage-others.*?their own.*?Differs/);
  expect(words).toMatch(/Flag access.*?Same/);
  expect(words).toMatch(/Potholes: manager/i);
  expect(await compare('aaron@ambridge.example', 'nobody@nowhere.example')).toContain(
    'Nobody has the address nobody@nowhere.example.',
  );
  const same = await compare('aaron@ambridge.example', 'aaron@ambridge.example');
  expect(same).not.toContain('Differs');
});
