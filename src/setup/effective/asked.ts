// What Effective Permissions is asked for: read from the address, kept by each of its links.
import { FLAGS } from '../../permissions/vocabulary.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import { EFFECTIVE } from '../show.ts';

/** The table's columns, as the address calls them. */
export const COLUMNS = ['name', ...FLAGS] as const;
export type Column = (typeof COLUMNS)[number];

export type Asked = {
  name?: string;
  who: 'holders' | 'everybody';
  sort: Column;
  descending: boolean;
  page: number;
};

const WHO = { holders: 'Those who hold a flag', everybody: 'Everybody' } as const;
const MOST_PAGES = 10_000;

/** What means nothing is passed over. */
export function readAsked({ name, who, sort, order, page }: Readonly<Record<string, string>>): Asked {
  // A flag's order is one of its holders and of others who hold something: not of the city.
  const column = who === 'everybody' ? 'name' : (COLUMNS.find((one) => one === sort) ?? 'name');
  const number = /^\d{1,5}$/.test(page ?? '') ? Number(page) : 1;
  return {
    ...(name?.trim() ? { name: name.trim() } : {}),
    who: who === 'everybody' ? 'everybody' : 'holders',
    sort: column,
    descending: order === 'descending',
    page: Math.min(Math.max(number, 1), MOST_PAGES),
  };
}

/** The page's address; what needs no saying is left out. */
export function addressOf({ name, who, sort, descending, page }: Asked): string {
  const parts = new URLSearchParams({
    ...(name === undefined ? {} : { name }),
    ...(who === 'holders' ? {} : { who }),
    ...(sort === 'name' && !descending ? {} : { sort }),
    ...(descending ? { order: 'descending' } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return parts.size > 0 ? `${EFFECTIVE.href}?${parts}` : EFFECTIVE.href;
}

/** The filter above the table. It keeps the order that the table is in. */
export function filterOf(asked: Asked): FilterProps {
  const { name, who, sort, descending } = asked;
  const { name: _, ...anyName } = asked;
  return {
    action: EFFECTIVE.href,
    fields: [
      { kind: 'text', name: 'name', label: 'Name or e-mail address', value: name ?? '', width: 20 },
      {
        kind: 'select',
        name: 'who',
        label: 'Who',
        value: who,
        options: Object.entries(WHO).map(([value, label]) => ({ value, label })),
      },
      { kind: 'hidden', name: 'sort', label: '', value: sort },
      { kind: 'hidden', name: 'order', label: '', value: descending ? 'descending' : 'ascending' },
    ],
    chosen: [
      ...(name ? [{ group: 'Name', text: name, href: addressOf({ ...anyName, page: 1 }) }] : []),
      ...(who === 'everybody'
        ? [{ group: 'Who', text: WHO[who], href: addressOf({ ...asked, who: 'holders', page: 1 }) }]
        : []),
    ],
    clearHref: addressOf({ who: 'holders', sort, descending, page: 1 }),
  };
}
