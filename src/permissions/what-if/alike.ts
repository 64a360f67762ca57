// The cases as the law tells them apart: a million of them are some thousands of kinds, each kind the same to everybody whom
// none of its cases concerns by name. Those whom they do concern, the people tied to them, are read beside them.
import { Prisma } from '../../generated/prisma/client.ts';
import type { CaseFacts, Held, OpenTask } from '../facts.ts';
import type { Reader } from '../load-configuration.ts';
import { MANAGER, SYSTEM } from '../vocabulary.ts';
import { heldByOwners, isOwnedByOthers } from './owners.ts';

/** Nobody: stands in facts for a person who is none of those that are asked about. */
const SOMEBODY_ELSE = 0;

/**
 * Cases that are one to the law. `owned`: how many of them somebody owns who is asked about only as an owner; `ownHeld`: how
 * many of those their owner has as their manager, too.
 */
export type Kind = {
  place: string;
  facts: CaseFacts;
  cases: number;
  owned: number;
  ownHeld: number;
  examples: readonly number[];
};

/** Cases of one kind that somebody is tied to by name in the same way: with the facts as they are for them. */
export type Tied = {
  place: string;
  facts: CaseFacts;
  cases: number;
  examples: readonly number[];
};

type Row = Pick<
  CaseFacts,
  'typeId' | 'workflowId' | 'statusId' | 'escalated' | 'deleted' | 'hasOwner' | 'ownerHasAddress' | 'target'
> & {
  asked: boolean;
  taken: boolean;
  groups: string;
  tasks: string;
  cases: number;
  low: number;
  high: number;
};

/** How somebody is tied to cases: as their owner, in which roles, by a task of their own. */
type TiedRow = Row & { userId: number; owner: boolean; roles: number[]; tasked: boolean };

/** Reads the cases of these types by kind. `staff`: all who are asked about by name, and so count as no mere owners. */
export async function readKinds(
  reader: Reader,
  typeIds: readonly number[],
  staff: readonly number[],
): Promise<Kind[]> {
  if (typeIds.length === 0) return [];
  const rows = await reader.$queryRaw<(Row & Pick<Kind, 'owned' | 'ownHeld'>)[]>`
    WITH ${ties(typeIds)}, ${heldByOwners(typeIds, staff)}
    SELECT ${KIND}, count(*)::int AS "cases", min(c."id") AS "low", max(c."id") AS "high",
      (count(*) FILTER (WHERE ${isOwnedByOthers(staff)}))::int AS "owned",
      (count(*) FILTER (WHERE ${isOwnedByOthers(staff)} AND own."caseId" IS NOT NULL))::int AS "ownHeld"
    FROM ${CASES} LEFT JOIN own ON own."caseId" = c."id" AND own."userId" = c."ownerId" WHERE c."caseTypeId" = ANY(${[...typeIds]}) GROUP BY ${BY_KIND}`;
  return rows.map((row) => ({
    ...{ place: placeOf(row), facts: factsOf(row) },
    ...{ cases: row.cases, owned: row.owned, ownHeld: row.ownHeld, examples: examplesOf(row) },
  }));
}

/** What each of these people is tied to among the cases of these types: they own them, have them, or have a task on them. */
export async function readTied(
  reader: Reader,
  typeIds: readonly number[],
  userIds: readonly number[],
): Promise<Map<number, Tied[]>> {
  const byUser = new Map<number, Tied[]>(userIds.map((id) => [id, []]));
  if (userIds.length === 0 || typeIds.length === 0) return byUser;
  for (const row of await tiedRows(reader, typeIds, userIds)) {
    const { userId, cases } = row;
    byUser
      .get(userId)
      ?.push({ place: placeOf(row), facts: tiedFacts(row), cases, examples: examplesOf(row) });
  }
  return byUser;
}

function tiedRows(
  reader: Reader,
  typeIds: readonly number[],
  userIds: readonly number[],
): Promise<TiedRow[]> {
  return reader.$queryRaw<TiedRow[]>`
    WITH tie AS (
      SELECT c."id" AS "caseId", c."ownerId" AS "userId", true AS "owner", NULL::int AS "roleId", false AS "tasked"
        FROM "cases" c WHERE c."ownerId" = ANY(${[...userIds]}) AND c."caseTypeId" = ANY(${[...typeIds]})
      UNION ALL SELECT a."caseId", a."userId", false, a."roleId", false
        FROM "assignments" a WHERE a."userId" = ANY(${[...userIds]}) AND a."caseTypeId" = ANY(${[...typeIds]})
      UNION ALL SELECT t."caseId", t."userId", false, NULL, true
        FROM "tasks" t WHERE t."userId" = ANY(${[...userIds]}) AND t."state" = 'open' AND t."caseTypeId" = ANY(${[...typeIds]})),
    tied AS (
      SELECT "caseId", "userId", bool_or("owner") AS "owner", bool_or("tasked") AS "tasked",
        coalesce(array_agg(DISTINCT "roleId" ORDER BY "roleId") FILTER (WHERE "roleId" IS NOT NULL), '{}') AS "roles"
      FROM tie GROUP BY "caseId", "userId"),
    ${ties(typeIds)}
    SELECT tied."userId", tied."owner", tied."roles", tied."tasked", ${KIND},
      count(*)::int AS "cases", min(c."id") AS "low", max(c."id") AS "high"
    FROM ${CASES} JOIN tied ON tied."caseId" = c."id"
    GROUP BY tied."userId", tied."owner", tied."roles", tied."tasked", ${BY_KIND}`;
}

