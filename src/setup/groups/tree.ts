// The groups of a draft as the tree that they are: what each is inside, and the choices of a form among them.
import type { Piece } from '../../configuration/document.ts';
import type { Option } from '../../web/look/fields.ts';

export type Groups = ReadonlyMap<string, Piece<'group'>>;

/** A group and those above it, nearest first, however they are linked. */
export function lineageOf(groups: Groups, key: string): string[] {
  const lineage: string[] = [];
  for (
    let at: string | undefined = key;
    at !== undefined && !lineage.includes(at);
    at = groups.get(at)?.parent
  )
    lineage.push(at);
  return lineage;
}

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
