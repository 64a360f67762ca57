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

test('who comes past the gate, or no more, is named, whether or not there is a case for them', async () => {
  await send(ada, '/setup/add-group', { name: 'Only access', parent: '' });
  const group = '/setup/groups/only-access';
  await send(ada, group, { flag: 'access', type: '' }, `${group}/grant-flag`);
  await send(ada, group, { email: 'clara@ambridge.example' }, `${group}/add-member`);
  const gained = await read();
  expect(gained).toMatch(/Would get access to the staff’s side: Clara \w+\./);
  expect(gained).not.toContain('not in raising new ones');
  await publishDraft(ada);
  const member = String(await keyOf('clara@ambridge.example'));
  await send(ada, group, { member }, `${group}/remove-member`);
  expect(await read()).toMatch(/Would have no access to the staff’s side any more: Clara \w+\./);
});

test('what was done lately and would be refused is said, also where no case is left to lose it on', async () => {
  const { prisma } = site;
  const martin = await site.signedInAs('martin');
  const { reference } = await prisma.case.findFirstOrThrow({
    where: { caseType: { name: 'Pothole' }, closedAt: null, deleted: false, escalated: false },
  });
  const page = `/cases/${reference}`;
  await prisma.case.updateMany({ data: { escalated: false } });
  await prisma.case.update({ where: { reference }, data: { escalated: true } });
  await send(martin, `${page}/de-escalate`, { note: 'It is not' });
  expect(await prisma.event.count({ where: { action: 'de-escalate', case: { reference } } })).toBe(1);
  await send(ada, '/setup/workflows/road-repair/matrix/manager/de-escalate', { mode: 'never' });
  expect(await read()).toMatch(/Martin Okafor What they did de escalate How often 1/);
});

test('a type that is taken away can be raised by nobody any more, and that is said', async () => {
  const type = await site.prisma.caseType.findFirstOrThrow({
    where: { published: true, starterGroups: { some: {} } },
  });
  const before = await readPiece(site.prisma, { section: 'type', key: type.key });
  const copy = { ...before, name: 'Short-lived', plural: 'Short-lived', prefix: 'SHL' };
  const byId = await keyOf('ada@ambridge.example');
  const keep = async (piece: { before?: object; after?: object }) => {
    const { id: draftId } = await site.prisma.configurationDraft.upsert({
      where: { byId },
      create: { byId },
      update: {},
    });
    await site.prisma.draftPiece.create({ data: { draftId, section: 'type', key: 'short-lived', ...piece } });
  };
  await keep({ after: copy });
  await publishDraft(ada);
  const published = await readPiece(site.prisma, { section: 'type', key: 'short-lived' });
  await keep({ before: published as object });
  expect(await read()).toMatch(/Short-lived could no more be raised by/);
});
