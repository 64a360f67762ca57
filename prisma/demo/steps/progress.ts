// Steps that say where a case stands: statuses, stages, escalation, closing, reopening, withdrawing, deleting.
import type { ReasonKind } from '../../../src/generated/prisma/client.ts';
import { act, type Life, ownerOf, type Step, speakerOf, statusNamed, statusOf } from '../life.ts';
import { found } from '../named.ts';
import { pauseOrResume, showDue } from '../target.ts';
import { spoken } from './words.ts';

/** Along a transition to another status; some want a comment. */
export const to =
  (name: string, ...comments: readonly string[]): Step =>
  (life) => {
    const from = statusOf(life);
    const there = statusNamed(life, name);
    act(life, speakerOf(life), 'change-status', {
      about: { statusId: there.id },
      data: { from: from.name, to: name, fromId: from.id, toId: there.id },
      ...(comments.length > 0 ? { text: spoken(life, comments) } : {}),
    });
    life.row.statusId = there.id;
    pauseOrResume(life);
  };

export const toStage =
  (name: string, text: string): Step =>
  (life) => {
    const stages = life.kind.stages;
    const stage = found(
      stages.find((one) => one.name === name),
      name,
    );
    const from = stages.find(({ id }) => id === life.row.stageId)?.name ?? '';
    act(life, speakerOf(life), 'change-stage', { text, data: { from, to: name } });
    life.row.stageId = stage.id;
  };

/** Not where a missed target has escalated the case already. */
export const escalate =
  (reason: string, text: string): Step =>
  (life) => {
    if (life.row.escalated) return;
    reasonOf(life, 'escalating', reason);
    act(life, speakerOf(life), 'escalate', { text, data: { reason } });
    life.row.escalated = true;
  };

/** Where the case isn't escalated (nothing was missed yet), there is nothing to calm down. */
export const deEscalate =
  (text: string): Step =>
  (life) => {
    if (!life.row.escalated) return;
    act(life, speakerOf(life), 'de-escalate', { text });
    life.row.escalated = false;
  };

/** Steps that are taken only if the target was missed, or somebody has escalated the case. */
export const whenEscalated =
  (...steps: readonly Step[]): Step =>
  (life) => {
    if (life.row.escalated) for (const step of steps) step(life);
  };

/** Closes the case with one of its type's reasons and an explanation that the owner reads. */
export const close =
  (reason: string, ...explanations: readonly string[]): Step =>
  (life) => {
    const text = spoken(life, explanations);
    act(life, speakerOf(life), 'close', { text, data: { to: 'Closed', reason } });
    end(life, 'Closed');
    life.row.closingReasonId = reasonOf(life, 'closing', reason);
    life.row.closingExplanation = text;
  };

/** The owner takes the case back, and says why. */
export const withdraw =
  (status: string, text: string): Step =>
  (life) => {
    act(life, ownerOf(life), 'withdraw', { text, data: { to: status } });
    end(life, status);
    life.row.closingExplanation = text;
  };

function end(life: Life, status: string): void {
  life.row.statusId = statusNamed(life, status).id;
  life.row.closedAt = life.at;
  showDue(life);
}

export const reopen =
  (name: string, text: string): Step =>
  (life) => {
    const there = statusNamed(life, name);
    act(life, speakerOf(life), 'reopen', { text, data: { to: name } });
    Object.assign(life.row, {
      statusId: there.id,
      closedAt: null,
      closingReasonId: null,
      closingExplanation: null,
    });
    pauseOrResume(life);
    showDue(life);
  };

export const remove =
  (reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    act(life, actor, 'delete', { text: reason });
    Object.assign(life.row, {
      deleted: true,
      deletedAt: life.at,
      deletedById: actor.person.id,
      deletedReason: reason,
    });
  };

export const restore = (): Step => (life) => {
  act(life, speakerOf(life), 'restore');
  Object.assign(life.row, { deleted: false, deletedAt: null, deletedById: null, deletedReason: null });
  showDue(life);
};

/** The id of a reason that the type offers. */
export function reasonOf({ kind }: Life, of: ReasonKind, text: string): number {
  const reason = kind.reasons.find((one) => one.kind === of && one.text === text);
  return found(reason?.id, text);
}
