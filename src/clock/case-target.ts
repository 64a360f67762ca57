// The target of a case once it is set: its clock is stopped and started again, and it is moved.
import { record, recordAlong } from '../history.ts';
import type { Status } from '../permissions/configuration.ts';
import type { Permit, Tx } from '../permissions/permit.ts';
import { SYSTEM } from '../permissions/vocabulary.ts';
import { targetFrom, timingOf } from './targets.ts';
import { momentText, timeLeftText } from './time-left.ts';
import { type Amount, after, later, timeBetween, type WorkingHours } from './working-time.ts';

type Clock = Permit<
  | ('pause-target' | 'resume-target' | 'contact-owner' | 'answer-question')
  | ('change-status' | 'reopen' | 'convert' | 'change-workflow')
>;
type Site = { timeZone: string };

/** Stops the clock of a permitted case, as its actor's doing. Throws where no target is set. */
export async function pauseTarget(permit: Permit<'pause-target'>, site: Site, reason: string): Promise<void> {
  const data = await pause(permit, site, permit.actor.person.id, reason);
  await record(permit, { public: false, text: reason, data });
}

/** Starts it again: what was left then is left now. */
export async function resumeTarget(
  permit: Permit<'resume-target'>,
  site: Site,
  reason: string,
): Promise<void> {
  const data = await resume(permit, site, permit.actor.person.id, reason);
  await record(permit, { public: false, text: reason, data });
}

/** Stops the clock while the owner's answer is waited for, where the case's type says so and it runs. */
export async function pauseWhileWaiting(permit: Clock, site: Site): Promise<void> {
  const { tx, facts } = permit;
  if (facts.target !== 'running') return;
  const type = await tx.caseType.findUniqueOrThrow({
    where: { id: facts.typeId },
    select: { pauseWhileWaiting: true },
  });
  if (!type.pauseWhileWaiting) return;
  const reason = 'We wait for the owner.';
  const data = await pause(permit, site, SYSTEM, reason);
  await recordAlong(permit, 'pause-target', { public: false, text: reason, data });
}

/** Starts it again when nothing is waited for any more; not where a person has stopped it. */
export async function resumeAfterWaiting(permit: Clock, site: Site, reason: string): Promise<void> {
  const { tx, facts } = permit;
  if (facts.target !== 'paused') return;
  if ((await tx.question.count({ where: { caseId: facts.id, state: 'open' } })) > 0) return;
  const newest = await tx.targetChange.findFirst({
    where: { target: { caseId: facts.id }, step: 'pause' },
    orderBy: { id: 'desc' },
    select: { byId: true },
  });
  if (newest?.byId !== SYSTEM) return;
  const data = await resume(permit, site, SYSTEM, reason);
  await recordAlong(permit, 'resume-target', { public: false, text: reason, data });
}

/** Lets the clock of a case that was put into another status stand while that waits for the owner, and go on after it. */
export async function keepTimeIn(status: Pick<Status, 'kind'>, permit: Clock, site: Site): Promise<void> {
  if (status.kind === 'waiting') await pauseWhileWaiting(permit, site);
  else await resumeAfterWaiting(permit, site, 'We no longer wait for the owner.');
}

/** Gives it more time, from when it is due or, if that is past, from now. */
export async function extendTarget(
  permit: Permit<'extend-target'>,
  site: Site,
  { amount, unit }: Pick<Amount, 'amount' | 'unit'>,
  reason: string,
): Promise<void> {
  const { tx, facts, actor } = permit;
  const { target, hours } = await targetOf(tx, facts, site);
  const at = new Date();
  const { kind } = target;
  const now = target.pausedAt ?? at;
  const from = target.dueAt < now ? now : target.dueAt;
  const dueAt = after(from, { amount, unit, kind }, hours);
  const remindAt = target.remindAt && moved(target.remindAt, { kind, by: [target.dueAt, dueAt] }, hours);
  await tx.target.update({
    where: { id: target.id },
    data: {
      dueAt,
      remindAt,
      breachedAt: null,
      ...(remindAt && remindAt > at ? { remindedAt: null } : {}),
      changes: { create: { step: 'extend', at, amount, unit, reason, byId: actor.person.id } },
    },
  });
  await showDue(permit, target.pausedAt ? null : dueAt);
  const data = { amount, unit, kind, from: momentText(from, hours), due: momentText(dueAt, hours) };
  await record(permit, { public: false, text: reason, data });
}