const KIND = Prisma.sql`
  c."caseTypeId" AS "typeId", c."workflowId", c."statusId", c."escalated", c."deleted", c."taken",
  c."ownerId" IS NOT NULL OR c."raisedById" <> ${SYSTEM} AS "hasOwner",
  c."ownerId" IS NOT NULL OR coalesce(c."contactEmail", '') <> '' AS "ownerHasAddress",
  CASE WHEN target."id" IS NULL THEN 'none' WHEN target."pausedAt" IS NULL THEN 'running' ELSE 'paused' END AS "target",
  asked."caseId" IS NOT NULL AS "asked",
  coalesce(assigned."groups", '') AS "groups",
  coalesce(tasked."groups", '') AS "tasks"`;

const BY_KIND = Prisma.sql`"typeId", c."workflowId", c."statusId", c."escalated", c."deleted", c."taken", "hasOwner",
  "ownerHasAddress", "target", "asked", assigned."groups", tasked."groups"`;

const CASES = Prisma.sql`"cases" c
  LEFT JOIN "users" owner ON owner."id" = c."ownerId"
  LEFT JOIN "targets" target ON target."caseId" = c."id"
  LEFT JOIN assigned ON assigned."caseId" = c."id"
  LEFT JOIN tasked ON tasked."caseId" = c."id"
  LEFT JOIN asked ON asked."caseId" = c."id"`;

/** What groups have of each case, and whether its owner was asked something. */
function ties(typeIds: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    assigned AS (
      SELECT "caseId", string_agg("roleId" || ':' || "groupId", ',' ORDER BY "roleId", "groupId") AS "groups"
      FROM "assignments" WHERE "groupId" IS NOT NULL AND "caseTypeId" = ANY(${[...typeIds]}) GROUP BY "caseId"),
    tasked AS (
      SELECT "caseId", string_agg(DISTINCT coalesce("groupId", 0)::text, ',') AS "groups"
      FROM "tasks" WHERE "state" = 'open' AND "caseTypeId" = ANY(${[...typeIds]}) GROUP BY "caseId"),
    asked AS (SELECT DISTINCT "caseId" FROM "questions" WHERE "state" = 'open')`;
}

function placeOf(row: Row): string {
  const { typeId, workflowId, statusId, escalated, deleted, taken, hasOwner, ownerHasAddress } = row;
  return [
    ...[typeId, workflowId, statusId, escalated, deleted, taken, hasOwner, ownerHasAddress],
    ...[row.target, row.asked, row.groups, row.tasks],
  ].join(' ');
}

function examplesOf({ low, high }: Row): number[] {
  return low === high ? [low] : [high, low];
}

function factsOf(row: Row): CaseFacts {
  const { typeId, workflowId, statusId, escalated, deleted, hasOwner, ownerHasAddress, target } = row;
  return {
    ...{ id: row.high, reference: '', version: 0, deletedAt: null },
    ...{ typeId, workflowId, statusId, escalated, deleted, hasOwner, ownerHasAddress, target },
    ownerId: null,
    openQuestions: row.asked ? [0] : [],
    assignments: [
      ...assignmentsOf(row.groups),
      ...(row.taken ? [{ roleId: MANAGER, userId: SOMEBODY_ELSE, groupId: null }] : []),
    ],
    openTasks: tasksOf(row.tasks),
  };
}

function tiedFacts(row: TiedRow): CaseFacts {
  const { userId, owner, roles, tasked } = row;
  const facts = factsOf(row);
  return {
    ...facts,
    ownerId: owner ? userId : null,
    assignments: [...facts.assignments, ...roles.map((roleId) => ({ roleId, userId, groupId: null }))],
    openTasks: [...facts.openTasks, ...(tasked ? [{ id: 0, userId, groupId: null }] : [])],
  };
}

function assignmentsOf(groups: string): Held[] {
  return split(groups).map((one) => {
    const [roleId, groupId] = one.split(':').map(Number);
    return { roleId: roleId ?? 0, userId: null, groupId: groupId ?? null };
  });
}

function tasksOf(groups: string): OpenTask[] {
  return split(groups).map((one) => {
    const groupId = Number(one);
    return groupId === 0 ? { id: 0, userId: SOMEBODY_ELSE, groupId: null } : { id: 0, userId: null, groupId };
  });
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
