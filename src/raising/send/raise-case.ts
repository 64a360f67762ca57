// Turns a finished draft into a case: written whole, with its team, target, tasks, history, tracking link and mails.
import { type NewTarget, targetFrom, timingOf } from '../../clock/targets.ts';
import type { Config } from '../../config.ts';
import { keepAsked, moveToCase } from '../../files/rows.ts';
import { type Answers, answerTo, placeOf } from '../../forms/answer.ts';
import { type FormDefinition, fieldsOf } from '../../forms/definition.ts';
import { titleOf } from '../../forms/read/meanings.ts';
import { recordRaised } from '../../history.ts';
import { tellOwner, tellStaff } from '../../mail/letters.ts';
import type { Status } from '../../permissions/configuration.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { MANAGER, SYSTEM } from '../../permissions/vocabulary.ts';
import { newReference } from '../../reference.ts';
import { definitionsOf } from '../../tasks/definitions.ts';
import { dueOf } from '../../tasks/due.ts';
import { tasksFrom, tellOfTask, writeTask } from '../../tasks/raise.ts';
import { groupFor } from '../../team.ts';
import { newTrackingLink } from '../../tracking.ts';
import type { DraftVisit } from '../draft/doors.ts';
import { type AnswersByPage, allAnswers, type Draft } from '../draft/drafts.ts';
import { fileKeys } from '../draft/pages.ts';
import { firstToken } from './first-token.ts';
import { type Owner, ownerOf } from './owner.ts';

/** What is sent: a draft that is done, with the answers as they are read now. */
export type Finished = {
  draft: Draft;
  /** In English. */
  form: FormDefinition;
  answers: AnswersByPage;
};

type Made = { id: number; caseTypeId: number; statusId: number };

/**
 * Makes the case of a draft that is locked, finished and not sent yet. A reference that is taken makes the database
 * throw P2002: see collision.ts.
 */
export async function raise(permit: RaisePermit, visit: DraftVisit, finished: Finished): Promise<void> {
  const { tx, actor, type } = permit;
  const { draft, form } = finished;
  const { config } = visit;
  const answers = allAnswers(finished.answers);
  const { timed, hours } = await timingOf(tx, type.id, config.timeZone);
  const now = new Date();
  const target = targetFrom(now, timed, hours);
  const owner = await ownerOf(permit, visit, { ...draft, form }, answers);
  const made = await writeCase(permit, finished, answers, owner, now, target);
  await keepAsked(permit, draft.id, fileKeys(form, answers));
  await moveToCase(permit, draft.id, made.id);
  await tx.draft.update({
    where: { id: draft.id },
    // The link to go on with it dies: from now on it would show, wherever it went, the way to the case.
    data: { caseId: made.id, answers: {}, typed: {}, email: null, tokenHash: null, changedAt: now },
  });
  await recordRaised(permit, [
    {
      caseId: made.id,
      actorId: actor.person.id,
      action: 'raise',
      public: true,
      data: draft.onBehalf ? { onBehalf: true } : {},
    },
  ]);
  const groupId = await groupFor(tx, type, answers);
  if (groupId !== undefined) await assign(permit, made, groupId);
  if (target) await startTarget(permit, made.id, target);
  const token = await newTrackingLink(permit, made.id, firstToken(config, draft));
  await tellOwner(tx, config, made.id, { action: 'raise', token, by: actor });
  if (groupId !== undefined)
    await tellStaff(tx, config, made.id, { action: 'raise', by: actor }, { groupId });
  await raiseFirstTasks(permit, config, made, answers, groupId);
}

async function writeCase(
  permit: RaisePermit,
  { draft, form }: Finished,
  answers: Answers,
  owner: Owner,
  raisedAt: Date,
  target: NewTarget | undefined,
): Promise<Made> {
  const { tx, actor, type } = permit;
  const stage = await tx.stage.findFirst({
    where: { caseTypeId: type.id, retired: false },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return tx.case.create({
    data: {
      ...{ formId: draft.formId, submission: answers, ...owner.contact, raisedAt, changedAt: raisedAt },
      reference: newReference(type.prefix),
      caseTypeId: type.id,
      workflowId: type.workflowId,
      statusId: startOf(permit).id,
      stageId: stage?.id ?? null,
      title: titleOf(form, answers, type),
      ...{ ownerId: owner.id, language: owner.language },
      ...placeIn(form, answers),
      raisedById: actor.person.id,
      dueAt: target?.dueAt ?? null,
    },
    select: { id: true, caseTypeId: true, statusId: true },
  });
}

/** Where it is, by the first place that was answered. */
function placeIn(
  form: FormDefinition,
  answers: Answers,
): { latitude: number; longitude: number } | undefined {
  const fields = fieldsOf(form).filter(({ kind }) => kind === 'place');
  return fields.map((field) => placeOf(answerTo(field, answers))).find(Boolean);
}

function startOf({ actor, type }: RaisePermit): Status {
  const workflow = actor.configuration.workflows.get(type.workflowId);
  const start = workflow?.statuses.find((status) => status.kind === 'start');
  if (!start) throw new Error(`The workflow ${workflow?.name} has no status to start in: give it one.`);
  return start;
}

async function assign(permit: RaisePermit, made: Made, groupId: number): Promise<void> {
  const { tx, actor } = permit;
  const { id: caseId, caseTypeId, statusId } = made;
  await tx.assignment.create({
    data: { caseId, caseTypeId, statusId, groupId, roleId: MANAGER, byId: SYSTEM },
  });
  const to = actor.configuration.groups.get(groupId)?.name ?? '';
  await recordRaised(permit, [{ caseId, actorId: SYSTEM, action: 'assign', public: false, data: { to } }]);
}

async function startTarget({ tx }: RaisePermit, caseId: number, target: NewTarget): Promise<void> {
  const { startedAt: at, amount, unit } = target;
  await tx.target.create({
    data: { caseId, ...target, changes: { create: { step: 'set', at, amount, unit, byId: SYSTEM } } },
  });
}

/** The tasks that it begins with. `fallback` gets those that are defined without a group. */
async function raiseFirstTasks(
  permit: RaisePermit,
  config: Config,
  { id: caseId, statusId }: Made,
  answers: Answers,
  fallback: number | undefined,
): Promise<void> {
  const { tx, type } = permit;
  const due = dueOf('raising', await definitionsOf(tx, type.id), [], answers);
  for (const task of tasksFrom(due, fallback)) {
    const taskId = await writeTask(permit, config, { id: caseId, typeId: type.id, statusId }, task);
    const data = { taskId, title: task.title };
    await recordRaised(permit, [{ caseId, actorId: SYSTEM, action: 'raise-task', public: false, data }]);
    await tellOfTask(permit, config, caseId, task);
  }
}