/** Sets a target that starts now. */
export async function setTarget(
  permit: Permit<'set-target'>,
  { timeZone }: Site,
  { amount, unit, kind }: Amount,
  reason: string,
): Promise<void> {
  const { tx, facts, actor } = permit;
  const { timed, hours } = await timingOf(tx, facts.typeId, timeZone);
  const isUsual = unit === timed.targetUnit && kind === timed.targetKind;
  // The type's reminder is counted in the type's units: for a target in others it would say nothing.
  const wanted = {
    ...{ targetAmount: amount, targetUnit: unit, targetKind: kind },
    reminderAmount: isUsual ? timed.reminderAmount : null,
  };
  const target = targetFrom(new Date(), wanted, hours);
  if (!target) throw new Error('a target without an amount');
  const { startedAt: at, dueAt } = target;
  await tx.target.create({
    data: {
      ...target,
      caseId: facts.id,
      changes: { create: { step: 'set', at, amount, unit, reason, byId: actor.person.id } },
    },
  });
  await showDue(permit, dueAt);
  const data = { amount, unit, kind, from: momentText(at, hours), due: momentText(dueAt, hours) };
  await record(permit, { public: false, text: reason, data });
}

/** What a case shows: when it is due while the clock runs, nothing while it stands. */
async function showDue({ tx, facts }: Pick<Permit, 'tx' | 'facts'>, dueAt: Date | null): Promise<void> {
  await tx.case.update({ where: { id: facts.id }, data: { dueAt } });
}

async function pause(permit: Clock, site: Site, byId: number, reason: string) {
  const { tx, facts } = permit;
  const { target, hours } = await targetOf(tx, facts, site);
  const at = new Date();
  await tx.target.update({
    where: { id: target.id },
    data: { pausedAt: at, changes: { create: { step: 'pause', at, reason, byId } } },
  });
  await showDue(permit, null);
  return { left: timeLeftText(target, at, hours) };
}

async function resume(permit: Clock, site: Site, byId: number, reason: string) {
  const { tx, facts } = permit;
  const { target, hours } = await targetOf(tx, facts, site);
  const at = new Date();
  const stood = { kind: target.kind, by: [target.pausedAt ?? at, at] } as const;
  const dueAt = moved(target.dueAt, stood, hours);
  const remindAt = target.remindAt && !target.remindedAt ? moved(target.remindAt, stood, hours) : null;
  await tx.target.update({
    where: { id: target.id },
    data: {
      pausedAt: null,
      dueAt,
      ...(remindAt ? { remindAt } : {}),
      changes: { create: { step: 'resume', at, reason, byId } },
    },
  });
  await showDue(permit, dueAt);
  return { due: momentText(dueAt, hours), left: timeLeftText(target, at, hours) };
}

/** A moment, as much later as lies between two others. */
function moved(
  at: Date,
  { kind, by: [from, to] }: { kind: Amount['kind']; by: readonly [Date, Date] },
  hours: WorkingHours,
): Date {
  return later(at, timeBetween(from, to, kind, hours), kind, hours);
}

/** The case's target, and the hours in which its type is worked on. Throws where none is set. */
async function targetOf(tx: Tx, { id, typeId }: Permit['facts'], { timeZone }: Site) {
  const target = await tx.target.findUniqueOrThrow({
    where: { caseId: id },
    select: { id: true, kind: true, dueAt: true, pausedAt: true, remindAt: true, remindedAt: true },
  });
  return { target, ...(await timingOf(tx, typeId, timeZone)) };
}
