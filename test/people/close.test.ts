// Closing an account: nobody comes in by it again, its address is free, and its cases go on for whoever follows them by link.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Site, send, signIn } from '../support/site.ts';
import { lettersTo, letterTo, linkIn } from './post.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('everything about it happens, at once', async () => {
  const { prisma } = site;
  const email = 'clara@ambridge.example';
  const clara = await site.signedInAs('clara');
  const elsewhere = await signIn(site.visitor(), email);
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
  const where = { ownerId: id };
  const cases = await prisma.case.findMany({ where, include: { status: true }, orderBy: { id: 'asc' } });
  expect(cases.length).toBeGreaterThan(2);
  await send(site.visitor(), '/forgot-password', { email });

  expect((await send(clara, '/account/close', { password: 'wrong' })).status).toBe(422);
  expect(await prisma.case.count({ where })).toBe(cases.length);
  expect((await send(clara, '/account/close', { password: DEMO_PASSWORD })).headers['location']).toBe('/');
  expect(wordsOf((await clara.get('/')).text)).toContain('Your account is closed.');

  expect(await prisma.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ active: false, passwordHash: null, phone: null, confirmedAt: null },
    ...{ email: `closed-${id}@closed.invalid`, closedAt: expect.any(Date) },
  });
  for (const visitor of [clara, elsewhere])
    expect((await visitor.get('/account')).headers['location']).toMatch(/^\/sign-in/);
  await expect(signIn(site.visitor(), email)).rejects.toThrow('422');
  expect(await prisma.accountToken.count({ where: { userId: id } })).toBe(0);
  expect(await prisma.draft.count({ where: { userId: id, caseId: null } })).toBe(0);
  expect(await prisma.groupMember.count({ where: { userId: id } })).toBe(0);

  expect(await prisma.case.count({ where })).toBe(0);
  const after = await prisma.case.findMany({
    where: { id: { in: cases.map((one) => one.id) } },
    include: { events: { orderBy: { id: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  for (const [at, one] of after.entries()) {
    expect(one.contactEmail).toBe(email);
    expect(one.contactName).toBeTruthy();
    expect(one.version).toBe((cases[at]?.version ?? 0) + 1);
    expect(one.events[0]).toMatchObject({ action: 'close-account', actorId: id, public: true });
  }
  expect((await lettersTo(site, email)).map(({ action }) => action)).toContain('account-closed');
  const links = await prisma.mail.findMany({ where: { action: 'account-case-link' } });
  const open = cases.filter(({ status, deleted }) => status.kind !== 'closed' && !deleted);
  expect(links.map(({ caseId }) => caseId).sort()).toEqual(open.map((one) => one.id).sort());
  for (const letter of links) expect((await site.visitor().get(linkIn(letter, '/track/'))).status).toBe(200);
  // What they did by their account stays theirs in the eyes of whoever follows the case.
  const own = open.find(({ raisedById }) => raisedById === id);
  const letter = links.find(({ caseId }) => caseId === own?.id);
  const page = letter && (await site.visitor().get(linkIn(letter, '/track/')));
  expect(wordsOf(page?.text ?? '')).toContain('Case raised You');
});

test('the address can be registered anew, and the cases be taken in again', async () => {
  const email = 'clara@ambridge.example';
  await site.prisma.accountToken.deleteMany({ where: { email } });
  await send(site.visitor(), '/register', { email });
  const link = linkIn(await letterTo(site, email), '/register/');
  const visitor = site.visitor();
  const answer = await send(visitor, link, { name: 'Clara again', password: 'walnut-harbour-teacup' });
  expect(answer.headers['location']).toBe('/account/cases-to-add');
  expect((await visitor.get('/my-cases')).text).not.toMatch(/POT-\w{4}-\w{4}/);
});

test('the last who holds setup stays', async () => {
  await site.prisma.grant.deleteMany({ where: { flag: 'setup', userId: { not: null } } });
  const group = await site.prisma.group.findUniqueOrThrow({ where: { name: 'CM-CONFIGURATORS' } });
  const sam = await site.prisma.user.findUniqueOrThrow({ where: { email: 'sam@ambridge.example' } });
  await site.prisma.groupMember.deleteMany({ where: { groupId: group.id, userId: { not: sam.id } } });
  const answer = await send(await site.signedInAs('sam'), '/account/close', { password: DEMO_PASSWORD });
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.text)).toContain('Nobody else may set this site up');
  expect((await (await site.signedInAs('sam')).get('/setup/users')).status).toBe(200);
});
