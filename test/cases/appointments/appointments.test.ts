// Appointments: booked, changed and cancelled as one event of the owner's and the booker's calendars, and never another's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { messageOf } from '../../../src/mail/message.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let clara: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  clara = await site.signedInAs('clara');
}, 120_000);
afterAll(() => site.close());

const fresh = (raised = {}) => anotherCase(site, 'POT', { owner: 'clara', ...raised });
const moment = (name: string, [year, month, day, hour, minute]: readonly string[]) => ({
  ...{ [`${name}-year`]: year ?? '', [`${name}-month`]: month ?? '', [`${name}-day`]: day ?? '' },
  ...{ [`${name}-hour`]: hour ?? '', [`${name}-minute`]: minute ?? '' },
});
// In summer, when London is an hour ahead of UTC.
const VISIT = {
  title: 'We look at it together',
  place: 'Borchester Road 14',
  ...moment('starts', ['2031', '7', '1', '10', '00']),
  ...moment('ends', ['2031', '7', '1', '11', '30']),
};
const book = (reference: string, fields: Record<string, string> = {}, visitor = martin) =>
  send(visitor, `/cases/${reference}/book-appointment`, { ...VISIT, ...fields });
const appointmentOn = (reference: string) =>
  site.prisma.appointment.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const mailsOn = (reference: string) =>
  site.prisma.mail.findMany({
    where: { case: { reference } },
    orderBy: [{ createdAt: 'asc' }, { recipient: 'asc' }],
  });
const lines = (calendar: string | null) => (calendar ?? '').replaceAll('\r\n ', '').split('\r\n');
async function booked(raised = {}) {
  const reference = await fresh(raised);
  await done(martin, await book(reference));
  const { id } = await appointmentOn(reference);
  const at = `/cases/${reference}/appointments/${id}`;
  return { reference, id, change: `${at}/change`, cancel: `${at}/cancel` };
}

