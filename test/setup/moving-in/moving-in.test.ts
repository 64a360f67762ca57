// Moving in: each kind of record from clean and from dirty files, once and never twice, whole or the good lines alone.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { forgetMovings } from '../../../src/setup/moving-in/forget.ts';
import { REASON } from '../../../src/setup/moving-in/read/rows.ts';
import { take } from '../../../src/setup/moving-in/take/take.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { bring, fileOf } from './moving.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
}, 120_000);
afterAll(() => database.close());

describe('what is wrong is said by line', () => {
  test('of people', async () => {
    const file = fileOf(
      'email,name,active\nnew@old.example,New One,yes\nnot-an-address,X,yes\nno@old.example,,yes\nodd@old.example,Od\uFFFDd,yes\n' +
        'ctl@old.example,"A\u0007B",yes\nnew@old.example,Twice,yes\nyes@old.example,Yes,perhaps\nshort@old.example\n',
    );
    const { wrong, said } = await bring(database.prisma, 'people', file);
    expect(wrong).toEqual([
      'line 3: email “not-an-address”: Write an e-mail address, like name@example.org',
      'line 4: name: Write the name: there is none',
      expect.stringMatching(/^line 5: name “Od\uFFFDd”: The text was damaged/),
      expect.stringMatching(/^line 6: name .*nobody can see: take them out$/),
      expect.stringMatching(/^line 7: key “new@old.example”: Line 2 of this file has the same already/),
      expect.stringMatching(/^line 8: active “perhaps”: Write yes/),
      expect.stringMatching(/^line 9: The line has 1 cells, the heading 3/),
    ]);
    expect(said.at(-1)).toBe('Lines: 1 good, 7 wrong.');
    expect(await database.prisma.user.count({ where: { email: 'new@old.example' } })).toBe(0);
  });

  test('of groups, memberships and flags', async () => {
    const groups = fileOf(
      'name;parent\nRing one;Ring two\nRing two;Ring one\nBelow;Nowhere\nBelow that;Below\nHighways team;\n',
    );
    const first = await bring(database.prisma, 'groups', groups);
    expect(first.wrong).toEqual([
      expect.stringMatching(/^line 2: parent “Ring two”: The group would be inside itself/),
      expect.stringMatching(/^line 3: parent “Ring one”: The group would be inside itself/),
      expect.stringMatching(/^line 4: parent “Nowhere”: There is no such group/),
      expect.stringMatching(/^line 5: parent “Below”: There is no such group/),
    ]);
    expect(first.said.at(-1)).toBe('Lines: 4 wrong, 1 already here.');
    const members = fileOf('group,email\nNo such,ada@ambridge.example\nHighways team,nobody@old.example\n');
    expect((await bring(database.prisma, 'memberships', members)).wrong).toEqual([
      'line 2: group “No such”: There is no such group: bring it in first',
      'line 3: email “nobody@old.example”: Nobody here has this address: bring the person in first',
    ]);
    const flags = fileOf(
      'flag,email,group,type\nsuper,ada@ambridge.example,,\naccess,nick@ambridge.example,,Pothole\ncreate,,,\ncreate,nick@ambridge.example,,Nothing\n',
    );
    expect((await bring(database.prisma, 'flags', flags)).wrong).toEqual([
      expect.stringMatching(/^line 2: flag “super”: Write access, /),
      expect.stringMatching(/^line 3: type “Pothole”: The flag access is for all case types/),
      expect.stringMatching(/^line 4: email: Name a person or a group/),
      expect.stringMatching(/^line 5: type “Nothing”: There is no such case type/),
    ]);
  });

  test('of cases, notes and assignments', async () => {
    const cases = fileOf(
      'key,type,status,raised,closed,owner,answer:nothing\n' +
        'D1,Pothole,Closed,2024-05-02,2024-05-01,,\nD2,Nothing,New,2024-05-02,,,\nD3,POT,Nowhere,2024-05-02,,,\nD4,POT,New,31/02/2024,,,\n' +
        'D5,POT,New,2024-05-02,,gone@old.example,\nD6,POT,New,2024-05-02,,,x\nD7,POT,New,2199-01-01,,,\nD8,POT,New,2024-05-02,2024-05-03,,\n',
    );
    const { wrong } = await bring(database.prisma, 'cases', cases);
    expect(wrong).toEqual([
      expect.stringMatching(/^line 2: closed .*closed before it was raised/),
      expect.stringMatching(/^line 3: type “Nothing”/),
      expect.stringMatching(/^line 4: status “Nowhere”: .* write one of New/),
      expect.stringMatching(/^line 5: raised “31\/02\/2024”: Write a date/),
      expect.stringMatching(/^line 6: owner “gone@old.example”/),
      expect.stringMatching(/^line 7: answer:nothing “x”: The type’s form has no such field/),
      expect.stringMatching(/^line 8: raised .*lies ahead/),
      expect.stringMatching(/^line 9: closed .*is no closed status/),
    ]);
    const notes = fileOf('case,visibility,text,at\nNONE,public,Hello,2024-05-02\n');
    expect((await bring(database.prisma, 'notes', notes)).wrong).toEqual([
      expect.stringMatching(/^line 2: case “NONE”/),
    ]);
    const assignments = fileOf('case,role,email\nNONE,owner,ada@ambridge.example\n');
    expect((await bring(database.prisma, 'assignments', assignments)).wrong).toEqual([
      expect.stringMatching(/^line 2: role “owner”: Nobody can be given this role/),
      expect.stringMatching(/^line 2: case “NONE”/),
    ]);
  });
});

