// Changing one's address: with the password, told to the old one, done by whoever reads at the new one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Site, send, signIn, tokenOf } from '../support/site.ts';
import { lettersTo, letterTo, linkIn } from './post.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const ask = async (who: string, email: string, password = DEMO_PASSWORD) =>
  send(await site.signedInAs(who), '/account/email', { email, password });

test('it changes when the link is opened and sent, and both addresses hear of it', async () => {
  const [old, email] = ['clara@ambridge.example', 'clara.new@example.org'];
  const here = await site.signedInAs('clara');
  const elsewhere = await signIn(site.visitor(), old);
  await send(site.visitor(), '/forgot-password', { email: old });
  const reset = linkIn(await letterTo(site, old), '/reset-password/');
  expect((await ask('clara', email)).headers['location']).toBe('/account');
  expect((await letterTo(site, old)).action).toBe('account-email-asked');
  expect((await letterTo(site, old)).text).toContain(email);
  const letter = await letterTo(site, email);
  expect(letter).toMatchObject({ action: 'account-change-email', userId: null });
  const link = linkIn(letter, '/confirm-email/');
  expect((await here.get(link)).status).toBe(200);
  expect(await site.prisma.user.count({ where: { email } })).toBe(0);
  expect((await send(here, link)).headers['location']).toBe('/account');
  expect(wordsOf((await here.get('/account')).text)).toContain(email);
  expect((await elsewhere.get('/account')).headers['location']).toMatch(/^\/sign-in/);
  expect((await site.visitor().get(reset)).status).toBe(404);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect((await letterTo(site, old)).action).toBe('account-email-changed');
  await signIn(site.visitor(), email);
  await expect(signIn(site.visitor(), old)).rejects.toThrow('422');
});

test('without the password nothing is asked', async () => {
  const before = await site.prisma.mail.count();
  const wrong = await ask('david', 'david.new@example.org', 'not-his-password');
  expect(wrong.status).toBe(422);
  expect(wordsOf(wrong.text)).toContain('That isn’t your password');
  expect(wrong.text).toContain('value="david.new@example.org"');
  expect((await ask('david', 'david@ambridge.example')).status).toBe(422);
  expect((await ask('david', 'no address')).status).toBe(422);
  expect(await site.prisma.mail.count()).toBe(before);
});

test('that an address has an account, only whoever reads there learns', async () => {
  const answers = [await ask('becky', 'gus@ambridge.example'), await ask('becky', 'free@example.org')];
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers['location']}`)).size).toBe(1);
  const letter = await letterTo(site, 'gus@ambridge.example');
  expect(letter.action).toBe('account-email-taken');
  expect(letter.text).not.toContain('confirm-email');
});

test('an address that somebody else has by then stays theirs', async () => {
  await ask('priya', 'wanted@example.org');
  const link = linkIn(await letterTo(site, 'wanted@example.org'), '/confirm-email/');
  await site.prisma.user.create({ data: { email: 'wanted@example.org', name: 'Quicker' } });
  const answer = await send(await site.signedInAs('priya'), link);
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.text)).toContain('Another account has this address by now');
});

test('whoever reads at the address, without being signed in to the account, lends it to nobody', async () => {
  const email = 'lena.new@example.org';
  await ask('lena', email);
  const link = linkIn(await letterTo(site, email), '/confirm-email/');
  const visitor = site.visitor();
  expect((await visitor.get(link)).headers['location']).toBe(`/sign-in?to=${encodeURIComponent(link)}`);
  const tokens = [await tokenOf(visitor), await tokenOf(await site.signedInAs('hugo'))];
  const asked = await visitor.post(link).type('form').send({ _csrf: tokens[0] });
  expect(asked.headers['location']).toBe(`/sign-in?to=${encodeURIComponent(link)}`);
  const other = await site.signedInAs('hugo');
  expect((await other.get(link)).status).toBe(404);
  const sent = await other.post(link).type('form').send({ _csrf: tokens[1] });
  expect(sent.status).toBe(404);
  expect(await site.prisma.user.count({ where: { email } })).toBe(0);
  const lena = await site.signedInAs('lena');
  expect((await send(lena, link)).headers['location']).toBe('/account');
});

test('a few messages go to one address in an hour, and the old one isn’t flooded either', async () => {
  for (let at = 0; at < 5; at++) await ask('gus', 'many@example.org');
  expect(await lettersTo(site, 'many@example.org')).toHaveLength(3);
  const told = (await lettersTo(site, 'gus@ambridge.example')).filter(
    ({ action }) => action === 'account-email-asked',
  );
  expect(told).toHaveLength(3);
});

test('passwords aren’t guessed here for longer than at the door', async () => {
  const strict = await openSite({ SIGN_IN_ATTEMPTS: '3' });
  try {
    const owen = await strict.signedInAs('owen');
    const _csrf = await tokenOf(owen);
    const statuses: number[] = [];
    for (const [at, path] of [
      '/account/email',
      '/account/password',
      '/account/close',
      '/account/close',
    ].entries()) {
      const fields = {
        _csrf,
        email: 'x@example.org',
        newPassword: 'walnut-harbour-teacup',
        password: `guess ${at}`,
      };
      statuses.push((await owen.post(path).type('form').send(fields)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 429]);
  } finally {
    await strict.close();
  }
});
