// Somebody reports a pothole without an account: over every page, with a mistake on the way, and follows it by its link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerPage,
  fillIn,
  goesTo,
  POTHOLE,
  readMain,
  referenceOn,
  sendChecked,
  trackingLinkOn,
} from '../raising/raising.ts';
import { formsOf, linksOf } from '../support/html.ts';
import { openSite, type Page, resend, type Site, type Visitor } from '../support/site.ts';

let site: Site;
let visitor: Visitor;
let check: string;
let sent: string;
let reference: string;
let link: string;
let casesBefore: number;

beforeAll(async () => {
  site = await openSite();
  visitor = site.visitor();
  casesBefore = await site.prisma.case.count();
});
afterAll(() => site.close());

describe.sequential('a pothole', () => {
  test('is among what everybody may raise, and a licence is not', async () => {
    const front = await visitor.get('/');
    const names = linksOf(front.text).map(({ text }) => text);
    expect(names).toContain('Pothole');
    expect(names).not.toContain('Licence application');
    expect(names).not.toContain('My cases');
  });

  test('what is missing is said, and what was typed is kept', async () => {
    const page = await answerPage(visitor, '/raise/pot', {
      where: '  Church Green <b>, by the bus stop',
      lane: '',
    });
    expect(page.status).toBe(422);
    expect(linksOf(page.text)).toContainEqual({
      text: 'Select an answer to “Which part of the road?”',
      href: '#lane',
    });
    expect(formsOf(page.text).at(-1)?.fields['where']).toBe('  Church Green <b>, by the bus stop');
  });

  test('the pages come in their order, and none is passed over', async () => {
    const [first = {}, second = {}, third = {}] = POTHOLE;
    const secondPage = goesTo(await answerPage(visitor, '/raise/pot', first));
    expect(secondPage).toMatch(/^\/raise\/pot\/[0-9a-f-]{36}\/page\/2$/);
    const draft = secondPage.replace(/\/page\/2$/, '');
    check = `${draft}/check`;
    for (const ahead of [check, `${draft}/page/3`, `${draft}/sent`])
      expect(goesTo(await visitor.get(ahead).redirects(ahead.endsWith('sent') ? 1 : 0))).toBe(secondPage);
    expect((await visitor.get(`${draft}/page/9`)).status).toBe(404);
    const thirdPage = goesTo(await answerPage(visitor, secondPage, second));
    expect(thirdPage).toBe(`${draft}/page/4`);
    expect(goesTo(await answerPage(visitor, thirdPage, third))).toBe(check);
  });

  test('everything is checked, and what is wrong is changed', async () => {
    const page = await visitor.get(check);
    const shown = readMain(page);
    for (const words of [
      'Church Green, by the bus stop',
      'Like a dustbin lid',
      'Cyclists People on foot',
      'Not given',
    ])
      expect(shown).toContain(words);
    const change = linksOf(page.text).find(({ text }) => text === 'Change How big is it?');
    const address = change?.href.replace(/#size$/, '') ?? '';
    expect(formsOf((await visitor.get(address)).text).at(-1)?.fields['depth']).toBe('9');
    const changed = await answerPage(visitor, address, { ...POTHOLE[1], size: 'plate' });
    expect(goesTo(changed)).toBe(check);
    expect(readMain(await visitor.get(check))).toContain('Like a dinner plate');
  });

  test('sent five times at once, and once again, it is one case', async () => {
    const page = await visitor.get(check);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendPage(page)));
    answers.push(await sendPage(page));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303));
    expect(new Set(answers.map(goesTo))).toEqual(new Set([check.replace(/check$/, 'sent')]));
    expect(await site.prisma.case.count()).toBe(casesBefore + 1);
    sent = goesTo(answers[0] as Page);
  });

  test('the confirmation has the reference and the link, and promises no mail where none goes out', async () => {
    const page = await visitor.get(sent);
    reference = referenceOn(page);
    link = trackingLinkOn(page);
    expect(reference).toMatch(/^POT-/);
    expect(link).toMatch(/^\/track\/[\w-]{32}$/);
    expect(readMain(page)).not.toContain('e-mail');
    // Nobody gets back into what was sent.
    for (const address of [check, check.replace(/check$/, 'page/1')])
      expect(goesTo(await visitor.get(address))).toBe(sent);
  });

  test('the case is whole: team, target, history, contact, letters, and nothing left in the draft', async () => {
    const found = await site.prisma.case.findUniqueOrThrow({
      where: { reference },
      include: {
        assignments: { include: { group: true } },
        events: { orderBy: { id: 'asc' } },
        mails: true,
        target: true,
        draft: true,
        status: true,
      },
    });
    expect(found).toMatchObject({
      title: 'Church Green, by the bus stop',
      ownerId: null,
      raisedById: 1,
      contactName: 'Jo Bloggs',
      contactEmail: 'jo@example.org',
      contactPhone: null,
      status: { kind: 'start' },
      submission: { size: 'plate', depth: 9, dangers: ['cyclists', 'walkers'] },
      draft: { answers: {} },
    });
    expect(found.assignments.map(({ group, roleId }) => [group?.name, roleId])).toEqual([
      ['Highways team', 2],
    ]);
    expect(found.events.map(({ action, actorId, public: shown }) => [action, actorId, shown])).toEqual([
      ['raise', 1, true],
      ['assign', 2, false],
    ]);
    expect(found.target?.dueAt).toEqual(found.dueAt);
    // Ten working days: two weeks but for a weekend at the beginning, more over holidays.
    const days = ((found.dueAt?.getTime() ?? 0) - found.raisedAt.getTime()) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(12);
    expect(days).toBeLessThan(21);
    const addresses = found.mails.map(({ recipient, address }) => `${recipient} ${address}`).sort();
    expect(addresses).toEqual([
      'owner jo@example.org',
      'staff martin@ambridge.example',
      'staff priya@ambridge.example',
    ]);
    expect(found.mails.find(({ recipient }) => recipient === 'owner')?.text).toContain(link);
  });

  test('whoever has the link reads it, and adds a note', async () => {
    const somebody = site.visitor();
    const page = await somebody.get(link);
    expect(page.status).toBe(200);
    for (const words of [reference, 'Received', 'Case raised You', 'Like a dinner plate', 'Jo Bloggs'])
      expect(readMain(page)).toContain(words);
    expect(readMain(page)).not.toContain('Highways team');
    const empty = await resend(somebody, page, { note: ' ' }, `${link}/add-public-note`);
    expect([empty.status, readMain(empty)]).toEqual([
      422,
      expect.stringContaining('Write a note, or choose a file'),
    ]);
    const noted = await resend(somebody, page, { note: 'It is <deeper> now.' }, `${link}/add-public-note`);
    expect(goesTo(noted)).toBe(link);
    expect(readMain(await somebody.get(link))).toContain('It is <deeper> now.');
    const event = await site.prisma.event.findFirstOrThrow({
      where: { case: { reference }, action: 'add-public-note' },
    });
    expect(event).toMatchObject({ actorId: 1, via: 'tracking link', public: true });
  });

  test('another link opens nothing, and another visitor’s draft isn’t there', async () => {
    const other = site.visitor();
    expect((await other.get(`${link}x`)).status).toBe(404);
    expect((await other.get(sent)).status).toBe(404);
    const theirs = await fillIn(visitor, 'pot', POTHOLE);
    for (const address of [theirs, theirs.replace(/check$/, 'page/1')]) {
      expect((await other.get(address)).status).toBe(404);
      expect((await (await site.signedInAs('clara')).get(address)).status).toBe(404);
    }
    expect((await visitor.get(theirs.replace('/pot/', '/bin/'))).status).toBe(404);
    const forged = await resend(other, await other.get('/raise/pot'), {}, '/raise/pot').then(() =>
      sendChecked(visitor, theirs),
    );
    expect(forged.status).toBe(303);
  });
});

function sendPage(page: Page) {
  return resend(visitor, page, {}, check.replace(/check$/, 'send'));
}
