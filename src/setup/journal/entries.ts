// The journal's entries as they are shown: read a page at a time, with the names of those whom they are about.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { SYSTEM } from '../../permissions/vocabulary.ts';
import type { Visit } from '../../web/visit.ts';
import { groupAddress, userAddress } from '../holders.ts';
import { detailsOf, type Names, titleOf, usersIn } from './words.ts';

type Row = {
  number: number;
  at: Date;
  byId: number;
  action: string;
  subject: string;
  data: unknown;
  ip: string | null;
  request: string | null;
  why: string | null;
};

/** `href`s lead to who is still there. */
export type Entry = Omit<Row, 'data'> & {
  title: string;
  details: string;
  by: { text: string; href?: string };
  about: { text: string; href?: string };
};

type Place = { before?: number; after?: number; most: number };

/** Those that fit a condition, newest first: those before a number, those after one, or the newest. */
export async function entriesWhere(
  { prisma, actor }: Visit,
  condition: Prisma.Sql,
  { before, after, most }: Place,
): Promise<Entry[]> {
  const key = after ?? before;
  const beyond =
    key === undefined
      ? Prisma.sql`true`
      : Prisma.sql`j."number" ${Prisma.raw(after === undefined ? '<' : '>')} ${key}`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT j."number", j."at", j."byId", j."action", j."subject", j."data", j."ip", j."request", j."why"
    FROM "journal" j WHERE ${condition} AND ${beyond}
    ORDER BY j."number" ${Prisma.raw(after === undefined ? 'DESC' : 'ASC')} LIMIT ${most}`;
  const names = await namesIn(prisma, rows, actor.configuration.types);
  const entries = rows.map((row) => entryOf(row, names));
  return after === undefined ? entries : entries.reverse();
}

async function namesIn(reader: Reader, rows: readonly Row[], types: Names['types']): Promise<Names> {
  const ids = rows.flatMap(({ byId, subject, data }) => [byId, ...idsIn(subject, 'user'), ...usersIn(data)]);
  const [users, groups] = await Promise.all([
    reader.user.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    }),
    reader.group.findMany({
      where: { id: { in: [...new Set(rows.flatMap(({ subject }) => idsIn(subject, 'group')))] } },
      select: { id: true, name: true },
    }),
  ]);
  const byId = (named: { id: number; name: string }[]) => new Map(named.map(({ id, name }) => [id, name]));
  return { users: byId(users), groups: byId(groups), types };
}

function idsIn(subject: string, kind: 'user' | 'group'): number[] {
  const [, id] = new RegExp(`^${kind} (\\d{1,9})$`).exec(subject) ?? [];
  return id ? [Number(id)] : [];
}

function entryOf({ data, ...row }: Row, names: Names): Entry {
  const { action, byId, subject } = row;
  return {
    ...row,
    title: titleOf(action),
    details: detailsOf(data, names),
    // The system has no page.
    by: {
      text: names.users.get(byId) ?? `user ${byId}`,
      ...(byId !== SYSTEM ? { href: userAddress(byId) } : {}),
    },
    about: aboutOf(subject, names),
  };
}

function aboutOf(subject: string, { users, groups }: Names): Entry['about'] {
  const [user] = idsIn(subject, 'user');
  const [group] = idsIn(subject, 'group');
  const [userName, groupName] = [user && users.get(user), group && groups.get(group)];
  if (user && userName) return { text: userName, href: userAddress(user) };
  if (group && groupName) return { text: groupName, href: groupAddress(group) };
  return { text: subject };
}
