// A scene for one sentence of the law, told in a few words: who asks, and what the rules and the case are like where
// they differ from the plain ones. Becomes a world of its own.
import type { Flag } from '../../../src/permissions/vocabulary.ts';
import { gridCells } from '../grid.ts';
import {
  ANONYMOUS,
  type Asker,
  type Case,
  type CaseType,
  type Cell,
  type Grant,
  type Holder,
  ROLE,
  SYSTEM,
  type Task,
  type User,
  type Workflow,
  type World,
} from '../world.ts';
import {
  CASES,
  type CaseName,
  GROUPS,
  type GroupName,
  type Party,
  type Person,
  type RoleName,
  type SceneIds,
  type StatusName,
  sceneIds,
  TYPES,
  type TypeName,
} from './names.ts';

type HeldFlag = Flag | `${Flag} of ${TypeName}`;

export type Scene = {
  /** Who asks; alone in no group and with no flag unless said. */
  flags?: HeldFlag[];
  groups?: GroupName[];
  groupFlags?: Partial<Record<GroupName, HeldFlag[]>>;
  inactive?: true;
  otherInactive?: true;
  anonymous?: true;
  /** The case whose tracking link they hold. */
  link?: CaseName;
  /** How the type of the case differs: published, not assigned-only, not raised by staff, with all its groups. */
  type?: Partial<Pick<CaseType, 'published' | 'assignedOnly' | 'staffMayRaise'>>;
  withoutGroups?: RoleName[];
  /** Cells that an admin has changed, in all workflows. */
  cells?: [RoleName, Cell['action'], 'never' | Exclude<Cell['mode'], number[]> | StatusName[]][];
  /** Instead of New → Open → Waiting by managers. */
  transitions?: [from: StatusName, to: StatusName, ...roles: RoleName[]][];
  /** How the case differs: Open, owned and raised by another, with an address, assigned to nobody. */
  case?: Partial<Pick<Case, 'address' | 'escalated' | 'deleted' | 'target' | 'openQuestions'>>;
  status?: StatusName;
  owner?: Person | 'no account';
  raisedBy?: Person | 'anonymous' | 'system';
  assigned?: [RoleName, Party][];
  /** In the order of their numbers: 0, 1, … */
  tasks?: [Party, Task['state']][];
};

/** A scene as a world; its ids begin above `base`, so that many fit into one database. */
export function worldOf(scene: Scene, base: number): { world: World; asker: Asker; ids: SceneIds } {
  const ids = sceneIds(base);
  const workflows = [workflowOf(scene, ids)];
  const types = Object.keys(TYPES).map((name) => typeOf(scene, ids, name as TypeName));
  const cases = Object.keys(CASES).map((name) => caseOf(scene, ids, name as CaseName));
  const world = {
    users: usersOf(scene, ids),
    groups: groupsOf(scene, ids),
    addedRoles: [ids.role('watcher')],
    workflows,
    types,
    cases,
  };
  const user = scene.anonymous ? ANONYMOUS : ids.person('who');
  return { world, asker: scene.link ? { user, link: ids.case(scene.link) } : { user }, ids };
}

function usersOf(scene: Scene, ids: SceneIds): User[] {
  const groups = (scene.groups ?? []).map(ids.group);
  const flags = grantsOf(scene.flags ?? [], ids);
  const nobody = { active: true, groups: [], flags: [] };
  const who = { id: ids.person('who'), active: !scene.inactive, groups, flags };
  return [
    scene.anonymous ? { id: ANONYMOUS, active: true, groups, flags } : { id: ANONYMOUS, ...nobody },
    scene.anonymous ? { ...nobody, id: who.id } : who,
    { ...nobody, id: ids.person('other'), active: !scene.otherInactive },
  ];
}

function groupsOf({ groupFlags = {} }: Scene, ids: SceneIds) {
  return Object.keys(GROUPS).map((key) => {
    const name = key as GroupName;
    const group = { id: ids.group(name), flags: grantsOf(groupFlags[name] ?? [], ids) };
    if (name === 'managers') return { ...group, parent: ids.group('council') };
    return name === 'juniors' ? { ...group, parent: ids.group('managers') } : group;
  });
}

function grantsOf(flags: readonly HeldFlag[], ids: SceneIds): Grant[] {
  return flags.map((held) => {
    const [flag, type] = held.split(' of ') as [Flag, TypeName?];
    return type ? { flag, type: ids.type(type) } : { flag };
  });
}

