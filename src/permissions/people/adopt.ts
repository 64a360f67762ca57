// Which cases somebody may take into their account: those without an owner's account that were raised with the address
// which they have confirmed. One condition for the list, the count and the check.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';

/** Whose account: an actor's, or that of somebody who has just made one. */
export type Whose = { readonly person: { readonly id: number } };

/** The ids of the cases that somebody may take into their account, newest first, at most `most`. */
export async function adoptable(reader: Reader, whose: Whose, { most }: { most: number }): Promise<number[]> {
  return idsOf(reader, Prisma.sql`${theirs(whose)} ORDER BY c."id" DESC LIMIT ${most}`);
}

/** How many those are, counted up to `bound` and no further. */
export async function countAdoptable(reader: Reader, whose: Whose, bound: number): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (${theirs(whose)} LIMIT ${bound}) AS bounded`;
  return row?.count ?? 0;
}

/** Locks those of these cases that an actor may take into their account, and gives their ids. */
export async function lockAdoptable(tx: Reader, whose: Whose, ids: readonly number[]): Promise<number[]> {
  const chosen = Prisma.sql`AND c."id" = ANY(${[...ids]}::int[]) ORDER BY c."id" FOR UPDATE OF c`;
  return idsOf(tx, Prisma.sql`${theirs(whose)} ${chosen}`);
}

async function idsOf(reader: Reader, query: Prisma.Sql): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`${query}`;
  return rows.map((row) => row.id);
}

// The index "cases_contact_idx" has the addresses in lower case, as accounts have theirs.
function theirs({ person }: Whose): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id" FROM "users" u JOIN "cases" c ON lower(c."contactEmail") = u."email"
    WHERE u."id" = ${person.id} AND u."kind" = 'person' AND u."active" AND u."confirmedAt" IS NOT NULL
      AND c."contactEmail" IS NOT NULL AND c."ownerId" IS NULL AND NOT c."deleted"`;
}
