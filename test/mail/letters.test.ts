// The letters: what each says, to whom, and that nothing that people write can change its form.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lettersIn } from '../../src/mail/compose.ts';
import type { OwnerLetter, StaffAddressee, StaffLetter } from '../../src/mail/kinds.ts';
import { tellOwner, tellStaff } from '../../src/mail/letters.ts';
import { seal, unseal } from '../../src/mail/seal.ts';
import { RulesMoved } from '../../src/permissions/refusals.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import {
  actorOf,
  addressOf,
  CHIEFS,
  CLOSING,
  configWith,
  HIGHWAYS,
  type Name,
  PARKS,
  PEOPLE,
  raise,
  STATUS,
  writeCouncil,
} from './council.ts';

let database: FreshDatabase;
const config = configWith();
const REFERENCE = 'POT-7K3M-9QXD';

type Told<Letter> = Letter extends unknown ? Omit<Letter, 'by'> : never;

beforeAll(async () => {
  database = await freshDatabase();
  await writeCouncil(database.prisma);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.prisma.case.deleteMany();
});

async function tellsOwner(caseId: number, by: Name | 'anonymous', letter: Told<OwnerLetter>) {
  const { prisma } = database;
  const actor = by === 'anonymous' ? await standingOf(prisma, ANONYMOUS, caseId) : await actorOf(prisma, by);
  await prisma.$transaction((tx) => tellOwner(tx, config, caseId, { ...letter, by: actor }));
  return mails(caseId);
}

async function tellsStaff(caseId: number, by: Name, letter: Told<StaffLetter>, to: StaffAddressee) {
  const { prisma } = database;
  const actor = await actorOf(prisma, by);
  await prisma.$transaction((tx) => tellStaff(tx, config, caseId, { ...letter, by: actor }, to));
  return mails(caseId);
}

function mails(caseId: number) {
  return database.prisma.mail.findMany({ where: { caseId }, orderBy: { address: 'asc' } });
}

const olives = () => raise(database.prisma, { reference: REFERENCE, owner: 'olive' });
const strangers = (contactName = 'Stan Ranger') =>
  raise(database.prisma, { reference: REFERENCE, contactName, contactEmail: 'stan@example.org' });

it('thanks the owner for a case, with the tracking link, even though it was their own doing', async () => {
  const [mail, ...more] = await tellsOwner(await olives(), 'olive', { action: 'raise', token: 'tok-en_1' });
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
  const { prisma } = database;
  const caseId = await olives();
  const by = await actorOf(prisma, 'olive');
  const sending = configWith({ SMTP_URL: 'smtp://127.0.0.1:25' });
  await prisma.$transaction((tx) => tellOwner(tx, sending, caseId, { action: 'raise', by }));
  expect(await mails(caseId)).toMatchObject([{ state: 'queued', attempts: 0, sentAt: null }]);
});

it('is not written when the change is not', async () => {
  const { prisma } = database;
  const caseId = await olives();
  const by = await actorOf(prisma, 'mia');
  const change = prisma.$transaction(async (tx) => {
    await tellOwner(tx, config, caseId, { action: 'reopen', by });
    throw new Error('and then it failed');
  });
  await expect(change).rejects.toThrow('and then it failed');
  expect(await mails(caseId)).toEqual([]);
});

it('tells the owner the public name of a status, and never the staff’s', async () => {
  const caseId = await olives();
  await database.prisma.case.update({ where: { id: caseId }, data: { statusId: STATUS.open } });
  const [mail] = await tellsOwner(caseId, 'mia', { action: 'change-status' });
  expect(mail?.subject).toBe('[POT-7K3M-9QXD] Your case is now: In progress');
  expect(mail?.text).toContain('https://cases.example/my-cases/POT-7K3M-9QXD');
  for (const part of [mail?.text, mail?.html]) expect(part).not.toMatch(/With the crew|Highways|Mia/);
});

it('tells the owner why their case is closed', async () => {
  const caseId = await olives();
  await database.prisma.case.update({
    where: { id: caseId },
    data: { ...CLOSING, closedAt: new Date(), closingExplanation: 'Filled in.\n\nIt may take a day to set.' },
  });
  const [mail] = await tellsOwner(caseId, 'mia', { action: 'close' });
  expect(mail?.subject).toBe('[POT-7K3M-9QXD] Your case is closed');
  expect(mail?.text).toContain(
    'Reason: Repaired\n\n> Filled in.\n>\n> It may take a day to set.\n\nReference',
  );
  expect(mail?.html).toContain('<blockquote>Filled in.<br>\n<br>\nIt may take a day to set.</blockquote>');
});