test('a column that is no field is refused, unless it is mapped; the mapping can be kept', async () => {
  const file = fileOf('Mail;Nom;Colour\nmap@old.example;Mapped;red\n');
  await expect(bring(database.prisma, 'people', file)).rejects.toThrow(
    /“Nom” is no field.*“Colour” is no field.*No column is name/s,
  );
  const map = ['Nom=name', 'Colour=-'];
  expect((await bring(database.prisma, 'people', file, { map, keepMapping: 'Old' })).wrong).toEqual([]);
  const again = await bring(database.prisma, 'people', file, { mapping: 'Old', take: 'all' });
  expect(again.said).toContain('Lines: 1 good.');
  expect(await database.prisma.user.findUnique({ where: { email: 'map@old.example' } })).toMatchObject({
    name: 'Mapped',
  });
});

test.each([
  [
    'with a mark at its beginning, in quotes, ended by CR LF',
    '\uFEFF"email","name"\r\n"d1@old.example","A ""B"", C"\r\n',
    'd1',
    'A "B", C',
  ],
  ['with tabs', 'email\tname\nd2@old.example\tÉmile\n', 'd2', 'Émile'],
  ['in Latin-1', Buffer.from('email;name\nd3@old.example;Zo\xeb\n', 'latin1'), 'd3', 'Zoë'],
  ['in UTF-16', Buffer.from('\uFEFFemail,name\nd4@old.example,Zoë\n', 'utf16le'), 'd4', 'Zoë'],
])('a file %s is read', async (what, content, who, name) => {
  const { said } = await bring(database.prisma, 'people', fileOf(content), { take: 'all' });
  expect(await database.prisma.user.findUnique({ where: { email: `${who}@old.example` } })).toMatchObject({
    name,
  });
  expect(said.some((line) => line.includes('isn’t UTF-8'))).toBe(what === 'in Latin-1');
});

test('all or nothing: with one line wrong nothing is taken', async () => {
  const file = fileOf('email,name\nall1@old.example,One\nall2,Two\n');
  await expect(bring(database.prisma, 'people', file, { take: 'all' })).rejects.toThrow(
    '1 line is wrong, so nothing was taken.',
  );
  expect(await database.prisma.user.count({ where: { email: 'all1@old.example' } })).toBe(0);
});

test('the good ones are taken, and the rest again once it is mended', async () => {
  const rest = fileOf('', 'rest.csv');
  await bring(database.prisma, 'people', fileOf('email,name\ngood1@old.example,=One\ngood2,=Two\n'), {
    take: 'good',
    rest,
  });
  expect(fs.readFileSync(rest, 'utf8')).toContain(REASON);
  fs.writeFileSync(rest, fs.readFileSync(rest, 'utf8').replace('"good2"', '"good2@old.example"'));
  const { said } = await bring(database.prisma, 'people', rest, { take: 'all' });
  expect(said).toContain('Lines: 1 good.');
  const names = await database.prisma.user.findMany({
    where: { email: { startsWith: 'good' } },
    orderBy: { id: 'asc' },
  });
  expect(names.map(({ name }) => name)).toEqual(['=One', '=Two']);
});

