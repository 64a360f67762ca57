// The groups of a draft as the tree that they are: what each is inside, and the choices of a form among them.
import { lineageOf, type Piece } from '../../configuration/document.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import { MOST_LISTED, picked, picker } from '../choosing.ts';

export type Groups = ReadonlyMap<string, Piece<'group'>>;

/** The names of the groups above a group, the outermost first. */
export function aboveOf(groups: Groups, key: string): string[] {
  const [, ...above] = lineageOf(groups, key);
  return above.reverse().map((one) => groups.get(one)?.name ?? one);
}

/** The groups that are offered, each with those above it: "CM-CASES › Highways team". */
export function groupOptions(groups: Groups, offered: (key: string) => boolean): Option[] {
  return [...groups]
    .filter(([key]) => offered(key))
    .map(([value, { name }]) => ({ value, label: [...aboveOf(groups, value), name].join(' › ') }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

type Picking = { name: string; label: string; none: string; hint?: string; value?: string };

/** The question for one of the groups offered: a few are a list, of many a part of the name is written. */
export function groupField(
  groups: Groups,
  { name, label, none, hint, value = '' }: Picking,
  offered: (key: string) => boolean = () => true,
): FieldProps {
  const keys = [...groups.keys()].filter(offered);
  const said = hint === undefined ? {} : { hint };
  if (keys.length <= MOST_LISTED)
    return {
      ...{ kind: 'select', name, label, value, required: true, ...said },
      options: [{ value: '', label: none }, ...groupOptions(groups, offered)],
    };
  const asked = picker(name, label, namesOf(groups), value || undefined, none);
  return { ...asked, required: true, hint: [hint, asked.hint].filter(Boolean).join('. ') };
}

/** The key of the group that was chosen or written; nothing where that is empty. Throws Invalid where it is none, or several. */
export function groupMeant(field: string, written: string, groups: Groups): string | undefined {
  return picked(field, written, namesOf(groups));
}

function namesOf(groups: Groups): Map<string, string> {
  return new Map([...groups].map(([key, { name }]) => [key, name]));
}