it('tells the owner of a reopened case, and of a note', async () => {
  const caseId = await olives();
  await tellsOwner(caseId, 'mia', { action: 'reopen' });
  await tellsOwner(caseId, 'mia', { action: 'add-public-note', text: 'We come on Monday.' });
  const written = await database.prisma.mail.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } });
  expect(written.map(({ subject }) => subject)).toEqual([
    '[POT-7K3M-9QXD] Your case is open again',
    '[POT-7K3M-9QXD] A message about your case',
  ]);
  expect(written[1]?.text).toContain('\n> We come on Monday.\n');
});

it('doesn’t write to people about their own doing', async () => {
  expect(await tellsOwner(await olives(), 'olive', { action: 'add-public-note', text: 'Me again' })).toEqual(
    [],
  );
});

it('doesn’t write to the holder of a tracking link about their own doing', async () => {
  expect(
    await tellsOwner(await strangers(), 'anonymous', { action: 'add-public-note', text: 'Me again' }),
  ).toEqual([]);
});

it('writes to an owner without an account at the address that was given', async () => {
  const [mail] = await tellsOwner(await strangers(), 'anonymous', { action: 'raise', token: 'abc' });
  expect(mail).toMatchObject({ address: 'stan@example.org', userId: null });
  expect(mail?.text).toMatch(/^Dear Stan Ranger,/);
  // the address may be somebody else's: what was typed besides is not passed on to it
  expect(mail?.text).not.toContain('Elm Road');
});

it('doesn’t pass on an advertisement for a name', async () => {
  const [mail] = await tellsOwner(await strangers('Win at evil.example/now'), 'anonymous', {
    action: 'raise',
  });
  expect(mail?.text).toMatch(/^Hello,/);
  expect(mail?.html).not.toContain('evil');
});

it('writes to nobody where the owner’s account is closed', async () => {
  const otto = { reference: REFERENCE, owner: 'otto', contactEmail: 'otto@example.org' } as const;
  const caseId = await raise(database.prisma, otto);
  expect(await tellsOwner(caseId, 'mia', { action: 'reopen' })).toEqual([]);
});

it('writes to nobody where there is no address', async () => {
  const caseId = await raise(database.prisma, { reference: REFERENCE });
  expect(await tellsOwner(caseId, 'mia', { action: 'reopen' })).toEqual([]);
});

it('writes to nobody about a deleted case', async () => {
  const caseId = await olives();
  await database.prisma.case.update({
    where: { id: caseId },
    data: { deleted: true, deletedAt: new Date(), deletedById: PEOPLE.mia.id, deletedReason: 'test' },
  });
  expect(await tellsOwner(caseId, 'mia', { action: 'reopen' })).toEqual([]);
  expect(await tellsStaff(caseId, 'mia', { action: 'raise' }, { groupId: HIGHWAYS })).toEqual([]);
});

it('writes to those of a group, and of the groups below, who are active, past the gate and not the actor', async () => {
  const caseId = await olives();
  const written = await tellsStaff(caseId, 'mia', { action: 'raise' }, { groupId: HIGHWAYS });
  expect(written.map(({ address }) => address)).toEqual([addressOf('carl')]);
  expect(written[0]?.subject).toBe('[POT-7K3M-9QXD] New case: Pothole');
  expect(written[0]?.text).toContain('assigned to your group Highways.\n\nDeep hole in Elm Road\n\n');
  expect(written[0]?.text).toContain(
    'Status: New\n\nOpen the case:\nhttps://cases.example/cases/POT-7K3M-9QXD',
  );
});

it('writes to everybody of the group about what a citizen raised', async () => {
  const written = await tellsStaff(await olives(), 'olive', { action: 'raise' }, { groupId: HIGHWAYS });
  expect(written.map(({ address }) => address)).toEqual([addressOf('carl'), addressOf('mia')]);
});

it('writes to nobody who can’t see the case', async () => {
  const caseId = await olives();
  expect(await tellsStaff(caseId, 'mia', { action: 'reassign' }, { groupId: PARKS })).toEqual([]);
  expect(await tellsStaff(caseId, 'mia', { action: 'reassign' }, { userId: PEOPLE.petra.id })).toEqual([]);
  expect(await tellsStaff(caseId, 'mia', { action: 'reassign' }, { userId: PEOPLE.nora.id })).toEqual([]);
});

