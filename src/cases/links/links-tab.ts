// The tab "Links": the cases that this one is tied to, by the kind of tie, each shown as far as the viewer may see it.
import { decide } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { caseFrame, type TabBody } from '../manage/frame.ts';
import { actionAddress, bypassSaid } from '../manage/offers.ts';
import { tabAddress } from '../manage/tabs.ts';
import type { CaseSection } from '../models.ts';
import { stateTags } from '../words.ts';
import { linksSeen, type SeenLink } from './read-links.ts';
import { ALL_RELATIONS, relationText } from './relations.ts';

const PAGE = 100;
const COLUMNS = ['Reference', 'Type and title', 'Status', 'Linked'];

/** GET /cases/:reference/links, the newest ones; `before`: older than that link. */
export function showLinks(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'links', linksOf(visit));
}

async function linksOf(visit: CaseVisit): Promise<TabBody> {
  const { prisma, actor, facts, query } = visit;
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  const found = await linksSeen(prisma, actor, facts.id, { most: PAGE + 1, before });
  const links = found.slice(0, PAGE);
  const ends = await factsByIds(
    prisma,
    links.map((link) => link.endId),
  );
  const factsOf = new Map(ends.map((end) => [end.id, end]));
  const sections = ALL_RELATIONS.flatMap((relation): CaseSection[] => {
    const rows = links
      .filter((link) => link.relation === relation)
      .flatMap((link) => rowOf(visit, link, factsOf.get(link.endId)));
    const title = relationText(relation);
    return rows.length > 0 ? [{ title, rows: [], table: tableOf(visit, title, rows) }] : [];
  });
  const last = links.at(-1);
  return {
    sections: sections.map((section, at) =>
      at === 0 ? { ...section, ...bypassSaid(visit, 'view-links') } : section,
    ),
    ...(sections.length > 0 ? {} : { empty: 'This case has no link to a case that you may see.' }),
    ...(found.length > PAGE && last
      ? {
          more: {
            text: 'Older links',
            href: `${tabAddress(facts.reference, 'links')}?before=${last.id}`,
          },
        }
      : {}),
  };
}

function tableOf(visit: CaseVisit, title: string, rows: readonly QueueCell[][]) {
  return { caption: title, columns: [...COLUMNS, ...(may(visit, 'unlink-case') ? ['Remove'] : [])], rows };
}

/** Of an end whose details the viewer may not read, what its summary says. */
function rowOf(visit: CaseVisit, link: SeenLink, end: CaseFacts | undefined): QueueCell[][] {
  const { actor, facts } = visit;
  // Between the list and the look at its facts it may have moved on.
  if (!end || !decide(actor, 'view-summary', end).allowed) return [];
  const open = decide(actor, 'view-details', end).allowed;
  const type = actor.configuration.types.get(end.typeId)?.name ?? '';
  return [
    [
      { text: end.reference, href: `/cases/${end.reference}` },
      { text: type, ...(open ? { note: link.title } : {}) },
      { tags: stateTags(actor.configuration, end, open) },
      { at: link.at, note: `by ${link.by}` },
      ...(may(visit, 'unlink-case')
        ? [
            {
              text: 'Remove',
              href: `${actionAddress(facts.reference, 'unlink-case')}?link=${link.id}`,
            },
          ]
        : []),
    ],
  ];
}
