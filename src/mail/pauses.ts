// How long a mail waits after an attempt that failed for now: longer each time, for three days in all.
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
