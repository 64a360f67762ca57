// What goes out about a case: e-mails to its owner, the case to an address outside, reminders to who is assigned.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { maySee } from '../../../src/mail/recipients.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { formsOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let priya: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  priya = await site.signedInAs('priya');
}, 120_000);
afterAll(() => site.close());

const mailsOn = (reference: string) =>
  site.prisma.mail.findMany({ where: { case: { reference } }, orderBy: { address: 'asc' } });
const newestEvent = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });

async function assign(reference: string, who: string, key: string) {
  const one = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const role = await site.prisma.role.findUniqueOrThrow({ where: { key } });
  const user = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf(who) } });
  const { id: caseId, caseTypeId, statusId, taken } = one;
  await site.prisma.assignment.create({
    data: { caseId, caseTypeId, statusId, taken, roleId: role.id, userId: user.id, byId: user.id },
  });
}

describe('an e-mail to the owner', () => {
  test('goes to their address as it was written, and stands in the history that they read', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const fields = { subject: 'Your lamp post', text: 'We come on Monday.\n\nPlease move the car.' };
    await done(martin, await send(martin, `/cases/${pothole}/email-owner`, fields));
    const [mail, ...more] = await mailsOn(pothole);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      ...{ action: 'email-owner', recipient: 'owner', address: 'clara@ambridge.example' },
      subject: `[${pothole}] Your lamp post`,
    });
    expect(mail?.text).toContain('> We come on Monday.\n>\n> Please move the car.');
    expect(await newestEvent(pothole)).toMatchObject({ action: 'email-owner', public: true, bypass: false });
    expect(await read(await site.signedInAs('clara'), `/my-cases/${pothole}`)).toContain(
      'We come on Monday.',
    );
  });

  test('goes to whoever has no account by the address of the form, and says no name of staff', async () => {
    const pothole = await anotherCase(site, 'POT', { contactEmail: 'stan@example.org', contactName: 'Stan' });
    await site.prisma.case.update({ where: { reference: pothole }, data: { raisedById: 1 } });
    const fields = { subject: 'About it', text: 'We looked.' };
    await done(martin, await send(martin, `/cases/${pothole}/email-owner`, fields));
    const [mail] = await mailsOn(pothole);
    expect([mail?.address, mail?.text.includes('Martin'), mail?.text.includes('We looked.')]).toEqual([
      'stan@example.org',
      false,
      true,
    ]);
  });

  test('can’t be written where there is no address, nor by who doesn’t manage it, nor on a closed case', async () => {
    const nobodys = await anotherCase(site, 'POT');
    expect(await read(martin, `/cases/${nobodys}`)).toMatch(
      /You can't e-mail the owner of .*: its owner gave no e-mail address/,
    );
    expect((await martin.get(`/cases/${nobodys}/email-owner`)).status).toBe(403);
    const claras = await anotherCase(site, 'POT', { owner: 'clara' });
    for (const name of ['molly', 'vera'])
      expect((await (await site.signedInAs(name)).get(`/cases/${claras}/email-owner`)).status).toBe(403);
    expect((await (await site.signedInAs('becky')).get(`/cases/${claras}/email-owner`)).status).toBe(404);
  });

  test('needs a subject in one line and a text, and keeps what was typed', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const page = await martin.get(`/cases/${pothole}/email-owner`);
    const action = `/cases/${pothole}/email-owner`;
    const answer = await resend(martin, page, { subject: 'Two\nlines', text: 'Kept' }, action);
    expect([answer.status, wordsOf(answer.text).includes('Write the subject in one line')]).toEqual([
      422,
      true,
    ]);
    expect(formsOf(answer.text).some(({ fields }) => fields['text'] === 'Kept')).toBe(true);
    expect((await resend(martin, page, { subject: 'One', text: ' ' }, action)).status).toBe(422);
    expect(await mailsOn(pothole)).toEqual([]);
  });

  test('written by two at once from the same page goes out once, and the other sees what changed', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const action = `/cases/${pothole}/email-owner`;
    const pages = await Promise.all([martin.get(action), priya.get(action)]);
    const answers = await Promise.all([
      resend(martin, pages[0], { subject: 'One', text: 'First text' }, action),
      resend(priya, pages[1], { subject: 'Two', text: 'Second text' }, action),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(wordsOf(late?.text ?? '')).toContain('E-mail sent to the owner');
    expect(late?.text).toMatch(/(First|Second) text/);
    expect(await mailsOn(pothole)).toHaveLength(1);
  });
});

