// The filter's fields as the law's list takes them: what is asked of a case, and what one must be able to read to ask it.
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { DUE } from '../../permissions/list/order.ts';
import type { Condition, Narrow } from '../../permissions/list/pairs.ts';
import type { Search } from '../../permissions/list/visible.ts';
import type { Visit } from '../../web/visit.ts';
import { readDay } from '../../words/days.ts';
import type { Asked } from './asked.ts';
import { ESCALATED, OVERDUE, queueNarrow } from './queues.ts';

export const ASSIGNED = { me: 'Me', groups: 'My groups', nobody: 'Nobody' } as const;
export const LIVE = 'live';
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const MOST_HELD = 5000;

/** The list that is asked for. By its place among the others a case would give away a priority that one may not read. */
export async function searchFor(visit: Visit, asked: Asked): Promise<Search> {
  const search: Search = { lens: 'staff', narrow: await narrowOf(visit, asked) };
  return asked.order === 'priority' && !asked.filter['q'] ? narrowedTo(search, READ) : search;
}

/** A queue narrowed by the filter. A type or a status that doesn't exist narrows to nothing. */
async function narrowOf({ prisma, actor }: Visit, { queue, filter }: Asked): Promise<Narrow> {
  const { configuration } = actor;
  const base = queueNarrow(configuration, queue);
  const { type, status, assigned, holder } = filter;
  const where = [
    ...(base.where ?? []),
    ...conditionsOf(filter),
    ...answersOf(configuration, filter),
    // Which of the statuses behind one public name it is, only those know who may read the details.
    ...(status && status !== LIVE ? [READ] : []),
    // Nor does anybody else learn whether a person has it.
    ...(assigned === 'nobody' ? [READ] : []),
    ...(holder ? [await heldBy(prisma, holder)] : []),
    ...(filter['task-of'] ? [taskedTo(filter['task-of'])] : []),
  ];
  return {
    ...base,
    ...(type ? { typeIds: typeIdsOf(configuration, type) } : {}),
    ...(status ? { statusIds: both(base.statusIds, statusIdsOf(configuration, status)) } : {}),
    ...(assigned && Object.hasOwn(ASSIGNED, assigned) && !base.assigned
      ? { assigned: assigned as keyof typeof ASSIGNED }
      : {}),
    ...(where.length > 0 ? { where } : {}),
  };
}

/** That they may read its details. */
const READ: Condition = { needs: 'view-details' };

/** A list with one condition more. */
function narrowedTo(search: Search, condition: Condition): Search {
  return { ...search, narrow: { ...search.narrow, where: [...(search.narrow?.where ?? []), condition] } };
}

function conditionsOf(filter: Asked['filter']): Condition[] {
  const { subtype, stage, priority } = filter;
  const read = (sql: Prisma.Sql): Condition => ({ sql, needs: 'view-details' });
  return [
    ...(filter['escalated'] ? [ESCALATED] : []),
    ...(filter['overdue'] ? [OVERDUE] : []),
    ...(subtype
      ? [read(Prisma.sql`c."subtypeId" IN (SELECT "id" FROM "subtypes" WHERE "name" = ${subtype})`)]
      : []),
    ...(stage ? [read(Prisma.sql`c."stageId" IN (SELECT "id" FROM "stages" WHERE "name" = ${stage})`)] : []),
    ...(priority && PRIORITIES.includes(priority)
      ? [read(Prisma.sql`c."priority" = ${priority}::"Priority"`)]
      : []),
    ...between(Prisma.sql`c."raisedAt"`, filter['raised-from'], filter['raised-to']),
    ...between(DUE, filter['due-from'], filter['due-to']),
    // What is never due isn't due from some day on.
    ...(readDay(filter['due-from'])
      ? [{ sql: Prisma.sql`isfinite(${DUE})`, needs: 'view-summary' } as const]
      : []),
  ];
}

/** What fields of the chosen type's forms say; what it doesn't offer is passed over. */
function answersOf({ types }: Configuration, filter: Asked['filter']): Condition[] {
  const type = [...types.values()].find(({ prefix }) => prefix === filter['type']);
  return (type?.filters ?? []).flatMap(({ key, of, needs }) => {
    const value = filter[`${of}.${key}`];
    const answer = Prisma.sql`${Prisma.raw(`c."${of}"`)} -> ${key}`;
    // One of several choices, or the only one.
    return value ? [{ sql: Prisma.sql`jsonb_exists(${answer}, ${value})`, needs }] : [];
  });
}

/** From the beginning of one day to the end of another; a day that can't be read is passed over, and the page says so. */
function between(moment: Prisma.Sql, from?: string, to?: string): Condition[] {
  const [first, last] = [readDay(from), readDay(to)];
  const dated = (sql: Prisma.Sql): Condition => ({ sql, needs: 'view-summary' });
  return [
    ...(first ? [dated(Prisma.sql`${moment} >= ${first.toISOString()}::timestamptz`)] : []),
    ...(last
      ? [dated(Prisma.sql`${moment} < ${last.toISOString()}::timestamptz + interval '24 hours'`)]
      : []),
  ];
}

/** With an open task of whoever has this e-mail address. */
function taskedTo(email: string): Condition {
  const sql = Prisma.sql`c."id" IN (
    SELECT t."caseId" FROM "tasks" t JOIN "users" u ON u."id" = t."userId"
    WHERE u."email" = ${email.toLowerCase()} AND t."state" = 'open' AND NOT t."deleted")`;
  return { sql, needs: 'view-tasks' };
}

/** Assigned to people or groups whose name has these words, or to whoever has this e-mail address. Where their cases are few they are named one by one. */
async function heldBy(prisma: PrismaClient, words: string): Promise<Condition> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const person = words.includes('@')
    ? Prisma.sql`u."email" = ${words.toLowerCase()}`
    : Prisma.sql`u."name" ILIKE ${like}`;
  const theirs = Prisma.sql`(a."userId" IN (SELECT u."id" FROM "users" u WHERE ${person} AND u."kind" = 'person')
    OR a."groupId" IN (SELECT "id" FROM "groups" WHERE "name" ILIKE ${like}))`;
  const most = Prisma.raw(`LIMIT ${MOST_HELD + 1}`);
  // People and groups apart, each along an index of theirs: together they would be looked for in all assignments.
  const rows = await prisma.$queryRaw<{ id: number }[]>`
    (SELECT a."caseId" AS "id" FROM "users" u JOIN "assignments" a ON a."userId" = u."id"
      WHERE ${person} AND u."kind" = 'person' ${most})
    UNION ALL (SELECT a."caseId" FROM "groups" g JOIN "assignments" a ON a."groupId" = g."id"
      WHERE g."name" ILIKE ${like} ${most})
    ${most}`;
  const ids = rows.map(({ id }) => id);
  const sql =
    ids.length <= MOST_HELD
      ? Prisma.sql`c."id" = ANY(${ids}::int[])`
      : Prisma.sql`EXISTS (SELECT 1 FROM "assignments" a WHERE a."caseId" = c."id" AND ${theirs})`;
  return { sql, needs: 'view-details' };
}

function typeIdsOf({ types }: Configuration, prefix: string): number[] {
  return [...types.values()].filter((one) => one.prefix === prefix).map(({ id }) => id);
}

function statusIdsOf({ statuses }: Configuration, name: string): number[] {
  return [...statuses.values()]
    .filter((one) => (name === LIVE ? one.kind !== 'closed' : one.name === name))
    .map(({ id }) => id);
}

function both(some: readonly number[] | undefined, others: readonly number[]): readonly number[] {
  return some ? others.filter((id) => some.includes(id)) : others;
}
