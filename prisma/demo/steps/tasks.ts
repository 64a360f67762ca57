// Steps of the tasks on a case: raised, done, cancelled.

import { after } from '../../../src/clock/working-time.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { act, happen, type Life, type Step, speakerOf, type TaskRow } from '../life.ts';
import { found } from '../named.ts';

/** Raises a task that the case's type defines: by whoever speaks, or by itself when the case is raised. */
export const raiseTask =
  (title: string, how: 'by hand' | 'by itself' = 'by hand'): Step =>
  (life) => {
    const definition = found(
      life.kind.taskDefinitions.find((one) => one.title === title),
      title,
    );
    const { id: definitionId, instructions, groupId, targetAmount } = definition;
    const id = life.world.nextTaskId;
    life.world.nextTaskId += 1;
    const actor = how === 'by hand' ? speakerOf(life) : undefined;
    const data = { taskId: id, title };
    if (actor) act(life, actor, 'raise-task', { data });
    else happen(life, 'raise-task', { data });
    life.tasks.push({
      ...{ id, definitionId, title, instructions, groupId, state: 'open' },
      ...{ caseId: life.row.id, caseTypeId: life.row.caseTypeId, statusId: life.row.statusId },
      ...{ raisedAt: life.at, raisedById: actor?.person.id ?? SYSTEM },
    });
    if (targetAmount !== null)
      life.taskTargets.push({
        ...{ taskId: id, amount: targetAmount, unit: 'days', kind: 'working', startedAt: life.at },
        dueAt: after(life.at, { amount: targetAmount, unit: 'days', kind: 'working' }, life.world.calendar),
      });
  };

/** Completes an open task, with what it asks for. */
export const done =
  (title: string, explanation: string, answers: Prisma.InputJsonObject = {}): Step =>
  (life) =>
    endTask(life, title, 'done', explanation, answers);

export const cancelTask =
  (title: string, explanation: string): Step =>
  (life) =>
    endTask(life, title, 'cancelled', explanation);

function endTask(
  life: Life,
  title: string,
  state: Exclude<TaskRow['state'], 'open'>,
  explanation: string,
  answers: Prisma.InputJsonObject = {},
): void {
  const actor = speakerOf(life);
  const task = found(
    life.tasks.find((one) => one.title === title && one.state === 'open'),
    `open task ${title}`,
  );
  act(life, actor, state === 'done' ? 'complete-task' : 'cancel-task', {
    about: { taskId: task.id },
    text: explanation,
    data: { taskId: task.id, title },
  });
  Object.assign(task, { state, explanation, answers, endedAt: life.at, endedById: actor.person.id });
}
