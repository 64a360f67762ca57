// "Duplicate?": the open cases of whom a case is raised for that the helper may see; the others leave no trace.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { linksOf, mainOf } from '../../support/html.ts';
import { openSite, type Page, type Site, type Visitor } from '../../support/site.ts';
import { POTHOLE, readMain } from '../raising.ts';
import { answerFrom, choose, chooseFound } from './helping.ts';

const [where = {}, hole = {}] = POTHOLE;

let site: Site;
/** Manages potholes, and raises for others. */
let martin: Visitor;
let ownerId: number;
/** A case of Martin's type, and one of a type that he sees nothing of. */
let cases: Record<'POT' | 'COM', Awaited<ReturnType<typeof aCase>>>;

beforeAll(async () => {
  site = await openSite();
  const { person } = await site.actor('martin');
  await site.prisma.grant.create({ data: { flag: 'create', userId: person.id } });
  martin = await site.signedInAs('martin');
  const owner = await site.prisma.user.create({ data: { email: 'zoe@post.example', name: 'Zoe Quick' } });
  ownerId = owner.id;
  cases = { POT: await aCase('POT'), COM: await aCase('COM') };
});
afterAll(() => site.close());
beforeEach(() =>
  site.prisma.case.updateMany({ where: { ownerId }, data: { ownerId: null, contactEmail: null } }),
);

function aCase(prefix: string) {
  return site.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix }, closedAt: null, deleted: false, title: { not: '' } },
    orderBy: { id: 'desc' },
  });
}

const give = (id: number, data: { ownerId?: number | null; contactEmail?: string }) =>
  site.prisma.case.update({ where: { id }, data });

function referencesOn(page: Page): string[] {
  return linksOf(mainOf(page.text))
    .filter(({ href }) => href.startsWith('/cases/'))
    .map(({ text }) => text);
}

const readable = (page: Page) => readMain(page).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'a draft');

test('somebody without any is raised for without a further step; one that isn’t seen changes nothing', async () => {
  const first = await chooseFound(martin, 'zoe quick');
  expect(first).toMatch(/page\/1$/);
  const whom = await martin.get(first.replace('page/1', 'for'));
  const check = await martin.get(await answerFrom(martin, first, [where, hole, {}]));
  await give(cases.COM.id, { ownerId, contactEmail: 'zoe@post.example' });
  const again = await chooseFound(martin, 'zoe quick');
  expect(again).toMatch(/page\/1$/);
  expect(readable(await martin.get(again.replace('page/1', 'for')))).toBe(readable(whom));
  expect(readable(await martin.get(await answerFrom(martin, again, [where, hole, {}])))).toBe(
    readable(check),
  );
});

test('those that are seen stand after choosing and before sending, the type’s own first', async () => {
  await give(cases.COM.id, { ownerId });
  await give(cases.POT.id, { ownerId });
  const whom = await chooseFound(martin, 'zoe quick');
  expect(whom).toMatch(/\/for$/);
  const page = await martin.get(whom);
  expect(referencesOn(page)).toEqual([cases.POT.reference]);
  expect(readMain(page)).toContain(cases.POT.title);
  expect((await martin.get(`/cases/${cases.POT.reference}`)).status).toBe(200);
  const next = linksOf(page.text).find(({ text }) => text === 'None of these: raise a new one')?.href ?? '';
  const check = await answerFrom(martin, next, [where, hole, {}]);
  expect(referencesOn(await martin.get(check))).toEqual([cases.POT.reference]);
});

test('at most five, newest first, and none that is closed or deleted', async () => {
  const { POT } = cases;
  const { id: _, submission, additional, ...copy } = POT;
  const closed = await site.prisma.status.findFirstOrThrow({
    where: { workflowId: POT.workflowId, kind: 'closed' },
  });
  await site.prisma.case.createMany({
    data: Array.from({ length: 9 }, (_each, at) => ({
      ...copy,
      ...{ submission: submission ?? {}, additional: additional ?? {}, ownerId },
      reference: `${POT.reference.slice(0, -4)}${2000 + at}`,
      ...(at === 8 ? { statusId: closed.id, closedAt: new Date() } : {}),
      ...(at === 7
        ? { deleted: true, deletedAt: new Date(), deletedById: ownerId, deletedReason: 'A slip' }
        : {}),
    })),
  });
  const shown = referencesOn(await martin.get(await chooseFound(martin, 'zoe quick')));
  expect(shown).toEqual([6, 5, 4, 3, 2].map((at) => `${POT.reference.slice(0, -4)}${2000 + at}`));
});

test('of somebody new, those raised with the address, or owned by whoever has it', async () => {
  await give(cases.POT.id, { ownerId: null, contactEmail: 'Old.Friend@post.example' });
  const other = await site.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, closedAt: null, deleted: false, id: { not: cases.POT.id } },
  });
  const contact = (email: string) => [where, hole, { name: 'A friend', email, phone: '' }];
  const checked = async (email: string) =>
    referencesOn(await martin.get(await answerFrom(martin, await choose(martin, 'new'), contact(email))));
  expect(await checked('old.friend@POST.example')).toEqual([cases.POT.reference]);
  expect(await checked('')).toEqual([]);
  await give(other.id, { ownerId });
  expect(await checked('zoe@post.example')).toEqual([other.reference]);
});

test('somebody who sees only summaries isn’t told the title; who raises for themselves is shown nothing', async () => {
  const { prisma } = site;
  await give(cases.POT.id, { ownerId });
  const { person } = await site.actor('tariq');
  await prisma.grant.create({ data: { flag: 'create', userId: person.id } });
  const { id: caseId, caseTypeId, statusId } = cases.POT;
  await prisma.task.create({
    data: { ...{ caseId, caseTypeId, statusId }, title: 'Look', userId: person.id, raisedById: person.id },
  });
  const tariq = await site.signedInAs('tariq');
  const page = await tariq.get(await chooseFound(tariq, 'zoe quick'));
  expect(referencesOn(page)).toEqual([cases.POT.reference]);
  expect(readMain(page)).not.toContain(cases.POT.title);
});
