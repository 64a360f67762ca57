// How much time a target has left, counted as it is, and said in words.
import { type Amount, timeBetween, type WorkingHours, workingDay } from './working-time.ts';

/** What is asked of a target to know what it has left. */
export type Running = { dueAt: Date; pausedAt: Date | null; kind: Amount['kind'] };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds of the target's kind until it is due; below nothing since then. Paused: as it was then. */
export function timeLeft({ dueAt, pausedAt, kind }: Running, now: Date, hours: WorkingHours): number {
  const at = pausedAt ?? now;
  return timeBetween(at, dueAt, kind, hours) - timeBetween(dueAt, at, kind, hours);
}

/** "2 working days and 3 hours left", "overdue by 20 minutes". */
export function timeLeftText(target: Running, now: Date, hours: WorkingHours): string {
  const left = timeLeft(target, now, hours);
  // Past it by the clock, though the office was shut ever since.
  const isOver = left < 0 || target.dueAt < (target.pausedAt ?? now);
  const length = lengthText(Math.abs(left), target.kind, hours);
  return isOver ? `overdue by ${length}` : `${length} left`;
}

/** A length of time, as coarse as people say it: days and hours, or hours, or minutes. */
export function lengthText(milliseconds: number, kind: Amount['kind'], hours: WorkingHours): string {
  const day = kind === 'working' ? workingDay(hours) || DAY : DAY;
  const sort = kind === 'working' ? 'working ' : '';
  const days = Math.floor(milliseconds / day);
  const rest = Math.floor((milliseconds % day) / HOUR);
  if (days > 0) return `${counted(days, `${sort}day`)}${rest > 0 ? ` and ${counted(rest, 'hour')}` : ''}`;
  if (rest > 0) return counted(rest, `${sort}hour`);
  const minutes = Math.floor(milliseconds / MINUTE);
  return minutes > 0 ? counted(minutes, `${sort}minute`) : 'less than a minute';
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "30 November 2026, 5:00 pm", where the office is: as the history keeps it. */
export function momentText(at: Date, { timeZone }: Pick<WorkingHours, 'timeZone'>): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h12',
    timeZone,
  });
  return `${day.format(at)}, ${hour.format(at)}`;
}
