// What the case list is narrowed to: read from the address, offered by the filter, kept by every link of the page.
import type { Configuration } from '../permissions/configuration.ts';
import type { Narrow } from '../permissions/list/pairs.ts';
import type { FilterProps, Tab } from '../web/look/parts.ts';

export type Asked = { type?: string; status?: string; assigned?: NonNullable<Narrow['assigned']> };

const ASSIGNED = { me: 'Assigned to me', groups: 'My groups', nobody: 'Nobody’s' } as const;
const LIVE = 'live';

/** The part of an address's query that narrows; what means nothing is passed over. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const { type, status, assigned } = query;
  return {
    ...(type ? { type } : {}),
    ...(status ? { status } : {}),
    ...(assigned && Object.hasOwn(ASSIGNED, assigned) ? { assigned: assigned as keyof typeof ASSIGNED } : {}),
  };
}

/** The same as the law's list takes it. A type or a status that doesn't exist narrows to nothing. */
export function narrowOf({ types, statuses }: Configuration, { type, status, assigned }: Asked): Narrow {
  return {
    ...(type
      ? { typeIds: [...types.values()].filter((one) => one.prefix === type).map((one) => one.id) }
      : {}),
    ...(status
      ? {
          statusIds: [...statuses.values()]
            .filter((one) => (status === LIVE ? one.kind !== 'closed' : one.name === status))
            .map((one) => one.id),
        }
      : {}),
    ...(assigned ? { assigned } : {}),
  };
}

/** The list's address, narrowed as asked, with these further parts. */
export function addressOf(asked: Asked, further: Record<string, string | number> = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...further })) parts.set(name, String(value));
  return parts.size > 0 ? `/cases?${parts}` : '/cases';
}

/** Whose cases: a tab for each. */
export function tabsOf(asked: Asked): Tab[] {
  const { assigned: current, ...others } = asked;
  return [
    { text: 'All that I may see', href: addressOf(others), current: current === undefined },
    ...Object.entries(ASSIGNED).map(([assigned, text]) => ({
      text,
      href: addressOf({ ...others, assigned: assigned as keyof typeof ASSIGNED }),
      current: current === assigned,
    })),
  ];
}

/** The filter beside the list. */
export function filterOf(
  { types, statuses }: Configuration,
  asked: Asked,
  wrongReference?: string,
): FilterProps {
  const { type, status, assigned } = asked;
  const names = [...new Set([...statuses.values()].map((one) => one.name))];
  return {
    action: '/cases',
    fields: [
      {
        kind: 'text',
        name: 'reference',
        label: 'Reference',
        width: 20,
        ...(wrongReference === undefined
          ? {}
          : { value: wrongReference, error: 'No case that you may see has this reference' }),
      },
      {
        kind: 'select',
        name: 'type',
        label: 'Type',
        value: type ?? '',
        options: [
          { value: '', label: 'All types' },
          ...[...types.values()].map((one) => ({ value: one.prefix, label: one.name })),
        ],
      },
      {
        kind: 'select',
        name: 'status',
        label: 'Status',
        value: status ?? '',
        options: [
          { value: '', label: 'All statuses' },
          { value: LIVE, label: 'Not closed' },
          ...names.map((name) => ({ value: name, label: name })),
        ],
      },
      ...(assigned ? [{ kind: 'hidden' as const, name: 'assigned', label: '', value: assigned }] : []),
    ],
    chosen: chosenOf(types, asked),
    clearHref: addressOf(assigned ? { assigned } : {}),
  };
}

function chosenOf(types: Configuration['types'], asked: Asked): FilterProps['chosen'] {
  const { type, status, ...rest } = asked;
  const named = [...types.values()].find((one) => one.prefix === type)?.name ?? type;
  return [
    ...(type
      ? [{ group: 'Type', text: named ?? '', href: addressOf({ ...rest, ...(status ? { status } : {}) }) }]
      : []),
    ...(status
      ? [
          {
            group: 'Status',
            text: status === LIVE ? 'Not closed' : status,
            href: addressOf({ ...rest, ...(type ? { type } : {}) }),
          },
        ]
      : []),
  ];
}
