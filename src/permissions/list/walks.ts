// The SQL of the ways in: each a walk along one index in the order of the list, stopping at a page's length.
import { Prisma } from '../../generated/prisma/client.ts';
import { beyond, ORDERS, type Order, type Place, sortedBy } from './order.ts';
import type { Pair } from './pairs.ts';

/**
 * A page of a list in an order (newest first, if none is given): what comes after the place `before`, or up to the place
 * `after` (the nearest to it), at most `most`. A number is a place by id alone. Or any, to count.
 */
export type Span = PageSpan | { any: true; most: number };
export type PageSpan = { order?: Order; before?: Place | number; after?: Place | number; most: number };

/** What a list is narrowed by beside types and statuses: conditions on the case `c`, each beginning with AND. */
export type Also = Prisma.Sql;
export const NOTHING_ELSE: Also = Prisma.empty;

const ID = Prisma.sql`c."id"`;
const CASE_ID = Prisma.sql`r."caseId"`;

/** Every case that isn't deleted. */
export function walkAll(also: Also, span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT ${found(span)} FROM "cases" c WHERE NOT c."deleted" ${also} ${within(ID, span)})`;
}

/** The cases of these pairs of type and status, one walk a pair. */
export function walkPairs(pairs: readonly Pair[], also: Also, span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT ${again(span, 'c.')} FROM ${unnest(pairs)} CROSS JOIN LATERAL (
    SELECT ${found(span)} FROM "cases" c
    WHERE NOT c."deleted" AND c."caseTypeId" = pair."typeId" AND c."statusId" = pair."statusId" ${also} ${within(ID, span)}
  ) AS c ${inOrder(span)})`;
}

