// What a group is used for: the types, rules, cases and groups that name it, and so keep it from being deleted.
import type { Piece } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Groups } from './tree.ts';

type Type = Piece<'type'>;

/** A sentence for each use that the draft leaves, those by groups and types first. */
export async function usesOf(reader: Reader, userId: number, groups: Groups, key: string): Promise<string[]> {
  const types = await sectionIn(reader, userId, 'type');
  const roles = await sectionIn(reader, userId, 'role');
  const rules = await sectionIn(reader, userId, 'rule');
  return [
    ...[...groups.values()].filter(({ parent }) => parent === key).map(({ name }) => `${name} is inside it.`),
    ...[...types.values()].flatMap((type) => usesByType(type, roles, key)),
    ...[...rules.values()]
      .filter(({ who }) => names(who, key))
      .map(({ name }) => `The rule “${name}” is about it.`),
    ...(await usesByCases(reader, key)),
  ];
}

function usesByType(type: Type, roles: ReadonlyMap<string, Piece<'role'>>, key: string): string[] {
  const { plural, roleGroups, starterGroups, reassignmentGroups, autoAssign, tasks } = type;
  return [
    ...Object.entries(roleGroups)
      .filter(([, groups]) => groups.includes(key))
      .map(([role]) => `Its members are ${roles.get(role)?.plural ?? 'in a role'} of ${plural}.`),
    ...(starterGroups.includes(key) ? [`Its members may raise ${plural}.`] : []),
    ...(reassignmentGroups.includes(key) ? [`${plural} may be reassigned to it.`] : []),
    ...(autoAssign.some(({ group }) => group === key) ? [`${plural} are assigned to it by a rule.`] : []),
    ...tasks
      .filter(({ group }) => group === key)
      .map(({ title }) => `The task “${title}” of ${plural} goes to it.`),
  ];
}

function names(who: Piece<'rule'>['who'], key: string): boolean {
  return ('group' in who && who.group === key) || ('outside' in who && who.outside === key);
}

async function usesByCases(reader: Reader, key: string): Promise<string[]> {
  const assigned = await reader.assignment.findFirst({ where: { group: { key } }, select: { id: true } });
  const tasked = await reader.task.findFirst({ where: { group: { key } }, select: { id: true } });
  return [
    ...(assigned ? ['Cases are assigned to it.'] : []),
    ...(tasked ? ['Tasks of cases were given to it.'] : []),
  ];
}
