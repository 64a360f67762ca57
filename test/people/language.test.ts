// The language that somebody reads: a browser remembers it for a visitor, the account for who is signed in.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site, send, tokenOf } from '../support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const languageOf = ({ text }: { text: string }) => /<html lang="([^"]+)"/.exec(text)?.[1];

test('a visitor’s browser remembers it, and leads back to where they were', async () => {
  const visitor = site.visitor();
  expect(languageOf(await visitor.get('/'))).toBe('en-GB');
  const answer = await visitor.get('/language/cy?to=/sign-in');
  expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
  expect(languageOf(await visitor.get('/sign-in'))).toBe('cy');
  await visitor.get('/language/en');
  expect(languageOf(await visitor.get('/'))).toBe('en-GB');
});

test('without a choice the browser’s own wish counts', async () => {
  expect(languageOf(await site.visitor().get('/').set('Accept-Language', 'cy, en;q=0.5'))).toBe('cy');
  expect(languageOf(await site.visitor().get('/').set('Accept-Language', 'fr'))).toBe('en-GB');
});

test('who is signed in has it kept with their account, for every browser', async () => {
  const clara = await site.signedInAs('clara');
  expect((await send(clara, '/my-cases', { language: 'cy' }, '/language')).status).toBe(303);
  expect(languageOf(await clara.get('/my-cases'))).toBe('cy');
  const { language } = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'clara@ambridge.example' },
  });
  expect(language).toBe('cy');
  const answer = await clara
    .post('/language')
    .type('form')
    .send({ _csrf: await tokenOf(clara), language: 'fr' });
  expect(answer.headers['location']).toBe('/');
  expect(languageOf(await clara.get('/my-cases'))).toBe('cy');
});

test('a language that there isn’t is no page, and nobody is led off the site', async () => {
  expect((await site.visitor().get('/language/fr')).status).toBe(404);
  for (const away of ['//evil.example', 'https://evil.example', '/%5Cevil.example', 'javascript:alert(1)']) {
    const answer = await site.visitor().get(`/language/cy?to=${away}`);
    expect([away, answer.headers['location']]).toEqual([away, '/']);
  }
  const clara = await site.signedInAs('clara');
  const fields = { _csrf: await tokenOf(clara), language: 'en', to: '//evil.example' };
  expect((await clara.post('/language').type('form').send(fields)).headers['location']).toBe('/');
});