describe('booked', () => {
  test('in the time zone of the type, for the owner and the booker, each with an event of their own', async () => {
    const reference = await fresh();
    expect(await done(martin, await book(reference, { note: 'Bring the photo.' }))).toContain(
      'The appointment is booked.',
    );
    const appointment = await appointmentOn(reference);
    expect(appointment.startsAt.toISOString()).toBe('2031-07-01T09:00:00.000Z');
    expect(appointment.endsAt.toISOString()).toBe('2031-07-01T10:30:00.000Z');
    expect(await newest(reference)).toMatchObject({
      action: 'book-appointment',
      public: true,
      text: 'Bring the photo.',
    });
    const mails = await mailsOn(reference);
    expect(mails.map(({ recipient, address }) => [recipient, address])).toEqual([
      ['owner', addressOf('clara')],
      ['staff', addressOf('martin')],
    ]);
    for (const { calendar, address } of mails) {
      const event = lines(calendar);
      for (const line of [
        'METHOD:REQUEST',
        `UID:${appointment.uid}@localhost`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'DTSTART:20310701T090000Z',
        'DTEND:20310701T103000Z',
        `SUMMARY:We look at it together (${reference})`,
        'LOCATION:Borchester Road 14',
      ])
        expect(event).toContain(line);
      const attendees = event.filter((line) => line.startsWith('ATTENDEE'));
      expect(attendees).toEqual([expect.stringMatching(new RegExp(`MAILTO:${address}$`))]);
    }
    const [owners] = mails;
    expect(owners?.subject).toBe(`[${reference}] Your appointment is booked`);
    expect(owners?.text).toMatch(/When: Tuesday,? 1 July 2031.*10:00.*11:30/);
    expect(owners?.text).toContain('> Bring the photo.');
    expect(`${owners?.text}${owners?.calendar}`).not.toMatch(/martin/i);
  });

  test('stands on the case for staff, and on the owner’s page', async () => {
    const { reference, change, cancel } = await booked();
    const page = await martin.get(`/cases/${reference}`);
    expect(wordsOf(mainOf(page.text))).toContain(
      'We look at it together 1 July 2031, 10:00 am to 11:30 am Borchester Road 14 Booked by Martin Okafor',
    );
    expect(wordsOf(mainOf(page.text))).toContain(
      'Appointment booked: We look at it together, 1 July 2031, 10:00 am to 11:30 am',
    );
    const hrefs = linksOf(page.text).map(({ href }) => href);
    expect(hrefs).toEqual(expect.arrayContaining([change, cancel]));
    expect(await read(clara, `/my-cases/${reference}`)).toMatch(/We look at it together.*1 July 2031/);
    const molly = await site.signedInAs('molly');
    const hers = await molly.get(`/cases/${reference}`);
    expect(wordsOf(hers.text)).toContain('We look at it together');
    expect(linksOf(hers.text).map(({ href }) => href)).not.toContain(change);
  });

  test('travels as one message with the event beside the words', async () => {
    const { reference } = await booked();
    const [mail] = await mailsOn(reference);
    if (!mail) throw new Error('no mail');
    const { raw } = await messageOf(site.config, { ...mail, attempts: 1 }, reference);
    expect(raw.toString()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw.toString()).toMatch(/filename=appointment\.ics/);
  });

  test.each([
    [{ title: ' ' }, 'what is it'],
    [moment('starts', ['2031', '7', '1', '12', '00']), 'Enter an end after the beginning'],
    [moment('ends', ['2031', '7', '1', '10', '00']), 'Enter an end after the beginning'],
    [moment('ends', ['2031', '8', '1', '10', '00']), 'within 14 days'],
    [moment('starts', ['2020', '7', '1', '10', '00']), 'From'],
    [moment('starts', ['2031', '2', '30', '10', '00']), 'from'],
    [moment('starts', ['2031', '7', '1', '25', '00']), 'from'],
    [{ title: 'x'.repeat(121) }, '120'],
  ])('%j comes back with what was typed, and books nothing', async (typed, says) => {
    const reference = await fresh();
    const answer = await book(reference, { ...typed, note: 'Keep this.' });
    expect(answer.status).toBe(422);
    expect(wordsOf(mainOf(answer.text)).toLowerCase()).toContain(says.toLowerCase());
    expect(answer.text).toContain('Keep this.');
    expect(await site.prisma.appointment.count({ where: { case: { reference } } })).toBe(0);
    expect(await mailsOn(reference)).toEqual([]);
  });

  test('over another of one’s own: warned, not refused, and without a word on the other case', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const later = {
      ...moment('starts', ['2032', '1', '5', '9', '00']),
      ...moment('ends', ['2032', '1', '5', '10', '00']),
    };
    await done(martin, await book(one, later));
    const said = await done(
      martin,
      await book(other, { ...later, ...moment('starts', ['2032', '1', '5', '9', '30']) }),
    );
    expect(said).toContain('It overlaps another appointment of yours: 5 January 2032, 9:00 am to 10:00 am.');
    expect(said).not.toContain(one);
    const after = {
      ...moment('starts', ['2032', '1', '5', '10', '00']),
      ...moment('ends', ['2032', '1', '5', '11', '00']),
    };
    expect(await done(martin, await book(await fresh(), after))).not.toContain('overlaps');
    const priya = await site.signedInAs('priya');
    expect(await done(priya, await book(await fresh(), later, priya))).not.toContain('overlaps');
  });

  test('with an owner without an account: by the address that they gave; without one nobody but the booker is told', async () => {
    const reference = await fresh({ owner: undefined, contactEmail: 'jo@example.org', contactName: 'Jo' });
    await done(martin, await book(reference));
    expect((await mailsOn(reference)).map(({ address }) => address)).toEqual([
      'jo@example.org',
      addressOf('martin'),
    ]);
    const silent = await fresh({ owner: undefined });
    await done(martin, await book(silent));
    expect((await mailsOn(silent)).map(({ address }) => address)).toEqual([addressOf('martin')]);
  });

  test('to a Welsh owner in Welsh', async () => {
    await site.prisma.user.update({ where: { email: addressOf('clara') }, data: { language: 'cy' } });
    const reference = await fresh();
    await done(martin, await book(reference));
    await site.prisma.user.update({ where: { email: addressOf('clara') }, data: { language: 'en' } });
    const [owners] = await mailsOn(reference);
    expect(owners?.subject).toContain('Mae eich apwyntiad wedi’i drefnu');
    expect(owners?.text).toMatch(/Pryd: .*Gorffennaf 2031/);
  });
});

