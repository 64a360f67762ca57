// How the people of a page stand, by the law's own reading: whatever their number, one query.
import { configurationOf } from '../../permissions/load-configuration.ts';
import { type Actor, readStandings, type StandingRow, stand } from '../../permissions/standing.ts';
import type { Flag } from '../../permissions/vocabulary.ts';
import type { Visit } from '../../web/visit.ts';

/** Somebody's standing, with what was stored: the groups that they were put into, and the flags granted to them. */
export type Standing = Pick<StandingRow, 'memberOf' | 'grants'> & { actor: Actor };

/** Where somebody has a flag from. No `groupId`: granted to themselves; no `forTypes`: for all. */
export type FlagSource = { groupId?: number; through: string; forTypes?: string };

/** The standings of these users in the order of the ids; nobody for an id that is nobody's. */
export async function standingsOf(
  { prisma }: Pick<Visit, 'prisma'>,
  ids: readonly number[],
): Promise<Standing[]> {
  const rows = await readStandings(prisma, ids);
  const [first] = rows;
  if (!first) return [];
  const configuration = await configurationOf(prisma, first.version);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [{ actor: stand(row, configuration), memberOf: row.memberOf, grants: row.grants }];
  });
}

/** Each source of a flag that counts for somebody, their own first; as far as a type, where one is named. */
export function sourcesOf({ actor, memberOf }: Standing, flag: Flag, typeId?: number): FlagSource[] {
  const reaches = (one: number | null) => typeId === undefined || one === null || one === typeId;
  const held = actor.flags.filter((one) => one.flag === flag && reaches(one.typeId));
  return [...new Set(held.map((one) => one.groupId))].map((groupId) => {
    const typeIds = held.filter((one) => one.groupId === groupId).map((one) => one.typeId);
    const forTypes = typesInWords(actor, typeIds);
    return {
      through: groupId === undefined ? 'their own' : throughGroup(actor, memberOf, groupId),
      ...(groupId === undefined ? {} : { groupId }),
      ...(forTypes === undefined ? {} : { forTypes }),
    };
  });
}

/** "Potholes, Complaints"; undefined where it is for all. */
export function typesInWords(
  { configuration }: Pick<Actor, 'configuration'>,
  typeIds: readonly (number | null)[],
): string | undefined {
  const named = typeIds.filter((id) => id !== null);
  if (named.length < typeIds.length) return undefined;
  return named.map((id) => configuration.types.get(id)?.plural ?? `type ${id}`).join(', ');
}

/** "CM-CASES, through Highways team": a group that they are in, by itself or by those inside it. */
export function throughGroup({ configuration }: Actor, memberOf: readonly number[], groupId: number): string {
  const name = (id: number) => configuration.groups.get(id)?.name ?? `group ${id}`;
  if (memberOf.includes(groupId)) return name(groupId);
  const inside = memberOf.filter((id) => configuration.groups.get(id)?.lineage.includes(groupId));
  return `${name(groupId)}, through ${inside.map(name).join(', ')}`;
}
