// The orders that a list can have: by a key of the case, then by its id, so that each case has one place in it and a page
// begins at a place, not at a number of rows.
import { Prisma } from '../../generated/prisma/client.ts';

/** Where a case stands in an order: its key, as the address carries it, and its id. */
export type Place = { id: number; key?: string };

/** `of` is the key of the case `c`; `said`, of a found row's "key", how a place says it; `meant` reads that again. */
type Key = { of: Prisma.Sql; said: Prisma.Sql; meant(key: string): Prisma.Sql | undefined };
/** Without a key: by id alone. Falling, newest or most first, unless it is `rising`. */
export type Order = { key?: Key; rising?: true };

const NEVER = 'never';

function moment(of: Prisma.Sql): Key {
  return {
    of,
    said: Prisma.sql`CASE WHEN isfinite("key") THEN (extract(epoch FROM "key") * 1000)::bigint::text ELSE ${NEVER} END`,
    meant: (key) => {
      if (key === NEVER) return Prisma.sql`'infinity'::timestamptz`;
      return /^\d{1,14}$/.test(key)
        ? Prisma.sql`${new Date(Number(key)).toISOString()}::timestamptz`
        : undefined;
    },
  };
}

/** By when the case `c` is due: never, where it has no target, or one that is paused, or is closed. As its indexes have it. */
export const DUE = Prisma.sql`coalesce(CASE WHEN c."closedAt" IS NULL THEN c."dueAt" END, 'infinity'::timestamptz)`;

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

export const ORDERS = {
  newest: {},
  oldest: { rising: true },
  due: { key: moment(DUE), rising: true },
  changed: { key: moment(Prisma.sql`c."changedAt"`) },
  priority: {
    key: {
      of: Prisma.sql`c."priority"`,
      said: Prisma.sql`"key"::text`,
      meant: (key) => (PRIORITIES.includes(key) ? Prisma.sql`${key}::"Priority"` : undefined),
    },
  },
} as const satisfies Record<string, Order>;

export type OrderName = keyof typeof ORDERS;

/** Whether a place can be one of an order: a key that it can't read is none. */
export function isPlaceIn({ key }: Order, place: Place): boolean {
  return key ? place.key !== undefined && key.meant(place.key) !== undefined : place.key === undefined;
}

/** That a row, by its key and id, comes after a place in an order; before it, where one reads `back`. */
export function beyond({ key, rising }: Order, id: Prisma.Sql, place: Place, back: boolean): Prisma.Sql {
  const than = Prisma.raw(Boolean(rising) === back ? '<' : '>');
  const meant = key?.meant(place.key ?? '');
  if (!key || !meant) return Prisma.sql`AND ${id} ${than} ${place.id}`;
  return Prisma.sql`AND (${key.of}, ${id}) ${than} (${meant}, ${place.id})`;
}

/** How rows are sorted by columns named so; the other way round where one reads `back`. */
export function sortedBy(
  { key, rising }: Order,
  columns: { key: Prisma.Sql; id: Prisma.Sql },
  back: boolean,
): Prisma.Sql {
  const way = Prisma.raw(Boolean(rising) === back ? 'DESC' : 'ASC');
  return key
    ? Prisma.sql`ORDER BY ${columns.key} ${way}, ${columns.id} ${way}`
    : Prisma.sql`ORDER BY ${columns.id} ${way}`;
}
