// How somebody stands to a case, naively: the roles of domain.md, section 2, and the flags of section 3 that count for
// them on that case.
import type { Flag } from '../../src/permissions/vocabulary.ts';
import {
  ANONYMOUS,
  type Asker,
  type Case,
  type CaseType,
  find,
  type Holder,
  ROLE,
  type World,
} from './world.ts';

/** `onlyViewing`: by view-others. `ownTasks`: as a task user, the open tasks that are theirs. */
export type HeldRole = { id: number; asOwner: boolean; onlyViewing?: true; ownTasks?: number[] };
export type Standing = { roles: HeldRole[]; flags: Set<Flag> };

/** The roles that somebody holds on a case, and the flags that reach it. "Roles add up." */
export function standingOf(world: World, asker: Asker, one: Case): Standing {
  const user = find(world.users, asker.user);
  // "An inactive user holds nothing and cannot sign in."
  if (!user.active) return { roles: [], flags: new Set() };
  const flags = flagsOn(world, asker, one.type);
  const owner = { id: ROLE.owner, asOwner: true };
  const roles: HeldRole[] = [];
  if (user.id !== ANONYMOUS && one.owner === user.id) roles.push(owner);
  if (asker.link === one.id) roles.push(owner);
  // "Without access (or setup) the staff roles count for nothing"; "staff roles never count for anonymous."
  if (isStaff(world, asker)) roles.push(...staffRoles(world, asker, one, flags));
  return { roles, flags };
}

function staffRoles(world: World, asker: Asker, one: Case, flags: Set<Flag>): HeldRole[] {
  const type = find(world.types, one.type);
  const roles: HeldRole[] = [];
  for (const role of [ROLE.manager, ROLE.monitor, ...world.addedRoles]) {
    const byGroup = isInGroupOf(world, asker, type, role) && !(role === ROLE.manager && type.assignedOnly);
    const byAssignment = one.assignments.some((row) => row.role === role && isTheirs(world, asker, row));
    if (byGroup || byAssignment) roles.push({ id: role, asOwner: false });
  }
  const ownTasks = one.tasks.filter((task) => task.state === 'open' && isTheirs(world, asker, task));
  if (ownTasks.length > 0)
    roles.push({ id: ROLE.taskUser, asOwner: false, ownTasks: ownTasks.map((task) => task.id) });
  if (one.escalated && isInGroupOf(world, asker, type, ROLE.escalationUser))
    roles.push({ id: ROLE.escalationUser, asOwner: false });
  if (flags.has('view-others')) roles.push({ id: ROLE.monitor, asOwner: false, onlyViewing: true });
  return roles;
}

/** "Past the gate: `access`, or `setup`", by a grant to the user or to any of their groups. */
export function isStaff(world: World, asker: Asker): boolean {
  const granted = grantsOf(world, asker).map((grant) => grant.flag);
  return granted.includes('access') || granted.includes('setup');
}

/** The flags that count for somebody on a case type: those for all types and those for this one. */
export function flagsOn(world: World, asker: Asker, type: number): Set<Flag> {
  if (!isStaff(world, asker)) return new Set();
  const reaching = grantsOf(world, asker).filter((grant) => grant.type === undefined || grant.type === type);
  return new Set(reaching.map((grant) => grant.flag));
}

function grantsOf(world: World, asker: Asker) {
  const user = find(world.users, asker.user);
  // "Staff roles and flags never count for anonymous, whatever groups it was put in."
  if (user.id === ANONYMOUS || !user.active) return [];
  const fromGroups = groupsOf(world, asker).flatMap((id) => find(world.groups, id).flags);
  return [...user.flags, ...fromGroups];
}

/** "A member of a child group is a member of its ancestors too." */
export function groupsOf(world: World, asker: Asker): number[] {
  const user = find(world.users, asker.user);
  const found: number[] = [];
  for (const direct of user.active ? user.groups : [])
    for (let id: number | undefined = direct; id !== undefined; id = find(world.groups, id).parent)
      found.push(id);
  return found;
}

export function isInGroupOf(world: World, asker: Asker, type: CaseType, role: number): boolean {
  const mine = groupsOf(world, asker);
  return type.roleGroups.some((row) => row.role === role && mine.includes(row.group));
}

/** "Assigned to somebody when an assignment names them or a group of theirs, in any role." */
export function isAssignedTo(world: World, asker: Asker, one: Case): boolean {
  return one.assignments.some((row) => isTheirs(world, asker, row));
}

function isTheirs(world: World, asker: Asker, row: Holder): boolean {
  return 'user' in row ? row.user === asker.user : groupsOf(world, asker).includes(row.group);
}
