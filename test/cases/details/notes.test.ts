// Notes that are changed or removed: they read otherwise from then on, and the history keeps how they read before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { linksOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let molly: Visitor;
let clara: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  molly = await site.signedInAs('molly');
  clara = await site.signedInAs('clara');
}, 120_000);
afterAll(() => site.close());

/** A pothole of Clara's with a note of Martin's; gives where that is changed. */
async function noted(kind: 'public' | 'private', text: string) {
  const reference = await anotherCase(site, 'POT', { owner: 'clara' });
  await done(
    martin,
    await send(martin, `/cases/${reference}`, { note: text }, `/cases/${reference}/add-${kind}-note`),
  );
  const { id } = await site.prisma.event.findFirstOrThrow({
    where: { case: { reference } },
    orderBy: { id: 'desc' },
  });
  return { reference, id, address: `/cases/${reference}/edit-note/${id}` };
}
const change = (visitor: Visitor, address: string, note: string) =>
  send(visitor, address, { step: 'change', note });
const remove = (visitor: Visitor, address: string) => send(visitor, address, { step: 'remove' });
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });

describe('a public note', () => {
  test('is changed: its owner and monitors read the new words alone, and staff what it read before', async () => {
    const { reference, id, address } = await noted('public', 'The crew comes on Tuesday.');
    expect(linksOf((await martin.get(`/cases/${reference}`)).text).map(({ href }) => href)).toContain(
      address,
    );
    await done(martin, await change(martin, address, 'The crew comes on Friday.'));
    expect(await newest(reference)).toMatchObject({ action: 'edit-note', public: true, ofEventId: id });
    const staffs = await read(martin, `/cases/${reference}/history`);
    expect(staffs).toMatch(/Note changed.*It read before: The crew comes on Tuesday\./);
    expect(staffs).toMatch(/Note added \(changed since\).*The crew comes on Friday\./);
    for (const [visitor, page] of [
      [molly, `/cases/${reference}/history`],
      [clara, `/my-cases/${reference}`],
    ] as const) {
      const words = await read(visitor, page);
      expect(words).toContain('The crew comes on Friday.');
      expect(words).not.toContain('Tuesday');
    }
  });

  test('is removed: nobody but those who read private events sees what it said', async () => {
    const { reference, address } = await noted('public', 'Call Jo on 01632 960 001.');
    await done(martin, await remove(martin, address));
    const staffs = await read(martin, `/cases/${reference}/history`);
    expect(staffs).toMatch(/Note removed Martin Okafor.*It read before: Call Jo/);
    expect(staffs).toMatch(/Note added \(removed since\).*This note was removed\./);
    for (const [visitor, page] of [
      [molly, `/cases/${reference}/history`],
      [clara, `/my-cases/${reference}`],
    ] as const)
      expect(await read(visitor, page)).not.toContain('Call Jo');
    expect((await martin.get(address)).status).toBe(404);
  });

  test('that was changed or removed is passed on as it reads now, and found by these words alone', async () => {
    const { reference, address } = await noted('public', 'Quagmire first.');
    await done(martin, await change(martin, address, 'Quagmire zweitens.'));
    await done(martin, await change(martin, address, 'Quagmire finally.'));
    const forwarded = async () => {
      const fields = { address: 'other@example.org', note: 'Please look.', parts: ['history'] };
      await done(martin, await send(martin, `/cases/${reference}/forward`, fields));
      const mail = await site.prisma.mail.findFirstOrThrow({
        where: { case: { reference }, recipient: 'outside' },
        orderBy: { createdAt: 'desc' },
      });
      return mail.text;
    };
    const finds = async (words: string) =>
      (await martin.get(`/cases?q=${encodeURIComponent(words)}`)).text.includes(reference);
    expect(await forwarded()).toContain('Quagmire finally.');
    expect(await forwarded()).not.toMatch(/first|zweitens/);
    expect([await finds('finally'), await finds('zweitens')]).toEqual([true, false]);
    await done(martin, await remove(martin, address));
    expect(await forwarded()).not.toContain('Quagmire');
    for (const word of ['quagmire', 'zweitens', 'finally'])
      expect([word, await finds(word)]).toEqual([word, false]);
  });

  test('of the owner’s can be removed, but nobody puts words into their mouth', async () => {
    const reference = await anotherCase(site, 'POT', { owner: 'clara' });
    const add = `/my-cases/${reference}/add-public-note`;
    await done(clara, await send(clara, `/my-cases/${reference}`, { note: 'It is a disgrace.' }, add));
    const { id } = await newest(reference);
    const address = `/cases/${reference}/edit-note/${id}`;
    const answer = await martin
      .post(address)
      .type('form')
      .send({ _csrf: await tokenOf(martin), version: '2', seen: '0', step: 'change', note: 'It is lovely.' });
    expect([answer.status, wordsOf(answer.text)]).toEqual([
      422,
      expect.stringContaining('can be removed, not changed'),
    ]);
    await done(martin, await remove(martin, address));
    expect(await read(clara, `/my-cases/${reference}`)).not.toContain('disgrace');
  });
});