describe('changed and cancelled', () => {
  const LATER = {
    ...moment('starts', ['2031', '7', '2', '14', '00']),
    ...moment('ends', ['2031', '7', '2', '15', '00']),
  };

  test('under the same UID, counted up; by whomever, the booker is told', async () => {
    const { reference, change, cancel } = await booked();
    const priya = await site.signedInAs('priya');
    const page = await priya.get(change);
    expect(page.text).toContain('value="We look at it together"');
    await done(priya, await send(priya, change, LATER));
    await done(priya, await send(priya, cancel, { note: 'The crew is ill.' }));
    const { uid, sequence, state } = await appointmentOn(reference);
    expect([sequence, state]).toEqual([2, 'cancelled']);
    for (const name of ['clara', 'martin']) {
      const calendars = (await mailsOn(reference))
        .filter(({ address }) => address === addressOf(name))
        .map(({ calendar }) => lines(calendar));
      expect(calendars.map((one) => one.find((line) => line.startsWith('METHOD')))).toEqual([
        'METHOD:REQUEST',
        'METHOD:REQUEST',
        'METHOD:CANCEL',
      ]);
      expect(calendars.map((one) => one.find((line) => line.startsWith('SEQUENCE')))).toEqual([
        'SEQUENCE:0',
        'SEQUENCE:1',
        'SEQUENCE:2',
      ]);
      for (const one of calendars) expect(one).toContain(`UID:${uid}@localhost`);
      expect(calendars[1]).toContain('DTSTART:20310702T130000Z');
      expect(calendars[2]).toContain('STATUS:CANCELLED');
    }
    const owners = (await mailsOn(reference))
      .filter(({ recipient }) => recipient === 'owner')
      .map(({ subject }) => subject);
    expect(owners).toEqual(['booked', 'changed', 'cancelled'].map((step) => expect.stringContaining(step)));
    const history = await read(clara, `/my-cases/${reference}`);
    expect(history).toMatch(/Appointment cancelled: 2 July 2031, 2:00 pm to 3:00 pm.*The crew is ill\./);
    expect(history).toContain('Appointment changed: 2 July 2031');
    expect(await read(martin, `/cases/${reference}`)).toContain('Cancelled: 2 July 2031');
  });

  test('not into the same, nor without saying why it is cancelled', async () => {
    const { reference, change, cancel } = await booked();
    const same = await send(martin, change, VISIT);
    expect([same.status, wordsOf(same.text)]).toEqual([
      422,
      expect.stringContaining('Change something first'),
    ]);
    expect((await send(martin, cancel, { note: '' })).status).toBe(422);
    expect((await appointmentOn(reference)).sequence).toBe(0);
  });

  test('by two at once: the second sees what the first did', async () => {
    const { change, reference } = await booked();
    const priya = await site.signedInAs('priya');
    const page = await martin.get(change);
    await done(priya, await send(priya, change, LATER));
    const answer = await resend(martin, page, { ...VISIT, title: 'His' }, change);
    expect([answer.status, wordsOf(answer.text)]).toEqual([
      409,
      expect.stringContaining('Appointment changed'),
    ]);
    expect(answer.text).toContain('value="His"');
    expect((await appointmentOn(reference)).sequence).toBe(1);
  });

  test('one that is cancelled is done with', async () => {
    const { change, cancel } = await booked();
    await done(martin, await send(martin, cancel, { note: 'No.' }));
    for (const address of [change, cancel]) expect((await martin.get(address)).status).toBe(404);
  });
});

describe('who may not', () => {
  test.each([
    ['molly', 403],
    ['vera', 403],
    ['becky', 404],
    ['clara', 403],
  ])('%s is answered %i', async (name, status) => {
    const { reference, change, cancel } = await booked();
    const visitor = await site.signedInAs(name);
    for (const address of [`/cases/${reference}/book-appointment`, change, cancel])
      expect((await visitor.get(address)).status).toBe(status);
  });

  test('D1.14: another case’s appointment isn’t reached by way of one’s own', async () => {
    const [mine, other] = [await fresh(), await booked()];
    for (const id of [other.id, 0, 'x', '99999999999'])
      for (const step of ['change', 'cancel'])
        expect((await martin.get(`/cases/${mine}/appointments/${id}/${step}`)).status).toBe(404);
  });

  test('on a closed case nobody, and past the workflow’s rules it is marked', async () => {
    const reference = await fresh();
    const aaron = await site.signedInAs('aaron');
    await done(aaron, await book(reference, {}, aaron));
    expect(await newest(reference)).toMatchObject({ action: 'book-appointment', bypass: true });
    const closed = await site.prisma.case.findFirstOrThrow({
      where: { closedAt: { not: null }, deleted: false, caseType: { prefix: 'POT' } },
    });
    for (const visitor of [martin, aaron])
      expect((await visitor.get(`/cases/${closed.reference}/book-appointment`)).status).toBe(403);
  });
});
