// What answers are read with at a moment: the day and the minute where the office is.
import { dayIn, minutesIn } from '../../clock/zone.ts';
import type { Config } from '../../config.ts';
import type { Say } from '../../words/say.ts';
import type { Context } from './reading.ts';

/** Takes the language in which what is wrong is said; no earlier answers, and no files. */
export function contextNow({ timeZone }: Pick<Config, 'timeZone'>, say: Say): Context {
  const at = new Date();
  const today = dayIn(timeZone, at);
  const minutes = minutesIn(timeZone, at);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const now = `${today}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return { today, now, say, before: {}, files: {} };
}
