// How an actor stands: who they are, what flags and groups they have, and the short list of their ways in. Read
// afresh for every request, so that a right taken away is gone on the next click.

import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Configuration, Grant } from './configuration.ts';
import { configurationOf, type Reader } from './load-configuration.ts';
import { ANONYMOUS, ESCALATION_USER, type Flag, MANAGER, MONITOR, OWNER, TASK_USER } from './vocabulary.ts';
import type { Way } from './ways.ts';

export type Person = {
  id: number;
  kind: 'person' | 'anonymous' | 'system';
  name: string;
  email: string;
  active: boolean;
  /** en or cy: of their pages and mails. */
  language: string;
};
/** A flag that counts for somebody; `groupId` is the group that it came from. */
export type HeldFlag = Grant & { groupId?: number };

/** Whoever asks, with all that their rights follow from. `ways` leaves out what the gate shuts. */
export type Actor = {
  readonly person: Person;
  readonly configuration: Configuration;
  readonly groupIds: ReadonlySet<number>;
  readonly flags: readonly HeldFlag[];
  /** Past the gate to the staff's side: the `access` flag, or `setup`. */
  readonly staff: boolean;
  readonly ways: readonly Way[];
  /** The ways that would open with the gate: none for staff. */
  readonly shut: readonly Way[];
  /** The case that they hold a tracking link of, where they came by one. */
  readonly trackedCaseId: number | undefined;
};

/** What the database says of one person, with the version of the rules that it goes with. */
export type StandingRow = Person & {
  version: number;
  memberOf: number[];
  grants: Grant[];
};

/** How a user stands now. Takes the user's id, and the case that they hold a tracking link of, if they came by one. */
export async function standingOf(
  prisma: PrismaClient,
  userId: number,
  trackedCaseId?: number,
): Promise<Actor> {
  const [row] = await readStandings(prisma, [userId]);
  if (!row) return standingOf(prisma, ANONYMOUS, trackedCaseId);
  return stand(row, await configurationOf(prisma, row.version), trackedCaseId);
}

/** One row for each of these users, in no order. */
export function readStandings(reader: Reader, userIds: readonly number[]): Promise<StandingRow[]> {
  return reader.$queryRaw<StandingRow[]>`
    SELECT u."id", u."kind"::text, u."name", u."email", u."active", u."language",
      (SELECT "version" FROM "configuration") AS "version",
      array(SELECT m."groupId" FROM "group_members" m WHERE m."userId" = u."id") AS "memberOf",
      (SELECT coalesce(json_agg(json_build_object('flag', g."flag", 'typeId', g."caseTypeId")), '[]')
         FROM "grants" g WHERE g."userId" = u."id") AS "grants"
    FROM "users" u WHERE u."id" = ANY(${[...userIds]})`;
}

/** Compiles a standing. Grants to a user and to all their groups add up; nothing takes a right away. */
export function stand(row: StandingRow, configuration: Configuration, trackedCaseId?: number): Actor {
  const { version: _, memberOf, grants, ...person } = row;
  const holds = person.active && person.kind !== 'system';
  const groupIds = new Set(
    holds ? memberOf.flatMap((id) => configuration.groups.get(id)?.lineage ?? []) : [],
  );
  const counted = holds && person.kind === 'person';
  const flags = counted ? allFlags(grants, groupIds, configuration) : [];
  const staff = flags.some(({ flag }) => flag === 'access' || flag === 'setup');
  const behindGate = counted ? staffWays(person.id, groupIds, flags, configuration) : [];
  const ways = [
    ...(counted ? [ownerWay(person.id)] : []),
    ...(trackedCaseId === undefined || !holds ? [] : [trackingWay(trackedCaseId)]),
    ...(staff ? behindGate : []),
  ];
  return {
    person,
    configuration,
    groupIds,
    flags,
    staff,
    ways,
    shut: staff ? [] : behindGate,
    trackedCaseId,
  };
}

