// The council of the benchmark: its groups, three deep, its case types with a workflow each, and its people. Ids are
// given here, in rows, so that millions of cases can name them without looking anything up.
import { DEFAULT_MATRIX } from '../../src/permissions/default-matrix.ts';

export type Size = { cases: number; types: number };

export const DEPARTMENTS = 4;
export const UNITS = 8;
export const STARTERS = 1;
export const STAFF = 2;
export const ENQUIRIES = 3;
export const SUPERVISORS = 4;
const FIRST_DEPARTMENT = 11;
const FIRST_UNIT = 21;
const FIRST_DISTRICT = 101;
const FIRST_AREA = 121;
/** Wards are in areas and areas in districts: whoever is in every ward is in 200 groups. */
export const FIRST_WARD = 201;
export const WARDS = 160;
const AREAS = 32;
const DISTRICTS = 8;
const FIRST_TEAM = 1001;

export const FIRST_STAFF = 1001;
export const FIRST_CITIZEN = 10_001;

export const staffOf = ({ cases, types }: Size) => Math.max(2 * types, Math.round(cases / 500));
export const citizensOf = ({ cases }: Size) => Math.max(500, Math.round(cases / 5));
export const teamOf = (typeId: number) => FIRST_TEAM + typeId - 1;
/** Every seventh type is handled by whom it is assigned to, and by nobody else. */
export const isAssignedOnly = (typeId: number) => typeId % 7 === 3;
/** The teams of a member of staff: one, and every third is in a second one. */
export const teamsOfStaff = (index: number, { types }: Size) => [
  (index % types) + 1,
  ...(index % 3 === 0 ? [((index * 7 + 3) % types) + 1] : []),
];

export const STATUSES = [
  { name: 'New', kind: 'start' },
  { name: 'In progress', kind: 'open' },
  { name: 'On hold', kind: 'open' },
  { name: 'Waiting for you', kind: 'waiting' },
  { name: 'Closed', kind: 'closed' },
  { name: 'Withdrawn', kind: 'closed' },
] as const;
/** The rare one: about one case in two thousand stands there. */
export const RARE = 'On hold';
export const statusOf = (typeId: number, name: (typeof STATUSES)[number]['name']) =>
  (typeId - 1) * STATUSES.length + STATUSES.findIndex((status) => status.name === name) + 1;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
export const typeIdsOf = ({ types }: Size) => upTo(types);
export const prefixOf = (typeId: number) =>
  `B${String.fromCharCode(65 + Math.floor(typeId / 26), 65 + (typeId % 26))}`;

/** The groups, parents before children. */
export function groupRows(size: Size) {
  const run = (first: number, count: number, name: string, parent: (index: number) => number | null) =>
    upTo(count).map((n) => ({ id: first + n - 1, name: `${name} ${n}`, parentId: parent(n - 1) }));
  return [
    { id: STARTERS, name: 'CM-STARTERS', parentId: null },
    { id: STAFF, name: 'CM-CASES', parentId: null },
    { id: ENQUIRIES, name: 'Enquiries', parentId: null },
    { id: SUPERVISORS, name: 'Supervisors', parentId: null },
    ...run(FIRST_DEPARTMENT, DEPARTMENTS, 'Department', () => null),
    ...run(FIRST_UNIT, UNITS, 'Unit', (index) => FIRST_DEPARTMENT + (index % DEPARTMENTS)),
    ...run(FIRST_DISTRICT, DISTRICTS, 'District', () => null),
    ...run(FIRST_AREA, AREAS, 'Area', (index) => FIRST_DISTRICT + (index % DISTRICTS)),
    ...run(FIRST_WARD, WARDS, 'Ward', (index) => FIRST_AREA + (index % AREAS)),
    ...run(FIRST_TEAM, size.types, 'Team', (index) => FIRST_UNIT + (index % UNITS)),
  ];
}

/** The workflows: six statuses each, the default matrix, and the steps of managers between the live statuses. */
export function workflowRows(size: Size) {
  const ids = typeIdsOf(size);
  const live = STATUSES.filter((status) => status.kind !== 'closed');
  const steps = ids.flatMap((workflowId) =>
    live.flatMap((from) =>
      live
        .filter((to) => to !== from && to.kind !== 'start')
        .map((to) => ({
          workflowId,
          fromId: statusOf(workflowId, from.name),
          toId: statusOf(workflowId, to.name),
          name: `To ${to.name}`,
        })),
    ),
  );
  return {
    workflows: ids.map((id) => ({ id, name: `Workflow ${id}` })),
    statuses: ids.flatMap((workflowId) =>
      STATUSES.map(({ name, kind }, position) => ({
        id: statusOf(workflowId, name),
        workflowId,
        name,
        kind,
        position,
      })),
    ),
    transitions: steps.map((step, index) => ({ id: index + 1, ...step })),
    cells: ids.flatMap((workflowId) => DEFAULT_MATRIX.map((cell) => ({ workflowId, ...cell }))),
  };
}

/** The types; every one has its workflow's and its form's id. */
export function typeRows(size: Size) {
  return typeIdsOf(size).map((id) => ({
    id,
    name: `Service ${id}`,
    plural: `Requests for service ${id}`,
    prefix: prefixOf(id),
    published: true,
    position: id,
    workflowId: id,
    assignedOnly: isAssignedOnly(id),
    staffMayRaise: true,
    targetAmount: 10,
  }));
}
