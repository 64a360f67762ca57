// The tasks of a case, as far as its viewer may see them: a task user sees their own.
import { Prisma } from '../../generated/prisma/client.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import { type CaseVisit, decision } from '../../web/visit.ts';
import type { CaseSection } from '../models.ts';

type Task = { title: string; state: 'open' | 'done' | 'cancelled'; holder: string; dueAt: Date | null };

const STATES = { open: 'Open', done: 'Done', cancelled: 'Cancelled' } as const;
const MOST = 100;

/** The section of a case's tasks, the open ones first; none where there are none to be seen. */
export async function tasksOf(visit: CaseVisit): Promise<CaseSection[]> {
  const tasks = await readTasks(visit);
  if (tasks.length === 0) return [];
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: visit.config.timeZone });
  return [{ title: 'Tasks', rows: tasks.map((task) => rowOf(task, day)) }];
}

function rowOf({ title, state, holder, dueAt }: Task, day: Intl.DateTimeFormat): SummaryRow {
  const due = state === 'open' && dueAt ? `, due ${day.format(dueAt)}` : '';
  return { key: title, value: `${STATES[state]}: ${holder}${due}` };
}

async function readTasks(visit: CaseVisit): Promise<Task[]> {
  const { prisma, actor, facts } = visit;
  const seen = decision(visit, 'view-tasks');
  if (!seen.allowed) return [];
  const onlyTheirs = seen.by.every((way) => way.kind === 'task');
  const whose = onlyTheirs
    ? Prisma.sql`AND (t."userId" = ${actor.person.id} OR t."groupId" = ANY(${[...actor.groupIds]}::int[]))`
    : Prisma.empty;
  return prisma.$queryRaw<Task[]>`
    SELECT t."title", t."state"::text, coalesce(u."name", g."name") AS "holder", target."dueAt"
    FROM "tasks" t
    LEFT JOIN "users" u ON u."id" = t."userId"
    LEFT JOIN "groups" g ON g."id" = t."groupId"
    LEFT JOIN "targets" target ON target."taskId" = t."id"
    WHERE t."caseId" = ${facts.id} ${whose}
    ORDER BY t."state", t."id" LIMIT ${MOST}`;
}