test('people, groups, memberships, flags and cases move in whole, and the same files twice make nothing twice', async () => {
  const { prisma } = database;
  const files = [
    ['people', fileOf('email,name\nola@old.example,Ola Ray\n')],
    ['groups', fileOf('name,parent\nOld roads,Old council\nOld council,\n')],
    ['memberships', fileOf('group,email\nOld roads,ola@old.example\n')],
    ['flags', fileOf('flag,group\naccess,Old council\n')],
    [
      'cases',
      fileOf(
        `${JSON.stringify({
          ...{
            key: 'C-1',
            type: 'Pothole',
            status: 'New',
            raised: '2024-06-01T10:00:00+02:00',
            title: 'Old hole',
          },
          ...{ 'contact-email': 'zoe@old.example', group: 'Old roads', assignee: 'ola@old.example' },
          answers: { details: 'Deep hole' },
          notes: [
            {
              visibility: 'public',
              text: 'We were there.',
              at: '2024-06-02 09:00',
              author: 'ola@old.example',
            },
          ],
        })}\n`,
        'old.jsonl',
      ),
    ],
    ['notes', fileOf('case,visibility,text,at\nC-1,private,Rang them.,03/06/2024 10:00\n')],
    ['assignments', fileOf('case,role,email\nC-1,monitor,ola@old.example\n')],
  ] as const;
  for (const [kind, file] of files) await bring(prisma, kind, file, { take: 'all' });
  const counts = async () => [
    await prisma.user.count(),
    await prisma.group.count(),
    await prisma.groupMember.count(),
    await prisma.grant.count(),
    await prisma.case.count(),
    await prisma.event.count(),
    await prisma.assignment.count(),
    await prisma.mail.count(),
  ];
  const before = await counts();
  for (const [kind, file] of files)
    expect((await bring(prisma, kind, file, { take: 'all' })).said).toContain(
      'Lines: 1 already here.'.replace('1', kind === 'groups' ? '2' : '1'),
    );
  expect(await counts()).toEqual(before);

  const moved = await prisma.case.findFirstOrThrow({
    where: { title: 'Old hole' },
    include: { events: { orderBy: { id: 'asc' } }, assignments: true },
  });
  expect(moved).toMatchObject({
    raisedAt: new Date('2024-06-01T08:00:00Z'),
    taken: true,
    contactEmail: 'zoe@old.example',
  });
  expect(moved.reference).toMatch(/^POT-/);
  expect(moved.events.map(({ action, text, public: isPublic }) => [action, text, isPublic])).toEqual([
    ['add-public-note', 'We were there.', true],
    ['move-in', null, true],
    ['add-private-note', 'Rang them.', false],
  ]);
  expect(moved.events[1]?.data).toEqual({ source: 'old', by: 'Ada Bellamy' });
  expect(moved.assignments).toHaveLength(3);
  const [words] = await prisma.$queryRaw<
    { words: string }[]
  >`SELECT "words"::text FROM "case_words" WHERE "caseId" = ${moved.id}`;
  expect(words?.words).toContain('rang');
  const parent = await prisma.group.findUniqueOrThrow({
    where: { name: 'Old roads' },
    include: { parent: true },
  });
  expect(parent.parent?.name).toBe('Old council');
  expect(await prisma.journalEntry.count({ where: { action: 'move-in' } })).toBeGreaterThanOrEqual(7);
});

test('what is here already and differs is said, and not overwritten', async () => {
  const changed = fileOf('key,email,name\nola@old.example,ola@old.example,Ola Renamed\n');
  const { wrong, said } = await bring(database.prisma, 'people', changed, { take: 'all' });
  expect(wrong).toEqual([expect.stringMatching(/already here, and differs/)]);
  expect(said).toContain('Lines: 1 already here, but different.');
  expect(await database.prisma.user.findUnique({ where: { email: 'ola@old.example' } })).toMatchObject({
    name: 'Ola Ray',
  });
});

test('only who holds setup brings files in', async () => {
  const file = fileOf('email,name\nx@old.example,X\n');
  await expect(bring(database.prisma, 'people', file, { as: addressOf('carla') })).rejects.toThrow();
});

test('two who check the same records and both take them make nothing twice', async () => {
  const { prisma } = database;
  const content = 'email,name\nrace@old.example,Race\n';
  const first = await bring(prisma, 'people', fileOf(content));
  await bring(prisma, 'people', fileOf(`${content}\n`), { take: 'all' });
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: addressOf('ada') } });
  expect(await take(prisma, await standingOf(prisma, id), first.id, { onlyGood: false })).toBe(0);
  expect(await prisma.movingLine.findFirst({ where: { movingId: first.id } })).toMatchObject({
    state: 'same',
  });
  expect(await prisma.user.count({ where: { email: 'race@old.example' } })).toBe(1);
});

test('what became impossible after the check is said in a sentence, and nothing is half done', async () => {
  const { prisma } = database;
  const { id: movingId } = await bring(prisma, 'people', fileOf('email,name\nlate@old.example,Late\n'));
  await prisma.user.create({ data: { email: 'late@old.example', name: 'Quicker' } });
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: addressOf('ada') } });
  const taking = take(prisma, await standingOf(prisma, id), movingId, { onlyGood: false });
  await expect(taking).rejects.toThrow('Something here has changed since the file was checked');
  expect(await prisma.movedIn.count({ where: { key: 'late@old.example' } })).toBe(0);
});

test('what a taken line said is kept in its record alone, and files are forgotten after a month', async () => {
  const { prisma } = database;
  const { id } = await bring(prisma, 'people', fileOf('email,name\nkept@old.example,Kept\n'), {
    take: 'all',
  });
  expect(await prisma.movingLine.findFirst({ where: { movingId: id } })).toMatchObject({ raw: {}, made: {} });
  expect(await forgetMovings(prisma, new Date(Date.now() + 29 * 86_400_000))).toBe(0);
  expect(await forgetMovings(prisma, new Date(Date.now() + 31 * 86_400_000))).toBeGreaterThan(0);
  expect(await prisma.movingLine.count()).toBe(0);
  expect(await prisma.movedIn.count({ where: { key: 'kept@old.example' } })).toBe(1);
});
