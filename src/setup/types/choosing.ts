// What a type’s forms choose from: groups, workflows, calendars and roles, as the administrator’s draft leaves them.
import type { Section } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { Option } from '../../web/look/fields.ts';

type Named = Extract<Section, 'group' | 'workflow' | 'calendar' | 'role' | 'type'>;

/** The names of a section’s pieces by their keys, in the order of their names. */
export async function namesIn(
  reader: Reader,
  { person }: Pick<Actor, 'person'>,
  section: Named,
): Promise<Map<string, string>> {
  const pieces = await sectionIn(reader, person.id, section);
  const names = [...pieces].map(([key, { name }]): [string, string] => [key, name]);
  return new Map(names.sort(([, one], [, other]) => one.localeCompare(other, 'en')));
}

/** Names as options; `none` is what the empty one is called, where there is one. */
export function optionsOf(names: ReadonlyMap<string, string>, none?: string): Option[] {
  return [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...[...names].map(([value, label]) => ({ value, label })),
  ];
}
