// Making an account: the same answer for every address, a link that works once, and nobody gets more than they may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, resend, type Site, send, signIn } from '../support/site.ts';
import { lettersTo, letterTo, linkIn } from './post.ts';

const PASSWORD = 'walnut-harbour-teacup';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Asks for an account and gives the link that was mailed. */
async function linkFor(email: string, to = '', visitor = site.visitor()): Promise<string> {
  const answer = await send(
    visitor,
    `/register${to && `?to=${encodeURIComponent(to)}`}`,
    { email },
    '/register',
  );
  expect(answer.status).toBe(303);
  return linkIn(await letterTo(site, email), '/register/');
}

const finish = (link: string, fields: Record<string, string> = {}, visitor = site.visitor()) =>
  send(visitor, link, { name: 'Nell Barrow', password: PASSWORD, ...fields }, link.split('?')[0]);

test('an account is made, confirmed, in the groups that are joined, and its holder is signed in', async () => {
  const visitor = site.visitor();
  const before = await visitor.get('/sign-in');
  const link = await linkFor('Nell@Example.Org'.toLowerCase(), '', visitor);
  const answer = await finish(link, { phone: '01632 960 001' }, visitor);
  expect(answer.headers['location']).toBe('/account');
  expect(String(answer.headers['set-cookie'])).not.toBe(String(before.headers['set-cookie']));
  const user = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'nell@example.org' },
    include: { memberships: { include: { group: true } }, grants: true },
  });
  expect(user).toMatchObject({ name: 'Nell Barrow', phone: '01632 960 001', active: true, language: 'en' });
  expect(user.confirmedAt).not.toBeNull();
  expect(user.grants).toEqual([]);
  expect(user.memberships.map(({ group }) => group.joined)).toEqual([true]);
  const account = await visitor.get('/account');
  expect(wordsOf(account.text)).toContain('Your account is ready, and you are signed in.');
  await signIn(site.visitor(), 'nell@example.org', PASSWORD);
});

test('what only administrators set is ignored when it is sent along', async () => {
  const link = await linkFor('sly@example.org');
  const group = await site.prisma.group.findUniqueOrThrow({ where: { name: 'CM-CONFIGURATORS' } });
  const extras = { active: 'false', kind: 'system', flag: 'setup', id: '5', email: 'ada@ambridge.example' };
  const more = {
    group: String(group.id),
    confirmedAt: '2000-01-01',
    passwordHash: 'x',
    language: 'cy',
    grants: 'setup',
  };
  const visitor = site.visitor();
  const page = await visitor.get(link);
  const sent = await resend(visitor, page, { name: 'Sly', password: PASSWORD, ...extras, ...more }, link);
  expect(sent.status).toBe(303);
  const made = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'sly@example.org' },
    include: { grants: true, memberships: true },
  });
  expect(made).toMatchObject({ active: true, kind: 'person', grants: [], language: 'en' });
  expect(made.memberships.map(({ groupId }) => groupId)).not.toContain(group.id);
});

test('the answer doesn’t tell whether there is an account; the letter does', async () => {
  const pages = new Set<string>();
  for (const email of ['someone-new@example.org', 'clara@ambridge.example', 'ian@ambridge.example']) {
    const visitor = site.visitor();
    const answer = await send(visitor, '/register', { email });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/check-your-mail?for=register']);
    const page = await visitor.get('/check-your-mail?for=register');
    pages.add(mainOf(page.text).replaceAll(email, 'ADDRESS'));
  }
  expect(pages.size).toBe(1);
  const actions = async (email: string) => (await lettersTo(site, email)).map(({ action }) => action);
  expect(await actions('someone-new@example.org')).toEqual(['account-register']);
  expect(await actions('clara@ambridge.example')).toEqual(['account-known']);
  expect(await actions('ian@ambridge.example')).toEqual(['account-inactive']);
  expect((await letterTo(site, 'ian@ambridge.example')).text).not.toMatch(/reset-password|register\//);
});

test('and takes alike', { retry: 3 }, async () => {
  const times = new Map<boolean, number[]>([
    [true, []],
    [false, []],
  ]);
  const visitor = site.visitor();
  const page = await visitor.get('/register');
  const residents = await site.prisma.user.findMany({ where: { active: true, kind: 'person' }, take: 12 });
  for (const [round, { email }] of residents.entries())
    for (const known of [true, false]) {
      const at = performance.now();
      await resend(visitor, page, { email: known ? email : `timed-${round}@example.org` }, '/register');
      times.get(known)?.push(performance.now() - at);
    }
  const medians = [...times.values()].map((all) => all.sort((one, other) => one - other)[6] ?? 0);
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.4);
});

test('one address gets a few messages in an hour, and no more', async () => {
  for (let at = 0; at < 5; at++) await send(site.visitor(), '/register', { email: 'flooded@example.org' });
  expect(await lettersTo(site, 'flooded@example.org')).toHaveLength(3);
  // Whether by this form or the other.
  await send(site.visitor(), '/forgot-password', { email: 'flooded@example.org' });
  expect(await lettersTo(site, 'flooded@example.org')).toHaveLength(3);
});

test('one visitor has a few messages sent in an hour, to whatever addresses', async () => {
  const strict = await openSite({ ACCOUNT_MAILS_PER_HOUR: '3' });
  try {
    const statuses: number[] = [];
    for (const [at, path] of [
      '/register',
      '/forgot-password',
      '/register',
      '/register',
      '/forgot-password',
    ].entries())
      statuses.push((await send(strict.visitor(), path, { email: `one-${at}@example.org` })).status);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
  } finally {
    await strict.close();
  }
});