describe('a private note', () => {
  test('stays private when it is changed', async () => {
    const { reference, address } = await noted('private', 'He shouts.');
    await done(martin, await change(martin, address, 'He was upset.'));
    expect(await newest(reference)).toMatchObject({ action: 'edit-note', public: false });
    const words = await read(clara, `/my-cases/${reference}`);
    expect(words).not.toMatch(/shouts|upset|Note changed/);
  });

  test('comes back with what was typed where that is nothing, or the same', async () => {
    const { address, reference } = await noted('private', 'He shouts.');
    expect((await change(martin, address, ' ')).status).toBe(422);
    expect((await change(martin, address, 'He shouts.')).status).toBe(422);
    expect((await send(martin, address, { step: 'burn', note: 'X' })).status).toBe(422);
    expect((await newest(reference)).action).toBe('add-private-note');
  });

  test('changed by two at once: the second sees what the first did', async () => {
    const { address } = await noted('private', 'One.');
    const page = await martin.get(address);
    const priya = await site.signedInAs('priya');
    await done(priya, await change(priya, address, 'Two.'));
    const answer = await resend(martin, page, { step: 'change', note: 'Three.' }, address);
    expect([answer.status, wordsOf(answer.text)]).toEqual([409, expect.stringContaining('Note changed')]);
    expect(answer.text).toContain('Three.');
  });
});

describe('who may not', () => {
  test.each([
    ['molly', 403],
    ['vera', 403],
    ['elsie', 404],
    ['becky', 404],
    ['clara', 403],
  ])('%s is answered %i', async (name, status) => {
    const { address, reference } = await noted('public', 'Words.');
    const visitor = await site.signedInAs(name);
    expect((await visitor.get(address)).status).toBe(status);
    expect((await newest(reference)).action).toBe('add-public-note');
  });

  test('D1.2: whoever wrote a note and lost the case can’t change it any more', async () => {
    const reference = await anotherCase(site, 'COM', { owner: 'clara' });
    const colin = await site.prisma.user.findUniqueOrThrow({ where: { email: 'colin@ambridge.example' } });
    const {
      id: caseId,
      caseTypeId,
      statusId,
    } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
    await site.prisma.assignment.deleteMany({ where: { caseId } });
    await site.prisma.assignment.create({
      data: { caseId, caseTypeId, statusId, roleId: 2, userId: colin.id, byId: colin.id },
    });
    const visitor = await site.signedInAs('colin');
    const add = `/cases/${reference}/add-private-note`;
    await done(visitor, await send(visitor, `/cases/${reference}`, { note: 'Mine.' }, add));
    const address = `/cases/${reference}/edit-note/${(await newest(reference)).id}`;
    const page = await visitor.get(address);
    expect(page.status).toBe(200);
    await site.prisma.assignment.deleteMany({ where: { caseId } });
    expect((await visitor.get(address)).status).toBe(404);
    expect((await resend(visitor, page, { step: 'remove' }, address)).status).toBe(404);
    expect((await newest(reference)).action).toBe('add-private-note');
  });

  test('D1.14: no entry that isn’t a note of this very case is changed by its number', async () => {
    const { reference } = await noted('public', 'Here.');
    const other = await noted('public', 'There.');
    const status = await site.prisma.event.findFirstOrThrow({ where: { action: 'change-status' } });
    for (const id of [other.id, status.id, 0, 'x', '99999999999', '1 OR 1=1'])
      expect([
        id,
        (await martin.get(`/cases/${reference}/edit-note/${encodeURIComponent(id)}`)).status,
      ]).toEqual([id, 404]);
  });

  test('private notes are out of reach where private events aren’t read, whatever else may be done', async () => {
    const { reference, address } = await noted('private', 'Secret.');
    const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
    const cell = { workflowId, roleId: 3, action: 'edit-note', mode: 'always' } as const;
    await site.prisma.matrixCell.create({ data: cell });
    const page = await molly.get(address);
    await site.prisma.matrixCell.deleteMany({ where: { workflowId, roleId: 3, action: 'edit-note' } });
    expect([page.status, page.text.includes('Secret')]).toEqual([404, false]);
  });

  test('a closed case’s notes stay, but for those past the workflow’s rules, whose change is marked', async () => {
    const { reference, address } = await noted('public', 'Kept.');
    const reason = await site.prisma.reason.findFirstOrThrow({
      where: { kind: 'closing', caseType: { prefix: 'POT' } },
    });
    await done(
      martin,
      await send(martin, `/cases/${reference}/close`, { reason: String(reason.id), explanation: 'Done.' }),
    );
    expect((await martin.get(address)).status).toBe(403);
    const aaron = await site.signedInAs('aaron');
    await done(aaron, await remove(aaron, address));
    expect(await newest(reference)).toMatchObject({ action: 'edit-note', bypass: true });
  });
});
