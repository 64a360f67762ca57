// What an address asks of the journal: by whom, about whom, what, and between which days.
import { Prisma } from '../../generated/prisma/client.ts';
import { withWords } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';
import { readDay } from '../../words/days.ts';
import { JOURNAL } from '../rooms.ts';
import { TITLES, titleOf } from './words.ts';

const FIELDS = { who: 'Who', about: 'About', action: 'What', from: 'From', to: 'To' } as const;
const MOST_NAMED = 200;
const DAY = 24 * 60 * 60 * 1000;

export type Asked = { readonly [Name in keyof typeof FIELDS]?: string };

/** Reads an address; what is empty, or no day where a day belongs, isn't asked. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const typed = Object.keys(FIELDS).map((name) => [name, query[name]?.trim().slice(0, 200) ?? '']);
  return Object.fromEntries(
    typed.filter(([name, text]) => text && (!/^(from|to)$/.test(name ?? '') || readDay(text))),
  );
}

/** The condition on entries, `j`, that an address sets. Of more than MOST_NAMED people who fit, the first are meant. */
export async function conditionOf(
  reader: Reader,
  { who, about, action, from, to }: Asked,
): Promise<Prisma.Sql> {
  const [first, last] = [readDay(from), readDay(to)];
  const parts = [Prisma.sql`j."number" IS NOT NULL`];
  if (who) parts.push(Prisma.sql`j."byId" = ANY(${await usersNamed(reader, who)}::int[])`);
  if (about) parts.push(Prisma.sql`j."subject" = ANY(${await subjectsNamed(reader, about)}::text[])`);
  if (action) parts.push(Prisma.sql`j."action" = ${action}`);
  if (first) parts.push(Prisma.sql`j."at" >= ${first}`);
  if (last) parts.push(Prisma.sql`j."at" < ${new Date(last.getTime() + DAY)}`);
  return Prisma.join(parts, ' AND ');
}

async function usersNamed(reader: Reader, typed: string): Promise<number[]> {
  const [, id] = /^user (\d{1,9})$/i.exec(typed) ?? [];
  if (id) return [Number(id)];
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${withWords(typed)} ORDER BY u."id" LIMIT ${MOST_NAMED}`;
  return rows.map((row) => row.id);
}

// Also as the entry has it: what is about a group that was deleted, or about no account.
async function subjectsNamed(reader: Reader, typed: string): Promise<string[]> {
  const groups = await reader.group.findMany({
    where: { name: { contains: typed, mode: 'insensitive' } },
    ...{ select: { id: true }, orderBy: { id: 'asc' }, take: MOST_NAMED },
  });
  const users = await usersNamed(reader, typed);
  return [typed, ...users.map((id) => `user ${id}`), ...groups.map(({ id }) => `group ${id}`)];
}

/** The address of what is asked, with what stands beside it. */
export function addressOf(asked: Asked, further: Record<string, number> = {}, path = JOURNAL.href): string {
  const parts = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(further)) parts.set(name, String(value));
  return parts.size > 0 ? `${path}?${parts}` : path;
}

/** The filter as it is filled in. */
export function filterOf(asked: Asked): FilterProps {
  const text = (name: keyof Asked, hint: string) =>
    ({ kind: 'text', name, label: FIELDS[name], hint, value: asked[name] ?? '' }) as const;
  return {
    action: JOURNAL.href,
    fields: [
      text('who', 'The beginning of any word of a name or an e-mail address'),
      text('about', 'The same, or a part of a group’s name'),
      {
        ...{ kind: 'select', name: 'action', label: FIELDS.action, value: asked.action ?? '' },
        options: [
          { value: '', label: 'Everything' },
          ...Object.entries(TITLES).map(([value, label]) => ({ value, label })),
        ],
      },
      text('from', 'A day, like 24/11/2026'),
      text('to', 'The last day'),
    ],
    chosen: Object.entries(asked).map(([name, value]) => ({
      group: FIELDS[name as keyof Asked],
      text: name === 'action' ? titleOf(value) : value,
      href: addressOf(Object.fromEntries(Object.entries(asked).filter(([other]) => other !== name))),
    })),
    clearHref: JOURNAL.href,
  };
}
