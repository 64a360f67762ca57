// When the demo council's offices are open: working time laid end to end, so that adding hours to it is adding numbers.
import { BANK_HOLIDAYS, CALENDAR } from './calendar.ts';

export type WorkingTime = {
  /** The moment a stretch of working time (milliseconds, may be negative) after another. */
  plus(at: Date, milliseconds: number): Date;
  /** The working time between two moments, in milliseconds. */
  between(from: Date, to: Date): number;
};

type Span = { start: number; end: number; before: number };

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Working time around a moment: good for the 250 days on either side of it. */
export function workingTimeAround(now: Date): WorkingTime {
  const spans = spansBetween(now.getTime() - 250 * DAY, now.getTime() + 250 * DAY);
  const worked = (at: Date): number => {
    const time = at.getTime();
    const span = spans.findLast(({ start }) => start <= time);
    return span ? span.before + Math.min(time, span.end) - span.start : 0;
  };
  const momentOf = (work: number): Date => {
    const span = spans.find(({ before, start, end }) => work < before + end - start);
    if (!span) throw new RangeError('That is further away than this calendar reaches.');
    return new Date(span.start + work - span.before);
  };
  return {
    plus: (at, milliseconds) => momentOf(worked(at) + milliseconds),
    between: (from, to) => worked(to) - worked(from),
  };
}

function spansBetween(from: number, to: number): Span[] {
  const holidays = new Set(BANK_HOLIDAYS.map(({ day }) => day));
  const spans: Span[] = [];
  let before = 0;
  for (let noon = Math.floor(from / DAY) * DAY + 12 * HOUR; noon < to; noon += DAY) {
    const weekday = new Date(noon).getUTCDay();
    if (weekday === 0 || weekday === 6 || holidays.has(dayOf(noon))) continue;
    // Clocks change on Sundays at night, so noon's offset holds for the whole working day.
    const start = noon - 3 * HOUR - offsetAt(noon);
    spans.push({ start, end: start + 8 * HOUR, before });
    before += 8 * HOUR;
  }
  return spans;
}

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: CALENDAR.timeZone,
  hour: 'numeric',
  hour12: false,
});
const localDay = new Intl.DateTimeFormat('en-CA', { timeZone: CALENDAR.timeZone, dateStyle: 'short' });

/** How far local time is ahead at a noon of UTC, in milliseconds. */
function offsetAt(noon: number): number {
  return (Number(local.format(noon)) - 12) * HOUR;
}

/** The local day of a moment (milliseconds since 1970), as YYYY-MM-DD. */
export function dayOf(time: number): string {
  return localDay.format(time);
}
