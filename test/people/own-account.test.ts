// One's own account: details, password, sessions; and nothing of anybody else's.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { formsOf, wordsOf } from '../support/html.ts';
import { openSite, resend, type Site, send, signIn } from '../support/site.ts';
import { letterTo, linkIn } from './post.ts';

const PASSWORD = 'walnut-harbour-teacup';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const find = (email: string) =>
  site.prisma.user.findUniqueOrThrow({ where: { email }, include: { grants: true, memberships: true } });

test('details are kept, and what only administrators set is ignored', async () => {
  const clara = await site.signedInAs('clara');
  const before = await find('clara@ambridge.example');
  const page = await clara.get('/account/details');
  const fields = { name: 'Clara W.', phone: '+44 (0)1632 960001', language: 'cy' };
  const extras = {
    id: '3',
    email: 'x@example.org',
    active: 'false',
    kind: 'system',
    flag: 'setup',
    group: '1',
  };
  const more = {
    passwordHash: 'x',
    confirmedAt: '',
    closedAt: '2026-01-01',
    memberships: '1',
    grants: 'setup',
  };
  const answer = await resend(clara, page, { ...fields, ...extras, ...more }, '/account/details');
  expect(answer.headers['location']).toBe('/account');
  const { name: _, phone: __, language: ___, ...rest } = before;
  expect(await find('clara@ambridge.example')).toEqual({ ...rest, ...fields });
  const shown = await clara.get('/account');
  expect(shown.text).toContain('<html lang="cy"');
  expect(wordsOf(shown.text)).toContain('Wedi’i gadw.');
});

test.each([
  [{ name: ' ' }, 'Enter your name'],
  [{ name: 'x'.repeat(101) }, 'at most 100 characters'],
  [{ phone: 'ring me' }, 'Enter a phone number in figures'],
  [{ language: 'fr' }, 'Choose a language'],
])('%j is told what to do', async (fields, sentence) => {
  const answer = await send(await site.signedInAs('david'), '/account/details', fields);
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.text)).toContain(sentence);
});

test('a new password takes the old one, ends the other sessions, and is told by mail', async () => {
  const email = 'nora@ambridge.example';
  const [here, elsewhere] = [await signIn(site.visitor(), email), await signIn(site.visitor(), email)];
  const change = (password: string, newPassword: string) =>
    send(here, '/account/password', { password, newPassword });
  expect((await change('not-hers-at-all', PASSWORD)).status).toBe(422);
  expect((await change(DEMO_PASSWORD, 'short')).status).toBe(422);
  expect((await change(DEMO_PASSWORD, 'nora lindqvist')).status).toBe(422);
  expect((await elsewhere.get('/account')).status).toBe(200);
  expect((await change(DEMO_PASSWORD, PASSWORD)).headers['location']).toBe('/account');
  expect((await here.get('/account')).status).toBe(200);
  expect((await elsewhere.get('/account')).headers['location']).toMatch(/^\/sign-in/);
  await signIn(site.visitor(), email, PASSWORD);
  expect((await letterTo(site, email)).action).toBe('account-password-changed');
});

test('a new password closes every door that somebody with the old one may have opened', async () => {
  const [email, thiefs] = ['owen@ambridge.example', 'thief@example.org'];
  const thief = await signIn(site.visitor(), email);
  await send(thief, '/account/email', { email: thiefs, password: DEMO_PASSWORD });
  const link = linkIn(await letterTo(site, thiefs), '/confirm-email/');
  const owen = await signIn(site.visitor(), email);
  await send(owen, '/account/password', { password: DEMO_PASSWORD, newPassword: PASSWORD });
  expect((await owen.get(link)).status).toBe(404);
  expect((await site.visitor().get(link)).status).toBe(404);
});

test('sessions are listed in words, and really end', async () => {
  const email = 'colin@ambridge.example';
  const here = site.visitor();
  here.set('User-Agent', FIREFOX);
  await signIn(here, email);
  const [second, third] = [await signIn(site.visitor(), email), await signIn(site.visitor(), email)];
  const page = await here.get('/account/sessions');
  expect(wordsOf(page.text)).toContain('Firefox on Windows This browser');
  const rows = await site.prisma.session.findMany();
  for (const { sid } of rows) expect(page.text).not.toContain(sid);
  const forms = formsOf(page.text).filter(({ action }) => action === '/account/sessions/end');
  expect(forms).toHaveLength(2);
  expect((await resend(here, page, {}, '/account/sessions/end')).status).toBe(303);
  const out = async () => {
    const answers = [await here.get('/account'), await second.get('/account'), await third.get('/account')];
    return answers.map(({ status }) => status);
  };
  expect((await out()).sort()).toEqual([200, 200, 303]);
  expect((await resend(here, page, {}, '/account/sessions/end')).status).toBe(422);
  expect((await send(here, '/account/sessions', {}, '/account/sessions/end-others')).status).toBe(303);
  expect(await out()).toEqual([200, 303, 303]);
  const journal = await site.prisma.journalEntry.findMany({
    where: { action: { startsWith: 'end-session' } },
  });
  expect(journal.map(({ action }) => action)).toEqual(['end-session', 'end-sessions']);
});

test('nobody ends somebody else’s session', async () => {
  const hugo = await signIn(site.visitor(), 'hugo@ambridge.example');
  const vera = await signIn(site.visitor(), 'vera@ambridge.example');
  await signIn(site.visitor(), 'vera@ambridge.example');
  const page = await vera.get('/account/sessions');
  const handle = formsOf(page.text).find(({ action }) => action === '/account/sessions/end')?.fields[
    'session'
  ];
  await signIn(site.visitor(), 'hugo@ambridge.example');
  const mine = await hugo.get('/account/sessions');
  const answer = await resend(hugo, mine, { session: handle ?? '' }, '/account/sessions/end');
  expect(answer.status).toBe(422);
  expect(formsOf((await vera.get('/account/sessions')).text).length).toBe(formsOf(page.text).length);
});
