// The case list: what staff may see, newest first, a page at a time.
import { decide, seesAsStaff } from '../permissions/decide.ts';
import { type CaseFacts, factsByIds, factsByReference } from '../permissions/facts.ts';
import { countVisible, type Search, visibleIds } from '../permissions/list/visible.ts';
import { raisableTypes, typesForOthers } from '../permissions/raise.ts';
import { readReference } from '../reference.ts';
import { pageOf, readSpan } from '../web/keyset.ts';
import type { QueueCell } from '../web/look/parts.ts';
import type { Reply } from '../web/reply.ts';
import type { Visit } from '../web/visit.ts';
import type { ListPage } from './models.ts';
import { addressOf, filterOf, narrowOf, readAsked, tabsOf } from './narrow.ts';
import { type CaseRow, caseRows } from './rows.ts';
import { stateTags, urgency } from './words.ts';

const PAGE = 50;
const COUNT_BOUND = 1000;
const COLUMNS = ['Reference', 'Type and title', 'Status', 'Assigned to', 'Raised', 'Target'];

/** GET /cases */
export async function listCases(visit: Visit): Promise<Reply> {
  const { prisma, actor, query } = visit;
  const { configuration } = actor;
  const looked = query['reference']?.trim();
  if (looked && (await isTheirs(visit, looked))) return { goTo: `/cases/${readReference(looked)}` };
  const asked = readAsked(query);
  const search: Search = { lens: 'staff', narrow: narrowOf(configuration, asked) };
  const span = readSpan(query, PAGE);
  const found = pageOf(await visibleIds(prisma, actor, search, span), span, PAGE);
  const [facts, rows, count] = await Promise.all([
    factsByIds(prisma, found.ids),
    caseRows(prisma, found.ids),
    countVisible(prisma, actor, search, COUNT_BOUND + 1),
  ]);
  const byId = new Map(facts.map((one) => [one.id, one]));
  const model: ListPage = {
    title: 'Cases',
    tabs: tabsOf(asked),
    filter: filterOf(configuration, asked, looked),
    table: {
      caption: 'Cases, newest first',
      columns: COLUMNS,
      rows: found.ids.flatMap((id) => {
        const [one, row] = [byId.get(id), rows.get(id)];
        return one && row ? [cellsOf(visit, one, row)] : [];
      }),
    },
    paging: {
      summary: countInWords(count),
      ...(found.newer === undefined ? {} : { newer: addressOf(asked, { after: found.newer }) }),
      ...(found.older === undefined ? {} : { older: addressOf(asked, { before: found.older }) }),
    },
    empty: {
      title: 'No case here',
      text:
        Object.keys(asked).length > 0
          ? 'No case that you may see fits this.'
          : 'There is no case that you may see yet.',
      ...(Object.keys(asked).length > 0
        ? { action: { text: 'Show all that I may see', href: '/cases' } }
        : {}),
    },
    ...raiseLink(actor),
  };
  return { show: 'cases/list', model, title: 'Cases', wide: true, section: '/cases' };
}

/** For others, where they may: that asks whether it is for themselves, too. */
function raiseLink(actor: Visit['actor']): Pick<ListPage, 'raise'> {
  if (typesForOthers(actor).length > 0)
    return { raise: { text: 'Raise a case for somebody', href: '/raise-for' } };
  return raisableTypes(actor).length > 0 ? { raise: { text: 'Raise a case', href: '/' } } : {};
}

/** What a row shows is cut down to what its viewer may see of the case. */
function cellsOf({ actor }: Visit, facts: CaseFacts, row: CaseRow): QueueCell[] {
  const open = decide(actor, 'view-details', facts).allowed;
  const type = actor.configuration.types.get(facts.typeId)?.name ?? '';
  return [
    { text: facts.reference, href: `/cases/${facts.reference}` },
    { text: type, ...(open ? { note: row.title } : {}) },
    { tags: stateTags(actor.configuration, facts, open) },
    open ? holdersCell(row) : {},
    { at: row.raisedAt },
    row.dueAt ? { at: row.dueAt, ...urgency(row, new Date()) } : {},
  ];
}

/** Who has taken it stands out; the groups that it waits for, or belongs to, are said more quietly. */
function holdersCell({ people, groups }: CaseRow): QueueCell {
  const note = groups.join(', ') || (people.length > 0 ? '' : 'Nobody');
  return { text: people.join(', '), ...(note ? { note } : {}) };
}

async function isTheirs({ prisma, actor }: Visit, typed: string): Promise<boolean> {
  const reference = readReference(typed);
  const facts = reference === null ? null : await factsByReference(prisma, reference);
  return facts !== null && seesAsStaff(actor, facts);
}

function countInWords(count: number): string {
  if (count > COUNT_BOUND) return `${COUNT_BOUND.toLocaleString('en-GB')}+ cases, newest first`;
  return count === 1 ? '1 case' : `${count.toLocaleString('en-GB')} cases, newest first`;
}
