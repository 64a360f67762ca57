// What chance makes too seldom: people who stand to a few cases in one single way, in a type with the default matrix.
// Every generated world has them beside its own.
import { gridCells } from './grid.ts';
import { type Case, ROLE, type User, type World } from './world.ts';

const TASK_USER = 191;
const WITHOUT_ACCESS = 192;
const STAFF_BY_ANCESTOR = 193;
const ESCALATION_USER = 194;
const PARENT = 291;
const MANAGERS = 292;
const ESCALATION = 293;
const TYPE = 491;
const WORKFLOW = 591;
const [NEW, OPEN, DONE] = [5911, 5912, 5913];

/** The world with the tight spots added. */
export function withTightSpots(world: World): World {
  return {
    ...world,
    users: [...world.users, ...users()],
    groups: [
      ...world.groups,
      { id: PARENT, flags: [{ flag: 'access' }] },
      { id: MANAGERS, parent: PARENT, flags: [] },
      { id: ESCALATION, flags: [] },
    ],
    workflows: [
      ...world.workflows,
      {
        id: WORKFLOW,
        statuses: [
          { id: NEW, kind: 'start' },
          { id: OPEN, kind: 'open' },
          { id: DONE, kind: 'closed' },
        ],
        transitions: [{ from: NEW, to: OPEN, roles: [ROLE.manager] }],
        cells: gridCells(),
      },
    ],
    types: [
      ...world.types,
      {
        ...{ id: TYPE, workflow: WORKFLOW, otherWorkflows: [], starters: [] },
        ...{ published: true, assignedOnly: false, staffMayRaise: true },
        roleGroups: [
          { role: ROLE.manager, group: MANAGERS },
          { role: ROLE.escalationUser, group: ESCALATION },
        ],
      },
    ],
    cases: [...world.cases, ...cases()],
  };
}

function users(): User[] {
  const plain = { active: true, groups: [] };
  return [
    { ...plain, id: TASK_USER, flags: [{ flag: 'access' }] },
    {
      ...plain,
      id: WITHOUT_ACCESS,
      flags: [{ flag: 'create' }, { flag: 'delete' }, { flag: 'manage-others' }],
    },
    { ...plain, id: STAFF_BY_ANCESTOR, groups: [MANAGERS], flags: [] },
    { ...plain, id: ESCALATION_USER, groups: [ESCALATION], flags: [{ flag: 'access' }] },
  ];
}

function cases(): Case[] {
  const plain: Case = {
    ...{
      id: 0,
      type: TYPE,
      workflow: WORKFLOW,
      status: OPEN,
      owner: WITHOUT_ACCESS,
      raisedBy: WITHOUT_ACCESS,
    },
    ...{ address: true, escalated: false, deleted: false, target: 'none', openQuestions: 0 },
    ...{ assignments: [], tasks: [], linked: [] },
  };
  const task = (id: number, user: number, state: 'open' | 'done' = 'open') => ({ id, state, user });
  return [
    {
      ...plain,
      id: 691,
      tasks: [task(6911, TASK_USER), task(6912, TASK_USER), task(6913, STAFF_BY_ANCESTOR)],
    },
    { ...plain, id: 692, tasks: [task(6921, TASK_USER), task(6922, TASK_USER), task(6923, TASK_USER)] },
    { ...plain, id: 693, tasks: [task(6931, TASK_USER, 'done')] },
    { ...plain, id: 694, escalated: true },
    { ...plain, id: 695, assignments: [{ role: ROLE.manager, user: WITHOUT_ACCESS }] },
    { ...plain, id: 696, deleted: true, tasks: [task(6961, TASK_USER)] },
  ];
}
