// Which types a change concerns, and for whom: only their cases have to be read.
import type { CaseType, Configuration } from '../configuration.ts';
import { mayConvertFrom } from '../raise.ts';
import { type Actor, holdsFlag } from '../standing.ts';
import type { Way } from '../ways.ts';
import type { Sides } from './sides.ts';

/** Whether anything may change for somebody on a type’s cases, where the type’s own rules stay as they are. */
export function isConcerned({ before, after }: Sides, typeId: number): boolean {
  return sidesOf(before, typeId) !== sidesOf(after, typeId);
}

/** Whether a way leads to all cases of a type, or to all that are escalated, before or after. */
export function reaches({ before, after }: Sides, typeId: number): boolean {
  return [before, after].some(({ ways }) => ways.some((way) => leadsToType(way, typeId)));
}

function leadsToType({ reach }: Way, typeId: number): boolean {
  return reach.to === 'all' || (reach.to === 'types' && reach.typeIds.has(typeId));
}

/** How somebody stands towards a type: by their groups, and by what leads to all its cases. */
function sidesOf(actor: Actor, typeId: number): string {
  const powers = actor.ways
    .filter((way) => leadsToType(way, typeId))
    .map(({ reach, power }) => JSON.stringify([power, 'escalated' in reach]));
  return JSON.stringify([
    ...[actor.staff, sorted(actor.groupIds), powers.sort(), mayConvertFrom(actor, typeId)],
    holdsFlag(actor, 'delete', typeId),
  ]);
}

/** The types whose rules aren’t the same before and after; a type that comes or goes is one of them. */
export function touchedTypes(before: Configuration, after: Configuration): Set<number> {
  const ids = new Set([...before.types.keys(), ...after.types.keys()]);
  return new Set([...ids].filter((id) => rulesOf(before, id) !== rulesOf(after, id)));
}

/** All that decisions on a type’s cases follow from, the people aside, as one text. */
function rulesOf(configuration: Configuration, typeId: number): string {
  const type = configuration.types.get(typeId);
  if (!type) return '';
  const workflows = [...configuration.workflows.values()].filter(({ statuses }) =>
    statuses.some(({ id }) => type.statusIds.includes(id)),
  );
  return JSON.stringify([
    ownRules(type),
    workflows.map(({ statuses, transitions }) => [
      statuses.map(({ id, kind }) => [id, kind]),
      transitions.map(({ fromId, toId, roleIds }) => [fromId, toId, sorted(roleIds)]),
    ]),
    cellsOf(configuration, sorted(workflows.flatMap(({ statuses }) => statuses.map(({ id }) => id)))),
  ]);
}

function ownRules({ assignedOnly, mayExtendTarget, workflowId, roleGroups }: CaseType) {
  return [
    assignedOnly,
    mayExtendTarget,
    workflowId,
    [...roleGroups].map(([id, groups]) => [id, sorted(groups)]),
  ];
}

function cellsOf({ matrix }: Configuration, statusIds: readonly number[]): string[] {
  return [...matrix]
    .flatMap(([action, row]) =>
      [...row].flatMap(([roleId, statuses]) => {
        const those = statusIds.filter((id) => statuses.has(id));
        return those.length === 0 ? [] : [`${action} ${roleId} ${those}`];
      }),
    )
    .sort();
}

function sorted(ids: Iterable<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}
