// The list of case types: looked up by name or prefix, a page at a time, with what each is worked by.
import type { Piece } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { FilterProps, QueueCell } from '../../web/look/list-parts.ts';
import type { PagingProps, Tag } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { TYPES, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { namesIn } from './choosing.ts';
import type { TypesPage } from './models.ts';
import { typeAddress } from './the-type.ts';

const PAGE = 50;

type Row = { key: string; type: Piece<'type'> };

/** GET /setup/types */
export async function listTypes({ prisma, actor, query }: Visit): Promise<Reply> {
  const words = query['name']?.trim() ?? '';
  const types = await sectionIn(prisma, actor.person.id, 'type');
  const workflows = await namesIn(prisma, actor, 'workflow');
  const touched = await prisma.draftPiece.findMany({
    where: { section: 'type', draft: { byId: actor.person.id } },
    select: { key: true },
  });
  const changed = new Set(touched.map(({ key }) => key));
  const rows = [...types]
    .map(([key, type]) => ({ key, type }))
    .filter(({ type }) => fits(type, words))
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'));
  const { shown, paging } = pageOf(rows, query, words);
  const model: TypesPage = {
    tabs: tabs(TYPES),
    actions: [{ text: 'Add a case type', href: `${TYPES.href}/new`, kind: 'secondary' }],
    filter: filterOf(words),
    table: {
      caption: 'Case types by name',
      columns: ['Name', 'Prefix', 'Workflow', 'State'],
      rows: shown.map(({ key, type }): QueueCell[] => [
        { text: type.name, href: typeAddress(key), wraps: true, note: type.description },
        { text: type.prefix },
        { text: workflows.get(type.workflow) ?? type.workflow },
        { tags: stateTags(type, changed.has(key)) },
      ]),
    },
    paging,
    empty: { title: 'No case type fits', text: 'No name or prefix has that in it.' },
  };
  return setupPage('setup/types', 'Case types', model);
}

/** Whether a type is open to be raised, and whether the draft changes it. */
export function stateTags({ published }: Piece<'type'>, isChanged: boolean): Tag[] {
  return [
    published ? { text: 'Published', tone: 'open' } : { text: 'Withdrawn', tone: 'closed' },
    ...(isChanged ? [{ text: 'Changed in your draft', tone: 'waiting' } as const] : []),
  ];
}

function fits({ name, prefix }: Piece<'type'>, words: string): boolean {
  const asked = words.toLowerCase();
  return name.toLowerCase().includes(asked) || prefix.toLowerCase().includes(asked);
}

function orderOf({ key, type }: Row): string {
  return `${type.name} ${key}`;
}

/** The page after the type whose key the address names, and the addresses of those beside it. */
function pageOf(
  rows: readonly Row[],
  query: Visit['query'],
  words: string,
): { shown: readonly Row[]; paging: PagingProps } {
  const place = rows.findIndex(({ key }) => key === query['from']);
  const start = Math.max(place, 0);
  const address = (at: number) =>
    `${TYPES.href}?${new URLSearchParams({ ...(words ? { name: words } : {}), from: rows[at]?.key ?? '' })}`;
  return {
    shown: rows.slice(start, start + PAGE),
    paging: {
      byName: true,
      summary: countInWords(rows.length, 'case type', 'case types'),
      ...(start > 0 ? { newer: address(Math.max(start - PAGE, 0)) } : {}),
      ...(start + PAGE < rows.length ? { older: address(start + PAGE) } : {}),
    },
  };
}

function filterOf(words: string): FilterProps {
  return {
    action: TYPES.href,
    fields: [{ kind: 'text', name: 'name', label: 'Name or prefix', value: words }],
    chosen: words ? [{ group: 'Name', text: words, href: TYPES.href }] : [],
    clearHref: TYPES.href,
  };
}
