// The figures of the cases that somebody may see, counted by the database in one statement: the law's list of them, then
// each figure from it. What a figure tells beyond the summary is counted only of the cases where they may read that.
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { seenThrough } from '../../permissions/list/seen-through.ts';
import { visibleUnion, waysOf } from '../../permissions/list/visible.ts';
import type { Actor } from '../../permissions/standing.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';
import { type Asked, typeIdsOf } from './asked.ts';

/** Of one type, or of all where it is null; times to close are in days. */
export type OfType = {
  typeId: number | null;
  live: number;
  closed: number;
  targets: number;
  met: number;
  median: number | null;
  late: number | null;
};
/** How many open cases somebody has; without a name: nobody. `others`: all who have fewer, together. */
export type Held = { name: string | null; others: boolean; count: number };
export type Week = { week: string; raised: number; closed: number; reopened: number };
export type Figures = {
  /** When they were counted. */
  at: Date;
  /** How many cases they are of: the open ones, and those closed in the weeks. */
  seen: number;
  ofTypes: OfType[];
  ofGroups: Held[];
  ofPeople: Held[];
  weeks: Week[];
  /** Open cases by age, as AGES has it. */
  ages: number[];
  said: { yes: number; no: number; nothing: number };
};

/** The ages that open cases are told apart by: in days, up to each of these, and beyond. */
export const AGES = [7, 14, 28, 91, 182, 365];
export const MOST_ROWS = 20;
// A walk without an end: every case that is seen is counted.
const ALL = 2_000_000_000;

/** Counts them as they are at a moment. Nothing is counted where there is no way in at all. */
export async function countFigures(
  prisma: PrismaClient,
  actor: Actor,
  asked: Asked,
  { at, timeZone }: { at: Date; timeZone: string },
): Promise<Figures | undefined> {
  const now = Prisma.sql`${at.toISOString()}::timestamptz`;
  const weekOf = (moment: Prisma.Sql) =>
    Prisma.sql`date_trunc('week', ${moment} AT TIME ZONE ${timeZone}::text)`;
  const firstWeek = Prisma.sql`(${weekOf(now)} - make_interval(weeks => ${asked.weeks - 1}::int))`;
  const from = Prisma.sql`(${firstWeek} AT TIME ZONE ${timeZone}::text)`;
  const seen = seenSince(actor, asked, from);
  if (!seen) return undefined;
  const [row] = await prisma.$queryRaw<Omit<Figures, 'at'>[]>`
    WITH seen AS MATERIALIZED (${seen}), live AS (SELECT * FROM seen WHERE "closedAt" IS NULL),
      held AS MATERIALIZED (${held})
    SELECT (SELECT count(*)::int FROM seen) AS "seen", (${ofTypes}) AS "ofTypes",
      (${ofHolders('groupId', 'groups')}) AS "ofGroups", (${ofHolders('userId', 'users')}) AS "ofPeople",
      (${ofWeeks(weekOf, firstWeek, weekOf(now), from)}) AS "weeks", (${ofAges(now)}) AS "ages", (${said}) AS "said"`;
  return row && { at, ...row };
}

/** The cases that somebody sees as staff: those that are open, and those closed since a moment. */
function seenSince(actor: Actor, asked: Asked, from: Prisma.Sql): Prisma.Sql | undefined {
  const typeIds = typeIdsOf(actor.configuration, asked);
  const recent = Prisma.sql`(c."closedAt" IS NULL OR c."closedAt" >= ${from})`;
  const narrow = {
    ...(typeIds ? { typeIds } : {}),
    where: [{ sql: recent, needs: 'view-summary' as const }],
  };
  const union = visibleUnion(actor, { lens: 'staff', narrow }, { any: true, most: ALL });
  if (!union) return undefined;
  const ways = waysOf(actor, 'staff');
  return Prisma.sql`SELECT c."id", c."caseTypeId", c."raisedAt", c."closedAt",
      ${seenThrough(actor, ways, 'view-details')} AS "read", ${seenThrough(actor, ways, 'view-history')} AS "told"
    FROM (${union}) AS found JOIN "cases" c ON c."id" = found."id"`;
}

