// The rules as admins set them, compiled for quick answers: groups with their ancestors, types with their groups and
// statuses, workflows with their transitions, and the matrix as sets of statuses per action and role.
import { compileFilters, type Filter } from './filters.ts';
import type { ConfigurationRows } from './load-configuration.ts';
import { type Action, FLAG_ACTIONS, type Flag, isAction } from './vocabulary.ts';

type Rows<Table extends keyof ConfigurationRows> = ConfigurationRows[Table] extends (infer Row)[]
  ? Row
  : never;

export type Role = Rows<'roles'>;
/** `lineage` is the group and all its ancestors: what a member of it is a member of. */
export type Group = { id: number; name: string; lineage: readonly number[] };
export type Status = Rows<'statuses'>;
export type Transition = Omit<Rows<'transitions'>, 'roles'> & { roleIds: ReadonlySet<number> };
export type Workflow = {
  id: number;
  name: string;
  statuses: readonly Status[];
  transitions: readonly Transition[];
};
/** `statusIds` are those in which its cases can be, in any workflow that the type has or had. */
export type CaseType = Rows<'types'> & {
  roleGroups: ReadonlyMap<number, readonly number[]>;
  /** By field and role; where there is none, the viewing and writing actions say all. */
  fieldRights: ReadonlyMap<string, ReadonlyMap<number, FieldRight>>;
  /** What lists of its cases can be narrowed by. */
  filters: readonly Filter[];
  starterGroupIds: readonly number[];
  reassignmentGroupIds: readonly number[];
  /** Where its auto-assign rules lead new cases, and who is given tasks of them. */
  autoAssignedIds: readonly number[];
  taskGroupIds: readonly number[];
  statusIds: readonly number[];
};
/** What a role may do with one field. */
export type FieldRight = { mayRead: boolean; mayChange: boolean };
/** A flag that somebody or a group holds; `typeId` null means for all types. */
export type Grant = { flag: Flag; typeId: number | null };

export type Configuration = {
  readonly version: number;
  readonly roles: ReadonlyMap<number, Role>;
  readonly groups: ReadonlyMap<number, Group>;
  readonly types: ReadonlyMap<number, CaseType>;
  readonly workflows: ReadonlyMap<number, Workflow>;
  readonly statuses: ReadonlyMap<number, Status>;
  readonly groupGrants: ReadonlyMap<number, readonly Grant[]>;
  /** The matrix: the statuses in which a role may do an action; nothing there means never. */
  readonly matrix: ReadonlyMap<Action, ReadonlyMap<number, ReadonlySet<number>>>;
};

/** Compiles what `loadConfiguration` read. The value is never changed afterwards. */
export function compile(rows: ConfigurationRows): Configuration {
  const statusesOf = groupBy(rows.statuses, (status) => status.workflowId);
  const transitionsOf = groupBy(rows.transitions, (transition) => transition.workflowId);
  const workflows = byId(
    rows.workflows.map((workflow) => ({
      ...workflow,
      statuses: statusesOf.get(workflow.id) ?? [],
      transitions: (transitionsOf.get(workflow.id) ?? []).map(({ roles, ...transition }) => ({
        ...transition,
        roleIds: new Set(roles.map((role) => role.roleId)),
      })),
    })),
  );
  return {
    version: rows.version,
    roles: byId(rows.roles),
    groups: compileGroups(rows.groups),
    types: compileTypes(rows, workflows),
    workflows,
    statuses: byId(rows.statuses),
    groupGrants: compileGrants(rows.grants),
    matrix: compileMatrix(rows.cells, workflows),
  };
}

function compileGroups(rows: ConfigurationRows['groups']): Map<number, Group> {
  const parents = new Map(rows.map((group) => [group.id, group.parentId]));
  const lineage = (id: number): number[] => {
    const line: number[] = [];
    for (let at: number | null | undefined = id; at && !line.includes(at); at = parents.get(at))
      line.push(at);
    return line;
  };
  return byId(rows.map(({ id, name }) => ({ id, name, lineage: lineage(id) })));
}

