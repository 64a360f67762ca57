// A page of people by name, out of those picked.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Picked } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/** A page of people by name: those further down than the user `before`, or those above the user `after`. */
export type NameSpan = { before?: number; after?: number; most: number };

/** The ids of a page of those picked, in the order of their names. */
export async function idsByName(reader: Reader, { by }: Picked, span: NameSpan): Promise<number[]> {
  const upward = span.after !== undefined;
  const direction = Prisma.raw(upward ? 'DESC' : 'ASC');
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${by} AND ${beyond(span)}
    ORDER BY u."name" ${direction}, u."id" ${direction} LIMIT ${Prisma.raw(String(span.most))}`;
  const ids = rows.map((row) => row.id);
  return upward ? ids.reverse() : ids;
}

function beyond({ before, after }: NameSpan): Prisma.Sql {
  const key = after ?? before;
  if (key === undefined) return Prisma.sql`true`;
  const direction = Prisma.raw(after === undefined ? '>' : '<');
  return Prisma.sql`(u."name", u."id") ${direction} (SELECT "name", "id" FROM "users" WHERE "id" = ${key})`;
}
