// What a group is used for: the types, roles, rules, cases and groups that name it, and so keep it from being deleted.
import type { Configuration } from '../../permissions/configuration.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/** A sentence for each use, those by types first. */
export async function usesOf(
  reader: Reader,
  configuration: Configuration,
  groupId: number,
): Promise<string[]> {
  return [
    ...groupsInside(configuration, groupId),
    ...usesByTypes(configuration, groupId),
    ...(await usesByRules(reader, groupId)),
    ...(await usesByCases(reader, groupId)),
  ];
}

function groupsInside({ groups }: Configuration, groupId: number): string[] {
  return [...groups.values()]
    .filter(({ lineage }) => lineage[1] === groupId)
    .map(({ name }) => `${name} is inside it.`);
}

function usesByTypes({ types, roles }: Configuration, groupId: number): string[] {
  return [...types.values()].flatMap(({ plural, roleGroups, starterGroupIds, reassignmentGroupIds }) => [
    ...[...roleGroups]
      .filter(([, groupIds]) => groupIds.includes(groupId))
      .map(([roleId]) => `Its members are ${roles.get(roleId)?.plural ?? 'in a role'} of ${plural}.`),
    ...(starterGroupIds.includes(groupId) ? [`Its members may raise ${plural}.`] : []),
    ...(reassignmentGroupIds.includes(groupId) ? [`${plural} may be reassigned to it.`] : []),
  ]);
}

async function usesByRules(reader: Reader, groupId: number): Promise<string[]> {
  const rules = await reader.autoAssignRule.findMany({
    where: { groupId },
    select: { caseType: { select: { plural: true } } },
    distinct: ['caseTypeId'],
  });
  const tasks = await reader.taskDefinition.findMany({
    where: { groupId },
    select: { title: true, caseType: { select: { plural: true } } },
    orderBy: { id: 'asc' },
  });
  return [
    ...rules.map(({ caseType }) => `${caseType.plural} are assigned to it by a rule.`),
    ...tasks.map(({ title, caseType }) => `The task “${title}” of ${caseType.plural} goes to it.`),
  ];
}

async function usesByCases(reader: Reader, groupId: number): Promise<string[]> {
  const assigned = await reader.assignment.findFirst({ where: { groupId }, select: { id: true } });
  const tasked = await reader.task.findFirst({ where: { groupId }, select: { id: true } });
  return [
    ...(assigned ? ['Cases are assigned to it.'] : []),
    ...(tasked ? ['Tasks of cases were given to it.'] : []),
  ];
}
