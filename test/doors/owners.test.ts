// The owner's doors: a form that is open to whom the type is for, a draft that is one's own, a link that is a key.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../src/permissions/decide.ts';
import { mayRaiseForOthers, raiseRefusal } from '../../src/permissions/raise.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, tokenOf, type Visitor } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';
import { type Asker, askersAt } from './askers.ts';
import { footprint } from './footprint.ts';
import { type Subject, subjectsIn } from './subjects.ts';

let site: Site;
let askers: Asker[];
let subjects: Subject[];

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  subjects = await subjectsIn(site.prisma);
}, 120_000);
afterAll(() => site.close());

test('a type’s form is open to those who may raise it, listed for them alone, and missing for the rest', async () => {
  const wrong: string[] = [];
  for (const { name, actor, visitor } of askers) {
    const listed = linksOf(mainOf((await visitor.get('/')).text)).map(({ href }) => href);
    const _csrf = await tokenOf(visitor);
    for (const type of actor.configuration.types.values()) {
      const may = raiseRefusal(actor, type) === undefined;
      const address = `/raise/${type.prefix.toLowerCase()}`;
      const page = await visitor.get(address);
      const sent = await visitor.post(address).type('form').send({ _csrf });
      const found = [page.status, sent.status, listed.includes(address)];
      // Who may raise it for others is asked first whom it is for.
      const opens = mayRaiseForOthers(actor, type) ? [303, 303, true] : [200, 422, true];
      const expected = may ? opens : [404, 404, false];
      if (String(found) !== String(expected)) wrong.push(`${name} ${address}: ${found}, not ${expected}`);
    }
    expect((await visitor.get('/raise/xyz')).status).toBe(404);
  }
  expect(wrong).toEqual([]);
});

const FIRST_PAGE = { where: 'Mill Lane', lane: 'pavement' };

const begin = async (visitor: Visitor) =>
  String((await send(visitor, '/raise/pot', FIRST_PAGE)).headers['location']).replace(/\/page\/\d+$/, '');

test('a draft is there for whoever began it, and for nobody else, signed in or not', async () => {
  const [stranger, clara] = [site.visitor(), await site.signedInAs('clara')];
  const drafts = { 'a visitor’s': await begin(stranger), 'Clara’s': await begin(clara) };
  const others = [...askers, { name: 'another visitor', visitor: site.visitor() }];
  for (const [whose, draft] of Object.entries(drafts))
    for (const { name, visitor } of others) {
      const isTheirs = whose === 'Clara’s' && name === 'clara';
      const _csrf = await tokenOf(visitor);
      const send = (step: string) => visitor.post(`${draft}/${step}`).type('form').send({ _csrf });
      const found = [
        (await visitor.get(`${draft}/page/1`)).status,
        (await visitor.get(`${draft}/check`)).status,
        (await visitor.get(`${draft}/sent`)).status,
        (await send('page/1')).status,
        (await send('send')).status,
      ];
      // Clara's own session may have ended: a visitor is asked to sign in, and then finds nothing of hers.
      const isAsked = whose === 'Clara’s' && name.endsWith('visitor');
      const refused = isAsked ? 303 : 404;
      const expected = isTheirs ? [200, 303, 303, 422, 303] : [1, 2, 3, 4, 5].map(() => refused);
      expect([whose, name, found]).toEqual([whose, name, expected]);
    }
  expect((await stranger.get(`${drafts['a visitor’s']}/page/1`)).status).toBe(200);
  expect((await stranger.get(drafts['a visitor’s'].replace('/pot/', '/bin/').concat('/page/1'))).status).toBe(
    404,
  );
});

test('a tracking link opens its one case as the owner’s, whoever holds it, and nothing besides', async () => {
  const holders = askers.filter(({ name }) => ['a visitor', 'nick', 'martin', 'ada'].includes(name));
  let opened = 0;
  for (const { facts, what } of subjects) {
    if (!facts) continue;
    const token = await trackingToken(site.prisma, facts.id);
    const owner = await standingOf(site.prisma, ANONYMOUS, facts.id);
    const sees = decide(owner, 'view-summary', facts).allowed;
    const writes = decide(owner, 'add-public-note', facts).allowed;
    for (const { name, visitor } of holders) {
      const page = await visitor.get(`/track/${token}`);
      const note = { _csrf: await tokenOf(visitor) };
      const sent = await visitor.post(`/track/${token}/add-public-note`).type('form').send(note);
      const refused = sees ? 403 : 404;
      expect([what, name, page.status, sent.status]).toEqual([
        what,
        name,
        sees ? 200 : 404,
        writes ? 422 : refused,
      ]);
      if (sees) expect(mainOf(page.text)).not.toMatch(/undefined|\[object |NaN|\/cases\//);
      opened++;
    }
  }
  expect(opened).toBeGreaterThan(40);
  const visitor = site.visitor();
  expect((await visitor.get('/my-cases')).status).toBe(303);
});

test('a link that has run out, and one that never was, are the same to whoever tries them', async () => {
  const { id } = subjects[0]?.facts ?? { id: 0 };
  const token = await trackingToken(site.prisma, id);
  await site.prisma.trackingLink.updateMany({ where: { caseId: id }, data: { expiresAt: new Date(0) } });
  const visitor = site.visitor();
  const [out, never] = [await visitor.get(`/track/${token}`), await visitor.get('/track/never-was')];
  // Each page has the number of its own request.
  const read = ({ text }: typeof out) => wordsOf(text).replace(/\b[0-9A-F]{10}\b/, 'NUMBER');
  expect([out.status, read(out)]).toEqual([404, read(never)]);
  expect(read(out)).toContain('NUMBER');
});

test('tokens are guessed only so often', async () => {
  const strict = await openSite({ TRACKING_LOOKUPS_PER_HOUR: '5' });
  const visitor = strict.visitor();
  const answers = [];
  for (let at = 0; at < 7; at++) answers.push((await visitor.get(`/track/guess-${at}`)).status);
  await strict.close();
  expect(answers).toEqual([404, 404, 404, 404, 404, 429, 429]);
});

test('who is refused on the owner’s side is led back to the owner’s page', async () => {
  const closed = await site.prisma.case.findFirstOrThrow({
    // Complaints take notes from their owners after closing, too.
    where: {
      ...{ deleted: false, closedAt: { not: null }, owner: { email: 'clara@ambridge.example' } },
      caseType: { prefix: { not: 'COM' } },
    },
  });
  const clara = await site.signedInAs('clara');
  const before = await footprint(site);
  const _csrf = await tokenOf(clara);
  const path = `/my-cases/${closed.reference}`;
  const answer = await clara
    .post(`${path}/add-public-note`)
    .type('form')
    .send({ _csrf, note: 'Still there!' });
  expect([answer.status, wordsOf(answer.text)]).toEqual([403, expect.stringMatching(/You can’t add a note/)]);
  expect(linksOf(mainOf(answer.text)).map(({ href }) => href)).toEqual([path]);
  expect(await footprint(site)).toEqual(before);
});
