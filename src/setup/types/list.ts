// The list of case types: looked up by name or prefix, a page at a time, with what each is worked by.
import type { Piece } from '../../configuration/document.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { FilterProps, QueueCell } from '../../web/look/list-parts.ts';
import type { PagingProps, Tag } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { namesIn } from '../choosing.ts';
import { type State, stateTag } from '../drafts/standing.ts';
import { TYPES, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import type { TypesPage } from './models.ts';
import { typeAddress } from './the-type.ts';

const PAGE = 50;

type Shown = Pick<Piece<'type'>, 'name' | 'prefix' | 'description' | 'workflow' | 'published'>;
type Row = { key: string; type: Shown; state: State };

/** GET /setup/types */
export async function listTypes({ prisma, actor, query }: Visit): Promise<Reply> {
  const words = query['name']?.trim() ?? '';
  const workflows = await namesIn(prisma, actor, 'workflow');
  const rows = (await typesIn(prisma, actor))
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
      rows: shown.map(({ key, type, state }): QueueCell[] => [
        { text: type.name, href: typeAddress(key), wraps: true, note: type.description },
        { text: type.prefix },
        { text: workflows.get(type.workflow) ?? type.workflow },
        { tags: stateTags(type, state) },
      ]),
    },
    paging,
    empty: { title: 'No case type fits', text: 'No name or prefix has that in it.' },
  };
  return setupPage('setup/types', 'Case types', model);
}

/** All types as the draft leaves them, without their forms. */
export async function typesIn(reader: Reader, { person }: Actor): Promise<Row[]> {
  const published = await reader.caseType.findMany({
    select: {
      ...{ key: true, name: true, prefix: true, description: true, published: true },
      workflow: { select: { key: true } },
    },
  });
  const touched = await reader.draftPiece.findMany({
    where: { section: 'type', draft: { byId: person.id } },
    select: { key: true, after: true },
  });
  const all = new Map(
    published.map(({ key, workflow, ...type }): [string, Row] => [
      key,
      { key, type: { ...type, workflow: workflow.key }, state: 'published' },
    ]),
  );
  for (const { key, after } of touched) {
    if (after === null) all.delete(key);
    else
      all.set(key, {
        ...{ key, type: after as unknown as Shown },
        state: all.has(key) ? 'changed' : 'new',
      });
  }
  return [...all.values()];
}

/** Whether a type is open to be raised, which one that isn’t there yet can’t be, and what the draft does to it. */
export function stateTags({ published }: Pick<Shown, 'published'>, state: State): Tag[] {
  const isOpen: Tag = published ? { text: 'Published', tone: 'open' } : { text: 'Withdrawn', tone: 'closed' };
  return [...(state === 'new' ? [] : [isOpen]), ...stateTag(state)];
}

function fits({ name, prefix }: Shown, words: string): boolean {
  const asked = words.toLowerCase();
  return name.toLowerCase().includes(asked) || prefix.toLowerCase().includes(asked);
}

function orderOf({ key, type }: Row): string {
  return `${type.name} ${key}`;
}

/** The page that begins with the type whose key the address names, and the addresses of those beside it. */
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
