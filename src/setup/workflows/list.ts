// The workflows, looked up by name, each with how many statuses it has, which types use it, and what the draft does to it.
import type { Piece } from '../../configuration/document.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { stateTag } from '../drafts/standing.ts';
import type { GroupBranch } from '../models.ts';
import { DRAFT, tabs, WORKFLOWS } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { WorkflowsPage } from './models.ts';
import { touchedIn } from './options.ts';

const MOST = 100;
const MOST_NAMED = 3;

/** GET /setup/workflows */
export async function listWorkflows({ prisma, actor, query }: Visit): Promise<Reply> {
  const words = query['name']?.trim() ?? '';
  const all = await branches(prisma, actor.person.id);
  const found = all.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  const model: WorkflowsPage = {
    tabs: tabs(WORKFLOWS),
    add: { text: 'Add a workflow', href: '/setup/add-workflow' },
    search: {
      action: WORKFLOWS.href,
      fields: [{ kind: 'text', name: 'name', label: 'Name', value: words }],
      chosen: words ? [{ group: 'Name', text: words, href: WORKFLOWS.href }] : [],
      clearHref: WORKFLOWS.href,
    },
    workflows: found.slice(0, MOST),
    empty: { title: 'No workflow fits', text: 'No name has these letters in it.' },
    ...(found.length > MOST
      ? { more: `and ${found.length - MOST} more: write a part of the name to find them` }
      : {}),
  };
  return setupPage('setup/workflows', 'Workflows', model);
}

async function branches(prisma: PrismaClient, byId: number): Promise<GroupBranch[]> {
  const rows = await prisma.workflow.findMany({
    select: {
      ...{ key: true, name: true },
      caseTypes: { select: { plural: true }, orderBy: { plural: 'asc' }, take: MOST_NAMED },
      _count: { select: { statuses: true, caseTypes: true } },
    },
  });
  const touched = new Map((await touchedIn(prisma, byId, 'workflow')).map((row) => [row.key, row]));
  const known = rows.map(({ key, name, caseTypes, _count }): GroupBranch => {
    const drafted = touched.get(key);
    const after = (drafted?.after ?? undefined) as Piece<'workflow'> | undefined;
    const used = caseTypes.map(({ plural }) => plural).join(', ');
    const more = _count.caseTypes - caseTypes.length;
    return {
      ...branch(key, after?.name ?? name, after?.statuses.length ?? _count.statuses),
      ...(drafted && !after ? { href: DRAFT.href } : {}),
      note: `${statusesInWords(after?.statuses.length ?? _count.statuses)}; ${used === '' ? 'used by no type' : `used by ${used}${more > 0 ? ` and ${more} more` : ''}`}`,
      tags: stateTag(drafted ? (after ? 'changed' : 'gone') : 'published'),
    };
  });
  const there = new Set(rows.map(({ key }) => key));
  const added = [...touched.values()].flatMap(({ key, after }) => {
    const piece = (after ?? undefined) as Piece<'workflow'> | undefined;
    if (there.has(key) || !piece) return [];
    return [{ ...branch(key, piece.name, piece.statuses.length), tags: stateTag('new') }];
  });
  return [...known, ...added].sort((one, other) => one.text.localeCompare(other.text, 'en'));
}

function branch(key: string, text: string, statuses: number): GroupBranch {
  const href = `${WORKFLOWS.href}/${key}`;
  return { text, href, note: statusesInWords(statuses), tags: [], children: [] };
}

function statusesInWords(count: number): string {
  return count === 1 ? '1 status' : `${count} statuses`;
}
