// The list that an address names, as the administrator's draft leaves it; what uses it; and how a change of it is kept.
import type { Piece } from '../../configuration/document.ts';
import { pieceIn, sectionIn } from '../../configuration/draft.ts';
import { readPiece } from '../../configuration/pieces.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import type { Held } from '../models.ts';

export type ListPiece = Piece<'list'>;
export type Item = ListPiece['items'][number];
/** `published`: as it holds now; undefined where it is new. */
export type TheList = { key: string; href: string; list: ListPiece; published: ListPiece | undefined };

/** Reads it by the address's `:key`. Throws Invisible where there is none. */
export async function theList(reader: Reader, { params, actor }: Visit): Promise<TheList> {
  const { key = '' } = params;
  const place = { section: 'list', key } as const;
  const list = await pieceIn(reader, actor.person.id, place);
  if (!list) throw new Invisible();
  return { key, href: `/setup/lists/${key}`, list, published: await readPiece(reader, place) };
}

/** The item that the address names, with its place. Throws Invisible where there is none. */
export function theItem({ list }: TheList, { params }: Visit): { item: Item; at: number } {
  const at = list.items.findIndex(({ key }) => key === params['item']);
  const item = list.items[at];
  if (!item) throw new Invisible();
  return { item, at };
}

/** Keeps in the actor's draft what `change` makes of it, read again under the lock: two tabs don't undo each other. */
export async function keepList(
  permit: SetupPermit,
  visit: Visit,
  change: (list: ListPiece) => ListPiece,
): Promise<Reply> {
  const { key, href, list } = await theList(permit.tx, visit);
  return keepInDraft(permit, { section: 'list', key }, change(list), href);
}

/** The types whose forms name a list, by the list's key, as the draft leaves them. */
export async function usesOfLists(reader: Reader, userId: number): Promise<Map<string, Held[]>> {
  const uses = new Map<string, Held[]>();
  for (const [type, piece] of await sectionIn(reader, userId, 'type'))
    for (const key of listsNamedIn(piece))
      uses.set(key, [...(uses.get(key) ?? []), { text: piece.plural, href: `/setup/types/${type}` }]);
  return uses;
}

/** Wherever in a form a field says `list`, it is the key of one. */
function listsNamedIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (inner: unknown) => {
    if (Array.isArray(inner)) for (const one of inner) walk(one);
    else if (typeof inner === 'object' && inner !== null)
      for (const [name, one] of Object.entries(inner)) {
        if (name === 'list' && typeof one === 'string') found.add(one);
        else walk(one);
      }
  };
  walk(value);
  return found;
}
