// The SQL of the ways in: each a walk along one index in the order of ids, stopping at a page's length.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Pair } from './pairs.ts';

/** A page of ids: those below `before`, or those above `after` (the nearest to it), at most `most`; or any, to count. */
export type Span = { before?: number; after?: number; most: number } | { any: true; most: number };

const ID = Prisma.sql`c."id"`;
const CASE_ID = Prisma.sql`r."caseId"`;

/** Every case that isn't deleted. */
export function walkAll(span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT c."id" FROM "cases" c WHERE NOT c."deleted" ${within(ID, span)})`;
}

/** The cases of these pairs of type and status, one walk a pair. */
export function walkPairs(pairs: readonly Pair[], also: Prisma.Sql, span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT c."id" FROM ${unnest(pairs)} CROSS JOIN LATERAL (
    SELECT c."id" FROM "cases" c
    WHERE NOT c."deleted" AND c."caseTypeId" = pair."typeId" AND c."statusId" = pair."statusId" ${also} ${within(ID, span)}
  ) AS c ${inOrder(ID, span)})`;
}

/** The cases that are somebody's own, as `whose` says, in these pairs of type and status. */
export function walkOwned(
  whose: Prisma.Sql,
  pairs: readonly Pair[],
  also: Prisma.Sql,
  span: Span,
): Prisma.Sql {
  return Prisma.sql`(SELECT c."id" FROM "cases" c
    WHERE NOT c."deleted" AND ${whose} AND ${isIn('c', pairs)} ${also} ${within(ID, span)})`;
}

/** Rows that give somebody a role on a case: assignments in these roles, or open tasks. `also` speaks of a row as `r`. */
export type Rows =
  | { of: 'assignments'; roleIds: readonly number[]; also: Prisma.Sql }
  | { of: 'tasks'; also: Prisma.Sql };
/** Whose rows: one person's, or those of groups. */
export type Holders = { userId: number } | { groupIds: readonly number[] };

/** The cases with a row for these holders, one walk for each of them, and each role. */
export function walkRows(rows: Rows, holders: Holders, span: Span): Prisma.Sql {
  return walkEach(rows, holders, { from: Prisma.empty, where: Prisma.empty }, span);
}

/** The same within these pairs of type and status, one walk for each pair as well. */
export function walkRowsInPairs(
  rows: Rows,
  holders: Holders,
  pairs: readonly Pair[],
  span: Span,
): Prisma.Sql {
  const from = Prisma.sql`CROSS JOIN ${unnest(pairs)}`;
  const where = Prisma.sql`AND r."caseTypeId" = pair."typeId" AND r."statusId" = pair."statusId"`;
  return walkEach(rows, holders, { from, where }, span);
}

function walkEach(
  rows: Rows,
  holders: Holders,
  place: { from: Prisma.Sql; where: Prisma.Sql },
  span: Span,
): Prisma.Sql {
  const [ids, holds] =
    'userId' in holders
      ? [[holders.userId], Prisma.sql`r."userId" = holder."id"`]
      : [[...holders.groupIds], Prisma.sql`r."groupId" = holder."id"`];
  const [roles, row] =
    rows.of === 'assignments'
      ? [
          Prisma.sql`CROSS JOIN unnest(${[...rows.roleIds]}::int[]) AS role("id")`,
          Prisma.sql`SELECT r."caseId" AS "id" FROM "assignments" r WHERE r."roleId" = role."id"`,
        ]
      : // A case can have several tasks of one holder: a page must not be used up by repetitions.
        [
          Prisma.empty,
          Prisma.sql`SELECT DISTINCT r."caseId" AS "id" FROM "tasks" r WHERE r."state" = 'open'`,
        ];
  return Prisma.sql`(SELECT DISTINCT c."id" FROM unnest(${ids}::int[]) AS holder("id") ${roles} ${place.from}
    CROSS JOIN LATERAL (
      ${row} AND ${holds} AND NOT r."deleted" ${place.where} ${rows.also} ${within(CASE_ID, span)}
    ) AS c ${inOrder(ID, span)})`;
}

/** That a case `c`, or a row `r`, is of one of these types and in one of these statuses. */
export function isIn(table: 'c' | 'r', pairs: readonly Pair[]): Prisma.Sql {
  const typeIds = [...new Set(pairs.map((pair) => pair.typeId))];
  const statusIds = [...new Set(pairs.map((pair) => pair.statusId))];
  const its = Prisma.raw(table);
  return Prisma.sql`${its}."caseTypeId" = ANY(${typeIds}::int[]) AND ${its}."statusId" = ANY(${statusIds}::int[])`;
}

/** The order and length of a page, for the ids that `column` names. */
export function inOrder(column: Prisma.Sql, span: Span): Prisma.Sql {
  if ('any' in span) return atMost(span.most);
  const order = Prisma.raw(span.after === undefined ? 'DESC' : 'ASC');
  return Prisma.sql`ORDER BY ${column} ${order} ${atMost(span.most)}`;
}

// A number in the text, not a value: a named statement's plan for any length would expect a tenth of the table.
export function atMost(most: number): Prisma.Sql {
  return Prisma.raw(`LIMIT ${Math.trunc(most)}`);
}

function within(column: Prisma.Sql, span: Span): Prisma.Sql {
  if ('any' in span) return inOrder(column, span);
  const { before, after } = span;
  if (after !== undefined) return Prisma.sql`AND ${column} > ${after} ${inOrder(column, span)}`;
  if (before !== undefined) return Prisma.sql`AND ${column} < ${before} ${inOrder(column, span)}`;
  return inOrder(column, span);
}

function unnest(pairs: readonly Pair[]): Prisma.Sql {
  return Prisma.sql`unnest(${pairs.map((pair) => pair.typeId)}::int[], ${pairs.map((pair) => pair.statusId)}::int[])
    AS pair("typeId", "statusId")`;
}
