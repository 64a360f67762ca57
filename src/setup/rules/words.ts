// A standing rule as a sentence: “Whoever is not in HR can never see cases of Grievance”.
import type { Piece } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/** What rules name, by key or id. */
export type RuleNames = {
  groups: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, string>;
  people: ReadonlyMap<number, string>;
};

/** The names that some rules speak of, as an administrator's draft leaves them. */
export async function namesFor(
  reader: Reader,
  userId: number,
  rules: readonly Piece<'rule'>[],
): Promise<RuleNames> {
  const ids = rules.flatMap(({ who }) => ('user' in who ? [who.user] : []));
  const people = await reader.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const named = async (section: 'group' | 'type') =>
    new Map([...(await sectionIn(reader, userId, section))].map(([key, { name }]) => [key, name]));
  return {
    groups: await named('group'),
    types: await named('type'),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

export function ruleInWords({ who, holds, action, type }: Piece<'rule'>, names: RuleNames): string {
  const group = (key: string) => names.groups.get(key) ?? key;
  const meant =
    'user' in who
      ? (names.people.get(who.user) ?? 'Somebody')
      : 'group' in who
        ? `Whoever is in ${group(who.group)}`
        : `Whoever is not in ${group(who.outside)}`;
  return `${meant} can ${holds} ${action.replaceAll('-', ' ')} on cases of ${names.types.get(type) ?? type}`;
}
