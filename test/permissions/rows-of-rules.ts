// The rows of a world's people and rules: users, groups, flags, workflows with their matrix, case types.
import { ANONYMOUS, type World } from './world.ts';
import { MOMENT, type Row, type Table } from './write-world.ts';

const FORM = {
  pages: [
    { key: 'one', title: 'One', fields: [{ key: 'what', kind: 'text', label: 'What?', means: 'title' }] },
  ],
};

/** In the order in which they can be written. */
export function ruleTables(world: World): Table[] {
  return [...people(world), ...workflows(world), ...caseTypes(world), ...grants(world)];
}

function people({ users, groups }: World): Table[] {
  const persons = users.filter((user) => user.id !== ANONYMOUS);
  const userRows = persons.map(({ id, active }) => ({
    id,
    active,
    kind: 'person',
    email: `user-${id}@example.org`,
    name: `User ${id}`,
    language: 'en',
    createdAt: MOMENT,
  }));
  const groupRows = groups.map(({ id, parent = null }) => ({
    id,
    name: `Group ${id}`,
    description: '',
    parentId: parent,
  }));
  const members = users.flatMap((user) => user.groups.map((groupId) => ({ groupId, userId: user.id })));
  return [
    ['users', userRows],
    ['groups', groupRows],
    ['group_members', members],
  ];
}

function grants({ users, groups }: World): Table[] {
  const grant = (flag: string, type: number | undefined, holder: Row) => ({
    flag,
    caseTypeId: type ?? null,
    grantedAt: MOMENT,
    userId: null,
    groupId: null,
    ...holder,
  });
  const ofUsers = users.flatMap((user) =>
    user.flags.map(({ flag, type }) => grant(flag, type, { userId: user.id })),
  );
  const ofGroups = groups.flatMap((group) =>
    group.flags.map(({ flag, type }) => grant(flag, type, { groupId: group.id })),
  );
  return [['grants', [...ofUsers, ...ofGroups].map((row, index) => ({ id: index + 1, ...row }))]];
}

function workflows({ workflows: all, addedRoles }: World): Table[] {
  const roles = addedRoles.map((id) => ({
    id,
    key: `role-${id}`,
    name: `role ${id}`,
    plural: `roles ${id}`,
    builtIn: false,
    position: id,
  }));
  const statuses = all.flatMap((workflow) =>
    workflow.statuses.map(({ id, kind }, position) => ({
      id,
      workflowId: workflow.id,
      name: `Status ${id}`,
      kind,
      position,
    })),
  );
  const numbered = all
    .flatMap((workflow) => workflow.transitions.map((each) => ({ ...each, workflowId: workflow.id })))
    .map((each, index) => ({ ...each, id: index + 1 }));
  const transitions = numbered.map(({ id, workflowId, from, to }) => ({
    ...{ id, workflowId, fromId: from, toId: to, name: `Step ${id}` },
    ...{ commentRequired: false, requiredFields: [] },
  }));
  const cells = all.flatMap((workflow) =>
    workflow.cells.map((cell) => ({ ...cell, workflowId: workflow.id })),
  );
  const keyOf = ({ workflowId, role, action }: (typeof cells)[number]) => ({
    workflowId,
    roleId: role,
    action,
  });
  return [
    ['roles', roles],
    ['workflows', all.map(({ id }) => ({ id, name: `Workflow ${id}`, description: '' }))],
    ['statuses', statuses],
    ['transitions', transitions],
    [
      'transition_roles',
      numbered.flatMap(({ id, roles }) => roles.map((roleId) => ({ transitionId: id, roleId }))),
    ],
    [
      'matrix_cells',
      cells.map((cell) => ({ ...keyOf(cell), mode: typeof cell.mode === 'string' ? cell.mode : 'these' })),
    ],
    [
      'matrix_cell_statuses',
      cells.flatMap((cell) =>
        typeof cell.mode === 'string' ? [] : cell.mode.map((statusId) => ({ ...keyOf(cell), statusId })),
      ),
    ],
  ];
}

function caseTypes({ types }: World): Table[] {
  const rows = types.map(({ id, workflow, published, assignedOnly, staffMayRaise }) => ({
    ...{ id, workflowId: workflow, published, assignedOnly, staffMayRaise },
    ...{ name: `Type ${id}`, plural: `Types ${id}`, description: '', prefix: `T${id}`, position: id },
    ...{ targetUnit: 'days', targetKind: 'working', mayExtendTarget: true, pauseWhileWaiting: false },
    ...{ maxFiles: 5, maxFileBytes: 10_000 },
  }));
  const pairs = types.flatMap(({ id, otherWorkflows }) =>
    otherWorkflows.map((workflowId) => ({ caseTypeId: id, workflowId })),
  );
  const roleGroups = types.flatMap(({ id, roleGroups: held }) =>
    held.map(({ role, group }, position) => ({ caseTypeId: id, roleId: role, groupId: group, position })),
  );
  const starters = types.flatMap(({ id, starters: groups }) =>
    groups.map((groupId) => ({ caseTypeId: id, groupId })),
  );
  const forms = types.map(({ id }) => ({
    ...{ id, caseTypeId: id, purpose: 'raising', version: 1, definition: FORM, createdAt: MOMENT },
  }));
  return [
    ['case_types', rows],
    ['case_type_workflows', pairs],
    ['role_groups', roleGroups],
    ['starter_groups', starters],
    ['forms', forms],
  ];
}
