// A forgotten password: only whoever reads at the address chooses a new one, and everybody else is out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, signIn } from '../support/site.ts';
import { lettersTo, letterTo, linkIn } from './post.ts';

const PASSWORD = 'walnut-harbour-teacup';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function linkFor(email: string): Promise<string> {
  await send(site.visitor(), '/forgot-password', { email });
  return linkIn(await letterTo(site, email), '/reset-password/');
}

test('the new password counts, the old one doesn’t, and whoever was signed in is out', async () => {
  const email = 'clara@ambridge.example';
  const elsewhere = await signIn(site.visitor(), email);
  const links = [await linkFor(email), await linkFor(email)];
  const visitor = site.visitor();
  const [link = '', other = ''] = links;
  const page = await visitor.get(link);
  expect(page.status).toBe(200);
  expect((await send(visitor, link, { password: 'short' })).status).toBe(422);
  expect((await send(visitor, link, { password: 'Clara Whitfield' })).status).toBe(422);
  const answer = await send(visitor, link, { password: PASSWORD });
  expect(answer.headers['location']).toBe('/account');
  expect((await visitor.get('/account')).status).toBe(200);
  expect((await elsewhere.get('/my-cases')).headers['location']).toMatch(/^\/sign-in/);
  await expect(signIn(site.visitor(), email)).rejects.toThrow('422');
  await signIn(site.visitor(), email, PASSWORD);
  for (const used of [link, other]) expect((await site.visitor().get(used)).status).toBe(404);
  expect((await letterTo(site, email)).action).toBe('account-password-changed');
});

test('a browser that is signed in to the account stays so, in a new session', async () => {
  const email = 'molly@ambridge.example';
  const molly = await signIn(site.visitor(), email);
  const answer = await send(molly, await linkFor(email), { password: PASSWORD });
  expect(answer.headers['location']).toBe('/account');
  expect((await molly.get('/account')).status).toBe(200);
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email } });
  const sessions = await site.prisma.session.findMany();
  expect(sessions.filter(({ sess }) => JSON.stringify(sess).includes(`"user":${id}}`))).toHaveLength(1);
});

test('the answer is the same for every address', async () => {
  const pages = new Set<string>();
  for (const email of ['david@ambridge.example', 'stranger@example.org', 'ian@ambridge.example']) {
    const visitor = site.visitor();
    const answer = await send(visitor, '/forgot-password', { email });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/check-your-mail?for=reset']);
    pages.add(mainOf((await visitor.get('/check-your-mail?for=reset')).text).replaceAll(email, 'ADDRESS'));
  }
  expect(pages.size).toBe(1);
  const [letter] = await lettersTo(site, 'stranger@example.org');
  expect(letter).toMatchObject({
    action: 'account-unknown',
    caseId: null,
    userId: null,
    recipient: 'account',
  });
});

test('who has no password yet gets one, and their address is confirmed', async () => {
  const email = 'invited@example.org';
  await site.prisma.user.create({ data: { email, name: 'Invited' } });
  expect((await send(site.visitor(), await linkFor(email), { password: PASSWORD })).status).toBe(303);
  const { confirmedAt } = await site.prisma.user.findUniqueOrThrow({ where: { email } });
  expect(confirmedAt).not.toBeNull();
});

test('a link is over after an hour, and when the account is shut', async () => {
  const link = await linkFor('david@ambridge.example');
  const { expiresAt, createdAt } = await site.prisma.accountToken.findFirstOrThrow({
    where: { email: 'david@ambridge.example' },
    orderBy: { id: 'desc' },
  });
  expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(60);
  await site.prisma.user.update({ where: { email: 'david@ambridge.example' }, data: { active: false } });
  expect((await site.visitor().get(link)).status).toBe(404);
  await site.prisma.user.update({ where: { email: 'david@ambridge.example' }, data: { active: true } });
  await site.prisma.accountToken.updateMany({ data: { expiresAt: new Date() } });
  const over = await site.visitor().get(link);
  expect(over.status).toBe(404);
  expect(wordsOf(over.text)).toContain('Ask for a new link');
});

test('an address that an administrator gave anew isn’t confirmed, and what was mailed to the old one is over', async () => {
  const link = await linkFor('becky@ambridge.example');
  const becky = await site.prisma.user.findUniqueOrThrow({ where: { email: 'becky@ambridge.example' } });
  const sam = await site.signedInAs('sam');
  const page = `/setup/users/${becky.id}`;
  const fields = { name: becky.name, email: 'rebecca@ambridge.example' };
  expect((await send(sam, page, fields, `${page}/change-account`)).status).toBe(303);
  expect((await site.visitor().get(link)).status).toBe(404);
  const after = await site.prisma.user.findUniqueOrThrow({ where: { id: becky.id } });
  expect(after.confirmedAt).toBeNull();
});
