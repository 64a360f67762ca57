// The SQL of the ways in: each a walk along one index in the order of ids, stopping at a page's length.
import { Prisma } from '../generated/prisma/client.ts';
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
  const statusIds = [...new Set(pairs.map((pair) => pair.statusId))];
  const typeIds = [...new Set(pairs.map((pair) => pair.typeId))];
  return Prisma.sql`(SELECT c."id" FROM "cases" c WHERE NOT c."deleted" AND ${whose}
    AND c."caseTypeId" = ANY(${typeIds}::int[]) AND c."statusId" = ANY(${statusIds}::int[]) ${also} ${within(ID, span)})`;
}

/** Which rows of `assignments` or `tasks` a walk follows. `also` speaks of the row as `r`. */
export type Rows = { table: 'assignments' | 'tasks'; also: Prisma.Sql };

/** The cases with a row for a person. */
export function walkRowsOfUser(rows: Rows, userId: number, span: Span): Prisma.Sql {
  return Prisma.sql`(${rowsOf(rows)} AND r."userId" = ${userId} ${within(CASE_ID, span)})`;
}

/** The cases with a row for one of these groups, one walk a group. */
export function walkRowsOfGroups(rows: Rows, groupIds: readonly number[], span: Span): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT c."id" FROM unnest(${[...groupIds]}::int[]) AS one("groupId") CROSS JOIN LATERAL (
    ${rowsOf(rows)} AND r."groupId" = one."groupId" ${within(CASE_ID, span)}
  ) AS c ${inOrder(ID, span)})`;
}

/** The same within these pairs of type and status, one walk for each group and pair. */
export function walkRowsOfGroupsInPairs(
  rows: Rows,
  groupIds: readonly number[],
  pairs: readonly Pair[],
  span: Span,
): Prisma.Sql {
  return Prisma.sql`(SELECT DISTINCT c."id" FROM unnest(${[...groupIds]}::int[]) AS one("groupId") CROSS JOIN ${unnest(pairs)}
    CROSS JOIN LATERAL (
      ${rowsOf(rows)} AND r."groupId" = one."groupId"
      AND r."caseTypeId" = pair."typeId" AND r."statusId" = pair."statusId" ${within(CASE_ID, span)}
    ) AS c ${inOrder(ID, span)})`;
}

/** The order and length of a page, for the ids that `column` names. */
export function inOrder(column: Prisma.Sql, span: Span): Prisma.Sql {
  if ('any' in span) return Prisma.sql`LIMIT ${span.most}`;
  return span.after === undefined
    ? Prisma.sql`ORDER BY ${column} DESC LIMIT ${span.most}`
    : Prisma.sql`ORDER BY ${column} ASC LIMIT ${span.most}`;
}

function within(column: Prisma.Sql, span: Span): Prisma.Sql {
  if ('any' in span) return inOrder(column, span);
  const { before, after } = span;
  if (after !== undefined) return Prisma.sql`AND ${column} > ${after} ${inOrder(column, span)}`;
  if (before !== undefined) return Prisma.sql`AND ${column} < ${before} ${inOrder(column, span)}`;
  return inOrder(column, span);
}

// A case can have several rows for one party: a page must not be used up by repetitions.
function rowsOf({ table, also }: Rows): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT r."caseId" AS "id" FROM ${Prisma.raw(`"${table}"`)} r WHERE NOT r."deleted" ${also}`;
}

function unnest(pairs: readonly Pair[]): Prisma.Sql {
  return Prisma.sql`unnest(${pairs.map((pair) => pair.typeId)}::int[], ${pairs.map((pair) => pair.statusId)}::int[])
    AS pair("typeId", "statusId")`;
}
