// How people are picked out of 200,000, as SQL: by the words or the phone number that they are looked up with.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';

/** How far lists of people are counted. */
export const COUNT_BOUND = 1000;

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

/** Whose phone number, `u`, ends in what was typed, however either is written; nobody's for fewer digits than `least`. */
export function withPhone(typed: string, least: number): Prisma.Sql {
  return Prisma.sql`(length(phone_backwards(${typed})) >= ${least}
    AND phone_backwards(u."phone") LIKE phone_backwards(${typed}) || '%')`;
}

/** How many a condition picks, up to COUNT_BOUND + 1, and a condition that picks the same and is quick to sort. */
export type Picked = { count: number; by: Prisma.Sql };

/**
 * Picks those, `u`, whom a condition picks. PostgreSQL can't foresee how many fit the beginning of a word; where they
 * are few, they are named by their ids, lest it reads everybody in the order of names to find them.
 */
export async function pick(reader: Reader, condition: Prisma.Sql): Promise<Picked> {
  const listed = Prisma.sql`u."kind" <> 'system' AND ${condition}`;
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${listed} LIMIT ${Prisma.raw(String(COUNT_BOUND + 1))}`;
  const ids = rows.map((row) => row.id);
  const few = ids.length <= COUNT_BOUND;
  return { count: ids.length, by: few ? Prisma.sql`u."id" = ANY (${ids}::int[])` : listed };
}
