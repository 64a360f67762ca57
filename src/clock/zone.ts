// Local time in a time zone, both ways: what day a moment is there, and which moment a local time is.

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day of a moment, YYYY-MM-DD. `timeZone` is an IANA name. Throws RangeError for a zone that isn't. */
export function dayIn(timeZone: string, at: Date): string {
  return localTime(timeZone, at).slice(0, 10);
}

/**
 * The moment at which it is a local time: `minutes` after midnight of a day (YYYY-MM-DD). A time that is skipped when
 * the clocks go forward is as much later; of one that comes twice it is the first.
 */
export function momentIn(timeZone: string, day: string, minutes: number): Date {
  const local = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  // The offset before the change and the one after it are both in force within a day of it.
  const offsets = [-24, 24].map((hours) => offsetAt(timeZone, new Date(local + hours * 60 * MINUTE)));
  const moments = offsets.map((offset) => new Date(local - offset));
  const fitting = moments.find((moment) => moment.getTime() + offsetAt(timeZone, moment) === local);
  return fitting ?? new Date(local - (offsets[0] ?? 0));
}

/** The day so many days after another (both YYYY-MM-DD). */
export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The weekday of a day (YYYY-MM-DD): 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Minutes after local midnight by the clock on the wall. */
export function minutesIn(timeZone: string, at: Date): number {
  const [hours = 0, minutes = 0] = localTime(timeZone, at).slice(11).split(':').map(Number);
  return hours * 60 + minutes;
}

// Before and after these, a year isn’t written in four digits; the offset is what it is at that edge.
const FIRST = Date.UTC(1001);
const LAST = Date.UTC(9999);

/** How far local time is ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, at: Date): number {
  const seconds = Math.min(Math.max(Math.floor(at.getTime() / 1000) * 1000, FIRST), LAST);
  return Date.parse(`${localTime(timeZone, new Date(seconds))}Z`) - seconds;
}

/** YYYY-MM-DDThh:mm:ss. */
function localTime(timeZone: string, at: Date): string {
  // Swedish writes dates the way ISO 8601 does.
  return formatIn(timeZone).format(at).replace(' ', 'T');
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