test('a link works once: looking doesn’t spend it, mistakes don’t, using it does', async () => {
  const link = await linkFor('once@example.org');
  for (let at = 0; at < 2; at++) expect((await site.visitor().get(link)).status).toBe(200);
  const short = await finish(link, { password: 'too short', name: '' });
  expect(short.status).toBe(422);
  expect(wordsOf(short.text)).toContain('Enter a password of at least 12 characters');
  expect(wordsOf(short.text)).toContain('Enter your name');
  expect(short.text).not.toContain('too short');
  expect((await finish(link)).status).toBe(303);
  const again = await site.visitor().get(link);
  expect(again.status).toBe(404);
  expect(wordsOf(again.text)).toContain('This link no longer works');
});

test('two clicks at once make one account', async () => {
  const link = await linkFor('twice@example.org');
  const visitors = [site.visitor(), site.visitor(), site.visitor()];
  const pages = await Promise.all(visitors.map((visitor) => visitor.get(link)));
  const answers = await Promise.all(
    visitors.map((visitor, at) => {
      const page = pages[at];
      if (!page) throw new Error('no page');
      return resend(visitor, page, { name: 'Twice', password: PASSWORD }, link);
    }),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  expect(await site.prisma.user.count({ where: { email: 'twice@example.org' } })).toBe(1);
});

test('of two links to one address the other is over when one is used', async () => {
  const first = await linkFor('both@example.org');
  const second = await linkFor('both@example.org');
  expect(second).not.toBe(first);
  expect((await finish(first)).status).toBe(303);
  expect((await site.visitor().get(second)).status).toBe(404);
});

test('a link that is too old, made up, or for something else opens nothing', async () => {
  const link = await linkFor('late@example.org');
  const token = link.slice('/register/'.length);
  for (const other of ['/reset-password/', '/confirm-email/'])
    expect((await site.visitor().get(other + token)).status).toBe(404);
  await site.prisma.accountToken.updateMany({
    where: { email: 'late@example.org' },
    data: { expiresAt: new Date() },
  });
  for (const address of [link, '/register/made-up', `/register/${'x'.repeat(5000)}`, '/register/%00'])
    expect([address.slice(0, 30), (await site.visitor().get(address)).status]).toEqual([
      address.slice(0, 30),
      404,
    ]);
  const spoken = await site.prisma.accountToken.findFirstOrThrow({ where: { email: 'late@example.org' } });
  expect(Buffer.from(spoken.tokenHash).toString('base64url')).not.toBe(token);
});

test('whoever was on their way somewhere gets there, but never off the site', async () => {
  const on = await finish(await linkFor('onward@example.org', '/raise/POT'));
  expect(on.headers['location']).toBe('/raise/POT');
  for (const [at, away] of ['//evil.example', 'https://evil.example', '/\\evil.example'].entries()) {
    const link = await linkFor(`away-${at}@example.org`, away);
    expect(link).not.toContain('evil');
    const answer = await finish(link, { to: away });
    expect(answer.headers['location']).toBe('/account');
  }
});

test.each([
  ['password1234', 'Many people use this password'],
  ['Password1234', 'Many people use this password'],
  ['guessed@example.org', 'isn’t your name'],
  ['Ambridge Council', 'isn’t your name'],
  ['Nell of the Barrow', 'isn’t your name'],
  ['x'.repeat(201), 'at most 200 characters'],
  ['🙂'.repeat(11), 'at least 12 characters'],
])('%s is refused as a password: %s', async (password, sentence) => {
  await site.prisma.accountToken.deleteMany({ where: { email: 'guessed@example.org' } });
  const link = await linkFor('guessed@example.org');
  const answer = await finish(link, { name: 'Nell of the Barrow', password });
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.text)).toContain(sentence);
});

test('200 characters of any kind are a password, and what is composed otherwise is the same', async () => {
  const password = `é${'🙂'.repeat(199)}`;
  expect((await finish(await linkFor('long@example.org'), { password })).status).toBe(303);
  await signIn(site.visitor(), 'long@example.org', password.normalize('NFD'));
});

test('letters and pages are in the language that the visitor reads', async () => {
  const visitor = site.visitor();
  await visitor.get('/language/cy');
  const link = await linkFor('cymraes@example.org', '', visitor);
  const letter = await letterTo(site, 'cymraes@example.org');
  expect(letter.subject).toBe('Creu eich cyfrif');
  expect(letter.html).toContain('<html lang="cy">');
  expect((await finish(link, {}, visitor)).status).toBe(303);
  const made = await site.prisma.user.findUniqueOrThrow({ where: { email: 'cymraes@example.org' } });
  expect(made.language).toBe('cy');
});

test('where the settings say so, nobody makes an account, and no page offers it', async () => {
  const closed = await openSite({ REGISTRATION: 'no' });
  try {
    expect((await closed.visitor().get('/register')).status).toBe(404);
    expect((await closed.visitor().get('/register/anything')).status).toBe(404);
    const page = await closed.visitor().get('/sign-in');
    expect(page.text).not.toContain('href="/register');
    expect(page.text).toContain('href="/forgot-password');
    await send(closed.visitor(), '/forgot-password', { email: 'nobody@example.org' });
    const letter = await letterTo(closed, 'nobody@example.org');
    expect(letter.action).toBe('account-unknown');
    expect(letter.text).not.toContain('/register/');
  } finally {
    await closed.close();
  }
});
