// How moments are written: in the site's zone, on both sides of the change of clocks.
import { expect, test } from 'vitest';
import { momentsIn } from '../../src/web/look/moments.ts';

const now = (): Date => new Date('2026-03-30T12:00:00Z');
const london = momentsIn('Europe/London', now);

test.each([
  ['2026-03-28T23:30:00Z', '28 March 2026, 11:30 pm'],
  ['2026-03-29T23:30:00Z', '30 March 2026, 12:30 am'],
  ['2026-12-01T09:05:00Z', '1 December 2026, 9:05 am'],
])('%s is %s in London', (moment, written) => {
  expect(london.dateTime(new Date(moment))).toBe(written);
});

test.each([
  ['2026-03-30T11:59:40Z', 'just now'],
  ['2026-03-30T11:55:00Z', '5 minutes ago'],
  ['2026-03-30T15:00:00Z', 'in 3 hours'],
  ['2026-03-29T11:00:00Z', 'yesterday'],
  ['2026-04-03T12:00:00Z', 'in 4 days'],
  ['2026-01-05T12:00:00Z', '5 January 2026'],
])('seen from noon on 30 March, %s is "%s"', (moment, written) => {
  expect(london.timeAgo(new Date(moment))).toBe(written);
});

test('another zone has another day', () => {
  expect(momentsIn('Pacific/Auckland', now).date(new Date('2026-03-28T23:30:00Z'))).toBe('29 March 2026');
});

test('a zone that does not exist is refused at once', () => {
  expect(() => momentsIn('Mars/Olympus', now)).toThrow(RangeError);
});

test('in Welsh the hours run to 24, as AM and PM are English', () => {
  const welsh = momentsIn('Europe/London', now, 'cy');
  expect(welsh.dateTime(new Date('2026-03-28T23:30:00Z'))).toBe('28 Mawrth 2026, 23:30');
  expect(welsh.dateTime(new Date('2026-12-01T09:05:00Z'))).toBe('1 Rhagfyr 2026, 09:05');
});
