// The moment by which a new case, or a new task, should be done.
import type { Tx } from '../permissions/permit.ts';
import { type Amount, after, hoursFor, type WorkingHours } from './working-time.ts';

/** What is set of a target; the amount is null where there is none. */
export type Timed = {
  targetAmount: number | null;
  targetUnit: Amount['unit'];
  targetKind: Amount['kind'];
  reminderAmount?: number | null;
};

export type NewTarget = Amount & { startedAt: Date; dueAt: Date; remindAt: Date | null };

/** What a type says of time: its target, and the hours in which it is worked on. `timeZone` is used without a calendar. */
export async function timingOf(tx: Tx, typeId: number, timeZone: string) {
  const { calendar, ...timed } = await tx.caseType.findUniqueOrThrow({
    where: { id: typeId },
    select: {
      targetAmount: true,
      targetUnit: true,
      targetKind: true,
      reminderAmount: true,
      calendar: { select: { timeZone: true, hours: true, days: { select: { day: true, hours: true } } } },
    },
  });
  return { timed, hours: hoursFor(calendar, timeZone) };
}

/** The target that starts now; none where none is set. The reminder is so much earlier, but not before the start. */
export function targetFrom(startedAt: Date, timed: Timed, hours: WorkingHours): NewTarget | undefined {
  const { targetAmount: amount, targetUnit: unit, targetKind: kind, reminderAmount = null } = timed;
  if (amount === null) return undefined;
  const until = (length: number) => after(startedAt, { amount: length, unit, kind }, hours);
  const remindAt = reminderAmount !== null && reminderAmount < amount ? until(amount - reminderAmount) : null;
  return { amount, unit, kind, startedAt, dueAt: until(amount), remindAt };
}
