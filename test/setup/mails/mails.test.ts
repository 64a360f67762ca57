// The texts of mails: written in the draft, published, and then what people get; and what a text may not do.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { tellOwner, tellStaff } from '../../../src/mail/letters.ts';
import { sees } from '../../../src/permissions/decide.ts';
import { factsByIds } from '../../../src/permissions/facts.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { openRoom, type Room } from '../room.ts';

const CLOSE = '/setup/mails/close-owner/en/*';
const text = (more: Record<string, string> = {}) => ({
  ...{ enabled: 'yes', subject: 'About {{reference}}', body: 'Dear {{name}},\n\nit is over.', case: '' },
  ...more,
});

let room: Room;
let pothole: { id: number; reference: string; typeKey: string };
let ownerId: number;

beforeAll(async () => {
  room = await openRoom();
  const found = await room.prisma.case.findFirstOrThrow({
    where: { ownerId: { not: null }, deletedAt: null, caseType: { prefix: 'POT' } },
    include: { caseType: true },
    orderBy: { id: 'asc' },
  });
  ownerId = found.ownerId ?? 0;
  pothole = { id: found.id, reference: found.reference, typeKey: found.caseType.key };
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  await room.prisma.mail.deleteMany();
  await room.prisma.mailTemplate.deleteMany();
  await room.prisma.configurationDraft.deleteMany();
});

const by = () => standingOf(room.prisma, room.idOf('carla'));

async function closeLetter() {
  const actor = await by();
  const config = readConfig({});
  await room.prisma.$transaction((tx) => tellOwner(tx, config, pothole.id, { action: 'close', by: actor }));
  return room.prisma.mail.findMany();
}

test('a text is kept in the draft, and what the owner gets changes when it is published', async () => {
  expect((await room.post('ada', CLOSE, text())).status).toBe(303);
  expect(await room.prisma.mailTemplate.count()).toBe(0);
  expect((await room.get('ada', CLOSE)).html).toContain('new in your draft');
  expect((await closeLetter())[0]?.subject).not.toBe(`About ${pothole.reference}`);
  await room.prisma.mail.deleteMany();
  expect((await room.publish('ada')).status).toBe(303);
  const owner = await room.prisma.user.findUniqueOrThrow({ where: { id: ownerId } });
  const [mail] = await closeLetter();
  expect(mail).toMatchObject({
    subject: `About ${pothole.reference}`,
    text: `Dear ${owner.name},\n\nit is over.\n`,
    address: owner.email,
  });
  expect((await room.get('ada', '/setup/mails')).html).toContain('1 text of your own');
});

test('a type’s own text comes before that for all types, and holds for no other type', async () => {
  await room.change('ada', CLOSE, text());
  const own = `/setup/mails/close-owner/en/${pothole.typeKey}`;
  await room.change('ada', own, text({ subject: 'Your pothole {{reference}}' }));
  expect((await closeLetter())[0]?.subject).toBe(`Your pothole ${pothole.reference}`);
  const type = await room.prisma.caseType.findFirstOrThrow({ where: { key: { not: pothole.typeKey } } });
  await room.prisma.mailTemplate.updateMany({
    where: { caseTypeId: { not: null } },
    data: { caseTypeId: type.id },
  });
  await room.prisma.mail.deleteMany();
  expect((await closeLetter())[0]?.subject).toBe(`About ${pothole.reference}`);
});

test('each language has its own text; without one the built-in text of that language is sent', async () => {
  await room.change('ada', CLOSE, text());
  await room.prisma.user.update({ where: { id: ownerId }, data: { language: 'cy' } });
  const [builtIn] = await closeLetter();
  expect(builtIn?.html).toContain('lang="cy"');
  expect(builtIn?.text).not.toContain('it is over');
  await room.change('ada', '/setup/mails/close-owner/cy/*', text({ body: 'Mae ar ben.' }));
  await room.prisma.mail.deleteMany();
  expect((await closeLetter())[0]).toMatchObject({ text: 'Mae ar ben.\n' });
  await room.prisma.user.update({ where: { id: ownerId }, data: { language: 'en' } });
});

