// The command that makes the first administrator: on an empty database, and as a process with its sentences.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAdmin } from '../../src/commands/create-admin/make.ts';
import { verifyPassword } from '../../src/password.ts';
import { holdsFlag, standingOf } from '../../src/permissions/standing.ts';
import { SYSTEM } from '../../src/permissions/vocabulary.ts';
import { runCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const EMAIL = 'first@example.org';

test('the first administrator holds setup, can sign in, and is journalled as the system’s doing', async () => {
  const ran = await run(['First@example.org', 'Frida', 'First'], 'a long password\n');
  expect(ran).toEqual({ code: 0, out: `Frida First <${EMAIL}> is an administrator now.\n`, error: '' });
  const { id, passwordHash } = await database.prisma.user.findUniqueOrThrow({ where: { email: EMAIL } });
  expect(holdsFlag(await standingOf(database.prisma, id), 'setup')).toBe(true);
  expect(await verifyPassword(passwordHash, 'a long password')).toBe(true);
  const journal = await database.prisma.journalEntry.findMany();
  expect(journal).toMatchObject([{ byId: SYSTEM, action: 'create-admin', subject: `user ${id}` }]);
  expect(JSON.stringify(journal)).not.toContain('a long password');
});

test('an account that is there is opened, gets the flag once and the new password', async () => {
  const { prisma } = database;
  const admin = { email: 'left@example.org', name: 'Lea Left', password: 'her new password' };
  const { id } = await prisma.user.create({ data: { email: admin.email, name: 'Lea', active: false } });
  const expire = new Date(Date.now() + 60_000);
  await prisma.session.create({ data: { sid: 'old', sess: { passport: { user: id } }, expire } });
  expect(await makeAdmin(prisma, admin)).toBe(false);
  expect(await makeAdmin(prisma, admin)).toBe(false);
  expect(holdsFlag(await standingOf(prisma, id), 'setup')).toBe(true);
  expect(await prisma.grant.count({ where: { userId: id } })).toBe(1);
  expect(await prisma.session.count()).toBe(0);
});

test.each([
  [[], '', 'Make an administrator'],
  [['first@example.org'], '', 'Make an administrator'],
  [['nonsense', 'Frida'], '', 'Write an e-mail address, like name@example.org.'],
  [['x@example.org', 'Frida'], 'too short\n', 'Write a password of at least 12 characters.'],
  [['x@example.org', 'Frida'], '', 'Nothing came from standard input'],
])('%j is refused in a sentence', async (words, input, sentence) => {
  const { code, out, error } = await run(words, input);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error).toContain(sentence);
  expect(error).not.toMatch(/^\s+at /m);
  expect(await database.prisma.user.count({ where: { email: 'x@example.org' } })).toBe(0);
});

const run = (words: string[], input: string) => runCommand(database, 'create-admin', words, input);
