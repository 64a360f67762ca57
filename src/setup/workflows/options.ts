// The workflows and roles that a form lets choose among, as the draft leaves them: names and keys, read in two statements each.
import type { Piece, Section } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Option } from '../../web/look/fields.ts';
import type { Visit } from '../../web/visit.ts';

type Asker = Pick<Visit, 'actor'>;

/** The workflows by name. */
export async function workflowOptions(reader: Reader, { actor }: Asker): Promise<Option[]> {
  const rows = await reader.workflow.findMany({ select: { key: true, name: true } });
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  for (const { key, after } of await touchedIn(reader, actor.person.id, 'workflow')) {
    const piece = (after ?? undefined) as Piece<'workflow'> | undefined;
    if (piece) names.set(key, piece.name);
    else names.delete(key);
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

export type Roles = readonly (readonly [key: string, role: Piece<'role'>])[];

/** The roles in their order. */
export async function rolesInOrder(reader: Reader, { actor }: Asker): Promise<Roles> {
  return [...(await sectionIn(reader, actor.person.id, 'role'))].sort(
    ([, one], [, other]) => one.position - other.position || one.name.localeCompare(other.name, 'en'),
  );
}

/** What somebody’s draft changes of a section. */
export function touchedIn(reader: Reader, byId: number, section: Section) {
  return reader.draftPiece.findMany({
    where: { section, draft: { byId } },
    select: { key: true, before: true, after: true },
  });
}

/** Where something of a list can stand: first, or after one of the others. */
export function placeOptions(others: readonly { key: string; name: string }[]): Option[] {
  return [
    { value: '', label: 'First' },
    ...others.map(({ key, name }) => ({ value: key, label: `After ${name}` })),
  ];
}

/** The list with one of it after another; first, where there is no such other. */
export function placedAfter<Item extends { key: string }>(
  items: readonly Item[],
  item: Item,
  after: string,
): Item[] {
  const others = items.filter(({ key }) => key !== item.key);
  const at = others.findIndex(({ key }) => key === after);
  return [...others.slice(0, at + 1), item, ...others.slice(at + 1)];
}

/** The key of what comes before one of a list; '' where it is the first. */
export function beforeIt(items: readonly { key: string }[], key: string): string {
  return items[items.findIndex((item) => item.key === key) - 1]?.key ?? '';
}
