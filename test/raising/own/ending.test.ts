// What an owner adds, how they withdraw, and what they say afterwards: by account and by link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '../../files/samples.ts';
import { openSite, type Site, send, tokenOf } from '../../support/site.ts';
import { readMain } from '../raising.ts';
import { ask, CLARA, type Followed, follow, lastLetter, sendBare } from './followed.ts';

describe.each(['account', 'link'] as const)('by %s', (by) => {
  let site: Site;
  let own: Followed;

  beforeAll(async () => {
    site = await openSite();
    own = await follow(site, by);
  }, 120_000);
  afterAll(() => site.close());

  const newest = () => site.prisma.event.findFirst({ where: { caseId: own.id }, orderBy: { id: 'desc' } });

  test('a note alone, files alone, and both are each their action', async () => {
    const address = `${own.address}/add-public-note`;
    expect((await send(own.visitor, own.address, { note: 'It has grown.' }, address)).status).toBe(303);
    expect(await newest()).toMatchObject({ action: 'add-public-note', text: 'It has grown.', public: true });
    expect((await lastLetter(site, own.id, 'staff'))?.text).toContain('> It has grown.');
    const file = async (note: string) =>
      own.visitor
        .post(address)
        .field('_csrf', await tokenOf(own.visitor))
        .field('note', note)
        .attach('files', PDF, 'words.pdf');
    expect((await file('')).status).toBe(303);
    expect(await newest()).toMatchObject({ action: 'attach-file', text: null });
    expect((await file('With this.')).status).toBe(303);
    expect(await newest()).toMatchObject({ action: 'add-public-note', text: 'With this.' });
    expect(await site.prisma.caseFile.count({ where: { caseId: own.id, name: 'words.pdf' } })).toBe(2);
    const nothing = await sendBare(own.visitor, address, { note: ' ' });
    expect(nothing.status).toBe(422);
    expect(readMain(nothing)).toContain('Write a note, or choose a file');
  });

  test('before it is closed nobody says whether it was resolved', async () => {
    const refused = await sendBare(own.visitor, `${own.address}/give-feedback`, { resolved: 'yes' });
    expect(refused.status).toBe(403);
    expect(readMain(refused)).toContain('it isn’t closed yet');
  });

  test('withdrawing takes a reason, and leaves nothing to be done', async () => {
    const { prisma } = site;
    await ask(site, own, 'Is it deep?');
    const one = await prisma.case.findUniqueOrThrow({ where: { id: own.id } });
    const { caseTypeId, statusId, taken } = one;
    const task = { caseId: own.id, caseTypeId, statusId, taken, title: 'Look at it', raisedById: 2 };
    const { id: taskId } = await prisma.task.create({
      data: { ...task, groupId: (await prisma.group.findFirstOrThrow()).id },
    });
    const address = `${own.address}/withdraw`;
    const empty = await send(own.visitor, address, { reason: '' });
    expect(empty.status).toBe(422);
    expect(readMain(empty)).toContain('Say why you withdraw it');
    expect((await send(own.visitor, address, { reason: 'It was filled.' })).status).toBe(303);
    const after = await prisma.case.findUniqueOrThrow({
      where: { id: own.id },
      include: { status: true, questions: true, tasks: true, trackingLinks: true },
    });
    expect(after).toMatchObject({ closingExplanation: 'It was filled.', dueAt: null });
    expect(after.status.kind).toBe('closed');
    expect(after.closedAt).not.toBeNull();
    expect(after.questions.filter(({ state }) => state === 'open')).toEqual([]);
    expect(after.tasks.find(({ id }) => id === taskId)).toMatchObject({ state: 'cancelled', endedById: 2 });
    for (const { expiresAt } of after.trackingLinks) expect(expiresAt).not.toBeNull();
    const events = await prisma.event.findMany({
      where: { caseId: own.id },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(events).toMatchObject([
      { action: 'withdraw', public: true, text: 'It was filled.' },
      { action: 'cancel-task', public: false, actorId: 2 },
    ]);
    expect((await lastLetter(site, own.id, 'staff'))?.subject).toContain('Withdrawn');
    const shown = readMain(await own.visitor.get(own.address));
    for (const words of ['You withdrew it', 'It was filled.', 'nothing can be added to it any more'])
      expect(shown).toContain(words);
    const again = await sendBare(own.visitor, address, { reason: 'Again' });
    expect(again.status).toBe(403);
    expect(readMain(again)).toContain(`You can’t withdraw ${own.reference}: it is closed.`);
  });

  test('afterwards they say whether it was resolved, may change their mind, and staff read it', async () => {
    const address = `${own.address}/give-feedback`;
    const unsaid = await send(own.visitor, own.address, {}, address);
    expect(unsaid.status).toBe(422);
    expect(readMain(unsaid)).toContain('Choose yes or no');
    await send(own.visitor, own.address, { resolved: 'no', comment: 'Still <b>there</b>' }, address);
    await send(own.visitor, own.address, { resolved: 'yes', comment: 'Gone at last' }, address);
    expect(await site.prisma.feedback.findMany({ where: { caseId: own.id } })).toMatchObject([
      { resolved: true, comment: 'Gone at last' },
    ]);
    const shown = readMain(await (await site.signedInAs('aaron')).get(`/cases/${own.reference}`));
    expect(shown).toContain('Resolved, says the owner Yes');
    expect(shown).toContain('Gone at last');
  });

  test('in Welsh the page and the refusals are Welsh', async () => {
    const welsh = { language: 'cy' };
    await site.prisma.user.updateMany({ where: { email: CLARA }, data: welsh });
    const inWelsh = (path: string) => own.visitor.get(path).set('Accept-Language', 'cy');
    expect(readMain(await inWelsh(own.address))).toContain('A gafodd hwn ei ddatrys?');
    expect(readMain(await inWelsh(`${own.address}/withdraw`))).toContain(
      `Allwch chi ddim tynnu ${own.reference} yn ôl: mae’r achos wedi’i gau.`,
    );
  });
});
