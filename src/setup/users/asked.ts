// What the list of users is asked, and the page of people that answers it: for the list, and for picking several of it.
import { Prisma } from '../../generated/prisma/client.ts';
import { GATE, holds } from '../../permissions/list/people.ts';
import { pick, withWords } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import type { Visit } from '../../web/visit.ts';
import { USERS } from '../rooms.ts';
import { AWAITED } from './invitation.ts';
import { idsByName } from './picking.ts';

const PAGE = 50;
const ONLY = { staff: 'Staff', invited: 'Invited, not yet come', inactive: 'Inactive' } as const;

/** Where several of the list are put into a group. */
export const SEVERAL = '/setup/several-users';

export type Asked = { name?: string; only?: keyof typeof ONLY };

/** The ids of a page of the users asked for, and how many fit. */
export async function foundBy(reader: Reader, asked: Asked, query: Visit['query']) {
  const picked = await pick(reader, Prisma.sql`${withWords(asked.name ?? '')} AND ${onlyThose(asked.only)}`);
  const span = readSpan(query, PAGE);
  return { count: picked.count, ...pageOf(await idsByName(reader, picked, span), span, PAGE) };
}

/** What the address asks; what means nothing is passed over. */
export function readAsked({ name, only }: Visit['query']): Asked {
  return {
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(only && Object.hasOwn(ONLY, only) ? { only: only as keyof typeof ONLY } : {}),
  };
}

/** Which page of the list it is, as its address has it. */
export function placeOf({ before, after }: Visit['query']): Record<string, string> {
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function onlyThose(only: Asked['only']): Prisma.Sql {
  if (only === 'staff') return holds(GATE);
  if (only === 'invited') return AWAITED;
  return only === 'inactive' ? Prisma.sql`NOT u."active"` : Prisma.sql`true`;
}

/** The list’s address for a question, or another page’s about the same people. */
export function addressOf(
  asked: Asked,
  further: Readonly<Record<string, number | string>> = {},
  page = USERS.href,
): string {
  const parts = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(further)) parts.set(name, String(value));
  return parts.size > 0 ? `${page}?${parts}` : page;
}

/** The filter beside the list. */
export function filterOf(asked: Asked): FilterProps {
  const { name, only } = asked;
  return {
    action: USERS.href,
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: 'Name or e-mail address',
        hint: 'The beginning of any word of them',
        value: name ?? '',
      },
      {
        kind: 'select',
        name: 'only',
        label: 'Who',
        value: only ?? '',
        options: [
          { value: '', label: 'Everybody' },
          ...Object.entries(ONLY).map(([value, label]) => ({ value, label })),
        ],
      },
    ],
    chosen: [
      ...(name ? [{ group: 'Name', text: name, href: addressOf(only ? { only } : {}) }] : []),
      ...(only ? [{ group: 'Who', text: ONLY[only], href: addressOf(name ? { name } : {}) }] : []),
    ],
    clearHref: USERS.href,
  };
}
