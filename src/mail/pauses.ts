// How long to wait before trying again: for a mail longer each time, for three days in all; for our own database seconds.
import { setTimeout as sleep } from 'node:timers/promises';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TWELVE_HOURS = 12 * HOUR;

const PAUSES = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  ...Array.from({ length: 5 }, () => TWELVE_HOURS),
];

/** When to try again after so many attempts; null where it has been tried long enough. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

const MOST_TRIES = 5;

/** Does what must not be given up lightly: what the server said would be forgotten. Throws after five tries, some ten seconds. */
export async function insist(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await sleep(tries * 1000);
    }
  }
}
