// The journal on the screen: what was done and from where, narrowed, as CSV; signing in and out; and who is told what of it.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { type Watch, watchStatements } from '../../doors/statements.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../../support/site.ts';

// Session, the rules' version, who asks; the page, its users, its groups; the head, and four for whether entries lead to it.
const MOST_STATEMENTS = 12;

let site: Site;
let ada: Visitor;
let statementsFor: Watch;
beforeAll(async () => {
  statementsFor = watchStatements();
  site = await openSite({ SIGN_IN_ATTEMPTS: '3' });
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const last = (action: string) =>
  site.prisma.journalEntry.findFirst({ where: { action }, orderBy: { number: 'desc' } });
const words = async (address: string) => wordsOf((await ada.get(address)).text);

test('signing in and out is journalled, with where it came from', async () => {
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('carla') } });
  const carla = await site.signedInAs('carla');
  expect(await last('sign-in')).toMatchObject({
    ...{ byId: id, subject: `user ${id}`, ip: expect.stringMatching(/127\.0\.0\.1/) },
    request: expect.stringMatching(/^[\dA-F]{10}$/),
  });
  await send(carla, '/account', {}, '/sign-out');
  expect(await last('sign-out')).toMatchObject({ byId: id });
});

test('a failed sign-in says why, once more where nobody looks any more, and never what was typed', async () => {
  const count = () => site.prisma.journalEntry.count({ where: { action: 'sign-in-failed' } });
  const fail = (email: string) => send(site.visitor(), '/sign-in', { email, password: 'zqxv zqxv zqxv' });
  await fail('nobody@zqxv.example');
  expect(await last('sign-in-failed')).toMatchObject({
    ...{ byId: 1, subject: 'an address' },
    data: { because: 'unknown address', address: expect.stringMatching(/^[\da-f]{12}$/) },
  });
  const martin = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('martin') } });
  await fail(martin.email);
  expect(await last('sign-in-failed')).toMatchObject({
    ...{ subject: `user ${martin.id}`, data: { because: 'wrong password' } },
  });
  for (let attempt = 2; attempt <= 3; attempt++) await fail(martin.email);
  const before = await count();
  for (let attempt = 4; attempt <= 7; attempt++) expect((await fail(martin.email)).status).toBe(429);
  expect(await last('sign-in-failed')).toMatchObject({ data: { because: 'limited' } });
  expect(await count()).toBe(before + 1);
  expect(JSON.stringify(await site.prisma.journalEntry.findMany())).not.toContain('zqxv');
});

test('the filters narrow it, and say so', async () => {
  const titles = await words('/setup/journal?action=sign-in-failed');
  expect(titles).toContain('because: wrong password');
  expect(await words('/setup/journal?who=carla')).toMatch(/Signed out.*Signed in/);
  expect(await words('/setup/journal?who=carla&action=sign-in-failed')).toContain('No entry fits');
  expect(await words('/setup/journal?about=martin')).toContain('because: limited');
  expect(await words('/setup/journal?to=1999-12-31')).toContain('No entry fits');
  expect(await words('/setup/journal?from=2000-01-01&action=sign-out')).toContain('Signed out');
});

test('why a flag was granted is asked at publishing, kept and shown', async () => {
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('carla') } });
  const page = `/setup/users/${id}`;
  const fields = { flag: 'view-others', type: '' };
  expect((await send(ada, page, fields, `${page}/grant-flag`)).status).toBe(303);
  const reason = 'she covers for Martin';
  expect((await send(ada, '/setup/draft/what-if', { reason }, '/setup/draft/publish')).status).toBe(303);
  expect(await last('grant-flag')).toMatchObject({
    ...{ why: reason, ip: expect.stringContaining('127.0.0.1') },
    data: { flag: 'view-others', typeId: null },
  });
  expect(await words('/setup/journal?action=grant-flag')).toContain('Why: she covers for Martin');
});

test('a page has fifty, those before it are one click away, and the statements stay as few', async () => {
  const few = (await statementsFor(ada, '/setup/journal')).length;
  const data = { byId: 2, action: 'x', subject: 'user 2' };
  await site.prisma.journalEntry.createMany({ data: Array.from({ length: 120 }, () => data) });
  expect((await statementsFor(ada, '/setup/journal')).length).toBe(few);
  expect(few).toBeLessThanOrEqual(MOST_STATEMENTS);
  const { text } = await ada.get('/setup/journal?action=x');
  const [, before] = /before=(\d+)/.exec(text) ?? [];
  const [, number] = /<code>(\d+):/.exec(text) ?? [];
  expect(Number(before)).toBe(Number(number) - 49);
});

test('as CSV it is whole, and nothing in it is a formula', async () => {
  await site.prisma.journalEntry.create({ data: { byId: 2, action: 'x', subject: '=1+1', why: '@x' } });
  const { text, headers } = await ada.get('/setup/journal.csv?action=x');
  expect(headers['content-type']).toContain('text/csv');
  expect(text.trim().split('\r\n')).toHaveLength(122);
  expect(text).toContain(`"'=1+1"`);
  expect(text).toContain(`"'@x"`);
});

test('the button checks all of it, and names what somebody altered', async () => {
  const check = () => send(ada, '/setup/journal', {}, '/setup/journal/check');
  expect(wordsOf((await check()).text)).toContain('is as it was written');
  const client = await site.pool.connect();
  await client.query('SET session_replication_role = replica');
  await client.query(`UPDATE "journal" SET "subject" = 'user 9' WHERE "number" = 2`);
  await client.query('RESET session_replication_role');
  client.release();
  expect(wordsOf((await check()).text)).toContain('Entry 2 was altered');
});
