// The letters to owners: to whom they go, and what they say.
import { expect, it } from 'vitest';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { tellOwner } from '../../src/mail/letters.ts';
import { RulesMoved } from '../../src/permissions/refusals.ts';
import {
  actorOf,
  addressOf,
  CLOSING,
  configWith,
  HIGHWAYS,
  PARKS,
  PEOPLE,
  raise,
  STATUS,
} from './council.ts';
import { mailRoom, olives } from './mail-room.ts';
import { config, mailsOf, tellsOwner, tellsStaff } from './telling.ts';

const room = mailRoom();

const REFERENCE = 'POT-7K3M-9QXD';

const strangers = (prisma: PrismaClient, contactName = 'Stan Ranger') =>
  raise(prisma, { reference: REFERENCE, contactName, contactEmail: 'stan@example.org' });

it('thanks the owner for a case, with the tracking link, even though it was their own doing', async () => {
  const { prisma } = room.database;
  const [mail, ...more] = await tellsOwner(prisma, await olives(prisma), 'olive', {
    action: 'raise',
    token: 'tok-en_1',
  });
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    address: addressOf('olive'),
    userId: PEOPLE.olive.id,
    action: 'raise',
    recipient: 'owner',
    state: 'kept',
    subject: '[POT-7K3M-9QXD] We have received your case',
  });
  expect(mail?.text).toBe(`Dear Olive,

Thank you for telling us. We have received your case “Deep hole in Elm Road” and will look at it.

Reference: POT-7K3M-9QXD
About: Pothole
Received: 1 July 2026
Status: Received

We will look soon.

Follow your case:
https://cases.example/track/tok-en_1

The link is yours alone: whoever has it can read your case and write to us about it. Please keep this message.

If you write or call, please give us the reference.

Ambridge Council
`);
  expect(mail?.html).toContain(
    '<a href="https://cases.example/track/tok-en_1"><strong>Follow your case</strong></a>',
  );
  expect(mail?.html).not.toMatch(/style|<script|<img/);
});

it('waits in the queue where SMTP is configured', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  const by = await actorOf(prisma, 'olive');
  const sending = configWith({ SMTP_URL: 'smtp://127.0.0.1:25' });
  await prisma.$transaction((tx) => tellOwner(tx, sending, caseId, { action: 'raise', by }));
  expect(await mailsOf(prisma, caseId)).toMatchObject([{ state: 'queued', attempts: 0, sentAt: null }]);
});

it('is not written when the change is not', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  const by = await actorOf(prisma, 'mia');
  const change = prisma.$transaction(async (tx) => {
    await tellOwner(tx, config, caseId, { action: 'reopen', by });
    throw new Error('and then it failed');
  });
  await expect(change).rejects.toThrow('and then it failed');
  expect(await mailsOf(prisma, caseId)).toEqual([]);
});

it('tells the owner the public name of a status, and never the staff’s', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  await prisma.case.update({ where: { id: caseId }, data: { statusId: STATUS.open } });
  const [mail] = await tellsOwner(prisma, caseId, 'mia', { action: 'change-status' });
  expect(mail?.subject).toBe('[POT-7K3M-9QXD] Your case is now: In progress');
  expect(mail?.text).toContain('https://cases.example/my-cases/POT-7K3M-9QXD');
  for (const part of [mail?.text, mail?.html]) expect(part).not.toMatch(/With the crew|Highways|Mia/);
});

it('tells the owner why their case is closed', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  await prisma.case.update({
    where: { id: caseId },
    data: { ...CLOSING, closedAt: new Date(), closingExplanation: 'Filled in.\n\nIt may take a day to set.' },
  });
  const [mail] = await tellsOwner(prisma, caseId, 'mia', { action: 'close' });
  expect(mail?.subject).toBe('[POT-7K3M-9QXD] Your case is closed');
  expect(mail?.text).toContain(
    'Reason: Repaired\n\n> Filled in.\n>\n> It may take a day to set.\n\nReference',
  );
  expect(mail?.html).toContain('<blockquote>Filled in.<br>\n<br>\nIt may take a day to set.</blockquote>');
});

it('tells the owner of a reopened case, and of a note', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  await tellsOwner(prisma, caseId, 'mia', { action: 'reopen' });
  await tellsOwner(prisma, caseId, 'mia', { action: 'add-public-note', text: 'We come on Monday.' });
  const written = await prisma.mail.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } });
  expect(written.map(({ subject }) => subject)).toEqual([
    '[POT-7K3M-9QXD] Your case is open again',
    '[POT-7K3M-9QXD] A message about your case',
  ]);
  expect(written[1]?.text).toContain('\n> We come on Monday.\n');
});

it('doesn’t write to people about their own doing', async () => {
  const { prisma } = room.database;
  expect(
    await tellsOwner(prisma, await olives(prisma), 'olive', { action: 'add-public-note', text: 'Me again' }),
  ).toEqual([]);
});

it('doesn’t write to the holder of a tracking link about their own doing', async () => {
  const { prisma } = room.database;
  expect(
    await tellsOwner(prisma, await strangers(prisma), 'anonymous', {
      action: 'add-public-note',
      text: 'Me again',
    }),
  ).toEqual([]);
});

it('writes to an owner without an account at the address that was given', async () => {
  const { prisma } = room.database;
  const [mail] = await tellsOwner(prisma, await strangers(prisma), 'anonymous', {
    action: 'raise',
    token: 'abc',
  });
  expect(mail).toMatchObject({ address: 'stan@example.org', userId: null });
  expect(mail?.text).toMatch(/^Dear Stan Ranger,/);
  // the address may be somebody else's: what was typed besides is not passed on to it
  expect(mail?.text).not.toContain('Elm Road');
});

it('doesn’t pass on an advertisement for a name', async () => {
  const { prisma } = room.database;
  const [mail] = await tellsOwner(prisma, await strangers(prisma, 'Win at evil.example/now'), 'anonymous', {
    action: 'raise',
  });
  expect(mail?.text).toMatch(/^Hello,/);
  expect(mail?.html).not.toContain('evil');
});

it('writes to nobody where the owner’s account is closed', async () => {
  const { prisma } = room.database;
  const otto = { reference: REFERENCE, owner: 'otto', contactEmail: 'otto@example.org' } as const;
  const caseId = await raise(prisma, otto);
  expect(await tellsOwner(prisma, caseId, 'mia', { action: 'reopen' })).toEqual([]);
});

it('writes to nobody where there is no address', async () => {
  const { prisma } = room.database;
  const caseId = await raise(prisma, { reference: REFERENCE });
  expect(await tellsOwner(prisma, caseId, 'mia', { action: 'reopen' })).toEqual([]);
});

it('writes to nobody about a deleted case', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  await prisma.case.update({
    where: { id: caseId },
    data: { deleted: true, deletedAt: new Date(), deletedById: PEOPLE.mia.id, deletedReason: 'test' },
  });
  expect(await tellsOwner(prisma, caseId, 'mia', { action: 'reopen' })).toEqual([]);
  expect(await tellsStaff(prisma, caseId, 'mia', { action: 'raise' }, { groupId: HIGHWAYS })).toEqual([]);
});

it('asks to begin again where the rules have moved on', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  const by = await actorOf(prisma, 'mia');
  await prisma.group.update({ where: { id: PARKS }, data: { description: 'Green' } });
  const told = prisma.$transaction((tx) => tellOwner(tx, config, caseId, { action: 'reopen', by }));
  await expect(told).rejects.toThrow(RulesMoved);
});
