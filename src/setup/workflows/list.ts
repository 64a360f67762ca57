// The workflows, each with how many statuses it has and which types use it.
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { stateTag } from '../drafts/standing.ts';
import type { GroupBranch } from '../models.ts';
import { tabs, WORKFLOWS } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { WorkflowsPage } from './models.ts';

const MOST_NAMED = 3;

/** GET /setup/workflows */
export async function listWorkflows({ prisma, actor }: Visit): Promise<Reply> {
  const rows = await prisma.workflow.findMany({
    select: {
      ...{ key: true, name: true },
      caseTypes: { select: { plural: true }, orderBy: { plural: 'asc' }, take: MOST_NAMED },
      _count: { select: { statuses: true, caseTypes: true } },
    },
    orderBy: { name: 'asc' },
  });
  const touched = await prisma.draftPiece.findMany({
    where: { section: 'workflow', draft: { byId: actor.person.id } },
    select: { key: true },
  });
  const changed = new Set(touched.map(({ key }) => key));
  const model: WorkflowsPage = {
    tabs: tabs(WORKFLOWS),
    workflows: rows.map(({ key, name, caseTypes, _count }): GroupBranch => {
      const used = caseTypes.map(({ plural }) => plural).join(', ');
      const more = _count.caseTypes - caseTypes.length;
      return {
        ...{ text: name, href: `/setup/workflows/${key}`, children: [] },
        note: `${_count.statuses} statuses; ${used === '' ? 'used by no type' : `used by ${used}${more > 0 ? ` and ${more} more` : ''}`}`,
        tags: stateTag(changed.has(key) ? 'changed' : 'published'),
      };
    }),
  };
  return setupPage('setup/workflows', 'Workflows', model);
}
