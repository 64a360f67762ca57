// The tasks of a case, as far as its viewer may see them: a task user sees their own.

import type { TaskState } from '../../generated/prisma/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { type CaseVisit, decision, may } from '../../web/visit.ts';

export type TaskRow = {
  id: number;
  definitionId: number | null;
  title: string;
  instructions: string;
  state: TaskState;
  /** The person or the group that it was given to. */
  holder: string;
  dueAt: Date | null;
  /** The fields that it asks, and the answers, as stored. */
  asks: unknown;
  answers: unknown;
  explanation: string | null;
  endedAt: Date | null;
  endedBy: string | null;
};

/** So many are shown at most. */
export const MOST_TASKS = 100;

/** The newest of them, one more than are shown, the open ones first; `state`: only those. */
export async function readTasks(visit: CaseVisit, state?: TaskState): Promise<TaskRow[]> {
  const { prisma, actor, facts } = visit;
  if (!may(visit, 'view-tasks')) return [];
  const whose = seesOwnAlone(visit)
    ? Prisma.sql`AND (t."userId" = ${actor.person.id} OR t."groupId" = ANY(${[...actor.groupIds]}::int[]))`
    : Prisma.empty;
  const which = state ? Prisma.sql`AND t."state"::text = ${state}` : Prisma.empty;
  return prisma.$queryRaw<TaskRow[]>`
    SELECT t."id", t."definitionId", t."title", t."instructions", t."state"::text,
      coalesce(u."name", g."name") AS "holder", target."dueAt", coalesce(d."asks", '[]') AS "asks", t."answers",
      t."explanation", t."endedAt", ender."name" AS "endedBy"
    FROM "tasks" t
    LEFT JOIN "users" u ON u."id" = t."userId"
    LEFT JOIN "groups" g ON g."id" = t."groupId"
    LEFT JOIN "users" ender ON ender."id" = t."endedById"
    LEFT JOIN "task_definitions" d ON d."id" = t."definitionId"
    LEFT JOIN "targets" target ON target."taskId" = t."id"
    WHERE t."caseId" = ${facts.id} ${whose} ${which}
    ORDER BY t."state", t."id" DESC LIMIT ${MOST_TASKS + 1}`;
}

/** Whether somebody sees no tasks but their own. */
export function seesOwnAlone(visit: CaseVisit): boolean {
  const seen = decision(visit, 'view-tasks');
  return seen.allowed && seen.by.every((way) => way.kind === 'task');
}

export type OpenTask = {
  id: number;
  title: string;
  instructions: string;
  userId: number | null;
  groupId: number | null;
  asks: unknown;
};

/** The open task that the address names, which the door has let in to. Throws Invisible where it is gone meanwhile. */
export async function taskNamed({ prisma, facts, params }: CaseVisit): Promise<OpenTask> {
  const task = await prisma.task.findFirst({
    where: { id: Number(params['task']), caseId: facts.id, state: 'open' },
    select: {
      id: true,
      title: true,
      instructions: true,
      userId: true,
      groupId: true,
      definition: { select: { asks: true } },
    },
  });
  if (!task) throw new Invisible();
  const { definition, ...rest } = task;
  return { ...rest, asks: definition?.asks ?? [] };
}
