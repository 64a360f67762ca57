// The list of users: looked up by name or address, narrowed to staff or to those who have left, a page at a time.
import { Prisma } from '../../generated/prisma/client.ts';
import { GATE, holds } from '../../permissions/list/people.ts';
import { pick, withWords } from '../../permissions/list/picking.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { FilterProps, QueueCell } from '../../web/look/list-parts.ts';
import type { Tag } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { type Standing, standingsOf } from '../effective/standings.ts';
import { userAddress } from '../holders.ts';
import type { UsersPage } from '../models.ts';
import { tabs, USERS } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { AWAITED, AWAITED_TAG, awaitedAmong } from './invitation.ts';
import { idsByName } from './picking.ts';

const PAGE = 50;
const MOST_GROUPS = 3;
const ONLY = { staff: 'Staff', invited: 'Invited, not yet come', inactive: 'Inactive' } as const;

type Asked = { name?: string; only?: keyof typeof ONLY };

/** GET /setup/users */
export async function listUsers(visit: Visit): Promise<Reply> {
  const { prisma, query } = visit;
  const asked = readAsked(query);
  const picked = await pick(prisma, Prisma.sql`${withWords(asked.name ?? '')} AND ${onlyThose(asked.only)}`);
  const span = readSpan(query, PAGE);
  const found = await idsByName(prisma, picked, span);
  const { ids, newer, older } = pageOf(found, span, PAGE);
  const awaited = await awaitedAmong(prisma, ids);
  const model: UsersPage = {
    tabs: tabs(USERS),
    filter: filterOf(asked),
    table: {
      caption: 'Users by name',
      columns: ['Name', 'E-mail address', 'Groups', 'State'],
      rows: (await standingsOf(visit, ids)).map((one) => cellsOf(one, awaited.has(one.actor.person.id))),
    },
    paging: {
      byName: true,
      summary: countInWords(picked.count, 'user', 'users'),
      ...(newer === undefined ? {} : { newer: addressOf(asked, { after: newer }) }),
      ...(older === undefined ? {} : { older: addressOf(asked, { before: older }) }),
    },
    empty: { title: 'No user fits', text: 'Nobody’s name or e-mail address has words that begin like that.' },
    add: { text: 'Add a user', href: '/setup/add-user' },
  };
  return setupPage('setup/users', 'Users', model);
}

function readAsked({ name, only }: Visit['query']): Asked {
  return {
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(only && Object.hasOwn(ONLY, only) ? { only: only as keyof typeof ONLY } : {}),
  };
}

function onlyThose(only: Asked['only']): Prisma.Sql {
  if (only === 'staff') return holds(GATE);
  if (only === 'invited') return AWAITED;
  return only === 'inactive' ? Prisma.sql`NOT u."active"` : Prisma.sql`true`;
}

function addressOf(asked: Asked, further: Record<string, number> = {}): string {
  const parts = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(further)) parts.set(name, String(value));
  return parts.size > 0 ? `${USERS.href}?${parts}` : USERS.href;
}

function filterOf(asked: Asked): FilterProps {
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

function cellsOf({ actor, memberOf }: Standing, awaited: boolean): QueueCell[] {
  const { id, name, email, kind } = actor.person;
  const names = memberOf.map((group) => actor.configuration.groups.get(group)?.name ?? '').sort();
  const further = names.length - MOST_GROUPS;
  return [
    { text: name, href: userAddress(id) },
    { text: kind === 'person' ? email : '' },
    {
      text: names.slice(0, MOST_GROUPS).join(', '),
      ...(further > 0 ? { note: `and ${further} more` } : {}),
    },
    { tags: [...stateTags(actor), ...(awaited ? [AWAITED_TAG] : [])] },
  ];
}

/** What somebody is: inactive, staff, an administrator. */
export function stateTags({ person, staff, flags }: Standing['actor']): Tag[] {
  if (person.kind === 'anonymous') return [{ text: 'Built in', tone: 'quiet' }];
  if (!person.active) return [{ text: 'Inactive', tone: 'closed' }];
  if (!staff) return [];
  const administers = flags.some(({ flag }) => flag === 'setup');
  return [{ text: administers ? 'Administrator' : 'Staff', tone: administers ? 'waiting' : 'open' }];
}
