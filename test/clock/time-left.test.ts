// What a target has left, in its own kind of time, and the moment that it moves to when its clock stood.
import { describe, expect, test } from 'vitest';
import { timeLeftText } from '../../src/clock/time-left.ts';
import { later, officeHours, timeBetween, workingHours } from '../../src/clock/working-time.ts';

const LONDON = officeHours('Europe/London');
const CHRISTMAS = workingHours({
  timeZone: 'Europe/London',
  hours: LONDON.hours,
  days: [{ day: new Date('2026-12-25'), hours: [] }],
});
const at = (text: string) => new Date(`${text}Z`);

describe('what is left', () => {
  test.each([
    ['2026-11-24T10:00', '2026-11-26T17:00', 'working', '2 working days and 7 hours left'],
    ['2026-11-24T17:00', '2026-11-26T17:00', 'working', '2 working days left'],
    ['2026-11-26T14:30', '2026-11-26T17:00', 'working', '2 working hours left'],
    ['2026-11-26T16:30', '2026-11-26T17:00', 'working', '30 working minutes left'],
    ['2026-11-27T16:00', '2026-11-30T10:00', 'working', '2 working hours left'],
    ['2026-11-30T12:00', '2026-11-30T09:00', 'working', 'overdue by 3 working hours'],
    ['2026-11-28T12:00', '2026-11-27T17:00', 'working', 'overdue by less than a minute'],
    ['2026-11-24T10:00', '2026-11-26T10:00', 'calendar', '2 days left'],
    ['2026-11-24T10:00', '2026-11-24T11:00', 'calendar', '1 hour left'],
    ['2026-11-24T10:00', '2026-11-23T09:00', 'calendar', 'overdue by 1 day and 1 hour'],
  ] as const)('at %s until %s, %s time: %s', (now, due, kind, expected) => {
    expect(timeLeftText({ dueAt: at(due), pausedAt: null, kind }, at(now), LONDON)).toBe(expected);
  });

  test('stands while the clock is stopped', () => {
    const target = {
      dueAt: at('2026-11-26T17:00'),
      pausedAt: at('2026-11-26T09:00'),
      kind: 'working',
    } as const;
    expect(timeLeftText(target, at('2026-12-10T09:00'), LONDON)).toBe('1 working day left');
  });

  test('counts no holiday', () => {
    expect(timeBetween(at('2026-12-24T09:00'), at('2026-12-28T17:00'), 'working', CHRISTMAS)).toBe(
      16 * 3_600_000,
    );
  });
});

test('moving a moment by what lies between two others keeps what was left, to the millisecond', () => {
  const due = at('2026-12-03T11:22:33.456');
  for (const [paused, resumed] of [
    ['2026-11-24T10:00:00.001', '2026-11-24T16:59:59.999'],
    ['2026-11-27T16:59:00.500', '2026-11-28T12:00'],
    ['2026-11-28T10:00', '2026-11-29T10:00'],
    ['2026-11-24T03:00', '2026-12-29T22:00'],
  ] as const)
    for (const kind of ['working', 'calendar'] as const) {
      const stood = timeBetween(at(paused), at(resumed), kind, CHRISTMAS);
      const moved = later(due, stood, kind, CHRISTMAS);
      expect(timeBetween(at(resumed), moved, kind, CHRISTMAS)).toBe(
        timeBetween(at(paused), due, kind, CHRISTMAS),
      );
    }
});