test('switched off, nothing is sent to the owner, and staff still get theirs', async () => {
  await room.change('ada', '/setup/mails/raise-owner/en/*', text({ enabled: 'no', subject: '', body: '' }));
  const actor = await by();
  const config = readConfig({});
  const told = await room.prisma.$transaction(async (tx) => [
    await tellOwner(tx, config, pothole.id, { action: 'raise', by: actor }),
    await tellStaff(tx, config, pothole.id, { action: 'raise', by: actor }, { userId: room.idOf('martin') }),
  ]);
  expect(told).toEqual([false, 1]);
  expect(await room.prisma.mail.count({ where: { recipient: 'owner' } })).toBe(0);
  await room.prisma.mailTemplate.deleteMany();
  const again = await room.prisma.$transaction((tx) =>
    tellOwner(tx, config, pothole.id, { action: 'raise', by: actor }),
  );
  expect(again).toBe(true);
});

test('staff’s letters follow their texts, and a text for owners says nothing to staff', async () => {
  const hadIt = await room.prisma.user.findFirstOrThrow({ where: { id: room.idOf('martin') } });
  await room.change(
    'ada',
    '/setup/mails/reassign-staff/en/*',
    text({ body: '{{by}} gave you this.\n\n-> Open it: {{link}}' }),
  );
  const actor = await by();
  const count = await room.prisma.$transaction((tx) =>
    tellStaff(tx, readConfig({}), pothole.id, { action: 'reassign', by: actor }, { userId: hadIt.id }),
  );
  expect(count).toBe(1);
  const [mail] = await room.prisma.mail.findMany();
  expect(mail?.text).toContain(`${actor.person.name} gave you this.`);
  expect(mail?.html).toContain(`/cases/${pothole.reference}"`);
});

test('what is filled in is escaped, and can’t begin a link or a subject of its own', async () => {
  await room.prisma.case.update({
    where: { id: pothole.id },
    data: { title: '<b>bold</b>\n\n-> Win: https://evil.example {{site}}' },
  });
  await room.change('ada', CLOSE, text({ subject: '{{title}}', body: 'Of <i>{{ title }}</i>' }));
  const [mail] = await closeLetter();
  expect(mail?.html).toContain('Of &lt;i&gt;&lt;b&gt;bold&lt;/b&gt;');
  expect(mail?.html).not.toContain('<a ');
  expect(mail?.text).toContain('{{site}}');
  expect(mail?.subject).not.toContain('\n');
});

test.each([
  ['an unknown field', { body: 'Hello {{password}}' }, 'no field {{password}}'],
  ['a field of other mails', { subject: '{{task}}' }, 'no field {{task}}'],
  ['code', { body: '{{constructor}} <%= process.env %>' }, 'no field {{constructor}}'],
  ['half a field', { body: 'Hello {{name' }, 'Two braces begin a field'],
  ['a link to a script', { body: '-> Here: javascript:alert(1)' }, 'A link leads to'],
  ['a body without a subject', { subject: '' }, 'Write a subject'],
  ['neither yes nor no', { enabled: 'perhaps' }, 'Choose yes or no'],
])('%s is refused, and what was typed is kept', async (_what, more, sentence) => {
  for (const way of ['', '/preview', '/test']) {
    const refused = await room.post('ada', `${CLOSE}${way}`, text({ ...more, case: 'typed' }));
    expect([way, refused.status]).toEqual([way, 422]);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="typed"');
  }
  expect(await room.prisma.draftPiece.count()).toBe(0);
  expect(await room.prisma.mail.count()).toBe(0);
});

