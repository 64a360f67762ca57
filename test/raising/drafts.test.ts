// A form under way: kept page by page, offered again, taken up by a link on another browser, thrown away, run out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { expireDrafts } from '../../src/clock/expire.ts';
import { formsOf, linksOf, mainOf } from '../support/html.ts';
import { openSite, resend, type Site, send, signIn, type Visitor } from '../support/site.ts';
import { answerPage, fillIn, goesTo, POTHOLE, readMain, sendChecked, trackingLinkOn } from './raising.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const [WHERE = {}, HOLE = {}] = POTHOLE;

/** Begins a pothole with its first page. Gives the address of the draft. */
async function begin(visitor: Visitor): Promise<string> {
  return goesTo(await answerPage(visitor, '/raise/pot', WHERE)).replace(/\/page\/2$/, '');
}

/** What the form of a page would send. */
async function filledIn(visitor: Visitor, address: string) {
  return formsOf(mainOf((await visitor.get(address)).text)).at(-1)?.fields ?? {};
}

/** Where the newest letter to an address leads. */
async function linkTo(address: string): Promise<string> {
  const letter = await site.prisma.mail.findFirstOrThrow({
    where: { address },
    orderBy: { createdAt: 'desc' },
  });
  return /\/continue\/[\w-]+/.exec(letter.text)?.[0] ?? '';
}

test('whoever is signed in finds it again in another browser, where they left it', async () => {
  const here = await site.signedInAs('clara');
  const draft = await begin(here);
  await answerPage(here, `${draft}/page/2`, HOLE);
  const there = await signIn(site.visitor(), 'clara@ambridge.example');
  const front = await there.get('/');
  expect(readMain(front)).toMatch(/Not sent yet Pothole Last changed on .* We keep it until/);
  const way = linksOf(mainOf(front.text)).find(({ href }) => href === `${draft}/check`)?.href ?? '';
  const next = goesTo(await there.get(way));
  expect(next).toBe(`${draft}/page/4`);
  expect(await filledIn(there, `${draft}/page/2`)).toMatchObject({ size: 'lid', depth: '9' });
  expect(await filledIn(there, next)).toMatchObject({ name: 'Clara Whitfield' });
  const david = await site.signedInAs('david');
  expect(linksOf((await david.get('/')).text).map(({ href }) => href)).not.toContain(`${draft}/check`);
});

test('without an account it is in this browser, and by a link in any other', async () => {
  const here = site.visitor();
  const draft = await begin(here);
  expect(linksOf((await here.get('/')).text).map(({ href }) => href)).toContain(`${draft}/check`);
  const mistaken = await send(here, `${draft}/save`, { email: 'no address' });
  expect([mistaken.status, readMain(mistaken)]).toEqual([422, expect.stringContaining('correct format')]);
  const saved = await send(here, `${draft}/save`, { email: 'jo@example.org' });
  expect(readMain(await here.get(goesTo(saved)))).toContain('We are sending the link to jo@example.org.');

  const there = site.visitor();
  expect((await there.get(`${draft}/page/2`)).status).toBe(404);
  const never = await there.get('/continue/anything');
  expect([never.status, readMain(never)]).toEqual([
    404,
    expect.stringContaining('This link no longer works'),
  ]);
  expect(linksOf(never.text).map(({ href }) => href)).toContain('/');
  const link = await linkTo('jo@example.org');
  expect(goesTo(await there.get(link))).toBe(`${draft}/check`);
  expect(goesTo(await there.get(`${draft}/check`))).toBe(`${draft}/page/2`);
  expect(await filledIn(there, `${draft}/page/1`)).toMatchObject(WHERE);

  await send(here, `${draft}/save`, { email: 'jo@example.org' });
  // A new link replaces the old, which says no more than one that never was.
  const old = await site.visitor().get(link);
  expect([old.status, readMain(old)]).toEqual([404, readMain(never)]);
  expect(await site.prisma.draft.count({ where: { id: draft.split('/').at(-1) ?? '' } })).toBe(1);
  const { tokenHash } = await site.prisma.draft.findUniqueOrThrow({
    where: { id: draft.split('/').at(-1) ?? '' },
  });
  expect(Buffer.from(tokenHash ?? []).toString('base64url')).not.toContain(
    (await linkTo('jo@example.org')).split('/').at(-1),
  );
});

test('a page that doesn’t hold yet is kept as it was typed', async () => {
  const visitor = site.visitor();
  const first = await answerPage(visitor, '/raise/pot', { where: 'Mill Lane' });
  expect([first.status, readMain(first)]).toEqual([422, expect.stringContaining('There is a problem')]);
  const [form] = formsOf(mainOf(first.text)).slice(-1);
  expect(form?.action).toMatch(/^\/raise\/pot\/[\w-]{36}\/page\/1$/);
  expect(form?.fields).toMatchObject({ where: 'Mill Lane' });
  expect(await filledIn(visitor, form?.action ?? '')).toMatchObject({ where: 'Mill Lane' });
  const then = await resend(visitor, first, { lane: 'pavement' }, form?.action ?? '');
  const page2 = goesTo(then);
  const wrong = await answerPage(visitor, page2, { ...HOLE, depth: 'deep', details: 'By the oak.' });
  expect(wrong.status).toBe(422);
  expect(await filledIn(visitor, page2)).toMatchObject({ depth: 'deep', details: 'By the oak.' });
  expect(goesTo(await visitor.get(page2.replace(/page\/2$/, 'check')))).toBe(page2);
});

