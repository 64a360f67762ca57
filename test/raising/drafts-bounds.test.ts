// What a form under way doesn't let anybody do: mail strangers, come back to what isn't theirs to raise, fill the disk.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../prisma/demo/cast.ts';
import { PDF } from '../files/samples.ts';
import { linksOf } from '../support/html.ts';
import { openSite, resend, type Site, signIn, tokenOf, type Visitor } from '../support/site.ts';
import { answerPage, fillIn, goesTo, POTHOLE, sendChecked } from './raising.ts';

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

test('a link goes to whoever has no account, and of what isn’t sent yet', async () => {
  const letters = () => site.prisma.mail.count({ where: { action: 'draft' } });
  const visitor = site.visitor();
  const check = await fillIn(visitor, 'pot', POTHOLE);
  const save = check.replace(/check$/, 'save');
  const page = await visitor.get(save);
  const sent = goesTo(await sendChecked(visitor, check));
  const before = await letters();
  expect(goesTo(await resend(visitor, page, { email: 'jo@example.org' }, save))).toBe(sent);
  const clara = await signIn(site.visitor(), 'clara@ambridge.example');
  const draft = await begin(clara);
  const fields = { _csrf: await tokenOf(clara), email: 'whoever@example.org' };
  expect(goesTo(await clara.post(`${draft}/save`).type('form').send(fields))).toBe(`${draft}/check`);
  expect(await letters()).toBe(before);
});

test('what somebody may no longer raise isn’t offered to them again', async () => {
  const visitor = site.visitor();
  const draft = await begin(visitor);
  const hrefs = async () => linksOf((await visitor.get('/')).text).map(({ href }) => href);
  expect(await hrefs()).toContain(`${draft}/check`);
  const where = { caseType: { prefix: 'POT' } };
  const starters = await site.prisma.starterGroup.findMany({ where });
  const bump = () => site.prisma.configuration.updateMany({ data: { version: { increment: 1 } } });
  await site.prisma.starterGroup.deleteMany({ where });
  await bump();
  try {
    expect(await hrefs()).not.toContain(`${draft}/check`);
    expect((await visitor.get(`${draft}/check`)).status).toBe(404);
  } finally {
    await site.prisma.starterGroup.createMany({ data: starters });
    await bump();
  }
});

test('it takes files for its questions alone, and no more than there may be, however many come at once', async () => {
  const visitor = site.visitor();
  const page = `${await begin(visitor)}/page/2`;
  const draftId = page.split('/').at(-3) ?? '';
  const _csrf = await tokenOf(visitor);
  const upload = (field: string, name: string) =>
    visitor.post(page).field({ _csrf, size: 'lid' }).attach(field, PDF, name);
  const count = () => site.prisma.caseFile.count({ where: { draftId } });
  await upload('details', 'a.pdf');
  await upload('__proto__', 'b.pdf');
  expect(await count()).toBe(0);
  const { maxFiles } = await site.prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
  await Promise.all(Array.from({ length: maxFiles + 4 }, (_, at) => upload('photos', `${at}.pdf`)));
  expect(await count()).toBe(maxFiles);
});

test('the files of a question that is no longer asked don’t reach the case', async () => {
  const visitor = site.visitor();
  const check = await fillIn(visitor, 'pot', POTHOLE);
  const draftId = check.split('/').at(-2) ?? '';
  const _csrf = await tokenOf(visitor);
  await visitor
    .post(check.replace(/check$/, 'page/2'))
    .field({ _csrf, ...HOLE })
    .attach('photos', PDF, 'a.pdf');
  expect(await site.prisma.caseFile.count({ where: { draftId } })).toBe(1);
  await site.prisma.caseFile.updateMany({ where: { draftId }, data: { field: 'gone' } });
  await sendChecked(visitor, check);
  const { caseId } = await site.prisma.draft.findUniqueOrThrow({ where: { id: draftId } });
  expect(caseId).toEqual(expect.any(Number));
  expect(await site.prisma.caseFile.count({ where: { OR: [{ caseId }, { draftId }] } })).toBe(0);
});

test('what somebody typed signed in isn’t shown to whoever signs in after them in that browser', async () => {
  const [typed, davids] = ['At my house, 4 Mill Lane', 'What you typed is here again'];
  for (const [first, next, shown] of [
    ['david', 'clara', false],
    ['david', 'david', true],
    [null, 'clara', true],
  ] as const) {
    const visitor = site.visitor();
    if (first) await signIn(visitor, addressOf(first));
    const page = await visitor.get('/raise/pot');
    await site.pool.query('DELETE FROM "session"');
    expect((await resend(visitor, page, { where: typed }, '/raise/pot')).status).toBe(403);
    await signIn(visitor, addressOf(next));
    const { text } = await visitor.get('/raise/pot');
    expect([first, next, text.includes(typed), text.includes(davids)]).toEqual([first, next, shown, shown]);
  }
});
