// Effective permissions: every user against every flag, whichever group it came from, sorted by any of them.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { holds, isHolder, isWithin } from '../../permissions/list/people.ts';
import { type Picked, pick, withWords } from '../../permissions/list/picking.ts';
import { FLAGS } from '../../permissions/vocabulary.ts';
import type { MarkColumn, PermissionMarksProps } from '../../web/look/permission-parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { userAddress } from '../holders.ts';
import type { EffectivePermissionsPage } from '../models.ts';
import { EFFECTIVE, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { type Asked, addressOf, COLUMNS, type Column, filterOf, readAsked } from './asked.ts';
import { markOf, roleMarkOf, rolesOf } from './marks.ts';
import { type Standing, standingsOf } from './standings.ts';

export const CSV_ADDRESS = '/setup/effective-permissions.csv';
export const COMPARE_ADDRESS = '/setup/effective-permissions/compare';
const PAGE = 50;
const EXPLANATION =
  'What people hold, and where they have it from. Choose a flag to sort by it; choose it again to have its holders at the top. Without access or setup, the other flags count for nothing.';

/** GET /setup/effective-permissions */
export async function showEffective(visit: Visit): Promise<Reply> {
  const { prisma, query, actor } = visit;
  const { configuration } = actor;
  const asked = readAsked(query, configuration);
  const picked = await pick(prisma, conditionOf(asked, configuration));
  const found = await sortedIds(visit, asked, picked);
  const standings = await standingsOf(visit, found.slice(0, PAGE));
  const { page } = asked;
  const model: EffectivePermissionsPage = {
    tabs: tabs(EFFECTIVE),
    explanation: EXPLANATION,
    filter: filterOf(asked, configuration),
    csv: { text: 'All of it as CSV', href: addressOf({ ...asked, page: 1 }, CSV_ADDRESS) },
    compare: { text: 'Compare two users', href: COMPARE_ADDRESS },
    marks: marksOf(asked, standings, configuration),
    empty:
      asked.unclear.group || asked.unclear.type
        ? { title: 'Which one?', text: 'Write more of the name of the group or the case type.' }
        : { title: 'Nobody fits', text: 'Look among everybody, or for another name.' },
    paging: {
      byName: true,
      summary: countInWords(picked.count, 'user', 'users'),
      ...(page > 1 ? { newer: addressOf({ ...asked, page: page - 1 }) } : {}),
      ...(found.length > PAGE ? { older: addressOf({ ...asked, page: page + 1 }) } : {}),
    },
  };
  return setupPage('setup/effective-permissions', 'Effective permissions', model);
}

/** Whom the table holds, `u`. */
export function conditionOf(asked: Asked, rules: Configuration): Prisma.Sql {
  const { name, who, group, type, flag, unclear } = asked;
  // Whoever asks for a group or a type that can't be told isn't given everybody.
  if (unclear.group || unclear.type) return Prisma.sql`false`;
  const giving = [...(rules.types.get(type ?? 0)?.roleGroups.values() ?? [])].flat();
  const something =
    giving.length > 0 ? Prisma.sql`(${holds(FLAGS, type)} OR ${isWithin(giving)})` : holds(FLAGS, type);
  const holders = who === 'everybody' ? Prisma.sql`true` : something;
  return Prisma.sql`u."kind" = 'person' AND ${flag ? holds([flag], type) : holders}
    AND ${group === undefined ? Prisma.sql`true` : isWithin([group])} AND ${withWords(name ?? '')}`;
}

/** A page of ids and one more: by name, or first those without the flag and then those with it, or the other way. */
async function sortedIds(
  { prisma }: Visit,
  { sort, descending, page }: Asked,
  { by }: Picked,
): Promise<number[]> {
  const direction = Prisma.raw(descending ? 'DESC' : 'ASC');
  const order =
    sort === 'name'
      ? Prisma.sql`u."name" ${direction}, u."id" ${direction}`
      : Prisma.sql`${isHolder(sort)} ${direction}, u."name", u."id"`;
  const rows = await prisma.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${by} ORDER BY ${order}
    LIMIT ${Prisma.raw(String(PAGE + 1))} OFFSET ${(page - 1) * PAGE}`;
  return rows.map((row) => row.id);
}

function marksOf(
  asked: Asked,
  standings: readonly Standing[],
  configuration: Configuration,
): PermissionMarksProps {
  const roles = rolesOf(configuration, asked.type);
  const column = (sort: Column): MarkColumn => {
    const sorted = asked.sort === sort;
    const { descending } = asked;
    const who = sort === 'name' ? asked.who : 'holders';
    return {
      text: sort === 'name' ? 'User' : sort,
      href: addressOf({ ...asked, who, sort, descending: sorted && !descending, page: 1 }),
      ...(sorted ? { sorted: descending ? 'descending' : 'ascending' } : {}),
    };
  };
  const [userColumn, ...columns] = COLUMNS.map(column);
  if (!userColumn) throw new Error('the table of marks needs its first column');
  return {
    caption: 'Users and their flags',
    userColumn,
    columns: [...columns, ...roles.map(({ name }) => ({ text: name, hint: 'role' }))],
    users: standings.map((standing) => ({
      name: standing.actor.person.name,
      href: userAddress(standing.actor.person.id),
      ...(standing.actor.person.active ? {} : { note: 'inactive: holds nothing' }),
      marks: [
        ...FLAGS.map((flag) => markOf(standing, flag, asked.type)),
        ...roles.map(({ id }) => roleMarkOf(standing, asked.type ?? 0, id)),
      ],
    })),
  };
}