test('what was typed when the session was over is there again after signing in', async () => {
  const clara = await signIn(site.visitor(), 'clara@ambridge.example');
  const draft = await begin(clara);
  const page = await clara.get(`${draft}/page/2`);
  await site.pool.query('DELETE FROM "session"');
  const refused = await resend(
    clara,
    page,
    { ...HOLE, details: 'The bus stop is behind it.' },
    `${draft}/page/2`,
  );
  expect([refused.status, readMain(refused)]).toEqual([
    403,
    expect.stringContaining('The bus stop is behind it.'),
  ]);
  const back = linksOf(mainOf(refused.text)).find(({ href }) => href.startsWith('/raise'))?.href ?? '';
  const signInFirst = goesTo(await clara.get(back));
  expect(signInFirst).toMatch(/^\/sign-in\?to=/);
  const signedIn = await send(
    clara,
    signInFirst,
    { email: 'clara@ambridge.example', password: DEMO_PASSWORD },
    '/sign-in',
  );
  expect(goesTo(signedIn)).toBe(`${draft}/page/2`);
  const again = await clara.get(goesTo(signedIn));
  expect(readMain(again)).toContain('What you typed is here again');
  const [form] = formsOf(mainOf(again.text)).slice(-1);
  expect(form?.fields).toMatchObject({ size: 'lid', details: 'The bus stop is behind it.' });
  expect(goesTo(await resend(clara, again, {}, `${draft}/page/2`))).toBe(`${draft}/page/4`);
  expect(readMain(await clara.get(`${draft}/page/2`))).not.toContain('What you typed is here again');
});

test('whoever goes on with it signed in makes it theirs', async () => {
  const visitor = site.visitor();
  const draft = await begin(visitor);
  await signIn(visitor, 'david@ambridge.example');
  expect(goesTo(await answerPage(visitor, `${draft}/page/2`, HOLE))).toBe(`${draft}/page/4`);
  const elsewhere = await signIn(site.visitor(), 'david@ambridge.example');
  const page = await elsewhere.get(`${draft}/page/4`);
  expect([page.status, goesTo(page)]).toEqual([200, '']);
});

test('it is thrown away for good, once that is confirmed', async () => {
  const visitor = site.visitor();
  const draft = await begin(visitor);
  expect((await visitor.get(`${draft}/discard`)).status).toBe(200);
  expect((await visitor.get(`${draft}/page/2`)).status).toBe(200);
  const gone = await send(visitor, `${draft}/discard`);
  expect(readMain(await visitor.get(goesTo(gone)))).toContain('Your answers were deleted.');
  expect((await visitor.get(`${draft}/page/2`)).status).toBe(404);
});

test('a case that was sent can’t be thrown away by its draft', async () => {
  const visitor = site.visitor();
  const check = await fillIn(visitor, 'pot', POTHOLE);
  const draft = check.replace(/\/check$/, '');
  const page = await visitor.get(`${draft}/discard`);
  const sent = await sendChecked(visitor, check);
  const late = await resend(visitor, page, {}, `${draft}/discard`);
  expect(goesTo(late)).toBe(goesTo(sent));
  expect((await visitor.get(goesTo(sent))).status).toBe(200);
});

test('the link to a form dies when the form is sent: whoever has it isn’t shown the way to the case', async () => {
  const visitor = site.visitor();
  const check = await fillIn(visitor, 'pot', POTHOLE);
  await send(visitor, check.replace(/check$/, 'save'), { email: 'mistyped@example.org' });
  const link = await linkTo('mistyped@example.org');
  expect(goesTo(await site.visitor().get(link))).toBe(check);
  const sent = await sendChecked(visitor, check);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect(trackingLinkOn(await visitor.get(goesTo(sent)))).toMatch(/^\/track\//);
});

test('it runs out, is gone for whoever looks, and is deleted', async () => {
  const visitor = site.visitor();
  const draft = await begin(visitor);
  const id = draft.split('/').at(-1) ?? '';
  const { expiresAt } = await site.prisma.draft.findUniqueOrThrow({ where: { id } });
  expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(site.config.draftDays, 1);
  await expireDrafts(site.prisma, new Date());
  expect((await visitor.get(`${draft}/page/2`)).status).toBe(200);
  await site.prisma.draft.update({ where: { id }, data: { expiresAt: new Date(0) } });
  expect((await visitor.get(`${draft}/page/2`)).status).toBe(404);
  expect((await visitor.get('/')).text).not.toContain(draft);
  expect(await expireDrafts(site.prisma, new Date())).toBe(1);
  expect(await site.prisma.draft.count({ where: { id } })).toBe(0);
});
