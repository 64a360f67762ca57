// `npm run import`, `npm run journal` and `npm run why` as processes: what they say, how they end, and what they leave behind.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const AS_ADA = ['--source', 'old', '--as', 'ada@ambridge.example'];
let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-commands-'));
}, 60_000);
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await database.close();
});

const write = (name: string, text: string) => {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

describe('import', () => {
  const GOOD = 'email,name\none@old.example,One Old\ntwo@old.example,Two Old\n';
  const bring = (file: string, ...more: string[]) =>
    runCommand(database, 'import', ['people', file, ...AS_ADA, ...more]);
  const arrived = () => database.prisma.user.count({ where: { email: { endsWith: '@old.example' } } });

  test('a good file: a dry run takes nothing, taken it is there, and the same again makes nothing twice', async () => {
    const file = write('good.csv', GOOD);
    const dry = await bring(file);
    expect([dry.code, dry.error, await arrived()]).toEqual([0, '', 0]);
    const taken = await bring(file, '--take', 'all');
    expect([taken.code, taken.error, await arrived()]).toEqual([0, '', 2]);
    expect(taken.out).toContain('2 taken');
    const again = await bring(file, '--take', 'all');
    expect([again.code, again.error, await arrived()]).toEqual([0, '', 2]);
    expect(again.out).toContain('0 taken');
  });

  test('no file, or a folder in place of one, is a sentence', async () => {
    for (const file of [path.join(folder, 'nowhere.csv'), folder]) {
      const { code, error } = await bring(file, '--take', 'all');
      expect(code).toBe(1);
      expect(error).not.toMatch(/^\s+at /m);
    }
  });

  test('a broken file: each line that is wrong by its number, nothing taken; or the good lines, the rest in a file', async () => {
    const file = write('broken.csv', 'email,name\nthree@old.example,Three\nwrong,Four\nfive@old.example,\n');
    const before = await arrived();
    const all = await bring(file, '--take', 'all');
    expect([all.code, await arrived()]).toEqual([1, before]);
    expect(all.out).toMatch(/^line 3: .*$/m);
    expect(all.out).toMatch(/^line 4: .*$/m);
    expect(all.error).not.toMatch(/^\s+at /m);
    const rest = path.join(folder, 'rest.csv');
    const good = await bring(file, '--take', 'good', '--rest', rest);
    expect([good.code, await arrived()]).toEqual([0, before + 1]);
    expect(fs.readFileSync(rest, 'utf8')).toContain(`"wrong","Four"`);
    expect(fs.readFileSync(rest, 'utf8')).not.toContain('three@old.example');
  });

  test('by somebody without setup it is refused in a sentence', async () => {
    const words = ['people', write('mine.csv', GOOD), '--source', 'x', '--as', 'carla@ambridge.example'];
    const { code, out, error } = await runCommand(database, 'import', [...words, '--take', 'all']);
    expect([code, out]).toEqual([1, '']);
    expect(error).toBe('Only who holds the flag setup may bring files in: name them by --as.\n');
  });
});

describe('journal', () => {
  test('its head, that it is whole, and then which entry was altered', async () => {
    const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email: 'ada@ambridge.example' } });
    for (const subject of ['group 1', 'group 2', 'group 3'])
      await database.prisma.journalEntry.create({ data: { byId: id, action: 'change-group', subject } });
    const head = await runCommand(database, 'journal', ['head']);
    expect([head.code, head.error, head.out]).toEqual([0, '', expect.stringMatching(/^\d+:[\da-f]{64}\n$/)]);
    const verify = ['verify', '--head', head.out.trim()];
    const whole = await runCommand(database, 'journal', verify);
    expect([whole.code, whole.out]).toEqual([0, expect.stringMatching(/^All \d+ entries are as they were/)]);
    const number = Number(head.out.split(':')[0]) - 1;
    await database.pool.query(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE "journal" SET "subject" = 'group 9' WHERE "number" = ${number}; COMMIT`);
    const altered = await runCommand(database, 'journal', verify);
    expect([altered.code, altered.out.includes(String(number))]).toEqual([1, true]);
  });

  test('what it isn’t asked rightly, it says, and ends with 2', async () => {
    const { code, out, error } = await runCommand(database, 'journal', ['verify', '--head', 'nonsense']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('nonsense is no head');
  });
});

describe('why', () => {
  test('answers as the site does: in words, and as data; who may; one that makes no sense ends with 2', async () => {
    const { reference } = await database.prisma.case.findFirstOrThrow({
      where: { deleted: false, closedAt: null, escalated: false, caseType: { prefix: 'POT' } },
    });
    const why = (...words: string[]) => runCommand(database, 'why', words);
    const [words, data, who, wrong] = await Promise.all([
      why('vera@ambridge.example', 'close', reference),
      why('aaron@ambridge.example', 'change-workflow', reference, '--json'),
      why('--who', 'change-workflow', reference),
      why('nobody@nowhere.example', 'close', reference),
    ]);
    expect([words.code, words.error]).toEqual([0, '']);
    expect(words.out).toContain(reference);
    expect(words.out).toMatch(/^ {2}no /m);
    expect(JSON.parse(data.out)).toMatchObject({ allowed: false });
    expect(who.out.split('\n').filter(Boolean).sort()).toEqual([
      'ada@ambridge.example\tAda Bellamy',
      'sam@ambridge.example\tSam Whittle',
    ]);
    expect([wrong.code, wrong.out, wrong.error]).toEqual([2, '', expect.stringContaining('nobody@nowhere')]);
  });
});
