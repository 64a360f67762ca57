// Where a role is used: the groups that give it, what it may do by workflow and by field, and the cases that name it.
import type { Piece } from '../../configuration/document.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Held, HeldList } from '../models.ts';
import { countInWords } from '../show.ts';

const MOST_NAMED = 20;

export type RoleCounts = {
  key: string;
  types: number;
  workflows: number;
  transitions: number;
  rights: number;
};

/** How often each role is named, as it is published. */
export function countUses(reader: Reader): Promise<RoleCounts[]> {
  return reader.$queryRaw<RoleCounts[]>`
    SELECT r."key",
      (SELECT count(DISTINCT g."caseTypeId")::int FROM "role_groups" g WHERE g."roleId" = r."id") AS "types",
      (SELECT count(DISTINCT m."workflowId")::int FROM "matrix_cells" m WHERE m."roleId" = r."id") AS "workflows",
      (SELECT count(*)::int FROM "transition_roles" t WHERE t."roleId" = r."id") AS "transitions",
      (SELECT count(*)::int FROM "field_rights" f WHERE f."roleId" = r."id") AS "rights"
    FROM "roles" r`;
}

/** On how many cases somebody has the role by name, counted no further than to the bound. */
export async function countAssignments(reader: Reader, role: string): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "assignments" a JOIN "roles" r ON r."id" = a."roleId"
      WHERE r."key" = ${role} LIMIT ${COUNT_BOUND + 1}
    ) counted`;
  return row?.count ?? 0;
}

type Types = ReadonlyMap<string, Piece<'type'>>;
type Workflows = ReadonlyMap<string, Piece<'workflow'>>;

/** The types of which groups give the role. */
export function givenBy(types: Types, groups: ReadonlyMap<string, Piece<'group'>>, role: string): HeldList {
  const items = [...types].flatMap(([key, { plural, roleGroups }]): Held[] => {
    const named = roleGroups[role] ?? [];
    if (named.length === 0) return [];
    const names = named.map((group) => groups.get(group)?.name ?? group).join(', ');
    return [{ text: plural, href: `/setup/types/${key}`, note: `its members: ${names}` }];
  });
  return { title: 'Given by groups of types', items: bounded(items, 'types'), none: 'No group gives it.' };
}

/** What it may do in each workflow. */
export function doneIn(workflows: Workflows, role: string): HeldList {
  const items = [...workflows].flatMap(([key, { name, matrix, transitions }]): Held[] => {
    const actions = Object.keys(matrix[role] ?? {}).length;
    const steps = transitions.filter(({ roles }) => roles.includes(role)).length;
    if (actions + steps === 0) return [];
    const note = `${counted(actions, 'action')}, ${counted(steps, 'transition')}`;
    return [{ text: name, href: `/setup/workflows/${key}/matrix-columns/${role}`, note }];
  });
  return { title: 'What it may do', items: bounded(items, 'workflows'), none: 'Nothing in any workflow.' };
}

/** The types whose fields have rights for it. */
export function fieldsFor(types: Types, role: string): HeldList {
  const items = [...types].flatMap(([key, { plural, fieldRights }]): Held[] => {
    const fields = fieldRights.filter((right) => right.role === role).length;
    if (fields === 0) return [];
    return [{ text: plural, href: `/setup/types/${key}/field-rights`, note: counted(fields, 'field') }];
  });
  return { title: 'Rights on fields', items: bounded(items, 'types'), none: 'None of its own.' };
}

/** The cases on which somebody was given it. */
export function assignedOn(assignments: number): HeldList {
  const text = `Somebody has it by name on ${countInWords(assignments, 'case', 'cases')}.`;
  return { title: 'Cases', items: assignments > 0 ? [{ text }] : [], none: 'Nobody was given it on a case.' };
}

function bounded(items: Held[], what: string): Held[] {
  const more = items.length - MOST_NAMED;
  return more > 0 ? [...items.slice(0, MOST_NAMED), { text: `and ${more} more ${what}` }] : items;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
