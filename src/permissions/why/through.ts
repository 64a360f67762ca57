// Through what somebody has a way in to a case: the group, the assignment, the grant, by name.
import type { CaseFacts } from '../facts.ts';
import type { Actor } from '../standing.ts';
import { isFor, type Way } from '../ways.ts';

/** Names what a way comes through, for a case that it leads to: "the group Highways team". Never empty. */
export function throughOf({ kind, reach, power }: Way, actor: Actor, facts: CaseFacts): string[] {
  switch (kind) {
    case 'owner':
      return ['owning it'];
    case 'tracking-link':
      return ['its tracking link'];
    case 'group': {
      const type = actor.configuration.types.get(facts.typeId);
      const given = power.as === 'role' ? (type?.roleGroups.get(power.roleId) ?? []) : [];
      return given.filter((id) => actor.groupIds.has(id)).map((id) => groupName(actor, id));
    }
    case 'assignment':
      return facts.assignments
        .filter((row) => reach.to === 'assigned' && row.roleId === reach.roleId && isFor(row, reach))
        .map((row) => `an assignment${toGroup(actor, row.groupId)}`);
    case 'task':
      return facts.openTasks
        .filter((row) => reach.to === 'tasked' && isFor(row, reach))
        .map((row) => `an open task${toGroup(actor, row.groupId)}`);
    default:
      return flagSources(actor, kind, facts.typeId);
  }
}

/** Where somebody has a flag from, as far as it reaches a type: "the flag setup", "the flag delete of the group …". */
export function flagSources({ flags, configuration }: Actor, flag: string, typeId?: number): string[] {
  return flags
    .filter((held) => held.flag === flag && (held.typeId === null || held.typeId === typeId))
    .map(({ groupId }) => {
      const group = groupId === undefined ? undefined : configuration.groups.get(groupId);
      return group ? `the flag ${flag} of the group ${group.name}` : `the flag ${flag}`;
    });
}

function toGroup(actor: Actor, groupId: number | null): string {
  return groupId === null ? '' : ` to ${groupName(actor, groupId)}`;
}

function groupName({ configuration }: Actor, groupId: number): string {
  return `the group ${configuration.groups.get(groupId)?.name ?? groupId}`;
}
