// What Effective Permissions is asked for: read from the address, kept by each of its links.
import type { Configuration } from '../../permissions/configuration.ts';
import { FLAGS, type Flag } from '../../permissions/vocabulary.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import { EFFECTIVE } from '../rooms.ts';
import { groupNamed, type Named, typeNamed, type Unclear } from './named.ts';

/** The table's columns, as the address calls them. */
export const COLUMNS = ['name', ...FLAGS] as const;
export type Column = (typeof COLUMNS)[number];

/** `type`: as far as a case type, its roles included. `unclear`: what was written of a group or a type and names none. */
export type Asked = {
  name?: string;
  group?: number;
  type?: number;
  flag?: Flag;
  who: 'holders' | 'everybody';
  sort: Column;
  descending: boolean;
  page: number;
  unclear: { group?: Unclear; type?: Unclear };
};

const WHO = { holders: 'Those who hold a flag', everybody: 'Everybody' } as const;
const MOST_PAGES = 10_000;

/** What means nothing is passed over; but a group or a type that is none is said to be none. */
export function readAsked(query: Readonly<Record<string, string>>, configuration: Configuration): Asked {
  const { name, who, sort, order, page } = query;
  const flag = FLAGS.find((one) => one === query['flag']);
  const group = groupNamed(query['group'], configuration);
  const type = typeNamed(query['type'], configuration);
  // A flag's order is one of its holders and of others who hold something: not of the city.
  const column = who === 'everybody' ? 'name' : (COLUMNS.find((one) => one === sort) ?? 'name');
  const number = /^\d{1,5}$/.test(page ?? '') ? Number(page) : 1;
  return {
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(group && 'id' in group ? { group: group.id } : {}),
    ...(type && 'id' in type ? { type: type.id } : {}),
    ...(flag ? { flag } : {}),
    unclear: { ...unclear('group', group), ...unclear('type', type) },
    who: who === 'everybody' ? 'everybody' : 'holders',
    sort: column,
    descending: order === 'descending',
    page: Math.min(Math.max(number, 1), MOST_PAGES),
  };
}

function unclear(name: 'group' | 'type', found: Named): Asked['unclear'] {
  return found && 'problem' in found ? { [name]: found } : {};
}

/** The page's address, or its CSV's; what needs no saying is left out. */
export function addressOf(asked: Asked, base = EFFECTIVE.href): string {
  const { name, flag, who, sort, descending, page } = asked;
  const group = asked.group ?? asked.unclear.group?.typed;
  const type = asked.type ?? asked.unclear.type?.typed;
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
    clearHref: addressOf({ who: 'holders', sort, descending, page: 1, unclear: {} }),
  };
}

function fieldsOf(
  { name, group, type, flag, who, sort, descending, unclear }: Asked,
  configuration: Configuration,
) {
  const named = (field: 'group' | 'type', label: string, chosen: string | undefined) => ({
    ...({ kind: 'text', name: field, label, width: 20 } as const),
    ...{ hint: 'Its name, or a part of it', value: chosen ?? unclear[field]?.typed ?? '' },
    ...(unclear[field] ? { error: unclear[field].problem } : {}),
  });
  const select = (field: string, label: string, value: string, options: readonly Option[]) =>
    ({ kind: 'select', name: field, label, value, options }) as const;
  return [
    { kind: 'text', name: 'name', label: 'Name or e-mail address', value: name ?? '', width: 20 },
    select(
      'who',
      'Who',
      who,
      Object.entries(WHO).map(([value, label]) => ({ value, label })),
    ),
    named('group', 'In the group', configuration.groups.get(group ?? 0)?.name),
    named('type', 'For the case type', configuration.types.get(type ?? 0)?.plural),
    select('flag', 'With the flag', flag ?? '', [
      { value: '', label: 'Any flag' },
      ...FLAGS.map((one) => ({ value: one, label: one })),
    ]),
    { kind: 'hidden', name: 'sort', label: '', value: sort },
    { kind: 'hidden', name: 'order', label: '', value: descending ? 'descending' : 'ascending' },
  ] satisfies FieldProps[];
}
