// What answers are read with on a page: the day and the minute where the office is.
import { dayIn, minutesIn } from '../../clock/zone.ts';
import type { Visit } from '../../web/visit.ts';
import type { Context } from './reading.ts';

/** What a visitor's answers are read with, in their language; without earlier answers or files. */
export function reading({ config: { timeZone }, say }: Pick<Visit, 'config' | 'say'>): Context {
  const at = new Date();
  const today = dayIn(timeZone, at);
  const minutes = minutesIn(timeZone, at);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const now = `${today}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return { today, now, say, before: {}, files: {} };
}
