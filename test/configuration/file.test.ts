// The configuration as a file: what goes out comes in again byte for byte, and what is broken is refused with its place.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeSetup } from '../../src/change.ts';
import { makeAdmin } from '../../src/commands/create-admin/make.ts';
import { readFile } from '../../src/configuration/file/read.ts';
import { type Covers, writeFile } from '../../src/configuration/file/write.ts';
import { publish } from '../../src/configuration/publish.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { MATRIX_ACTIONS } from '../../src/permissions/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { BREAKS, validContent } from './generate.ts';
import { at, type Content, type Json, put } from './json.ts';

const PEOPLE = ['ada@example.org', 'bea@example.org', 'cy@example.org'];
const FIXED = [1, 2, 3, 4, 5, 6];
const RANDOM = Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 31));

type Place = { database: FreshDatabase; base: Content };
let here: Place;
let there: Place;
beforeAll(async () => {
  here = await openPlace();
  there = await openPlace();
});
afterAll(async () => {
  await here.database.close();
  await there.database.close();
});

async function openPlace(): Promise<Place> {
  const database = await freshDatabase();
  const { prisma } = database;
  for (const email of PEOPLE) await prisma.user.create({ data: { email, name: email } });
  await makeAdmin(prisma, { email: PEOPLE[0] ?? '', name: 'Ada', password: 'a long password for Ada' });
  const file = await writeFile(prisma, 'everything');
  return { database, base: JSON.parse(file ?? '') };
}

const exported = async ({ database }: Place, covers: Covers = 'everything') =>
  (await writeFile(database.prisma, covers)) ?? '';

async function imported({ database: { prisma } }: Place, text: string) {
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: PEOPLE[0] ?? '' } });
  const { changes, problems } = await readFile(prisma, text);
  expect(problems).toEqual([]);
  if (changes.length > 0)
    await changeSetup(prisma, await standingOf(prisma, id), (permit) =>
      publish(permit, { changes, reason: 'From a file' }),
    );
  return changes.length;
}

describe.each([...FIXED, ...RANDOM])('a configuration made up from %i', (seed) => {
  test('goes out, comes in elsewhere, and goes out the same byte for byte', async () => {
    await imported(here, JSON.stringify(validContent(seed, here.base, PEOPLE)));
    const first = await exported(here);
    expect(first.endsWith('}\n')).toBe(true);
    await imported(there, first);
    expect(await exported(there)).toBe(first);
    expect(await imported(there, first)).toBe(0);
  });

  test.each(Object.entries(BREAKS))('with %s is refused, and the place named', async (_what, breakIt) => {
    const content = validContent(seed, here.base, PEOPLE);
    const path = breakIt(content);
    const { changes, problems } = await readFile(here.database.prisma, JSON.stringify(content));
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(changes).toEqual([]);
  });
});

test('one type goes out with what it needs, and comes in where nothing of it was', async () => {
  await imported(here, JSON.stringify(validContent(1, here.base, PEOPLE)));
  const file = await exported(here, { type: 'type-0' });
  await imported(there, JSON.stringify(there.base));
  await imported(there, file);
  expect(await exported(there, { type: 'type-0' })).toBe(file);
  expect(JSON.parse(file)).toMatchObject({ flag: [], member: {} });
  expect(await writeFile(here.database.prisma, { type: 'nowhere' })).toBeUndefined();
});

test('a matrix of 10,000 cells comes in', async () => {
  const content = validContent(2, there.base, PEOPLE);
  const statuses = (at(content, 'workflow.workflow-0.statuses') as { key: string }[]).map(({ key }) => key);
  const roles = Math.ceil(10_000 / (MATRIX_ACTIONS.length * statuses.length));
  const column: Json = Object.fromEntries(MATRIX_ACTIONS.map((action) => [action, statuses]));
  for (let one = 0; one < roles; one += 1) {
    put(content, `role.big-${one}`, { name: `Big ${one}`, plural: `big ones ${one}`, position: 0 });
    put(content, `workflow.workflow-0.matrix.big-${one}`, column);
  }
  const { problems, changes } = await readFile(there.database.prisma, JSON.stringify(content));
  expect([problems, changes.length > roles]).toEqual([[], true]);
});

test.each([
  ['nothing', '', ''],
  ['no JSON', '{"casement": ', ''],
  ['a list', '[]', ''],
  [
    'a name twice',
    '{"casement": "configuration", "group": {"a": {"name": "A", "name" : "B"}}}',
    'group.a.name',
  ],
  ['a key twice', '{"group": {"a": 1, "b": [{"x": "}"}], "a": 2}}', 'group.a'],
  ['a name twice within a list', '{"flag": [1, {"flag": 1, "flag": 2}]}', 'flag.1.flag'],
  ['a name of every object', '{"group": {"__proto__": {}}}', 'group.__proto__'],
  ['what lies too deep', '['.repeat(1000) + ']'.repeat(1000), '0'],
])('%s is refused: %s', async (_what, text, path) => {
  const { problems, changes } = await readFile(here.database.prisma, text);
  expect(changes).toEqual([]);
  expect(problems.map((problem) => problem.path).some((one) => one.startsWith(path))).toBe(true);
});

describe('a file as editors and other systems leave it', () => {
  const noteIn = (content: Content, text: string): Content => ({
    ...content,
    list: { long: { name: text, items: [] } },
  });

  test('may begin with the mark of UTF-8, end its lines as Windows does, and hold a very long text', async () => {
    const base = JSON.parse(await exported(here)) as Content;
    const marked = `\uFEFF${JSON.stringify(base, undefined, 2).replaceAll('\n', '\r\n')}`;
    for (const file of [marked, Buffer.from(marked)])
      expect((await readFile(here.database.prisma, file)).problems).toEqual([]);
    const long = JSON.stringify(noteIn(base, 'a\\"'.repeat(4_000_000)));
    const { problems } = await readFile(here.database.prisma, long);
    expect(problems.map(({ path }) => path)).toContain('list.long.name');
  });

  test('is refused where its bytes aren’t UTF-8: letters would be lost in silence', async () => {
    const latin = Buffer.from(JSON.stringify(noteIn(here.base, 'Café')), 'latin1');
    expect((await readFile(here.database.prisma, latin)).problems).toEqual([
      { path: '', message: 'The file isn’t UTF-8: save it as UTF-8, or letters get lost' },
    ]);
  });

  test('may name more people than a statement takes', async () => {
    const addresses = Array.from({ length: 70_000 }, (_, at) => `nobody-${at}@example.org`);
    const { problems } = await readFile(
      here.database.prisma,
      JSON.stringify({ ...here.base, member: { nowhere: addresses } }),
    );
    expect(problems.length).toBe(70_000);
  });
});

test.each(['a\0b', 'a\ud800b'])(
  'a text that the database can’t keep is refused, and the place named: %j',
  async (text) => {
    const list = {
      odd: { name: 'Odd', items: [] },
      ...(here.base['list'] as Content),
      [`x-${1}`]: { name: text },
    };
    const { problems } = await readFile(here.database.prisma, JSON.stringify({ ...here.base, list }));
    expect(problems).toEqual([{ path: 'list.x-1.name', message: 'This has a character that can’t be kept' }]);
  },
);
