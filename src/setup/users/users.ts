// The list of users: looked up by name or address, narrowed to staff or to those who have left, a page at a time.
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Tag } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { type Standing, standingsOf } from '../effective/standings.ts';
import { userAddress } from '../holders.ts';
import type { UsersPage } from '../models.ts';
import { MOVING_IN, tabs, USERS } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { addressOf, filterOf, foundBy, placeOf, readAsked, SEVERAL } from './asked.ts';
import { AWAITED_TAG, awaitedAmong } from './invitation.ts';

const MOST_GROUPS = 3;

/** GET /setup/users */
export async function listUsers(visit: Visit): Promise<Reply> {
  const { prisma, query } = visit;
  const asked = readAsked(query);
  const { count, ids, newer, older } = await foundBy(prisma, asked, query);
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
      summary: countInWords(count, 'user', 'users'),
      ...(newer === undefined ? {} : { newer: addressOf(asked, { after: newer }) }),
      ...(older === undefined ? {} : { older: addressOf(asked, { before: older }) }),
    },
    empty: { title: 'No user fits', text: 'Nobody’s name or e-mail address has words that begin like that.' },
    add: { text: 'Add a user', href: '/setup/add-user' },
    many: [
      { text: 'Put several of these into a group', href: addressOf(asked, placeOf(query), SEVERAL) },
      { text: 'Bring people in from a file', href: MOVING_IN.href },
    ],
  };
  return setupPage('setup/users', 'Users', model);
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