// A target that stood still when its case was closed was met if there was time left when it was paused.
const ofTypes = Prisma.sql`SELECT json_agg(type) FROM (
  SELECT s."caseTypeId" AS "typeId", count(*) FILTER (WHERE s."closedAt" IS NULL) AS "live", count(s."closedAt") AS "closed",
    count(t."id") AS "targets", count(*) FILTER (WHERE coalesce(t."pausedAt", s."closedAt") <= t."dueAt") AS "met",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS "median", percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS "late"
  FROM seen s LEFT JOIN "targets" t ON t."caseId" = s."id" AND s."closedAt" IS NOT NULL
  CROSS JOIN LATERAL (SELECT extract(epoch FROM s."closedAt" - s."raisedAt")::float8 / 86400 AS days) took
  GROUP BY GROUPING SETS ((s."caseTypeId"), ())) type`;

// Joined once for people and groups: the planner thinks these cases few, and would look for each in all that groups have.
const held = Prisma.sql`SELECT l."id", a."userId", a."groupId" FROM live l
  LEFT JOIN "assignments" a ON a."caseId" = l."id" AND a."roleId" = ${MANAGER}::int WHERE l."read"`;

/** Who has open cases, in the manager role: those who have most, the rest together. */
function ofHolders(holder: 'groupId' | 'userId', table: 'groups' | 'users'): Prisma.Sql {
  const [id, names] = [Prisma.raw(`"${holder}"`), Prisma.raw(`"${table}"`)];
  return Prisma.sql`SELECT coalesce(json_agg(part ORDER BY part."rank"), '[]') FROM (
    SELECT least(ranked."rank", ${MOST_ROWS + 1}::int) AS "rank", min(n."name") FILTER (WHERE ranked."rank" <= ${MOST_ROWS}::int) AS "name",
      min(ranked."rank") > ${MOST_ROWS}::int AS "others", sum(ranked."count") AS "count"
    FROM (
      SELECT counted.*, row_number() OVER (ORDER BY counted."count" DESC, counted."id") AS "rank" FROM (
        SELECT ${id} AS "id", count(*) AS "count" FROM held WHERE ${id} IS NOT NULL GROUP BY 1
        UNION ALL SELECT NULL, count(*) FROM (SELECT 1 FROM held GROUP BY "id" HAVING count(${id}) = 0) AS free) counted
      WHERE counted."count" > 0) ranked
    LEFT JOIN ${names} n ON n."id" = ranked."id" GROUP BY 1) part`;
}

/** Each of the weeks, those in which nothing happened, too. */
function ofWeeks(
  weekOf: (moment: Prisma.Sql) => Prisma.Sql,
  first: Prisma.Sql,
  last: Prisma.Sql,
  from: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`SELECT json_agg(row ORDER BY row."week") FROM (
    SELECT to_char(w."week", 'YYYY-MM-DD') AS "week", coalesce(sum(h."raised"), 0) AS "raised",
      coalesce(sum(h."closed"), 0) AS "closed", coalesce(sum(h."reopened"), 0) AS "reopened"
    FROM generate_series(${first}, ${last}, interval '1 week') AS w("week")
    LEFT JOIN (
      SELECT ${weekOf(Prisma.sql`"raisedAt"`)} AS "week", count(*) AS "raised", 0 AS "closed", 0 AS "reopened"
        FROM seen WHERE "raisedAt" >= ${from} GROUP BY 1
      UNION ALL SELECT ${weekOf(Prisma.sql`"closedAt"`)}, 0, count(*), 0 FROM seen WHERE "closedAt" IS NOT NULL GROUP BY 1
      UNION ALL SELECT ${weekOf(Prisma.sql`e."at"`)}, 0, 0, count(*) FROM "events" e JOIN seen s ON s."id" = e."caseId"
        WHERE e."action" = 'reopen' AND e."at" >= ${from} AND s."told" GROUP BY 1) h ON h."week" = w."week"
    GROUP BY w."week") row`;
}

function ofAges(now: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT json_agg(band."count" ORDER BY band."at") FROM (
    SELECT b."at", count(l."id") AS "count" FROM generate_series(0, ${AGES.length}::int) AS b("at")
    LEFT JOIN live l ON b."at" = width_bucket(extract(epoch FROM ${now} - l."raisedAt")::float8 / 86400, ${AGES}::float8[])
    GROUP BY 1) band`;
}

const said = Prisma.sql`SELECT json_build_object('yes', count(*) FILTER (WHERE f."resolved"),
    'no', count(*) FILTER (WHERE NOT f."resolved"), 'nothing', count(*) FILTER (WHERE f."caseId" IS NULL))
  FROM seen s LEFT JOIN "feedback" f ON f."caseId" = s."id" WHERE s."read" AND s."closedAt" IS NOT NULL`;
