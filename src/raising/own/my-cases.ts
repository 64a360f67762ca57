// My cases: what the signed-in visitor owns, newest first.
import type { Status } from '../../permissions/configuration.ts';
import { countVisible, visibleIds } from '../../permissions/list/visible.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { QueueCell } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { MyCasesPage } from '../models.ts';
import { statusTag } from './public-status.ts';

const ADDRESS = '/my-cases';
const LENGTH = 25;
const MOST_COUNTED = 1000;
const OWN = { lens: 'own' } as const;

/** GET /my-cases: a constant number of queries, however many cases there are. */
export async function showMyCases({ prisma, actor, query }: Visit): Promise<Reply> {
  const span = readSpan(query, LENGTH);
  const { ids, newer, older } = pageOf(await visibleIds(prisma, actor, OWN, span), span, LENGTH);
  const rows = await prisma.case.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'desc' },
    select: { reference: true, caseTypeId: true, statusId: true, raisedAt: true, changedAt: true },
  });
  const model: MyCasesPage = {
    columns: ['Reference', 'What', 'Status', 'Raised', 'Last change'],
    rows: rows.map((row) => cellsOf(row, actor.configuration)),
    paging: {
      summary: counted(await countVisible(prisma, actor, OWN, MOST_COUNTED)),
      ...(newer === undefined ? {} : { newer: `${ADDRESS}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${ADDRESS}?before=${older}` }),
    },
    raise: { text: 'Report or apply', href: '/' },
  };
  return { show: 'raising/my-cases', model, title: 'My cases', section: ADDRESS };
}

type Row = { reference: string; caseTypeId: number; statusId: number; raisedAt: Date; changedAt: Date };
type Names = {
  types: ReadonlyMap<number, { name: string }>;
  statuses: ReadonlyMap<number, Status>;
};

// What view-summary shows and no more: a title is made of the answers.
function cellsOf(row: Row, { types, statuses }: Names): QueueCell[] {
  const { reference, caseTypeId, statusId, raisedAt, changedAt } = row;
  return [
    { text: reference, href: `${ADDRESS}/${reference}` },
    { text: types.get(caseTypeId)?.name ?? '' },
    { tags: [statusTag(statuses.get(statusId))] },
    { at: raisedAt },
    { at: changedAt },
  ];
}

function counted(count: number): string {
  if (count >= MOST_COUNTED) return `${MOST_COUNTED.toLocaleString('en-GB')}+ cases`;
  return count === 1 ? '1 case' : `${count} cases`;
}
