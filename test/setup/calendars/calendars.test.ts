// Working calendars through their screens: hours, days off, public holidays; and that cases are counted by what is published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after, hoursFor } from '../../../src/clock/working-time.ts';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const place = { section: 'calendar', key: 'depot' } as const;
const DEPOT = '/setup/calendars/depot';
const details = (more: Record<string, string> = {}) => ({
  ...{ name: 'Depot', timeZone: 'Europe/London', hours1: '9:00 to 12:30, 13.30 to 17:00' },
  ...{ hours2: '', hours3: '', hours4: '', hours5: '', hours6: '08:00-12:00', hours7: '', ...more },
});

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const drafted = () => pieceIn(room.prisma, room.idOf('ada'), place);

test('a calendar is added with its hours, and is there for all when it is published', async () => {
  const added = await room.post('ada', '/setup/add-calendar', details());
  expect([added.status, added.goTo]).toEqual([303, DEPOT]);
  expect(await readPiece(room.prisma, place)).toBeUndefined();
  const { html } = await room.get('ada', DEPOT);
  expect(wordsOf(html)).toContain('09:00 to 12:30, 13:30 to 17:00');
  expect(html).toContain('new in your draft');
  await room.publish('ada');
  expect((await readPiece(room.prisma, place))?.hours).toEqual({
    1: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    6: [['08:00', '12:00']],
  });
  expect((await room.get('ada', '/setup/calendars?name=DEP')).html).toContain(DEPOT);
  expect((await room.get('ada', '/setup/calendars?name=zzz')).html).not.toContain(DEPOT);
});

test('public holidays of a part of a country are shown for a year, and those that are ticked are kept', async () => {
  const at = `${DEPOT}/holidays`;
  const shown = (await room.get('ada', `${at}?country=GB&region=SCT&year=2027`)).html;
  expect(shown).toContain('value="2027-11-30"');
  expect((await room.get('ada', `${at}?country=GB&region=ENG&year=2027`)).html).not.toContain('2027-11-30"');
  const chosen = { country: 'GB', region: 'ENG', year: '2027' };
  const kept = await room.post('ada', at, { ...chosen, days: ['2027-12-27', '2027-01-01'] });
  expect(kept.status).toBe(303);
  expect((await drafted())?.days.map(({ day }) => day)).toEqual(['2027-01-01', '2027-12-27']);
  const again = (await room.get('ada', `${at}?country=GB&region=ENG&year=2027`)).html;
  expect(again).not.toContain('value="2027-12-27"');
  for (const wrong of [
    { ...chosen, days: '2027-07-07' },
    { ...chosen, days: [] },
    { ...chosen, country: 'XX', days: '2027-03-26' },
    { ...chosen, year: '9999', days: '2027-03-26' },
  ])
    expect(await room.post('ada', at, wrong)).toMatchObject({ status: 422 });
});

test('a day of its own is added, changed and removed, and counts when it is published', async () => {
  const day = { day: '2027-12-20', dayName: 'Stocktaking', dayHours: '' };
  expect((await room.post('ada', `${DEPOT}/add-day`, { ...day, dayHours: '10:00 to 11:00' })).status).toBe(
    303,
  );
  expect((await room.get('ada', `${DEPOT}?year=2027`)).html).toContain('2027-12-20: Stocktaking');
  await room.publish('ada');
  const counted = async () => {
    const row = await room.prisma.calendar.findUniqueOrThrow({
      where: { key: 'depot' },
      include: { days: true },
    });
    const from = new Date('2027-12-19T12:00:00Z');
    return after(from, { amount: 1, unit: 'days', kind: 'working' }, hoursFor(row, 'UTC')).toISOString();
  };
  expect(await counted()).toBe('2027-12-20T11:00:00.000Z');
  await room.change('ada', `${DEPOT}/add-day`, day);
  expect(await counted()).toBe('2027-12-25T12:00:00.000Z');
  await room.change('ada', `${DEPOT}/remove-day`, { taken: '2027-12-20' });
  expect(await counted()).toBe('2027-12-20T17:00:00.000Z');
});

test.each([
  ['an unknown time zone', details({ timeZone: 'Mars/Olympus' }), 'No time zone has this name'],
  ['hours that run backwards', details({ hours2: '17:00 to 09:00' }), 'Write hours like'],
  ['spans that overlap', details({ hours2: '09:00 to 12:00, 11:00 to 13:00' }), 'Write hours like'],
  ['words for hours', details({ hours2: 'all day' }), 'Write hours like'],
  ['no name', details({ name: ' ' }), 'Write a name'],
])('%s: refused, and what was typed is kept', async (_what, sent, sentence) => {
  const refused = await room.post('ada', `${DEPOT}/change`, sent);
  expect([refused.status, refused.html.includes(sentence)]).toEqual([422, true]);
  expect(refused.html).toContain('08:00-12:00');
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('a calendar that a type counts by names the type, and can’t be deleted', async () => {
  const { id } = await room.prisma.calendar.findUniqueOrThrow({ where: { key: 'depot' } });
  const type = await room.prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
  await room.prisma.caseType.update({ where: { id: type.id }, data: { calendarId: id } });
  expect((await room.get('ada', DEPOT)).html).toContain(`href="/setup/types/${type.key}"`);
  expect(await room.post('ada', `${DEPOT}/delete`)).toMatchObject({ status: 422 });
  await room.prisma.caseType.update({ where: { id: type.id }, data: { calendarId: type.calendarId } });
  expect((await room.change('ada', `${DEPOT}/delete`)).status).toBe(303);
  expect(await readPiece(room.prisma, place)).toBeUndefined();
});

test('it is for setup alone', async () => {
  for (const who of ['martin', 'carla'])
    for (const address of ['/setup/calendars', '/setup/add-calendar'])
      await expect(room.get(who, address)).rejects.toThrow(NoAccess);
});
