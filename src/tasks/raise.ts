// Raising tasks on a case: each with its target and the letter to those it is given to; by hand, or by themselves.
import { targetFrom, timingOf } from '../clock/targets.ts';
import type { Config } from '../config.ts';
import { AnswersSchema } from '../forms/answer.ts';
import { recordAlong } from '../history.ts';
import { tellStaff } from '../mail/letters.ts';
import type { Permit, RaisePermit, Tx } from '../permissions/permit.ts';
import { MANAGER, SYSTEM } from '../permissions/vocabulary.ts';
import { type Definition, definitionsOf, knownTasks } from './definitions.ts';
import { dueOf } from './due.ts';

/** Who gets a task: one person, or all members of a group. */
export type GivenTo = { userId: number } | { groupId: number };

export type NewTask = {
  /** With its target; none where the task has a title of its own. */
  definition?: Definition | undefined;
  title: string;
  instructions: string;
  to: GivenTo;
  /** None where it is raised by itself. */
  raisedById?: number;
};

/** What a task repeats of its case. */
type OfCase = { id: number; typeId: number; statusId: number };
type Raising = Permit<'raise-task' | 'complete-task' | 'edit-additional'>;

/** Writes a task with its target, and gives its id. What the history says of it, the caller knows. */
export async function writeTask(
  { tx }: Raising | RaisePermit,
  { timeZone }: Pick<Config, 'timeZone'>,
  { id: caseId, typeId: caseTypeId, statusId }: OfCase,
  { definition, title, instructions, to, raisedById = SYSTEM }: NewTask,
): Promise<number> {
  const own = { definitionId: definition?.id ?? null, title, instructions, raisedById };
  const { id } = await tx.task.create({
    data: { caseId, caseTypeId, statusId, ...own, ...to },
    select: { id: true },
  });
  const target = definition && (await targetOf(tx, caseTypeId, timeZone, definition));
  if (target) {
    const { startedAt: at, amount, unit } = target;
    const changes = { create: { step: 'set', at, amount, unit, byId: raisedById } } as const;
    await tx.target.create({ data: { taskId: id, ...target, changes } });
  }
  return id;
}

async function targetOf(tx: Tx, caseTypeId: number, timeZone: string, definition: Definition) {
  if (definition.targetAmount === null) return undefined;
  const { hours } = await timingOf(tx, caseTypeId, timeZone);
  return targetFrom(new Date(), definition, hours);
}

/** Tells those who got a task. */
export async function tellOfTask(
  { tx, actor: by }: Raising | RaisePermit,
  config: Config,
  caseId: number,
  { title, instructions, to, raisedById }: NewTask,
): Promise<void> {
  const byItself = raisedById === undefined;
  await tellStaff(tx, config, caseId, { action: 'raise-task', task: title, instructions, byItself, by }, to);
}

/**
 * Raises the tasks of a case's type that are due by themselves now: to be called when a task was completed, or when
 * an answer has changed that a task depends on. Gives their titles.
 */
export async function raiseDueTasks(permit: Raising, config: Config): Promise<string[]> {
  const { tx, facts } = permit;
  const definitions = await definitionsOf(tx, facts.typeId);
  if (definitions.length === 0) return [];
  const { submission, additional } = await tx.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: { submission: true, additional: true },
  });
  const answers = { ...AnswersSchema.parse(submission), ...AnswersSchema.parse(additional) };
  const due = tasksFrom(
    dueOf('later', definitions, await knownTasks(tx, facts.id), answers),
    groupThatHasIt(permit),
  );
  for (const task of due) {
    const taskId = await writeTask(permit, config, facts, task);
    await recordAlong(permit, 'raise-task', { public: false, data: { taskId, title: task.title } });
    await tellOfTask(permit, config, facts.id, task);
  }
  return due.map(({ title }) => title);
}

/** New tasks of these definitions; `fallback` gets those that are defined without a group. */
export function tasksFrom(definitions: readonly Definition[], fallback: number | undefined): NewTask[] {
  return definitions.flatMap((definition) => {
    const groupId = definition.groupId ?? fallback;
    const { title, instructions } = definition;
    return groupId === undefined ? [] : [{ definition, title, instructions, to: { groupId } }];
  });
}

function groupThatHasIt({ actor, facts }: Permit): number | undefined {
  const assigned = facts.assignments.find(({ roleId, groupId }) => roleId === MANAGER && groupId !== null);
  return assigned?.groupId ?? actor.configuration.types.get(facts.typeId)?.roleGroups.get(MANAGER)?.[0];
}
