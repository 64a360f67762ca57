// Drafts: what an administrator means to publish. Each has one; a change of it is kept piece by piece, beside the piece as
// it was when the draft first touched it.
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { type Change, isSame, type Piece, type Place, type Section } from './document.ts';
import { readPiece, readSection } from './pieces.ts';

export type Draft = { id: number; reason: string; changes: Change[] };

/** Somebody’s draft, its changes in the order in which they were last made; undefined where they have none. */
export async function draftOf(reader: Reader, userId: number): Promise<Draft | undefined> {
  const draft = await reader.configurationDraft.findUnique({
    where: { byId: userId },
    include: { pieces: { orderBy: [{ changedAt: 'asc' }, { section: 'asc' }, { key: 'asc' }] } },
  });
  return draft ? { id: draft.id, reason: draft.reason, changes: draft.pieces.map(changeOf) } : undefined;
}

/** A piece as somebody’s draft leaves it; as it is published, where their draft doesn’t touch it. */
export async function pieceIn<S extends Section>(
  reader: Reader,
  userId: number,
  place: Place<S>,
): Promise<Piece<S> | undefined> {
  const touched = await reader.draftPiece.findFirst({ where: { ...place, draft: { byId: userId } } });
  if (touched) return (touched.after ?? undefined) as Piece<S> | undefined;
  return readPiece(reader, place);
}

/** A section as somebody’s draft leaves it. */
export async function sectionIn<S extends Section>(
  reader: Reader,
  userId: number,
  section: S,
): Promise<Map<string, Piece<S>>> {
  const pieces = await readSection(reader, section);
  const touched = await reader.draftPiece.findMany({ where: { section, draft: { byId: userId } } });
  for (const { key, after } of touched) {
    if (after === null) pieces.delete(key);
    else pieces.set(key, after as unknown as Piece<S>);
  }
  return pieces;
}

/** Puts a piece into the actor’s draft as it is to be; undefined takes it away. What is as it was leaves the draft. */
export async function putPiece<S extends Section>(
  { tx, actor }: SetupPermit,
  place: Place<S>,
  after: Piece<S> | undefined,
): Promise<void> {
  const { id: draftId } = await tx.configurationDraft.upsert({
    where: { byId: actor.person.id },
    create: { byId: actor.person.id },
    update: {},
    select: { id: true },
  });
  const at = { draftId_section_key: { draftId, ...place } };
  const touched = await tx.draftPiece.findUnique({ where: at });
  const before = touched ? (touched.before ?? undefined) : await readPiece(tx, place);
  if (isSame(before, after)) {
    await tx.draftPiece.deleteMany({ where: { draftId, ...place } });
    return;
  }
  const data = { after: stored(after), changedAt: new Date() };
  await tx.draftPiece.upsert({
    where: at,
    create: { draftId, ...place, before: stored(before as Piece | undefined), ...data },
    update: data,
  });
}

/** Says in the draft why it is to be published. */
export async function keepReason({ tx, actor }: SetupPermit, reason: string): Promise<void> {
  await tx.configurationDraft.updateMany({ where: { byId: actor.person.id }, data: { reason } });
}

/** Takes one change out of the actor’s draft; all of them, and the draft, where no place is named. */
export async function dropChanges({ tx, actor }: SetupPermit, place?: Place): Promise<void> {
  const { id: byId } = actor.person;
  if (place) await tx.draftPiece.deleteMany({ where: { ...place, draft: { byId } } });
  else await tx.configurationDraft.deleteMany({ where: { byId } });
}

/** Takes what is published now as what a change of the draft began with: the draft’s wins over what came between. */
export async function keepMine({ tx, actor }: SetupPermit, place: Place): Promise<void> {
  const mine = { ...place, draft: { byId: actor.person.id } };
  // What nobody has touched may be named by nonsense: it isn't looked for.
  if ((await tx.draftPiece.count({ where: mine })) === 0) return;
  const before = await readPiece(tx, place);
  await tx.draftPiece.updateMany({ where: mine, data: { before: stored(before) } });
}

/** A piece as the tables of drafts and versions keep it. */
export function stored(piece: Piece | undefined): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return piece === undefined ? Prisma.DbNull : (piece as Prisma.InputJsonValue);
}

type Row = { section: string; key: string; before: Prisma.JsonValue; after: Prisma.JsonValue };

/** A row of those tables as a change. */
export function changeOf({ section, key, before, after }: Row): Change {
  return {
    ...{ section: section as Section, key },
    before: (before ?? undefined) as Piece | undefined,
    after: (after ?? undefined) as Piece | undefined,
  };
}

/** Puts changes of what is published now into the actor’s draft, in place of what it has at these places. */
export async function putChanges(
  { tx, actor }: SetupPermit,
  changes: readonly Change[],
  places: readonly Place[] | 'everything',
): Promise<void> {
  const { id: byId } = actor.person;
  const { id: draftId } = await tx.configurationDraft.upsert({
    where: { byId },
    create: { byId },
    update: {},
    select: { id: true },
  });
  if (places === 'everything') await tx.draftPiece.deleteMany({ where: { draftId } });
  else
    for (const section of new Set(places.map((place) => place.section))) {
      const keys = places.filter((place) => place.section === section).map(({ key }) => key);
      await tx.draftPiece.deleteMany({ where: { draftId, section, key: { in: keys } } });
    }
  await tx.draftPiece.createMany({
    data: changes.map(({ section, key, before, after }) => ({
      ...{ draftId, section, key, before: stored(before), after: stored(after) },
    })),
  });
}
