// When so much time has gone by: by the calendar, or counting only the hours in which an office works.
import { z } from 'zod';
import { dayIn, daysAfter, minutesIn, momentIn, weekdayOf } from './zone.ts';

const HOUR = 3_600_000;
// A calendar without an open day in ten years is a mistake, and counting on would never end.
const MOST_DAYS = 3660;

export type Amount = { amount: number; unit: 'hours' | 'days'; kind: 'working' | 'calendar' };
/** Spans of local time by weekday (1 Monday to 7 Sunday), and the days (YYYY-MM-DD) that differ from their weekday. */
export type WorkingHours = {
  timeZone: string;
  hours: Readonly<Record<string, Spans>>;
  days: ReadonlyMap<string, Spans>;
};
/** From and to, as "09:00"; "24:00" is the day's end. In order, not overlapping; none on a day that is free. */
export type Spans = z.infer<typeof SpansSchema>;

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const SpansSchema = z.array(z.tuple([TimeOfDay, TimeOfDay]));
const WeekSchema = z.record(z.string().regex(/^[1-7]$/), SpansSchema);

type CalendarRow = {
  timeZone: string;
  hours: unknown;
  days: readonly { day: Date; hours: unknown }[];
};

/** A calendar as the database has it. Throws a ZodError where its hours are none. */
export function workingHours({ timeZone, hours, days }: CalendarRow): WorkingHours {
  return {
    timeZone,
    hours: WeekSchema.parse(hours),
    days: new Map(days.map((one) => [one.day.toISOString().slice(0, 10), SpansSchema.parse(one.hours)])),
  };
}

/** What holds for a type without a calendar: Monday to Friday, nine to five. */
export function officeHours(timeZone: string): WorkingHours {
  const hours = Object.fromEntries(
    [1, 2, 3, 4, 5].map((weekday): [string, Spans] => [String(weekday), [['09:00', '17:00']]]),
  );
  return { timeZone, hours, days: new Map() };
}

/**
 * The moment at which an amount of time after `from` is over. Calendar days keep the time on the clock; working days
 * are over when the office shuts on the last of them, the first being the working day after `from`'s. Throws
 * RangeError where the calendar has no working time.
 */
export function after(from: Date, { amount, unit, kind }: Amount, calendar: WorkingHours): Date {
  if (kind === 'working')
    return unit === 'hours'
      ? afterWorkingHours(from, amount, calendar)
      : afterWorkingDays(from, amount, calendar);
  if (unit === 'hours') return new Date(from.getTime() + amount * HOUR);
  const { timeZone } = calendar;
  return momentIn(timeZone, daysAfter(dayIn(timeZone, from), amount), minutesIn(timeZone, from));
}

function afterWorkingHours(from: Date, amount: number, calendar: WorkingHours): Date {
  let left = amount * HOUR;
  for (const day of daysFrom(dayIn(calendar.timeZone, from))) {
    for (const { start, end } of opening(day, calendar)) {
      const begin = Math.max(start.getTime(), from.getTime());
      const open = end.getTime() - begin;
      if (open > 0 && left <= open) return new Date(begin + left);
      if (open > 0) left -= open;
    }
  }
  throw neverOpen();
}

function afterWorkingDays(from: Date, amount: number, calendar: WorkingHours): Date {
  let left = amount;
  for (const day of daysFrom(daysAfter(dayIn(calendar.timeZone, from), 1))) {
    const shuts = opening(day, calendar).at(-1)?.end;
    if (!shuts) continue;
    left -= 1;
    if (left <= 0) return shuts;
  }
  throw neverOpen();
}

/** When the office is open on a day, in real time: on the day that the clocks change, longer or shorter. */
function opening(day: string, { timeZone, hours, days }: WorkingHours): { start: Date; end: Date }[] {
  const spans = days.get(day) ?? hours[String(weekdayOf(day))] ?? [];
  return spans.map(([start, end]) => ({
    start: momentIn(timeZone, day, minutesOf(start)),
    end: momentIn(timeZone, day, minutesOf(end)),
  }));
}

function* daysFrom(first: string): Generator<string> {
  for (let count = 0; count < MOST_DAYS; count++) yield daysAfter(first, count);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function neverOpen(): RangeError {
  return new RangeError('The calendar has too little working time: give it working hours.');
}
