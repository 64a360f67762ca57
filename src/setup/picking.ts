// How people are picked out of 200,000: by the words that they are looked up with, by the flags that they hold, by name.
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { Flag } from '../permissions/vocabulary.ts';

/** A page of people by name: those further down than the user `before`, or those above the user `after`. */
export type NameSpan = { before?: number; after?: number; most: number };

const MOST_WORDS = 8;

/** Whose name and address, `u`, have words that begin with each of those typed; everybody where nothing was. */
export function withWords(typed: string): Prisma.Sql {
  if (typed.trim() === '') return Prisma.sql`true`;
  const words = typed.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return Prisma.sql`false`;
  const query = words.map((word) => `${word}:*`).join(' & ');
  // As the index "users_words_idx" has it: written otherwise, it reads everybody.
  return Prisma.sql`to_tsvector('simple', translate(u."name" || ' ' || u."email", '@.-_+/:', '       '))
    @@ to_tsquery('simple', ${query})`;
}

/** The ids of those who hold one of these flags, of their own or through a group, as `standingOf` says it of each. */
export function holding(flags: readonly Flag[]): Prisma.Sql {
  const named = Prisma.sql`"flag" = ANY(${[...flags]}::text[])`;
  return Prisma.sql`(
    WITH RECURSIVE giving AS (
      SELECT "groupId" AS "id" FROM "grants" WHERE ${named} AND "groupId" IS NOT NULL
      UNION SELECT child."id" FROM "groups" child JOIN giving above ON child."parentId" = above."id"
    )
    SELECT held."id" FROM (
      SELECT "userId" AS "id" FROM "grants" WHERE ${named} AND "userId" IS NOT NULL
      UNION SELECT m."userId" FROM "group_members" m JOIN giving ON giving."id" = m."groupId"
    ) held JOIN "users" holder ON holder."id" = held."id"
    WHERE holder."active" AND holder."kind" = 'person')`;
}

/** The ids of a page of those, `u`, whom a condition picks, in the order of their names. */
export async function idsByName(reader: Reader, picked: Prisma.Sql, span: NameSpan): Promise<number[]> {
  const upward = span.after !== undefined;
  const direction = Prisma.raw(upward ? 'DESC' : 'ASC');
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE u."kind" <> 'system' AND ${picked} AND ${beyond(span)}
    ORDER BY u."name" ${direction}, u."id" ${direction} LIMIT ${Prisma.raw(String(span.most))}`;
  const ids = rows.map((row) => row.id);
  return upward ? ids.reverse() : ids;
}

/** How many a condition picks, counted no further than to `bound`. */
export async function countUpTo(reader: Reader, picked: Prisma.Sql, bound: number): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "users" u WHERE u."kind" <> 'system' AND ${picked} LIMIT ${Prisma.raw(String(bound))}
    ) counted`;
  return row?.count ?? 0;
}

function beyond({ before, after }: NameSpan): Prisma.Sql {
  const key = after ?? before;
  if (key === undefined) return Prisma.sql`true`;
  const direction = Prisma.raw(after === undefined ? '>' : '<');
  return Prisma.sql`(u."name", u."id") ${direction} (SELECT "name", "id" FROM "users" WHERE "id" = ${key})`;
}