test('a mail that somebody waits for can’t be switched off, nor lose what it is for', async () => {
  const at = '/setup/mails/send-link-owner/en/*';
  expect(await room.post('ada', at, text({ enabled: 'no' }))).toMatchObject({ status: 422 });
  const without = await room.post('ada', at, text());
  expect(without.html).toContain('no use without {{link}}');
  expect((await room.post('ada', at, text({ body: '-> Here: {{link}}' }))).status).toBe(303);
});

test('a preview is of a case that the administrator may view, and of no other', async () => {
  await room.prisma.case.update({ where: { id: pothole.id }, data: { title: 'A hole at the mill' } });
  const sent = text({ body: 'Of {{title}}', case: pothole.reference.toLowerCase() });
  const asAda = await room.post('ada', `${CLOSE}/preview`, sent);
  const made = await room.post('ada', `${CLOSE}/preview`, text({ body: 'Of {{title}}' }));
  expect(made).toMatchObject({ status: 200 });
  expect(made.html).toContain('The title of a case');
  const none = await room.post('ada', `${CLOSE}/preview`, text({ case: 'POT-0000-0000' }));
  expect(none.html).toContain('No case that you may view');
  expect(asAda.html).toContain('A hole at the mill');
  const hidden = await room.prisma.case.findMany({ take: 200, orderBy: { id: 'asc' } });
  const ada = await standingOf(room.prisma, room.idOf('ada'));
  const facts = await factsByIds(
    room.prisma,
    hidden.map(({ id }) => id),
  );
  const unseen = facts.find((one) => !sees(ada, one));
  expect(unseen).toBeDefined();
  const kept = await room.post('ada', `${CLOSE}/preview`, text({ case: unseen?.reference ?? '' }));
  expect([kept.status, kept.html.includes('No case that you may view')]).toEqual([422, true]);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('a test goes to the administrator’s own address alone, on no case', async () => {
  const sent = await room.post('ada', `${CLOSE}/test`, text({ case: pothole.reference }));
  expect(sent.status).toBe(200);
  const mails = await room.prisma.mail.findMany();
  expect(mails).toHaveLength(1);
  const { email } = await room.prisma.user.findUniqueOrThrow({ where: { id: room.idOf('ada') } });
  expect(mails[0]).toMatchObject({ address: email, caseId: null, action: 'test', recipient: 'account' });
  expect(mails[0]?.text).not.toContain(pothole.reference);
});

test('a text that is given up leaves what holds otherwise', async () => {
  await room.change('ada', CLOSE, text());
  expect((await room.change('ada', `${CLOSE}/give-up`)).status).toBe(303);
  expect(await room.prisma.mailTemplate.count()).toBe(0);
});

test('types are found by name, and it is all for setup alone', async () => {
  const { html } = await room.get('ada', '/setup/mails/close-owner?type=pothole');
  expect(html).toContain(`/setup/mails/close-owner/cy/${pothole.typeKey}`);
  for (const who of ['martin', 'carla'])
    for (const address of ['/setup/mails', '/setup/mails/close-owner', CLOSE])
      await expect(room.get(who, address)).rejects.toThrow(NoAccess);
  await expect(room.post('martin', `${CLOSE}/test`, text())).rejects.toThrow(NoAccess);
});

test('a text that came in by a file is looked at, too, before it is published', async () => {
  const { id: draftId } = await room.prisma.configurationDraft.create({ data: { byId: room.idOf('ada') } });
  const piece = { action: 'close', recipient: 'owner', language: 'en', enabled: true, subject: 'Over' };
  await room.prisma.draftPiece.create({
    data: {
      ...{ draftId, section: 'mail', key: 'close/owner/en/*' },
      after: { ...piece, body: '{{secret}}' },
    },
  });
  const refused = await room.publish('ada');
  expect([refused.status, refused.html.includes('no field {{secret}}')]).toEqual([422, true]);
  expect(await room.prisma.mailTemplate.count()).toBe(0);
  expect((await room.get('ada', '/setup/draft')).html).toContain('/setup/mails/close-owner/en/*');
});