function compileTypes(
  rows: ConfigurationRows,
  workflows: ReadonlyMap<number, Workflow>,
): Map<number, CaseType> {
  const pairsOf = groupBy(rows.pairs, (row) => row.caseTypeId);
  const roleGroupsOf = groupBy(rows.roleGroups, (row) => row.caseTypeId);
  const rightsOf = groupBy(rows.fieldRights, (row) => row.caseTypeId);
  const startersOf = groupBy(rows.starterGroups, (row) => row.caseTypeId);
  const reassignmentsOf = groupBy(rows.reassignmentGroups, (row) => row.caseTypeId);
  const autoAssignedOf = groupBy(rows.autoAssigned, (row) => row.caseTypeId);
  const taskGroupsOf = groupBy(rows.taskGroups, (row) => row.caseTypeId);
  const filterableOf = groupBy(rows.filterable, (row) => row.caseTypeId);
  const isOpen = (typeId: number) => (field: string) =>
    !(rightsOf.get(typeId) ?? []).some((row) => row.field === field && !row.mayRead);
  return byId(
    rows.types.map((type) => ({
      ...type,
      filters: compileFilters(filterableOf.get(type.id) ?? [], isOpen(type.id)),
      roleGroups: groupIdsByRole(roleGroupsOf.get(type.id) ?? []),
      fieldRights: rightsByField(rightsOf.get(type.id) ?? []),
      starterGroupIds: (startersOf.get(type.id) ?? []).map((row) => row.groupId),
      reassignmentGroupIds: (reassignmentsOf.get(type.id) ?? []).map((row) => row.groupId),
      autoAssignedIds: (autoAssignedOf.get(type.id) ?? []).map((row) => row.groupId),
      taskGroupIds: (taskGroupsOf.get(type.id) ?? []).flatMap((row) => row.groupId ?? []),
      statusIds: (pairsOf.get(type.id) ?? []).flatMap(
        (pair) => workflows.get(pair.workflowId)?.statuses.map((status) => status.id) ?? [],
      ),
    })),
  );
}

function groupIdsByRole(rows: readonly Rows<'roleGroups'>[]): Map<number, number[]> {
  const byRole = groupBy(rows, (row) => row.roleId);
  return new Map([...byRole].map(([roleId, found]) => [roleId, found.map((row) => row.groupId)]));
}

function rightsByField(rows: readonly Rows<'fieldRights'>[]): Map<string, Map<number, FieldRight>> {
  const byField = new Map<string, Map<number, FieldRight>>();
  for (const { field, roleId, mayRead, mayChange } of rows) {
    const rights = byField.get(field) ?? new Map<number, FieldRight>();
    byField.set(field, rights.set(roleId, { mayRead, mayChange }));
  }
  return byField;
}

function compileGrants(rows: ConfigurationRows['grants']): Map<number, Grant[]> {
  const byGroup = groupBy(rows, (grant) => grant.groupId ?? 0);
  return new Map(
    [...byGroup].map(([groupId, grants]) => [
      groupId,
      grants.map((grant) => ({ flag: grant.flag as Flag, typeId: grant.caseTypeId })),
    ]),
  );
}

const FLAG_GIVEN: ReadonlySet<Action> = new Set(FLAG_ACTIONS);

function compileMatrix(rows: ConfigurationRows['cells'], workflows: ReadonlyMap<number, Workflow>) {
  const matrix = new Map<Action, Map<number, Set<number>>>();
  for (const cell of rows) {
    const { action } = cell;
    // What a flag gives, no cell can: only the matrix's own actions count.
    if (!isAction(action) || FLAG_GIVEN.has(action)) continue;
    const row = matrix.get(action) ?? new Map<number, Set<number>>();
    matrix.set(action, row);
    const statuses = row.get(cell.roleId) ?? new Set<number>();
    row.set(cell.roleId, statuses);
    for (const id of statusesOfCell(cell, workflows.get(cell.workflowId)?.statuses ?? [])) statuses.add(id);
  }
  return matrix;
}

function statusesOfCell(cell: Rows<'cells'>, statuses: readonly Status[]): number[] {
  if (cell.mode === 'these') return cell.statuses.map((row) => row.statusId);
  return statuses
    .filter((status) => cell.mode === 'always' || (cell.mode === 'closed') === (status.kind === 'closed'))
    .map((status) => status.id);
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
