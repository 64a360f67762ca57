// Steps on the target by hand: more time, and the clock stopped and started.
import { after } from '../../../src/clock/working-time.ts';
import { act, type Step, speakerOf } from '../life.ts';
import { found } from '../named.ts';
import { pause, resume, showDue } from '../target.ts';

/** Gives the case so many more of its target's units, from when it was due or, if that is past, from now. */
export const extend =
  (amount: number, reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    const target = found(life.target, 'target');
    act(life, actor, 'extend-target', { text: reason, data: { amount, unit: life.kind.targetUnit } });
    const { targetUnit: unit, targetKind: kind } = life.kind;
    const from = target.dueAt > life.at ? target.dueAt : life.at;
    target.dueAt = after(from, { amount, unit, kind }, life.world.calendar);
    life.changes.push({ step: 'extend', at: life.at, amount, unit, reason, byId: actor.person.id });
    showDue(life);
  };

export const pauseTarget =
  (reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    act(life, actor, 'pause-target', { text: reason });
    pause(life, found(life.target, 'target'), actor.person.id);
  };

export const resumeTarget =
  (reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    act(life, actor, 'resume-target', { text: reason });
    resume(life, found(life.target, 'target'), actor.person.id);
  };
