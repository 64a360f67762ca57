// Working and calendar time over weekends, holidays and both changes of the clocks.
import { expect, test } from 'vitest';
import {
  type Amount,
  after,
  officeHours,
  type WorkingHours,
  workingHours,
} from '../../src/clock/working-time.ts';
import { momentIn } from '../../src/clock/zone.ts';

const LONDON = officeHours('Europe/London');
const HOLIDAYS: WorkingHours = workingHours({
  timeZone: 'Europe/London',
  hours: LONDON.hours,
  days: [
    { day: new Date('2026-12-25'), hours: [] },
    { day: new Date('2026-12-28'), hours: [] },
    { day: new Date('2026-12-26'), hours: [['10:00', '12:00']] },
  ],
});
const ROUND_THE_CLOCK: WorkingHours = {
  ...LONDON,
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]])),
};
const LUNCH: WorkingHours = {
  ...LONDON,
  hours: {
    1: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  },
};

const working = (amount: number, unit: Amount['unit']): Amount => ({ amount, unit, kind: 'working' });
const calendar = (amount: number, unit: Amount['unit']): Amount => ({ amount, unit, kind: 'calendar' });

test.each<[string, string, Amount, WorkingHours, string]>([
  ['within a day', '2026-11-02T10:00Z', working(3, 'hours'), LONDON, '2026-11-02T13:00Z'],
  ['exactly to closing time', '2026-11-02T10:00Z', working(7, 'hours'), LONDON, '2026-11-02T17:00Z'],
  ['over a night', '2026-11-02T16:00Z', working(2, 'hours'), LONDON, '2026-11-03T10:00Z'],
  ['over a weekend', '2026-11-06T16:30Z', working(1, 'hours'), LONDON, '2026-11-09T09:30Z'],
  ['from before opening', '2026-11-02T05:00Z', working(1, 'hours'), LONDON, '2026-11-02T10:00Z'],
  ['from a Sunday', '2026-11-08T12:00Z', working(8, 'hours'), LONDON, '2026-11-09T17:00Z'],
  ['over lunch', '2026-11-02T11:00Z', working(2, 'hours'), LUNCH, '2026-11-02T14:00Z'],
  ['in summer time', '2026-07-01T08:00Z', working(1, 'hours'), LONDON, '2026-07-01T09:00Z'],
  ['the first working day is the next', '2026-11-02T08:00Z', working(1, 'days'), LONDON, '2026-11-03T17:00Z'],
  ['ten working days', '2026-11-05T12:00Z', working(10, 'days'), LONDON, '2026-11-19T17:00Z'],
  ['past Christmas', '2026-12-24T12:00Z', working(2, 'days'), HOLIDAYS, '2026-12-29T17:00Z'],
  ['a short working Saturday', '2026-12-24T16:00Z', working(2, 'hours'), HOLIDAYS, '2026-12-26T11:00Z'],
  ['days when clocks go back', '2026-10-23T12:00Z', working(1, 'days'), LONDON, '2026-10-26T17:00Z'],
  ['days when clocks go forward', '2026-03-27T12:00Z', working(1, 'days'), LONDON, '2026-03-30T16:00Z'],
  [
    'hours when clocks go forward',
    '2026-03-28T12:00Z',
    working(24, 'hours'),
    ROUND_THE_CLOCK,
    '2026-03-29T12:00Z',
  ],
  [
    'hours when clocks go back',
    '2026-10-24T12:00Z',
    working(24, 'hours'),
    ROUND_THE_CLOCK,
    '2026-10-25T12:00Z',
  ],
  ['calendar hours', '2026-03-28T12:00Z', calendar(24, 'hours'), LONDON, '2026-03-29T12:00Z'],
  ['calendar days in spring', '2026-03-28T12:00Z', calendar(1, 'days'), LONDON, '2026-03-29T11:00Z'],
  ['calendar days in autumn', '2026-10-24T11:00Z', calendar(1, 'days'), LONDON, '2026-10-25T12:00Z'],
  ['calendar days over a month', '2026-01-31T23:30Z', calendar(28, 'days'), LONDON, '2026-02-28T23:30Z'],
  [
    'from a day that is ahead of UTC',
    '2026-11-01T22:00Z',
    working(1, 'days'),
    officeHours('Asia/Tokyo'),
    '2026-11-03T08:00Z',
  ],
])('%s', (_name, from, amount, hours, expected) => {
  expect(after(new Date(from), amount, hours)).toEqual(new Date(expected));
});

test('a time that the clocks skip is as much later, and one that comes twice is the first', () => {
  expect(momentIn('Europe/London', '2026-03-29', 90)).toEqual(new Date('2026-03-29T01:30Z'));
  expect(momentIn('Europe/London', '2026-10-25', 90)).toEqual(new Date('2026-10-25T00:30Z'));
  expect(momentIn('America/New_York', '2026-11-01', 90)).toEqual(new Date('2026-11-01T05:30Z'));
});

test('a calendar that is never open says so', () => {
  const shut = { ...LONDON, hours: {} };
  expect(() => after(new Date(), working(1, 'hours'), shut)).toThrow('give it working hours');
  expect(() => after(new Date(), working(1, 'days'), shut)).toThrow('give it working hours');
});
