// What Effective Permissions is asked for: read from the address, kept by each of its links.
import type { Configuration } from '../../permissions/configuration.ts';
import { FLAGS, type Flag } from '../../permissions/vocabulary.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import { EFFECTIVE } from '../rooms.ts';

/** The table's columns, as the address calls them. */
export const COLUMNS = ['name', ...FLAGS] as const;
export type Column = (typeof COLUMNS)[number];

/** `type`: as far as a case type, its roles included. */
export type Asked = {
  name?: string;
  group?: number;
  type?: number;
  flag?: Flag;
  who: 'holders' | 'everybody';
  sort: Column;
  descending: boolean;
  page: number;
};

const WHO = { holders: 'Those who hold a flag', everybody: 'Everybody' } as const;
const MOST_PAGES = 10_000;

/** What means nothing is passed over. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const { name, who, sort, order, page } = query;
  const flag = FLAGS.find((one) => one === query['flag']);
  const [group, type] = [numberIn(query['group']), numberIn(query['type'])];
  // A flag's order is one of its holders and of others who hold something: not of the city.
  const column = who === 'everybody' ? 'name' : (COLUMNS.find((one) => one === sort) ?? 'name');
  const number = /^\d{1,5}$/.test(page ?? '') ? Number(page) : 1;
  return {
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(group ? { group } : {}),
    ...(type ? { type } : {}),
    ...(flag ? { flag } : {}),
    who: who === 'everybody' ? 'everybody' : 'holders',
    sort: column,
    descending: order === 'descending',
    page: Math.min(Math.max(number, 1), MOST_PAGES),
  };
}

function numberIn(text = ''): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The page's address, or its CSV's; what needs no saying is left out. */
export function addressOf(asked: Asked, base = EFFECTIVE.href): string {
  const { name, group, type, flag, who, sort, descending, page } = asked;
  const parts = new URLSearchParams({
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group: String(group) }),
    ...(type === undefined ? {} : { type: String(type) }),
    ...(flag === undefined ? {} : { flag }),
    ...(who === 'holders' ? {} : { who }),
    ...(sort === 'name' && !descending ? {} : { sort }),
    ...(descending ? { order: 'descending' } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return parts.size > 0 ? `${base}?${parts}` : base;
}

/** The filter above the table. It keeps the order that the table is in. */
export function filterOf(asked: Asked, configuration: Configuration): FilterProps {
  const { name, group, type, flag, who, sort, descending } = asked;
  const without = (one: 'name' | 'group' | 'type' | 'flag') => {
    const { [one]: _, ...others } = asked;
    return addressOf({ ...others, page: 1 });
  };
  const chosenName = (what: string, text: string | undefined, one: Parameters<typeof without>[0]) =>
    text === undefined ? [] : [{ group: what, text, href: without(one) }];
  return {
    action: EFFECTIVE.href,
    fields: fieldsOf(asked, configuration),
    chosen: [
      ...chosenName('Name', name, 'name'),
      ...chosenName(
        'Group',
        group === undefined ? undefined : configuration.groups.get(group)?.name,
        'group',
      ),
      ...chosenName('Type', type === undefined ? undefined : configuration.types.get(type)?.plural, 'type'),
      ...chosenName('Flag', flag, 'flag'),
      ...(who === 'everybody'
        ? [{ group: 'Who', text: WHO[who], href: addressOf({ ...asked, who: 'holders', page: 1 }) }]
        : []),
    ],
    clearHref: addressOf({ who: 'holders', sort, descending, page: 1 }),
  };
}

function fieldsOf({ name, group, type, flag, who, sort, descending }: Asked, configuration: Configuration) {
  const select = (field: string, label: string, value: string, any: string, options: readonly Option[]) => ({
    ...({ kind: 'select', name: field, label, value } as const),
    options: [{ value: '', label: any }, ...options],
  });
  const types = [...configuration.types.values()].map(({ id, plural }) => ({
    value: String(id),
    label: plural,
  }));
  const flags = FLAGS.map((one) => ({ value: one, label: one }));
  return [
    { kind: 'text', name: 'name', label: 'Name or e-mail address', value: name ?? '', width: 20 },
    {
      kind: 'select',
      name: 'who',
      label: 'Who',
      value: who,
      options: Object.entries(WHO).map(([value, label]) => ({ value, label })),
    },
    select('group', 'In the group', String(group ?? ''), 'Any group', groupsByLine(configuration)),
    select('type', 'For the case type', String(type ?? ''), 'Any type', types),
    select('flag', 'With the flag', flag ?? '', 'Any flag', flags),
    { kind: 'hidden', name: 'sort', label: '', value: sort },
    { kind: 'hidden', name: 'order', label: '', value: descending ? 'descending' : 'ascending' },
  ] satisfies FieldProps[];
}

/** Every group with those above it, in the order of their names. */
function groupsByLine({ groups }: Configuration): { value: string; label: string }[] {
  return [...groups.values()]
    .map(({ id, lineage }) => ({
      value: String(id),
      label: lineage
        .toReversed()
        .map((above) => groups.get(above)?.name ?? '')
        .join(' › '),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}