/** Whether somebody is past the gate and holds a flag, for a type where one is named. */
export function holdsFlag({ staff, flags }: Actor, flag: Flag, typeId?: number): boolean {
  return staff && flags.some((held) => held.flag === flag && reachesType(held, typeId));
}

function reachesType(held: Grant, typeId: number | undefined): boolean {
  return held.typeId === null || held.typeId === typeId;
}

function allFlags(
  own: readonly Grant[],
  groupIds: ReadonlySet<number>,
  { groupGrants }: Configuration,
): HeldFlag[] {
  const fromGroups = [...groupIds].flatMap((groupId) =>
    (groupGrants.get(groupId) ?? []).map((grant) => ({ ...grant, groupId })),
  );
  return [...own, ...fromGroups];
}

function ownerWay(userId: number): Way {
  return { kind: 'owner', reach: { to: 'owned', userId }, power: { as: 'role', roleId: OWNER } };
}

function trackingWay(caseId: number): Way {
  return { kind: 'tracking-link', reach: { to: 'tracked', caseId }, power: { as: 'role', roleId: OWNER } };
}

function staffWays(
  userId: number,
  groupIds: ReadonlySet<number>,
  flags: readonly HeldFlag[],
  { roles, types }: Configuration,
): Way[] {
  const party = { userId, groupIds };
  const roleIds = [...roles.keys()];
  return [
    ...roleIds.filter(isGivenByGroups).map((roleId) => groupWay(roleId, groupIds, types)),
    ...roleIds.filter(isAssignable).map(
      (roleId): Way => ({
        kind: 'assignment',
        reach: { to: 'assigned', roleId, ...party },
        power: { as: 'role', roleId },
      }),
    ),
    { kind: 'task', reach: { to: 'tasked', ...party }, power: { as: 'role', roleId: TASK_USER } } as const,
    flagWay('view-others', { as: 'role', roleId: MONITOR, viewing: true }, flags),
    flagWay('manage-others', { as: 'manage-others' }, flags),
    flagWay('setup', { as: 'setup' }, flags),
  ].filter((way) => way !== undefined);
}

/** Whether an assignment can give a role; the others come by raising, by a task, or with an escalation. */
export function isAssignable(roleId: number): boolean {
  return roleId !== OWNER && roleId !== TASK_USER && roleId !== ESCALATION_USER;
}

function isGivenByGroups(roleId: number): boolean {
  return roleId !== OWNER && roleId !== TASK_USER;
}

/** The types whose groups give somebody a role on all cases: domain.md, section 2, rules 2, 3, 5 and 6. */
function groupWay(
  roleId: number,
  groupIds: ReadonlySet<number>,
  types: Configuration['types'],
): Way | undefined {
  const typeIds = new Set<number>();
  for (const type of types.values()) {
    // Where the type is assigned-only, the group alone doesn't make a manager.
    if (roleId === MANAGER && type.assignedOnly) continue;
    if (type.roleGroups.get(roleId)?.some((groupId) => groupIds.has(groupId))) typeIds.add(type.id);
  }
  if (typeIds.size === 0) return undefined;
  const reach: Way['reach'] = { to: 'types', typeIds };
  if (roleId === ESCALATION_USER) reach.escalated = true;
  return { kind: 'group', reach, power: { as: 'role', roleId } };
}

function flagWay(
  flag: 'view-others' | 'manage-others' | 'setup',
  power: Way['power'],
  flags: readonly HeldFlag[],
): Way | undefined {
  const held = flags.filter((one) => one.flag === flag);
  if (held.length === 0) return undefined;
  const typeIds = new Set(held.map((one) => one.typeId).filter((id) => id !== null));
  return {
    kind: flag,
    reach: held.some((one) => one.typeId === null) ? { to: 'all' } : { to: 'types', typeIds },
    power,
  };
}

/** All that somebody's ways in follow from, as one text: what was counted for it holds for nobody else. */
export function standingKey({ person, configuration, groupIds, flags, staff }: Actor): string {
  return JSON.stringify([person.id, configuration.version, [...groupIds].sort(), flags, staff]);
}
