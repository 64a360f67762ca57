// The targets of the demo's cases: set at raising, paused while waiting, missed when time has gone by.
import { after } from '../../src/clock/working-time.ts';
import { SYSTEM } from '../../src/permissions/vocabulary.ts';
import { happen, type Life, statusOf, type TargetRow } from './life.ts';
import { HOUR } from './working-time.ts';

const WORKING_DAY = 8 * HOUR;
const DAY = 24 * HOUR;

/** Sets the target that the case's type has. */
export function startTarget(life: Life): void {
  const { targetAmount, reminderAmount } = life.kind;
  if (targetAmount === null) return;
  const { targetUnit: unit, targetKind: kind } = life.kind;
  const dueAt = after(life.at, { amount: targetAmount, unit, kind }, life.world.calendar);
  const remindAt = reminderAmount === null ? null : reminderBefore(life, dueAt, reminderAmount);
  life.target = {
    caseId: life.row.id,
    amount: targetAmount,
    unit,
    kind,
    startedAt: life.at,
    dueAt,
    remindAt,
  };
  life.changes.push({ step: 'set', at: life.at, amount: targetAmount, unit, byId: SYSTEM });
  showDue(life);
}

/** So many of the target's units before it is due. */
function reminderBefore({ kind, world }: Life, dueAt: Date, amount: number): Date {
  const isDays = kind.targetUnit === 'days';
  return kind.targetKind === 'working'
    ? world.working.plus(dueAt, -amount * (isDays ? WORKING_DAY : HOUR))
    : new Date(dueAt.getTime() - amount * (isDays ? DAY : HOUR));
}

/** The case shows when it is due while its target runs. */
export function showDue({ row, target }: Life): void {
  row.dueAt = target && !target.pausedAt && !row.closedAt ? target.dueAt : null;
}

/** Lets time go by until a moment: reminders fall due, and a target that is missed escalates its case. */
export function advance(life: Life, until: Date): void {
  const { row, target, world } = life;
  if (target && row.dueAt && !row.deleted) {
    const known = until < world.now ? until : world.now;
    if (target.remindAt && !target.remindedAt && target.remindAt <= known)
      target.remindedAt = target.remindAt;
    if (!target.breachedAt && target.dueAt <= known) breach(life, target);
  }
  if (until > life.at) life.at = until;
}

function breach(life: Life, target: TargetRow): void {
  const at = target.dueAt > life.at ? target.dueAt : life.at;
  target.breachedAt = at;
  if (life.row.escalated) return;
  life.at = at;
  happen(life, 'escalate', { text: 'The target was missed.', data: { reason: 'Target missed' } });
  life.row.escalated = true;
}

/** Where its type says so, waiting for the owner stops the clock, and going on starts it again. */
export function pauseOrResume(life: Life): void {
  const { kind, target } = life;
  if (!target || !kind.pauseWhileWaiting) return;
  const waiting = statusOf(life).kind === 'waiting';
  if (waiting && !target.pausedAt) {
    happen(life, 'pause-target', { text: 'We wait for the owner.' });
    pause(life, target, SYSTEM);
  } else if (!waiting && target.pausedAt) {
    happen(life, 'resume-target', { text: 'The owner has answered.' });
    resume(life, target, SYSTEM);
  }
}

/** Stops the clock. */
export function pause(life: Life, target: TargetRow, byId: number): void {
  target.pausedAt = life.at;
  life.changes.push({ step: 'pause', at: life.at, byId });
  showDue(life);
}

/** Starts the clock again: what was left then is left now. */
export function resume(life: Life, target: TargetRow, byId: number): void {
  const since = new Date(target.pausedAt ?? life.at);
  const shift = (at: Date) =>
    life.kind.targetKind === 'working'
      ? life.world.working.plus(at, life.world.working.between(since, life.at))
      : new Date(at.getTime() + life.at.getTime() - since.getTime());
  target.dueAt = shift(target.dueAt);
  if (target.remindAt && !target.remindedAt) target.remindAt = shift(new Date(target.remindAt));
  target.pausedAt = null;
  life.changes.push({ step: 'resume', at: life.at, byId });
  showDue(life);
}
