// The pages of permissions with two thousand staff and five hundred groups: as many statements as with a handful, and soon.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Watch, watchStatements } from '../doors/statements.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';

const PAGE = '/setup/effective-permissions';
const MOST = 8;
const LONGEST_MS = 2000;
let site: Site;
let ada: Visitor;
let statementsFor: Watch;
let addresses: string[];

beforeAll(async () => {
  statementsFor = watchStatements();
  site = await openSite();
  ada = await site.signedInAs('ada');
  const { reference } = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, caseType: { prefix: 'POT' }, closedAt: null },
  });
  const { id } = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' } });
  const on = `action=close&case=${reference}`;
  addresses = [
    `/setup/why?${on}`,
    `/setup/why?user=nick&${on}`,
    `/setup/why?user=clara@ambridge.example&${on}`,
    `${PAGE}?type=${id}&flag=access`,
    `${PAGE}/compare?one=aaron@ambridge.example&other=carla@ambridge.example`,
  ];
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

test(`at most ${MOST} statements, however many staff there are; pages of a bounded length`, async () => {
  const before = await counted();
  await site.pool.query(`
    INSERT INTO groups (name, description, "parentId") SELECT 'Crowd ' || n, '', (SELECT id FROM groups WHERE name = 'CM-CASES')
      FROM generate_series(1, 500) n;
    INSERT INTO users (email, name) SELECT 'crowd-' || n || '@example.org', 'Crowd ' || n FROM generate_series(1, 2000) n;
    INSERT INTO grants (flag, "userId") SELECT 'manage-others', id FROM users WHERE name LIKE 'Crowd %';
    INSERT INTO group_members ("groupId", "userId") SELECT g.id, u.id FROM users u JOIN groups g ON g.name = 'Crowd ' || (u.id % 500 + 1)
      WHERE u.name LIKE 'Crowd %'`);
  expect(await counted()).toEqual(before);
  expect(Math.max(...before)).toBeLessThanOrEqual(MOST);
  for (const address of addresses) {
    const started = performance.now();
    const { text } = await ada.get(address);
    expect([address, performance.now() - started < LONGEST_MS]).toEqual([address, true]);
    expect([address, text.split('<tr').length < 60]).toEqual([address, true]);
  }
  const [who = ''] = addresses;
  const page = await ada.get(who);
  expect(wordsOf(page.text)).toContain('1,000+ people may');
  const next = /href="([^"]*after=[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await ada.get(next)).text.split('<tr').length).toBeGreaterThan(50);
}, 120_000);

async function counted(): Promise<number[]> {
  const counts = [];
  for (const address of addresses) counts.push((await statementsFor(ada, address)).length);
  return counts;
}
