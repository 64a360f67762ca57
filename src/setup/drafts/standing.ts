// A section as the administrator’s draft leaves it, each piece with what the draft does to it.
import type { Piece, Place, Section } from '../../configuration/document.ts';
import { readPiece, readSection } from '../../configuration/pieces.ts';
import type { DraftPiece } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Tag } from '../../web/look/parts.ts';

/** What the draft does to a piece. */
export type State = 'published' | 'new' | 'changed' | 'gone';
/** A piece; one that is taken away in the draft is as it is published. */
export type Drafted<S extends Section> = { key: string; piece: Piece<S>; state: State };

/** All pieces of a section, those taken away in the draft, too. Of memberships: `only` those that the draft touches. */
export async function draftedIn<S extends Section>(
  reader: Reader,
  userId: number,
  section: S,
  only?: 'touched',
): Promise<Map<string, Drafted<S>>> {
  const touched = await reader.draftPiece.findMany({ where: { section, draft: { byId: userId } } });
  return inDraft(await readSection(reader, section, only && touched.map(({ key }) => key)), touched);
}

/** Published pieces of a section and what a draft makes of them. */
export function inDraft<S extends Section>(
  published: ReadonlyMap<string, Piece<S>>,
  touched: readonly Pick<DraftPiece, 'key' | 'after'>[],
): Map<string, Drafted<S>> {
  const all = new Map<string, Drafted<S>>();
  for (const [key, piece] of published) all.set(key, { key, piece, state: 'published' });
  for (const { key, after } of touched) {
    const before = published.get(key);
    const piece = (after ?? undefined) as Piece<S> | undefined;
    if (piece) all.set(key, { key, piece, state: before ? 'changed' : 'new' });
    else if (before) all.set(key, { key, piece: before, state: 'gone' });
  }
  return all;
}

/** One piece as the draft leaves it, and as it is published: read once, where these are the same. */
export async function bothOf<S extends Section>(
  reader: Reader,
  userId: number,
  place: Place<S>,
): Promise<{ piece: Piece<S> | undefined; published: Piece<S> | undefined }> {
  const touched = await reader.draftPiece.findFirst({ where: { ...place, draft: { byId: userId } } });
  const published = await readPiece(reader, place);
  return { piece: touched ? ((touched.after ?? undefined) as Piece<S> | undefined) : published, published };
}

/** Those that will be there. */
export function remaining<S extends Section>(all: ReadonlyMap<string, Drafted<S>>): Map<string, Piece<S>> {
  return new Map(
    [...all].filter(([, { state }]) => state !== 'gone').map(([key, { piece }]) => [key, piece]),
  );
}

const WORDS: Record<State, string | undefined> = {
  published: undefined,
  new: 'new in your draft',
  changed: 'changed in your draft',
  gone: 'taken away in your draft',
};

/** What the draft does to a piece, in words; undefined where nothing. */
export function stateInWords(state: State): string | undefined {
  return WORDS[state];
}

/** The same as a tag. */
export function stateTag(state: State): Tag[] {
  const text = WORDS[state];
  return text === undefined ? [] : [{ text, tone: state === 'gone' ? 'danger' : 'warning' }];
}
