// `npm run config` as a process: out, checked, in again; what is broken is named with its place, and nothing of it is taken.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFile } from '../../src/configuration/file/write.ts';
import { type Content, push, put } from '../configuration/json.ts';
import { runCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const ADA = 'ada@ambridge.example';
let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-config-'));
}, 60_000);
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await database.close();
});

/** What export would write. */
const exported = async (): Promise<Content> =>
  JSON.parse((await writeFile(database.prisma, 'everything')) ?? '');
const run = (...words: string[]) => runCommand(database, 'config', words);
const at = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => {
  fs.writeFileSync(at(name), text);
  return at(name);
};
const counts = async () => {
  const { prisma } = database;
  const [versions, drafts] = [
    await prisma.configurationVersion.count(),
    await prisma.configurationDraft.count(),
  ];
  return { versions, drafts };
};

test('export, check, import, and export again: first all of it changes nothing, then what was changed is told and published', async () => {
  expect(await run('export', at('all.json'))).toEqual({ code: 0, out: '', error: '' });
  expect(await run('check', at('all.json'))).toEqual({
    ...{ code: 0, error: '' },
    out: 'This file changes nothing.\n',
  });
  const content = JSON.parse(fs.readFileSync(at('all.json'), 'utf8')) as Content;
  put(content, 'group.highways-team.name', 'Roads team');
  const file = write('renamed.json', JSON.stringify(content));
  const before = await counts();
  const checked = await run('check', file);
  expect([checked.code, checked.error]).toEqual([0, '']);
  expect(checked.out).toContain('Roads team');
  expect(await counts()).toEqual(before);
  const taken = await run('import', file, '--as', ADA, '--reason', 'A new name');
  expect([taken.code, taken.error]).toEqual([0, '']);
  expect(taken.out).toMatch(/Published as version \d+\.\n$/);
  expect(await counts()).toEqual({ ...before, versions: before.versions + 1 });
  const again = await run('import', file, '--as', ADA, '--reason', 'A new name');
  expect(again).toEqual({ code: 0, out: 'This file changes nothing.\n', error: '' });
  expect(await counts()).toEqual({ ...before, versions: before.versions + 1 });
  expect(await exported()).toEqual(content);
}, 60_000);

test('without a reason it goes into the administrator’s draft, and holds no sooner', async () => {
  const content = await exported();
  put(content, 'group.waste-crew.description', 'Bins, and nothing but bins.');
  const before = await counts();
  const { out, code } = await run('import', write('draft.json', JSON.stringify(content)), '--as', ADA);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/It is in the draft now, and holds as soon as that is published\.\n$/),
  ]);
  expect(await counts()).toEqual({ ...before, drafts: before.drafts + 1 });
  const { description } = await database.prisma.group.findUniqueOrThrow({ where: { key: 'waste-crew' } });
  expect(description).toBe('Bins and recycling.');
});

test.each([
  [
    'what is no configuration',
    'import',
    (content: Content) => {
      put(content, 'type.pothole.maxFiles', 'five');
      push(content, 'flag', { flag: 'access', user: 'nobody@nowhere.example' });
    },
    ['type.pothole.maxFiles', 'flag.*.user'],
  ],
  [
    'what doesn’t hold together',
    'check',
    (content: Content) => {
      put(content, 'workflow.road-repair.transitions.0.to', 'nowhere');
      put(content, 'group.highways-team.parent', 'no-such-group');
    },
    ['workflow.road-repair.transitions.0.to', 'group.highways-team.parent'],
  ],
] as const)(
  '%s: each error with its place, code 1, and nothing changed',
  async (what, command, breakIt, places) => {
    const content = await exported();
    breakIt(content);
    const file = write(`${what}.json`, JSON.stringify(content));
    const before = await counts();
    const { code, out, error } = await run(command, file, ...(command === 'import' ? ['--as', ADA] : []));
    expect([code, out]).toEqual([1, '']);
    const named = error.split('\n').map((line) => line.split(':')[0]?.replace(/\.\d+\.user/, '.*.user'));
    expect(named).toEqual(expect.arrayContaining([...places]));
    expect(error).not.toMatch(/^\s+at /m);
    expect(await counts()).toEqual(before);
  },
);

test.concurrent.each([
  [
    'by somebody without setup',
    ['import', '{file}', '--as', 'carla@ambridge.example', '--reason', 'x'],
    'setup',
  ],
  ['by nobody', ['import', '{file}', '--as', 'nobody@nowhere.example'], 'Nobody has the address'],
  ['of a file that isn’t there', ['check', '/nowhere.json'], 'There is no file /nowhere.json.'],
  ['of a type that isn’t there', ['export', '--type', 'nothing'], 'There is no case type nothing'],
  ['with an option that isn’t there', ['export', '--force'], '--force'],
])('%s it is refused in a sentence', async (_what, words, sentence) => {
  const content = await exported();
  put(content, 'group.waste-crew.description', 'Taken by stealth.');
  const file = write('mine.json', JSON.stringify(content));
  const before = await counts();
  const { code, error } = await run(...words.map((word) => (word === '{file}' ? file : word)));
  expect(code).toBe(1);
  expect(error).toContain(sentence);
  expect(error).not.toMatch(/^\s+at /m);
  expect(await counts()).toEqual(before);
});

test('a file in which nobody would hold setup is refused in one sentence', async () => {
  const content = await exported();
  content['flag'] = (content['flag'] as { flag: string }[]).filter(({ flag }) => flag !== 'setup');
  const file = write('no-setup.json', JSON.stringify(content));
  const before = await counts();
  const { code, error } = await run('import', file, '--as', ADA, '--reason', 'By mistake');
  expect([code, error.trim().split('\n')]).toEqual([
    1,
    ['Nobody would hold the flag setup any more, so this was not done. Grant setup to somebody else first.'],
  ]);
  expect(await counts()).toEqual(before);
});