describe('forwarding', () => {
  test('tells the history as its owner reads it: by the public names of statuses', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: pothole } });
    const { id } = await site.prisma.status.findFirstOrThrow({
      where: { workflowId, name: 'Repair ordered' },
    });
    const step = { to: String(id), comment: 'The crew is booked.' };
    await done(martin, await send(martin, `/cases/${pothole}/change-status`, step));
    const fields = { address: 'police@example.org', parts: ['history'], note: 'Look.' };
    await done(martin, await send(martin, `/cases/${pothole}/forward`, fields));
    const where = { case: { reference: pothole }, recipient: 'outside' };
    const { text } = await site.prisma.mail.findFirstOrThrow({ where });
    expect([text.includes('Repair planned'), text.includes('Repair ordered')]).toEqual([true, false]);
  });

  test('passes on what was chosen, and the history says privately to whom', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara', title: 'Deep hole' });
    const fields = { address: ' Police@Example.org ', parts: ['contact'], note: 'Please look at this.' };
    await done(martin, await send(martin, `/cases/${pothole}/forward`, fields));
    const [mail, ...more] = await mailsOn(pothole);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: 'outside', address: 'police@example.org', userId: null });
    expect(mail?.text).toContain('Martin Okafor of Ambridge Council passes this on to you.');
    expect(mail?.text).toContain('> Please look at this.');
    expect(mail?.text).toContain('Clara Whitfield');
    expect(mail?.text).not.toContain('What was submitted');
    const event = await newestEvent(pothole);
    expect(event).toMatchObject({ action: 'forward', public: false, text: 'Please look at this.' });
    expect(await read(martin, `/cases/${pothole}/history`)).toContain('Forwarded to police@example.org');
    const clara = await site.signedInAs('clara');
    expect(await read(clara, `/my-cases/${pothole}`)).not.toContain('police@example.org');
  });

  test('offers no part that the sender may not see, and refuses one that is sent all the same (peers D1, 16)', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: pothole } });
    const cell = { workflowId_roleId_action: { workflowId, roleId: 2, action: 'view-contact' } };
    const kept = await site.prisma.matrixCell.delete({ where: cell });
    const page = await martin.get(`/cases/${pothole}/forward`);
    expect(page.text).not.toContain('value="contact"');
    const action = `/cases/${pothole}/forward`;
    const fields = { address: 'police@example.org', note: 'Look', parts: ['contact'] };
    expect((await resend(martin, page, fields, action)).status).toBe(422);
    await done(martin, await resend(martin, page, { ...fields, parts: ['details', 'history'] }, action));
    const [mail] = await mailsOn(pothole);
    expect(mail?.text).toContain('What was submitted');
    expect(mail?.text).not.toMatch(/Clara|clara@/);
    await site.prisma.matrixCell.create({ data: kept });
  });

  test.each([
    '',
    'nobody',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Ann <a@b.example>',
  ])('goes to one address that can be one, and not to %j', async (address) => {
    const pothole = await anotherCase(site, 'POT');
    const answer = await send(martin, `/cases/${pothole}/forward`, { address, note: 'Look' });
    expect([answer.status, await mailsOn(pothole)]).toEqual([422, []]);
  });

  test('is let through by the postman, while a letter to staff whose account is gone is not', async () => {
    const pothole = await anotherCase(site, 'POT');
    const facts = await factsByReference(site.prisma, pothole);
    if (!facts) throw new Error('It is there.');
    expect(await maySee(site.prisma, { recipient: 'outside', userId: null }, facts)).toBe(true);
    expect(await maySee(site.prisma, { recipient: 'staff', userId: null }, facts)).toBe(false);
  });

  test('is a manager’s, and of a case that isn’t theirs to see nobody’s', async () => {
    const pothole = await anotherCase(site, 'POT');
    expect((await (await site.signedInAs('molly')).get(`/cases/${pothole}/forward`)).status).toBe(403);
    expect((await (await site.signedInAs('colin')).get(`/cases/${pothole}/forward`)).status).toBe(404);
  });
});

describe('a reminder', () => {
  test('goes to everybody assigned who can see the case, and never to its sender', async () => {
    const pothole = await anotherCase(site, 'POT');
    await assign(pothole, 'wendy', 'watcher');
    const fields = { whom: 'everybody', note: 'The inspection is due.' };
    await done(martin, await send(martin, `/cases/${pothole}/send-reminder`, fields));
    const mails = await mailsOn(pothole);
    // Ian of the same group has left, and Greta has no access.
    expect(mails.map(({ address }) => address)).toEqual(['priya', 'wendy'].map(addressOf));
    for (const mail of mails) expect(mail.text).toContain('> The inspection is due.');
    expect(await newestEvent(pothole)).toMatchObject({
      ...{ action: 'send-reminder', public: false, text: 'The inspection is due.' },
      data: { to: 'Wendy Sharpe, Highways team' },
    });
  });

  test('goes to the one who is chosen', async () => {
    const pothole = await anotherCase(site, 'POT');
    await assign(pothole, 'wendy', 'watcher');
    const wendy = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('wendy') } });
    const fields = { whom: `user-${wendy.id}`, note: 'Have a look.' };
    await done(martin, await send(martin, `/cases/${pothole}/send-reminder`, fields));
    expect((await mailsOn(pothole)).map(({ address }) => address)).toEqual([addressOf('wendy')]);
  });

  test('is never mailed to somebody who can’t see the case, and that is said (peers D1, 1)', async () => {
    const pothole = await anotherCase(site, 'POT');
    await assign(pothole, 'ian', 'watcher');
    const ian = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('ian') } });
    const fields = { whom: `user-${ian.id}`, note: 'Have a look.' };
    const answer = await send(martin, `/cases/${pothole}/send-reminder`, fields);
    expect([answer.status, wordsOf(answer.text).includes('nobody but you among them')]).toEqual([422, true]);
    expect(await mailsOn(pothole)).toEqual([]);
    expect(await site.prisma.event.count({ where: { case: { reference: pothole } } })).toBe(0);
  });

  test('to somebody who isn’t assigned is refused (peers D1, 9)', async () => {
    const pothole = await anotherCase(site, 'POT');
    const nora = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf('nora') } });
    const fields = { whom: `user-${nora.id}`, note: 'Have a look.' };
    expect((await send(martin, `/cases/${pothole}/send-reminder`, fields)).status).toBe(422);
  });
});