it('tells somebody that a case is theirs now, and what was said', async () => {
  const written = await tellsStaff(
    await olives(),
    'mia',
    { action: 'reassign', note: 'You know the road.' },
    { userId: PEOPLE.carl.id },
  );
  expect(written).toHaveLength(1);
  expect(written[0]?.subject).toBe('[POT-7K3M-9QXD] Assigned to you: Pothole');
  expect(written[0]?.text).toContain('Mia has assigned a case to you.\n\n> You know the road.\n');
});

it('tells the escalation group why, once the case is escalated', async () => {
  const caseId = await olives();
  const letter = { action: 'escalate', reason: 'A bus is in it.' } as const;
  expect(await tellsStaff(caseId, 'mia', letter, { groupId: CHIEFS })).toEqual([]);
  await database.prisma.case.update({ where: { id: caseId }, data: { escalated: true } });
  const [mail] = await tellsStaff(caseId, 'mia', letter, { groupId: CHIEFS });
  expect(mail).toMatchObject({ address: addressOf('chad'), subject: '[POT-7K3M-9QXD] Escalated: Pothole' });
  expect(mail?.text).toContain('> A bus is in it.');
});

it('says no more than its reader may see', async () => {
  const { prisma } = database;
  const hidden = { roleId: 2, action: { in: ['view-details', 'view-private-history'] } };
  const cells = await prisma.matrixCell.findMany({ where: hidden });
  await prisma.matrixCell.deleteMany({ where: hidden });
  const letter = { action: 'reassign', note: 'Between us' } as const;
  const [mail] = await tellsStaff(await olives(), 'mia', letter, { userId: PEOPLE.carl.id });
  await prisma.matrixCell.createMany({ data: cells });
  expect(mail?.text).toContain('Status: Received');
  expect(mail?.text).not.toMatch(/Elm Road|Between us/);
});

it('asks to begin again where the rules have moved on', async () => {
  const { prisma } = database;
  const caseId = await olives();
  const by = await actorOf(prisma, 'mia');
  await prisma.group.update({ where: { id: PARKS }, data: { description: 'Green' } });
  const told = prisma.$transaction((tx) => tellOwner(tx, config, caseId, { action: 'reopen', by }));
  await expect(told).rejects.toThrow(RulesMoved);
});

const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Two\r\nBcc: victim@example.org\r\n\r\nlines',
  '-> Pay here: https://evil.example',
  'right \u202Eotto\u202C left \u0000\u0007\uD800',
  '田中さん 👩‍👩‍👧 Ωμέγα ﷽',
];

it.each(NAUGHTY)('gives %j no power over a letter', (value) => {
  const words = {
    site: 'Ambridge Council',
    name: value,
    reference: REFERENCE,
    type: value,
    title: value,
    status: value,
    statusDescription: value,
    raisedOn: '1 July 2026',
    address: 'https://cases.example/my-cases/POT-7K3M-9QXD',
    tracking: false,
    closingReason: value,
    explanation: value,
    note: value,
  };
  const { subject, text, html } = lettersIn(config, 'change-status-owner')(words);
  const quoted = lettersIn(config, 'close-owner')(words);
  const all = [subject, text, html, quoted.text, quoted.html];
  for (const part of all) expect(part).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]|undefined|null/u);
  for (const part of all) expect(part.isWellFormed()).toBe(true);
  expect(subject).toMatch(/^\[POT-7K3M-9QXD\] .+$/);
  for (const page of [html, quoted.html]) {
    expect(page.match(/<(?!\/|!)(\w+)/g)).toEqual(expect.arrayContaining(['<html']));
    expect(page).not.toMatch(/<(script|img)/);
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toContain('href="https://cases.example/my-cases/POT-7K3M-9QXD"');
  }
  // outside a quotation a value stays in the line that it was put into
  expect(text.split('\n').filter((line) => /^(Bcc|lines)/.test(line))).toEqual([]);
  expect(quoted.text.split('\n').filter((line) => /^(Bcc|lines)/.test(line))).toEqual([]);
});

it('doesn’t break a seal that a value brings along', () => {
  const forged = `\uE000${Buffer.from('evil').toString('base64url')}\uE001`;
  expect(unseal(seal(forged))).toBe(forged);
  expect(unseal(`${seal('one')} and ${seal('two')}`)).toBe('one and two');
});

it('throws where a template is missing', () => {
  expect(() => lettersIn(config, 'sing-owner')).toThrow(/sing-owner/);
});
