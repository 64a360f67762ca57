// The groups of a draft as the tree that they are: what each is inside, and the choices of a form among them.
import { lineageOf, type Piece } from '../../configuration/document.ts';
import type { Option } from '../../web/look/fields.ts';

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
