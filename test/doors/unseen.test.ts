// What somebody may not see isn't there for them; who isn't staff is told whom to ask; who isn't signed in may sign in.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, wordsOf } from '../support/html.ts';
import { openSite, type Page, type Site, send, signIn, tokenOf } from '../support/site.ts';
import { FORMS, PAGES, type Takes } from './addresses.ts';
import { type Asker, askersAt, verdictOn } from './askers.ts';
import { type Subject, subjectsIn } from './subjects.ts';

let site: Site;
let askers: Asker[];
let subjects: Subject[];

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  subjects = await subjectsIn(site.prisma);
  // The first page with a form keeps its token in the session; from then on pages are alike.
  await Promise.all(askers.map(({ visitor }) => visitor.get('/')));
}, 120_000);
afterAll(() => site.close());

const isOnCase = ([path, takes]: [string, Takes]) =>
  path.includes('/:reference') && takes.of !== 'another test';
const onCases = Object.entries(PAGES).filter(isOnCase);
const sentToCases = Object.entries(FORMS).filter(isOnCase);

test('a case that somebody may not see and one that isn’t there answer alike', async () => {
  const missing = subjects.find(({ facts }) => !facts)?.reference ?? '';
  let compared = 0;
  for (const asker of askers) {
    const { visitor } = asker;
    const unseenBy = (takes: Takes) =>
      subjects.filter(({ facts }) => facts && verdictOn(asker, takes, facts) === 'not there');
    const nothing = likeness(await visitor.get('/no-such-page'), missing);
    for (const [path, takes] of onCases) {
      const unseen = unseenBy(takes);
      const one = unseen[compared % unseen.length];
      if (!one) continue;
      compared++;
      const said = await visitor.get(path.replace(':reference', one.reference));
      expect(likeness(said, one.reference)).toEqual(nothing);
      if (compared % 5 === 0)
        expect(likeness(await visitor.get(path.replace(':reference', missing)), missing)).toEqual(nothing);
    }
    if (asker.name === 'a visitor') continue;
    const token = await tokenOf(visitor);
    for (const [path, takes] of sentToCases) {
      const unseen = unseenBy(takes);
      const one = unseen[compared % unseen.length];
      if (!one) continue;
      compared++;
      const ask = (reference: string) =>
        visitor.post(path.replace(':reference', reference)).type('form').send({ _csrf: token, version: '1' });
      expect(likeness(await ask(one.reference), one.reference)).toEqual(nothing);
      if (compared % 5 === 0) expect(likeness(await ask(missing), missing)).toEqual(nothing);
    }
  }
  expect(compared).toBeGreaterThan(200);
});

test('nor does the list’s look-up tell them apart', async () => {
  const missing = subjects.find(({ facts }) => !facts)?.reference ?? '';
  const colin = await site.signedInAs('colin');
  const look = async (reference: string) =>
    likeness(await colin.get('/cases').query({ q: reference }), reference);
  const pothole = subjects.find(({ what }) => what === 'a free pothole')?.reference ?? '';
  expect(await look(pothole)).toEqual(await look(missing));
  const his = subjects.find(({ what }) => what === 'Colin’s complaint')?.reference ?? '';
  expect((await colin.get('/cases').query({ q: his.toLowerCase() })).headers['location']).toBe(
    `/cases/${his}`,
  );
});

/** All that an answer tells, but for what differs from one answer to the next by itself. */
function likeness({ status, text, headers }: Page, reference: string) {
  const { date, 'content-length': length, 'set-cookie': cookies, ...others } = headers;
  const body = text
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(/\b[0-9A-F]{10}\b/g, 'NUMBER');
  return { status, body, headers: others, cookies: cookies === undefined, date: date === undefined, length };
}

test('somebody without access is told so at every address of the staff’s, whatever the case', async () => {
  for (const name of ['nick', 'clara', 'greta']) {
    const visitor = await site.signedInAs(name);
    for (const [path, { of }] of Object.entries(PAGES)) {
      if (!['staff', 'access', 'setup'].includes(of)) continue;
      const answer = await visitor.get(
        path.replace(':reference', subjects[0]?.reference ?? '').replace(':id', '1'),
      );
      expect([path, answer.status]).toEqual([path, 403]);
      expect(wordsOf(answer.text)).toMatch(/no access.*Ask an administrator of .* for the flag “access”/i);
    }
    const front = await visitor.get('/');
    expect(linksOf(front.text).filter(({ href }) => /^\/(cases|deleted|setup)/.test(href))).toEqual([]);
  }
});

test('a visitor signs in and is where they wanted to go', async () => {
  const visitor = site.visitor();
  const asked = await visitor.get('/cases');
  expect(asked.headers['location']).toBe('/sign-in?to=%2Fcases');
  const answer = await send(
    visitor,
    '/sign-in?to=%2Fcases',
    { email: 'martin@ambridge.example', password: 'casement-demo' },
    '/sign-in',
  );
  expect([answer.status, answer.headers['location']]).toEqual([303, '/cases']);
});

const AWAY = [
  'https://evil.example/',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  '/cases\r\nSet-Cookie: a=b',
  'evil.example',
];

test.each(AWAY)('signing in leads to no other site, as by %j', async (to) => {
  const visitor = site.visitor();
  const fields = { email: 'clara@ambridge.example', password: 'casement-demo', to };
  for (const path of ['/sign-in', `/sign-in?to=${encodeURIComponent(to)}`]) {
    const { to: _, ...withoutTo } = fields;
    const answer = await send(visitor, path, path === '/sign-in' ? fields : withoutTo, '/sign-in');
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    expect(answer.headers['location']).not.toContain('evil');
    await send(visitor, '/', {}, '/sign-out');
  }
});

test('who holds nothing sees an empty list, and no count of what they don’t see', async () => {
  const wendy = await signIn(site.visitor(), 'wendy@ambridge.example');
  const list = await wendy.get('/cases?assigned=nobody');
  expect(wordsOf(list.text)).toContain('No case that you may see fits this');
});
