// When so much time has gone by: by the calendar, or counting only the hours in which an office works.
import { z } from 'zod';
import { dayIn, daysAfter, minutesIn, momentIn, weekdayOf } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
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

/** The hours that a type's calendar gives; `timeZone` is used where it has none. Throws as `workingHours` does. */
export function hoursFor(calendar: CalendarRow | null, timeZone: string): WorkingHours {
  return calendar ? workingHours(calendar) : officeHours(timeZone);
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
      ? afterWorking(from, amount * HOUR, calendar)
      : afterWorkingDays(from, amount, calendar);
  if (unit === 'hours') return new Date(from.getTime() + amount * HOUR);
  const { timeZone } = calendar;
  return momentIn(timeZone, daysAfter(dayIn(timeZone, from), amount), minutesIn(timeZone, from));
}

/** How much time of a kind lies between two moments, in milliseconds; none where `to` comes first. */
export function timeBetween(from: Date, to: Date, kind: Amount['kind'], calendar: WorkingHours): number {
  if (to <= from) return 0;
  if (kind === 'calendar') return to.getTime() - from.getTime();
  let sum = 0;
  const last = dayIn(calendar.timeZone, to);
  for (const day of daysFrom(dayIn(calendar.timeZone, from))) {
    if (day > last) break;
    for (const { start, end } of opening(day, calendar)) {
      const open = Math.min(end.getTime(), to.getTime()) - Math.max(start.getTime(), from.getTime());
      sum += Math.max(open, 0);
    }
  }
  return sum;
}

/** A moment, so many milliseconds of a kind later. Throws RangeError as `after` does. */
export function later(at: Date, milliseconds: number, kind: Amount['kind'], calendar: WorkingHours): Date {
  if (milliseconds <= 0) return at;
  return kind === 'calendar'
    ? new Date(at.getTime() + milliseconds)
    : afterWorking(at, milliseconds, calendar);
}

/** How long a working day is: the longest of the week. */
export function workingDay({ hours }: WorkingHours): number {
  const lengths = Object.values(hours).map((spans) =>
    spans.reduce((sum, [start, end]) => sum + (minutesOf(end) - minutesOf(start)) * MINUTE, 0),
  );
  return Math.max(...lengths, 0);
}

function afterWorking(from: Date, milliseconds: number, calendar: WorkingHours): Date {
  let left = milliseconds;
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
