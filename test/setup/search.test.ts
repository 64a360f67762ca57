// The search across all of setup: over the draft, by the words of other systems, bounded, and quick where there is much.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOMS } from '../../src/setup/rooms.ts';
import { OTHER_WORDS } from '../../src/setup/search/words.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../support/site.ts';

const LIMIT = 3000; // three times what is promised: the machine is shared
let site: Site;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
});
afterAll(() => site.close());

const search = async (q: string) => mainOf((await ada.get('/setup/search').query({ q })).text);
const foundFor = async (q: string) => linksOf(await search(q)).map(({ text, href }) => `${text} ${href}`);

test('the box on the front page of setup leads to what was written, kept in the box', async () => {
  const front = await ada.get('/setup');
  expect(front.text).toContain('action="/setup/search"');
  expect(await search('potholes')).toContain('value="potholes"');
});

test.each([
  ['a type', 'potholes', 'Potholes /setup/types/'],
  ['a type by its prefix', 'POT', 'Potholes /setup/types/'],
  ['a group', 'highways', 'Highways team /setup/groups/highways-team'],
  ['a group by its key', 'highways-team', 'Highways team /setup/groups/highways-team'],
  ['a user by name', 'carla reyes', 'Carla Reyes /setup/users/'],
  ['a user by e-mail address', 'carla@ambridge', 'Carla Reyes /setup/users/'],
  ['a workflow', 'road repair', 'Road repair /setup/workflows/road-repair'],
  ['a status', 'on hold', 'On hold /setup/workflows/'],
  ['a role', 'monitor', ' /setup/roles'],
  ['words in another order, and without their accents', 'team highways', 'Highways team '],
])('finds %s: “%s”', async (_what, q, expected) => {
  expect((await foundFor(q)).some((one) => one.includes(expected))).toBe(true);
});

test('finds a field, a reason, a task, a stage and a subtype, and says of which type', async () => {
  const types = await site.prisma.caseType.findMany({ include: { reasons: true, taskDefinitions: true } });
  const reason = types.flatMap(({ plural, reasons }) => reasons.map(({ text }) => ({ plural, text })))[0];
  const task = types.flatMap(({ plural, taskDefinitions }) =>
    taskDefinitions.map(({ title }) => ({ plural, title })),
  )[0];
  expect(wordsOf(await search(reason?.text ?? ''))).toMatch(/\w+ing reason of/);
  expect(wordsOf(await search(task?.title ?? ''))).toContain(`task of ${task?.plural}`);
  expect(wordsOf(await search('how deep'))).toContain('field of');
});

test.each([
  ['semicolon', '/setup/groups'],
  ['semicolon lists', '/setup/groups'],
  ['manage others', '/setup/effective-permissions'],
  ['End User Permissions', '/setup/users'],
  ['toggle', '/setup/draft'],
  ['bypass workflow rules', '/setup/workflows'],
  ['audit trail', '/setup/journal'],
  ['GDPR', '/setup/erasure'],
])('whoever comes from another system finds “%s”', async (q, href) => {
  expect(linksOf(await search(q)).map((link) => link.href)).toContain(href);
});

test('every room is found by words of other systems, too', () => {
  const rooms = ROOMS.flatMap((part) => part.rooms).map(({ href }) => href);
  expect(rooms.filter((href) => !OTHER_WORDS[href])).toEqual([]);
});

test('finds what only the administrator’s draft has, marked so; nobody else does', async () => {
  await send(ada, '/setup/add-group', { name: 'Zeppelin crew', description: 'Moors the airships' });
  expect(wordsOf(await search('zeppelin'))).toContain('new in your draft');
  expect((await foundFor('airships')).some((one) => one.startsWith('Zeppelin crew'))).toBe(true);
  const nobody = await site.prisma.user.findUniqueOrThrow({ where: { email: 'nick@ambridge.example' } });
  await site.prisma.grant.create({ data: { flag: 'setup', userId: nobody.id } });
  const nick = await site.signedInAs('nick');
  expect((await nick.get('/setup/search?q=zeppelin')).text).toContain('Nothing fits');
});

test('nothing, too little, and what means something to a database are answered in a sentence', async () => {
  expect(wordsOf(await search(''))).toContain('Write at least two letters');
  expect(wordsOf(await search('%'))).toContain('Write at least two letters');
  for (const q of ['zzzz', "'; drop table", '%%__ x', '\\', 'a & b | !c:*', '<b>x</b>'])
    expect((await ada.get('/setup/search').query({ q })).status).toBe(200);
});

test('of 200 types, 500 groups and 200,000 users twenty are shown, with where the others are, in a second', async () => {
  await site.pool.query(`
    INSERT INTO groups (name, key) SELECT 'Crowd group ' || n, 'crowd-group-' || n FROM generate_series(1, 500) n;
    INSERT INTO users (name, email) SELECT 'Crowd ' || n, 'person' || n || '@crowd.example' FROM generate_series(1, 200000) n;
    INSERT INTO case_types (name, key, plural, prefix, "workflowId")
      SELECT 'Crowd ' || n, 'crowd-' || n, 'Crowds ' || n, 'C' || n, t."workflowId"
      FROM case_types t, generate_series(1, 200) n WHERE t.prefix = 'POT';
    INSERT INTO forms ("caseTypeId", version, definition)
      SELECT c.id, 1, f.definition FROM case_types c, forms f
      WHERE c.key LIKE 'crowd-%' AND f.id = (SELECT max(id) FROM forms WHERE purpose = 'raising');
    ANALYZE users`);
  const began = performance.now();
  const html = await search('crowd');
  const took = performance.now() - began;
  const found = (pattern: RegExp) => linksOf(html).filter(({ href }) => pattern.test(href)).length;
  expect(found(/groups\/crowd-group/)).toBe(20);
  expect(found(/types\/crowd/)).toBe(20);
  expect(found(/^\/setup\/users\/\d+$/)).toBe(20);
  expect(wordsOf(html)).toContain('480 further ones: look there');
  expect(linksOf(html).map(({ href }) => href)).toContain('/setup/users?name=crowd');
  console.info(`searched in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(LIMIT);
}, 120_000);
