// My cases: what the signed-in visitor owns, newest first.
import type { Configuration } from '../../permissions/configuration.ts';
import { decide } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
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
    select: {
      id: true,
      reference: true,
      caseTypeId: true,
      statusId: true,
      title: true,
      raisedAt: true,
      changedAt: true,
    },
  });
  // A title is made of the answers, so it takes the right to read them.
  const facts = await factsByIds(prisma, ids);
  const open = new Set(
    facts.filter((one) => decide(actor, 'view-details', one).allowed).map((one) => one.id),
  );
  const model: MyCasesPage = {
    columns: ['Reference', 'What', 'Status', 'Raised', 'Last change'],
    rows: rows.map((row) => cellsOf(row, actor.configuration, open.has(row.id))),
    paging: {
      summary: counted(await countVisible(prisma, actor, OWN, MOST_COUNTED)),
      ...(newer === undefined ? {} : { newer: `${ADDRESS}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${ADDRESS}?before=${older}` }),
    },
    raise: { text: 'Report or apply', href: '/' },
  };
  return { show: 'raising/my-cases', model, title: 'My cases', section: ADDRESS };
}

type Row = {
  reference: string;
  caseTypeId: number;
  statusId: number;
  title: string;
  raisedAt: Date;
  changedAt: Date;
};

function cellsOf(row: Row, { types, statuses }: Configuration, open: boolean): QueueCell[] {
  const { reference, caseTypeId, statusId, title, raisedAt, changedAt } = row;
  return [
    { text: reference, href: `${ADDRESS}/${reference}` },
    { text: types.get(caseTypeId)?.name ?? '', ...(open ? { note: title } : {}) },
    { tags: [statusTag(statuses.get(statusId))] },
    { at: raisedAt },
    { at: changedAt },
  ];
}

function counted(count: number): string {
  if (count >= MOST_COUNTED) return `${MOST_COUNTED.toLocaleString('en-GB')}+ cases`;
  return count === 1 ? '1 case' : `${count} cases`;
}
