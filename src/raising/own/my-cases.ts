// My cases: what waits for the signed-in visitor, and what they own, newest first.

import { decide } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import { countVisible, visibleIds } from '../../permissions/list/visible.ts';
import { countAdoptable } from '../../permissions/people/adopt.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { LOCALES } from '../../words/languages.ts';
import { translated } from '../../words/translated.ts';
import { unfinishedForms } from '../draft/unfinished.ts';
import type { MyCasesPage } from './models.ts';
import { statusSentence, statusTag } from './public-status.ts';
import { candidatesOf, waitingOf } from './waiting.ts';

const ADDRESS = '/my-cases';
const LENGTH = 25;
const MOST_COUNTED = 1000;
const MOST_TO_ADD = 100;
const OWN = { lens: 'own' } as const;

/** GET /my-cases: a constant number of queries, however many cases there are. */
export async function showMyCases(visit: Visit): Promise<Reply> {
  const { prisma, actor, query, say } = visit;
  const span = readSpan(query, LENGTH);
  const { ids, newer, older } = pageOf(await visibleIds(prisma, actor, OWN, span), span, LENGTH);
  const rows = await rowsOf(visit, ids);
  // A title is made of the answers, so it takes the right to read them.
  const candidates = await candidatesOf(visit);
  const read = await factsByIds(prisma, [...new Set([...ids, ...candidates.map(({ caseId }) => caseId)])]);
  const open = new Set(read.filter((one) => decide(actor, 'view-details', one).allowed).map((one) => one.id));
  const waiting = waitingOf(visit, candidates, new Map(read.map((one) => [one.id, one])));
  const adoptable = await countAdoptable(prisma, actor, MOST_TO_ADD);
  const model: MyCasesPage = {
    waiting: waiting.items,
    ...(waiting.more ? { waitingMore: say('own.waiting-more') } : {}),
    ...(adoptable > 0 ? { toAdd: toAddOf(visit, adoptable) } : {}),
    unfinished: await unfinishedForms(visit),
    columns: COLUMNS.map((key) => say(key)),
    rows: rows.map((row) => cellsOf(visit, row, open.has(row.id))),
    paging: {
      summary: counted(visit, await countVisible(prisma, actor, OWN, MOST_COUNTED)),
      ...(newer === undefined ? {} : { newer: `${ADDRESS}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${ADDRESS}?before=${older}` }),
    },
    raise: { text: say('own.raise'), href: '/' },
  };
  return { show: 'raising/my-cases', model, title: say('own.my-cases'), section: ADDRESS };
}

function toAddOf({ say }: Visit, count: number): Link {
  const shown = count >= MOST_TO_ADD ? `${MOST_TO_ADD}+` : String(count);
  return { text: say('account.adopt-hint', { count, shown }), href: '/account/cases-to-add' };
}

const COLUMNS = [
  'own.reference',
  'own.what',
  'own.state',
  'own.due',
  'own.raised',
  'own.last-change',
] as const;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf({ prisma }: Visit, ids: readonly number[]) {
  return prisma.case.findMany({
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
      closedAt: true,
      dueAt: true,
    },
  });
}

function cellsOf({ actor, config, say, language }: Visit, row: Row, open: boolean): QueueCell[] {
  const { reference, caseTypeId, statusId, title, raisedAt, changedAt, closedAt, dueAt } = row;
  const { types, statuses } = actor.configuration;
  const [type, status] = [types.get(caseTypeId), statuses.get(statusId)];
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  return [
    { text: reference, href: `${ADDRESS}/${reference}` },
    { text: type ? translated(type, language, 'name') : '', ...(open ? { note: title } : {}) },
    {
      tags: [statusTag(status, language)],
      // A tag that says “Closed” needs no sentence that says so again.
      ...(status && !closedAt ? { note: statusSentence(status, say, language) } : {}),
    },
    dueAt && !closedAt ? { text: date(dueAt) } : {},
    { at: raisedAt },
    { at: changedAt },
  ];
}

function counted({ say, language }: Visit, count: number): string {
  return count >= MOST_COUNTED
    ? say('own.count-more', { count: MOST_COUNTED.toLocaleString(LOCALES[language]) })
    : say('own.count', { count });
}