/** The cases that are somebody's own, as `whose` says, in these pairs of type and status. */
export function walkOwned(whose: Prisma.Sql, pairs: readonly Pair[], also: Also, span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT ${found(span)} FROM "cases" c
    WHERE NOT c."deleted" AND ${whose} AND ${isIn('c', pairs)} ${also} ${within(ID, span)})`;
}

/** Rows that give somebody a role on a case: assignments in these roles, or open tasks. `ifRow` speaks of a row as `r`. */
export type Rows =
  | { of: 'assignments'; roleIds: readonly number[]; ifRow: Prisma.Sql }
  | { of: 'tasks'; ifRow: Prisma.Sql };
/** Whose rows: one person's, or those of groups. */
export type Holders = { userId: number } | { groupIds: readonly number[] };

/** The cases with a row for these holders, one walk for each of them, and each role. */
export function walkRows(rows: Rows, holders: Holders, also: Also, span: Span): Prisma.Sql {
  return walkEach(rows, holders, NOWHERE_ELSE, also, span);
}

/** The same within these pairs of type and status, one walk for each pair as well. */
export function walkRowsInPairs(
  rows: Rows,
  holders: Holders,
  pairs: readonly Pair[],
  also: Also,
  span: Span,
): Prisma.Sql {
  const from = Prisma.sql`CROSS JOIN ${unnest(pairs)}`;
  const where = Prisma.sql`AND r."caseTypeId" = pair."typeId" AND r."statusId" = pair."statusId"`;
  return walkEach(rows, holders, { from, where }, also, span);
}

const NOWHERE_ELSE = { from: Prisma.empty, where: Prisma.empty };

function walkEach(
  rows: Rows,
  holders: Holders,
  place: { from: Prisma.Sql; where: Prisma.Sql },
  also: Also,
  span: Span,
): Prisma.Sql {
  const [ids, holds] =
    'userId' in holders
      ? [[holders.userId], Prisma.sql`r."userId" = holder."id"`]
      : [[...holders.groupIds], Prisma.sql`r."groupId" = holder."id"`];
  const [roles, from, which] =
    rows.of === 'assignments'
      ? [
          Prisma.sql`CROSS JOIN unnest(${[...rows.roleIds]}::int[]) AS role("id")`,
          Prisma.sql`"assignments" r`,
          Prisma.sql`r."roleId" = role."id"`,
        ]
      : [Prisma.empty, Prisma.sql`"tasks" r`, Prisma.sql`r."state" = 'open'`];
  const each = (length: Span, only = Prisma.empty) => {
    const held = Prisma.sql`FROM ${from} WHERE ${which} AND ${holds} AND NOT r."deleted" ${place.where} ${rows.ifRow} ${only}`;
    return Prisma.sql`SELECT DISTINCT ${again(span, 'c.')} FROM unnest(${ids}::int[]) AS holder("id") ${roles} ${place.from}
      CROSS JOIN LATERAL (${casesOf(rows, held, also, length)}) AS c ${inOrder(span)}`;
  };
  const walks = ids.length * (rows.of === 'assignments' ? rows.roleIds.length : 1);
  const plain = place === NOWHERE_ELSE && also === NOTHING_ELSE && rows.ifRow === Prisma.empty;
  return plain && inSteps(span, walks) ? walkInSteps(each, walks, span) : Prisma.sql`(${each(span)})`;
}

// Fewer walks reach as far in one go.
const STEPS = { walks: 8, spare: 4 };

function inSteps(span: Span, walks: number): boolean {
  return walks >= STEPS.walks && ('any' in span || (orderOf(span) === ORDERS.newest && !isBack(span)));
}

/**
 * Many walks, each a few steps at first: where those fill a page together, nothing older than its last is on it, and
 * where they are as many as are counted, none needs to go further.
 */
function walkInSteps(
  each: (length: Span, only?: Prisma.Sql) => Prisma.Sql,
  walks: number,
  span: Span,
): Prisma.Sql {
  const first = each({ ...span, most: Math.ceil((STEPS.spare * span.most) / walks) });
  const only =
    'any' in span
      ? Prisma.sql`AND (SELECT count(*) FROM first) < ${span.most}::int`
      : Prisma.sql`AND r."caseId" >= (SELECT CASE WHEN count(*) = ${span.most}::int THEN min("id") ELSE 0 END FROM first)`;
  return Prisma.sql`(WITH first AS MATERIALIZED (${first}) SELECT "id" FROM first UNION (${each(span, only)}))`;
}

/** The cases of a holder's rows: by the rows alone, where they say all that is asked; else looked at one by one. */
function casesOf({ of }: Rows, held: Prisma.Sql, also: Also, span: Span): Prisma.Sql {
  if (also === NOTHING_ELSE && !keyOf(span)) {
    // A case can have several tasks of one holder: a page must not be used up by repetitions.
    const each = of === 'tasks' ? Prisma.sql`DISTINCT r."caseId"` : Prisma.sql`r."caseId"`;
    return Prisma.sql`SELECT ${each} AS "id" ${held} ${within(CASE_ID, span)}`;
  }
  // OFFSET 0: what is held comes first, however many cases the planner expects to pass on an index of theirs.
  return Prisma.sql`SELECT ${found(span)} FROM (SELECT DISTINCT r."caseId" ${held} OFFSET 0) AS held
    JOIN "cases" c ON c."id" = held."caseId" WHERE true ${also} ${within(ID, span)}`;
}

/** That a case `c`, or a row `r`, is of one of these types and in one of these statuses. */
export function isIn(table: 'c' | 'r', pairs: readonly Pair[]): Prisma.Sql {
  const typeIds = [...new Set(pairs.map((pair) => pair.typeId))];
  const statusIds = [...new Set(pairs.map((pair) => pair.statusId))];
  const its = Prisma.raw(table);
  return Prisma.sql`${its}."caseTypeId" = ANY(${typeIds}::int[]) AND ${its}."statusId" = ANY(${statusIds}::int[])`;
}

/** The order and length of a page, of rows that walks found. */
export function inOrder(span: Span): Prisma.Sql {
  if ('any' in span) return atMost(span.most);
  const columns = { key: Prisma.sql`"key"`, id: Prisma.sql`"id"` };
  return Prisma.sql`${sortedBy(orderOf(span), columns, isBack(span))} ${atMost(span.most)}`;
}

// A number in the text, not a value: a named statement's plan for any length would expect a tenth of the table.
export function atMost(most: number): Prisma.Sql {
  return Prisma.raw(`LIMIT ${Math.trunc(most)}`);
}

/** The columns of what walks found, `of` whatever they are read from. */
export function again(span: Span, of: '' | 'c.' = ''): Prisma.Sql {
  return Prisma.raw(keyOf(span) ? `${of}"id", ${of}"key"` : `${of}"id"`);
}

export function keyOf(span: Span): Order['key'] {
  return 'any' in span ? undefined : orderOf(span).key;
}

/** Whether a page is read backwards, from a place towards the beginning. */
export function isBack(span: Span): boolean {
  return !('any' in span) && span.after !== undefined;
}

function found(span: Span): Prisma.Sql {
  const key = keyOf(span);
  return key ? Prisma.sql`c."id", ${key.of} AS "key"` : ID;
}

function within(id: Prisma.Sql, span: Span): Prisma.Sql {
  if ('any' in span) return atMost(span.most);
  const order = orderOf(span);
  const from = span.after ?? span.before;
  const beyondIt =
    from === undefined
      ? Prisma.empty
      : beyond(order, id, typeof from === 'number' ? { id: from } : from, isBack(span));
  const columns = { key: order.key?.of ?? id, id };
  return Prisma.sql`${beyondIt} ${sortedBy(order, columns, isBack(span))} ${atMost(span.most)}`;
}

function orderOf({ order = ORDERS.newest }: PageSpan): Order {
  return order;
}

function unnest(pairs: readonly Pair[]): Prisma.Sql {
  return Prisma.sql`unnest(${pairs.map((pair) => pair.typeId)}::int[], ${pairs.map((pair) => pair.statusId)}::int[])
    AS pair("typeId", "statusId")`;
}
