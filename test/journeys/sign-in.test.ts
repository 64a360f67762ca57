// Signing in and out: nobody learns who has an account, nobody guesses for long, and a session ends when it ends.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Page, type Site, send, signIn, tokenOf, type Visitor } from '../support/site.ts';

const ATTEMPTS = 4;

let site: Site;
let strict: Site;

beforeAll(async () => {
  [site, strict] = await Promise.all([openSite(), openSite({ SIGN_IN_ATTEMPTS: String(ATTEMPTS) })]);
});
afterAll(async () => {
  await Promise.all([site.close(), strict.close()]);
});

const WRONG: Record<string, { email: string; password: string }> = {
  'a wrong password': { email: 'clara@ambridge.example', password: 'not-hers' },
  'an unknown address': { email: 'nobody@ambridge.example', password: 'casement-demo' },
  'an inactive account': { email: 'ian@ambridge.example', password: 'casement-demo' },
  'the anonymous user': { email: 'anonymous', password: '' },
};

const tryToSignIn = (visitor: Visitor, fields: { email: string; password: string }) =>
  send(visitor, '/sign-in', fields);

test('a wrong password, an unknown address and an inactive account look alike', async () => {
  const looks = new Set<string>();
  for (const what of ['a wrong password', 'an unknown address', 'an inactive account']) {
    const fields = WRONG[what];
    if (!fields) throw new Error(what);
    const answer = await tryToSignIn(site.visitor(), fields);
    expect([what, answer.status]).toEqual([what, 422]);
    looks.add(
      mainOf(answer.text)
        .replaceAll(`value="${fields.email}"`, '')
        .replaceAll(/name="_csrf" value="[^"]*"/g, ''),
    );
  }
  expect(looks.size).toBe(1);
  expect(wordsOf([...looks].join())).toContain('No account has this e-mail address and password');
});

// What another process does meanwhile may spoil one measurement; a real difference spoils every one.
test('and take alike: nobody learns from the time who has an account', { retry: 3 }, async () => {
  const [rounds, times] = [15, new Map<string, number[]>()];
  const visitors = new Map<string, { visitor: Visitor; token: string }>();
  for (const what of Object.keys(WRONG).slice(0, 3)) {
    const visitor = site.visitor();
    visitors.set(what, { visitor, token: await tokenOf(visitor) });
    times.set(what, []);
  }
  // In turn, so that whatever else the machine does falls on each alike.
  for (let round = 0; round < rounds; round++)
    for (const [what, { visitor, token }] of visitors) {
      const at = performance.now();
      await visitor
        .post('/sign-in')
        .type('form')
        .send({ ...WRONG[what], _csrf: token });
      times.get(what)?.push(performance.now() - at);
    }
  const medians = [...times.values()].map((all) => all.sort((one, other) => one - other)[rounds >> 1] ?? 0);
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.25);
});

test('nobody signs in as the built-in users, nor with what isn’t one address and one password', async () => {
  const odd = [
    { email: 'anonymous', password: 'casement-demo' },
    { email: 'system', password: '' },
    { email: '', password: '' },
    { email: 'clara@ambridge.example', password: '' },
    { email: 'clara\0@ambridge.example', password: 'wrong' },
    { email: ['clara@ambridge.example', 'ada@ambridge.example'], password: 'casement-demo' },
    { email: 'clara@ambridge.example', password: ['casement-demo', 'casement-demo'] },
    { email: `${'a'.repeat(10_000)}@ambridge.example`, password: 'x' },
    { email: 'clara@ambridge.example', password: 'x'.repeat(50_000) },
  ];
  for (const fields of odd) {
    const answer = await send(site.visitor(), '/sign-in', fields);
    expect([fields.email.slice(0, 40), answer.status]).toEqual([fields.email.slice(0, 40), 422]);
  }
});

const sessionIn = (answer: Page) => /casement=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1];

test('signing in begins a new session, so that one planted before is worth nothing', async () => {
  const visitor = site.visitor();
  const planted = sessionIn(await visitor.get('/sign-in'));
  const answer = await tryToSignIn(visitor, { email: 'clara@ambridge.example', password: 'casement-demo' });
  expect(answer.status).toBe(303);
  expect(sessionIn(answer)).toBeDefined();
  expect(sessionIn(answer)).not.toBe(planted);
  const old = await site.visitor().get('/my-cases').set('Cookie', `casement=${planted}`);
  expect(old.headers['location']).toMatch(/^\/sign-in/);
});

test('the cookie is kept from scripts and from other sites', async () => {
  const cookie = String((await site.visitor().get('/sign-in')).headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
});

test('signing out ends the session on the server, too', async () => {
  const visitor = site.visitor();
  const answer = await tryToSignIn(visitor, { email: 'clara@ambridge.example', password: 'casement-demo' });
  const session = `casement=${sessionIn(answer)}`;
  const withIt = () => site.visitor().get('/my-cases').set('Cookie', session);
  expect((await withIt()).status).toBe(200);
  expect((await send(visitor, '/my-cases', {}, '/sign-out')).status).toBe(303);
  expect((await withIt()).headers['location']).toMatch(/^\/sign-in/);
});

test('an account that is made inactive is out on the next click, also with its session', async () => {
  const nick = await signIn(site.visitor(), 'nick@ambridge.example');
  await site.prisma.user.update({ where: { email: 'nick@ambridge.example' }, data: { active: false } });
  expect((await nick.get('/my-cases')).headers['location']).toMatch(/^\/sign-in/);
});

test('the address is the same in capitals, and with blanks around it', async () => {
  await signIn(site.visitor(), '  Clara@Ambridge.Example ');
});

test('who guesses is stopped after the attempts that are allowed, however they spell the address', async () => {
  const visitor = strict.visitor();
  const spellings = [
    'ada@ambridge.example',
    'ADA@ambridge.example',
    ' ada@ambridge.example',
    'ada@ambridge.example  ',
  ];
  const answers: number[] = [];
  for (let at = 0; at < ATTEMPTS + 2; at++) {
    const email = spellings[at % spellings.length] ?? '';
    answers.push((await tryToSignIn(visitor, { email, password: `guess ${at}` })).status);
  }
  expect(answers).toEqual([...Array(ATTEMPTS).fill(422), 429, 429]);
  const right = await tryToSignIn(visitor, { email: 'ada@ambridge.example', password: 'casement-demo' });
  expect(right.status).toBe(429);
  expect(wordsOf(right.text)).toMatch(/Too many tries.*Try again in \d+ minutes/);
  expect(
    (await tryToSignIn(visitor, { email: 'sam@ambridge.example', password: 'casement-demo' })).status,
  ).toBe(303);
});

test('who is signed in already doesn’t guess for longer', async () => {
  const dora = await strict.signedInAs('dora');
  const _csrf = await tokenOf(dora);
  const answers: number[] = [];
  for (let at = 0; at < ATTEMPTS + 1; at++) {
    const fields = { _csrf, email: 'carla@ambridge.example', password: `guess ${at}` };
    answers.push((await dora.post('/sign-in').type('form').send(fields)).status);
  }
  expect(answers).toEqual([...Array(ATTEMPTS).fill(422), 429]);
});

test('signing in again and again, rightly, is no guessing', async () => {
  for (let at = 0; at < ATTEMPTS + 2; at++) await signIn(strict.visitor(), 'martin@ambridge.example');
});
