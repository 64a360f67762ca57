// The case list: what staff may see, as the queue, the filter and the search ask for it, a page at a time.

import { seesAsStaff } from '../../permissions/decide.ts';
import { factsByIds, factsByReference } from '../../permissions/facts.ts';
import { findCases, MOST_FOUND } from '../../permissions/list/find.ts';
import { ORDERS } from '../../permissions/list/order.ts';
import { countVisible, type Search, visiblePlaces } from '../../permissions/list/visible.ts';
import { raisableTypes, typesForOthers } from '../../permissions/raise.ts';
import { readReference } from '../../reference.ts';
import type { PagingProps, Tab } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { ListPage } from '../models.ts';
import { caseRows } from '../rows.ts';
import { type SavedView, viewLinks, viewsFor } from '../views/read-views.ts';
import { type Asked, addressOf, readAsked } from './asked.ts';
import { COLUMNS, cellsOf, listedAs } from './columns.ts';
import { filterOf } from './filter.ts';
import { searchFor } from './narrowing.ts';
import { optionsFor } from './options.ts';
import { pageOfFound, pageOfPlaces, readSpan } from './paging.ts';
import { countQueues } from './queue-counts.ts';
import { boundedCases, boundedCount, COUNT_BOUND, QUEUES, type QueueName } from './queues.ts';

const PAGE = 50;

/** GET /cases */
export async function listCases(visit: Visit): Promise<Reply> {
  const { actor, query } = visit;
  const asked = readAsked(query);
  const reference = await theirs(visit, asked.filter['q']);
  if (reference) return { goTo: `/cases/${reference}` };
  const search = await searchFor(visit, asked);
  const [page, { queues, beside: views }] = await Promise.all([
    pageFor(visit, asked, search),
    countQueues<SavedView[]>(visit, viewsFor(actor)),
  ]);
  const model: ListPage = {
    title: 'Cases',
    tabs: tabsOf(asked, queues),
    filter: filterOf(actor.configuration, asked),
    options: optionsFor(asked),
    compact: asked.compact,
    ...(page.alike && page.ids.length > 0
      ? { remark: 'No case has exactly these words. These have words that are written alike.' }
      : {}),
    table: {
      caption: `Cases, ${page.order}`,
      columns: ['Reference', ...asked.columns.map((name) => COLUMNS[name].text)],
      rows: await rowsOf(visit, page.ids, asked),
    },
    bulk: {
      action: '/bulk',
      question: addressOf(asked).split('?')[1] ?? '',
      past: { text: 'What you had done to many cases', href: '/bulk' },
    },
    next: '/cases/next',
    paging: page.paging,
    empty: emptyOf(asked),
    ...raiseLink(actor),
    views: viewLinks(actor, asked, views),
  };
  return { show: 'cases/list', model, title: 'Cases', wide: true, section: '/cases' };
}

type Page = { ids: readonly number[]; paging: PagingProps; order: string; alike?: boolean };

const IN_ORDER: Record<Asked['order'], string> = {
  newest: 'newest first',
  oldest: 'oldest first',
  due: 'due next first',
  changed: 'last changed first',
  priority: 'most urgent first',
};

/** The page's cases, and the ways on: of a search the best first, of everything else in the order asked for. */
async function pageFor(visit: Visit, asked: Asked, search: Search): Promise<Page> {
  const { prisma, actor, query } = visit;
  const words = asked.filter['q'];
  if (words) {
    const { ids, alike, among } = await findCases(prisma, actor, search, words);
    const counted =
      ids.length < MOST_FOUND ? boundedCases(ids.length) : `The newest ${MOST_FOUND} that have these words`;
    const looked = among ? `, of the newest ${among.toLocaleString('en-GB')} that you may see` : '';
    const summary = `${counted}, best first${looked}`;
    return { ...pageOfFound(asked, ids, query, PAGE, summary), order: 'best first', alike };
  }
  const order = IN_ORDER[asked.order];
  const span = readSpan(ORDERS[asked.order], query, PAGE);
  const [places, count] = await Promise.all([
    visiblePlaces(prisma, actor, search, span),
    countVisible(prisma, actor, search, COUNT_BOUND + 1),
  ]);
  return { ...pageOfPlaces(asked, places, span, PAGE, `${boundedCases(count)}, ${order}`), order };
}

/** The rows of these cases, in this order, each cut down to what its reader may see. */
async function rowsOf({ prisma, actor }: Visit, ids: readonly number[], { columns }: Asked) {
  const [facts, rows] = await Promise.all([factsByIds(prisma, ids), caseRows(prisma, ids)]);
  const byId = new Map(facts.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const [one, row] = [byId.get(id), rows.get(id)];
    if (!one || !row) return [];
    const [first, ...others] = cellsOf(actor, listedAs(actor, one, row), columns);
    return [[{ ...first, choice: { name: 'case', value: String(id) } }, ...others]];
  });
}

function tabsOf(asked: Asked, queues: Record<QueueName, number>): Tab[] {
  return (Object.keys(QUEUES) as QueueName[]).map((queue) => ({
    text: QUEUES[queue].text,
    href: addressOf({ ...asked, queue, order: QUEUES[queue].order }),
    current: queue === asked.queue,
    count: boundedCount(queues[queue]),
  }));
}

function emptyOf(asked: Asked): ListPage['empty'] {
  const narrowed = Object.keys(asked.filter).length > 0 || asked.queue !== 'all';
  if (!narrowed) return { title: 'No case here', text: 'There is no case that you may see yet.' };
  return {
    title: 'No case here',
    text: 'No case that you may see fits this.',
    action: { text: 'Show all that I may see', href: '/cases' },
  };
}

/** For others, where they may: that asks whether it is for themselves, too. */
function raiseLink(actor: Visit['actor']): Pick<ListPage, 'raise'> {
  if (typesForOthers(actor).length > 0)
    return { raise: { text: 'Raise a case for somebody', href: '/raise-for' } };
  return raisableTypes(actor).length > 0 ? { raise: { text: 'Raise a case', href: '/' } } : {};
}

/** The reference that was typed, if it is of a case that they may see: with or without dashes, look-alikes and all. */
async function theirs({ prisma, actor }: Visit, typed = ''): Promise<string | undefined> {
  const reference = readReference(typed);
  const facts = reference === null ? null : await factsByReference(prisma, reference);
  return facts && seesAsStaff(actor, facts) ? facts.reference : undefined;
}
