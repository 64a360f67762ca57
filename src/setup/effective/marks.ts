// One mark of the table: a flag of somebody, or a role that groups give them on a case type, with where it comes from.
import type { Configuration, Role } from '../../permissions/configuration.ts';
import { GATE } from '../../permissions/list/people.ts';
import { type Flag, MANAGER } from '../../permissions/vocabulary.ts';
import type { PermissionMark } from '../../web/look/permission-parts.ts';
import { type Standing, sourcesOf, throughGroup } from './standings.ts';

/** One flag of one user, as far as a type where one is named; without the gate it is held, but counts for nothing. */
export function markOf(standing: Standing, flag: Flag, typeId?: number): PermissionMark {
  const sources = sourcesOf(standing, flag, typeId);
  const shut = sources.length > 0 && !standing.actor.staff && !GATE.includes(flag);
  const implied = flag === 'access' && sources.length === 0 && standing.actor.staff;
  return {
    sources,
    ...(shut ? { note: SHUT } : {}),
    ...(implied ? { implied: 'implied by setup' } : {}),
  };
}

const SHUT = 'counts only with access';

/** The roles that groups give on a type; none where no type is named. */
export function rolesOf({ types, roles }: Configuration, typeId: number | undefined): Role[] {
  const given = types.get(typeId ?? 0)?.roleGroups ?? new Map<number, readonly number[]>();
  return [...roles.values()].filter(({ id }) => (given.get(id)?.length ?? 0) > 0);
}

/** One role of one user on a type, through the groups that give it. */
export function roleMarkOf({ actor, memberOf }: Standing, typeId: number, roleId: number): PermissionMark {
  const type = actor.configuration.types.get(typeId);
  const held = (type?.roleGroups.get(roleId) ?? []).filter((id) => actor.groupIds.has(id));
  const sources = held.map((id) => ({ through: throughGroup(actor, memberOf, id) }));
  if (sources.length === 0) return { sources };
  if (!actor.staff) return { sources, note: SHUT };
  const assignedOnly = roleId === MANAGER && type?.assignedOnly;
  return { sources, ...(assignedOnly ? { note: 'only of cases assigned' } : {}) };
}

/** A mark as text for a spreadsheet, or for a row of two users: empty where it isn't held. */
export function markInWords({ sources, note, implied }: PermissionMark): string {
  const from = sources.map(({ through, forTypes }) => (forTypes ? `${through} for ${forTypes}` : through));
  return [...from, ...(implied ? [implied] : []), ...(note ? [`(${note})`] : [])].join('; ');
}