function workflowOf({ cells = [], transitions = [] }: Scene, ids: SceneIds): Workflow {
  const watcher = gridCells().filter((cell) => cell.role === ROLE.monitor);
  const before = [...gridCells(), ...watcher.map((cell) => ({ ...cell, role: ids.role('watcher') }))];
  const changed = cells.map(([role, action]) => `${ids.role(role)} ${action}`);
  const kept = before.filter((cell) => !changed.includes(`${cell.role} ${cell.action}`));
  const added = cells.flatMap(([role, action, mode]): Cell[] =>
    mode === 'never'
      ? []
      : [{ role: ids.role(role), action, mode: typeof mode === 'string' ? mode : mode.map(ids.status) }],
  );
  const steps = transitions.length > 0 ? transitions : USUAL_STEPS;
  return {
    id: ids.base + 1,
    statuses: [
      { id: ids.status('New'), kind: 'start' },
      { id: ids.status('Open'), kind: 'open' },
      { id: ids.status('Waiting'), kind: 'waiting' },
      { id: ids.status('Done'), kind: 'closed' },
      { id: ids.status('Rejected'), kind: 'closed' },
    ],
    transitions: steps.map(([from, to, ...roles]) => ({
      from: ids.status(from),
      to: ids.status(to),
      roles: roles.map(ids.role),
    })),
    cells: [...kept, ...added],
  };
}

const USUAL_STEPS: NonNullable<Scene['transitions']> = [
  ['New', 'Open', 'manager'],
  ['Open', 'Waiting', 'manager'],
];

function typeOf(scene: Scene, ids: SceneIds, name: TypeName): CaseType {
  const usual = { assignedOnly: false, staffMayRaise: false, published: name !== 'unpublished' };
  const plain = { id: ids.type(name), workflow: ids.base + 1, otherWorkflows: [], ...usual };
  const managers = { role: ROLE.manager, group: ids.group('bin managers') };
  if (name !== 'pothole') return { ...plain, starters: [ids.group('neighbours')], roleGroups: [managers] };
  const given: [RoleName, GroupName][] = [
    ['manager', 'managers'],
    ['monitor', 'enquiries'],
    ['escalationUser', 'escalation'],
    ['watcher', 'watchers'],
  ];
  const roleGroups = given
    .filter(([role]) => !scene.withoutGroups?.includes(role))
    .map(([role, group]) => ({ role: ids.role(role), group: ids.group(group) }));
  return { ...plain, ...scene.type, starters: [ids.group('citizens')], roleGroups };
}

function caseOf(scene: Scene, ids: SceneIds, name: CaseName): Case {
  const plain: Case = {
    ...{ id: ids.case(name), type: ids.type('pothole'), workflow: ids.base + 1, status: ids.status('Open') },
    ...{ owner: ids.person('other'), raisedBy: ids.person('other'), address: true },
    ...{ escalated: false, deleted: name === 'deleted', target: 'none', openQuestions: 0 },
    ...{ assignments: [], tasks: [], linked: name === 'linked' ? [ids.case('this')] : [] },
  };
  if (name === 'hidden') return { ...plain, type: ids.type('bin') };
  if (name !== 'this') return plain;
  const { owner = 'other', raisedBy = 'other', assigned = [], tasks = [] } = scene;
  const { owner: _, ...withoutOwner } = plain;
  return {
    ...withoutOwner,
    ...(owner === 'no account' ? {} : { owner: ids.person(owner) }),
    raisedBy: raiserOf(raisedBy, ids),
    status: ids.status(scene.status ?? 'Open'),
    linked: [ids.case('linked')],
    assignments: assigned.map(([role, party]) => ({ role: ids.role(role), ...holderOf(party, ids) })),
    tasks: tasks.map(([party, state], index) => ({ id: ids.task(index), state, ...holderOf(party, ids) })),
    ...scene.case,
  };
}

function raiserOf(raisedBy: NonNullable<Scene['raisedBy']>, ids: SceneIds): number {
  if (raisedBy === 'anonymous') return ANONYMOUS;
  return raisedBy === 'system' ? SYSTEM : ids.person(raisedBy);
}

function holderOf(party: Party, ids: SceneIds): Holder {
  return party === 'who' || party === 'other' ? { user: ids.person(party) } : { group: ids.group(party) };
}
