// “What it would do”, as an administrator reads it before publishing: who loses and gains what, with cases to open.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.prisma.configurationDraft.deleteMany());

const WHAT_IF = '/setup/draft/what-if';
const read = async () => wordsOf(mainOf((await ada.get(WHAT_IF)).text));
const keyOf = async (email: string) => (await site.prisma.user.findUniqueOrThrow({ where: { email } })).id;

test('an empty draft has nothing to show', async () => {
  expect((await ada.get(WHAT_IF)).headers['location']).toBe('/setup/draft');
  expect((await ada.get(`${WHAT_IF}.csv`)).headers['location']).toBe('/setup/draft');
});

test('taken out of the only group that gives anything, somebody is shut out: said by name, with cases to open', async () => {
  const userId = await keyOf('martin@ambridge.example');
  const group = '/setup/groups/highways-team';
  await send(ada, group, { member: String(userId) }, `${group}/remove-member`);
  const page = await ada.get(WHAT_IF);
  const words = wordsOf(mainOf(page.text));
  expect(words).toContain('Something changes for 1 person on the cases that there are.');
  expect(words).toContain('Would see no case any more: Martin Okafor.');
  expect(words).toMatch(/Martin Okafor Lose all sight of cases, and \d+ more actions, on up to \d+ cases/);
  const example = linksOf(page.text).find(({ href }) => href.startsWith('/cases/POT-'));
  expect((await ada.get(example?.href ?? '')).status).toBe(200);
});

test('what a person did lately and could do no more is said; what others gain, too; and the table is to be had as a file', async () => {
  const martin = await site.signedInAs('martin');
  const actor = await site.actor('martin');
  const { reference } = await site.prisma.case.findFirstOrThrow({
    where: { caseType: { name: 'Pothole' }, closedAt: null, deleted: false, status: { kind: 'open' } },
  });
  await send(martin, `/cases/${reference}`, { note: 'Looked at it' }, `/cases/${reference}/add-private-note`);
  const matrix = '/setup/workflows/road-repair/matrix';
  await send(ada, `${matrix}/manager/add-private-note`, { mode: 'never' });
  await send(ada, `${matrix}/monitor/close`, { mode: 'live' });
  const words = await read();
  expect(words).toMatch(/Martin Okafor and Priya Nair Lose add private note on \d+ cases/);
  expect(words).toMatch(/Molly Fenwick.*Gain close on \d+ cases/);
  expect(words).toMatch(/Who Martin Okafor What they did add private note How often \d+ On/);
  const { text } = await ada.get(`${WHAT_IF}.csv`);
  const line = text.split('\r\n').find((one) => one.includes(actor.person.email));
  expect(line).toMatch(/"Martin Okafor","martin@ambridge.example","add-private-note","?0"?,"?\d+/);
});

test('a withdrawn type: how many could raise it today, without their names', async () => {
  const type = await site.prisma.caseType.findFirstOrThrow({ where: { name: 'Pothole' } });
  const before = await readPiece(site.prisma, { section: 'type', key: type.key });
  const draft = await site.prisma.configurationDraft.create({
    data: { byId: await keyOf('ada@ambridge.example') },
  });
  await site.prisma.draftPiece.create({
    data: {
      ...{ draftId: draft.id, section: 'type', key: type.key },
      before: before as object,
      after: { ...before, published: false } as object,
    },
  });
  expect(await read()).toMatch(/Pothole could no more be raised by .*, who can today\./);
});

test('what was looked at is what is published: not after somebody else has published', async () => {
  const group = '/setup/groups/highways-team';
  await send(ada, group, { description: 'Roads' }, `${group}/change-group`);
  const opened = await ada.get(WHAT_IF);
  const sam = await site.signedInAs('sam');
  const other = '/setup/groups/waste-crew';
  await send(sam, other, { description: 'Bins' }, `${other}/change-group`);
  await publishDraft(sam);
  const refused = await resend(ada, opened, { reason: 'Now' }, '/setup/draft/publish');
  expect(refused.status).toBe(422);
  expect(wordsOf(mainOf(refused.text))).toContain('has changed since you opened this page');
  expect((await publishDraft(ada)).status).toBe(303);
});

test('what is taken away but still used by cases can’t be published, and that is said', async () => {
  const place = { section: 'type', key: 'pothole' } as const;
  const before = await readPiece(site.prisma, place);
  const byId = await keyOf('ada@ambridge.example');
  await site.prisma.configurationDraft.create({
    data: { byId, pieces: { create: { ...place, before: before as object } } },
  });
  expect((await ada.get(WHAT_IF)).headers['location']).toBe('/setup/draft');
  expect(wordsOf(mainOf((await ada.get('/setup/draft')).text))).toContain('still used by cases');
});
