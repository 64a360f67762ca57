// What a case is tied to, for its export: its tasks, and the links whose other end may be seen.
import { type CaseVisit, decision, may } from '../../web/visit.ts';
import { linksSeen } from '../links/read-links.ts';
import { relationText } from '../links/relations.ts';
import type { Dossier } from './shape.ts';

const MOST = 1000;

export async function readTies(visit: CaseVisit): Promise<Pick<Dossier, 'tasks' | 'links'>> {
  return {
    ...(may(visit, 'view-tasks') ? { tasks: await tasksOf(visit) } : {}),
    ...(may(visit, 'view-links') ? { links: await linksOf(visit) } : {}),
  };
}

async function linksOf({ prisma, actor, facts }: CaseVisit): Promise<NonNullable<Dossier['links']>> {
  const links = await linksSeen(prisma, actor, facts.id, { most: MOST });
  return links.map(({ relation, reference, at }) => ({ relation: relationText(relation), reference, at }));
}

/** A task user's own, as everywhere. */
async function tasksOf(visit: CaseVisit): Promise<NonNullable<Dossier['tasks']>> {
  const { prisma, actor, facts } = visit;
  const seen = decision(visit, 'view-tasks');
  const onlyTheirs = seen.allowed && seen.by.every((way) => way.kind === 'task');
  const whose = { OR: [{ userId: actor.person.id }, { groupId: { in: [...actor.groupIds] } }] };
  const tasks = await prisma.task.findMany({
    where: { caseId: facts.id, ...(onlyTheirs ? whose : {}) },
    orderBy: { id: 'asc' },
    take: MOST,
    select: {
      ...{ title: true, state: true, raisedAt: true, endedAt: true },
      user: { select: { name: true } },
      group: { select: { name: true } },
    },
  });
  return tasks.map(({ user, group, ...task }) => ({ ...task, holder: user?.name ?? group?.name ?? '' }));
}
