// What setup’s forms choose from: groups, types, workflows, calendars and roles, as the administrator’s draft leaves them. A
// few are a list; of many, some letters of the name are written, so that no page lists hundreds.
import type { Piece, Section } from '../configuration/document.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { Actor } from '../permissions/standing.ts';
import type { FieldProps, Option } from '../web/look/fields.ts';
import { Invalid } from '../web/routing.ts';

type Named = Extract<Section, 'group' | 'workflow' | 'calendar' | 'role' | 'type'>;
type Names = ReadonlyMap<string, string>;

/** More than so many are chosen by writing a part of the name. */
export const MOST_LISTED = 20;
const MOST_MEANT = 5;

/** The names of a section’s pieces by their keys, in the order of their names. */
export async function namesIn(
  reader: Reader,
  { person }: Pick<Actor, 'person'>,
  section: Named,
): Promise<Map<string, string>> {
  const names = new Map((await rowsOf(reader, section)).map(({ key, name }) => [key, name]));
  const touched = await reader.draftPiece.findMany({
    where: { section, draft: { byId: person.id } },
    select: { key: true, after: true },
  });
  for (const { key, after } of touched) {
    if (after === null) names.delete(key);
    else names.set(key, (after as unknown as Piece<Named>).name);
  }
  return new Map([...names].sort(([, one], [, other]) => one.localeCompare(other, 'en')));
}

function rowsOf(reader: Reader, section: Named): Promise<{ key: string; name: string }[]> {
  const asked = { select: { key: true, name: true } } as const;
  switch (section) {
    case 'group':
      return reader.group.findMany(asked);
    case 'workflow':
      return reader.workflow.findMany(asked);
    case 'calendar':
      return reader.calendar.findMany(asked);
    case 'role':
      return reader.role.findMany(asked);
    case 'type':
      return reader.caseType.findMany(asked);
  }
}

/** The question for one of them; `none` is what the empty choice is called, where there is one. */
export function picker(name: string, label: string, names: Names, value?: string, none?: string): FieldProps {
  if (names.size <= MOST_LISTED)
    return { kind: 'select', name, label, value: value ?? '', options: optionsOf(names, none) };
  const hint = `Write its name, or a part that no other has${none === undefined ? '' : `. Leave it empty for: ${none.toLowerCase()}`}`;
  return { kind: 'text', name, label, hint, value: value === undefined ? '' : (names.get(value) ?? value) };
}

/** The key of what was chosen or written; nothing where that is empty. Throws Invalid where it is none, or several. */
export function picked(field: string, written: string, names: Names): string | undefined {
  const words = written.trim().toLowerCase();
  if (words === '') return undefined;
  if (names.has(written)) return written;
  const all = [...names];
  const exact = all.find(([, name]) => name.toLowerCase() === words);
  const meant = exact ? [exact] : all.filter(([, name]) => name.toLowerCase().includes(words));
  const [only, ...others] = meant;
  if (only && others.length === 0) return only[0];
  const some = meant.slice(0, MOST_MEANT).map(([, name]) => name);
  throw new Invalid({
    field,
    text:
      some.length === 0
        ? `Nothing is called “${written}”: choose another`
        : `Several are called so. Write which: ${some.join(', ')}${meant.length > MOST_MEANT ? ' …' : ''}`,
  });
}

/** Names as options; `none` is what the empty one is called, where there is one. */
export function optionsOf(names: Names, none?: string): Option[] {
  return [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...[...names].map(([value, label]) => ({ value, label })),
  ];
}
