// The pieces of the configuration as they stand in the database.
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { type Change, type Document, type Piece, type Place, SECTIONS, type Section } from './document.ts';
import { type Keys, readKeys } from './keys.ts';
import { Broken } from './problems.ts';
import type { Hand } from './rows/hand.ts';
import { flags, groups, members, roles } from './rows/people.ts';
import { calendars, lists, mails, standingRules } from './rows/rest.ts';
import { types } from './rows/types.ts';
import { workflows } from './rows/workflows.ts';

const HANDS: { [S in Section]: Hand<S> } = {
  role: roles,
  list: lists,
  calendar: calendars,
  group: groups,
  workflow: workflows,
  type: types,
  mail: mails,
  member: members,
  flag: flags,
  rule: standingRules,
};

/** Reads one section, or those of its pieces that have these keys. */
export async function readSection<S extends Section>(
  tx: Reader,
  section: S,
  which?: readonly string[],
  keys?: Keys,
): Promise<Map<string, Piece<S>>> {
  return byKey(await HANDS[section].read(tx, keys ?? (await readKeys(tx)), which));
}

/** Reads one piece; undefined where it isn’t there. */
export async function readPiece<S extends Section>(
  tx: Reader,
  { section, key }: Place<S>,
): Promise<Piece<S> | undefined> {
  return (await readSection(tx, section, [key])).get(key);
}

/** Reads the pieces at these places, one section after the other. What isn’t there is left out. */
export async function readPieces(
  tx: Reader,
  places: readonly Place[],
): Promise<(place: Place) => Piece | undefined> {
  const keys = await readKeys(tx);
  const found = new Map<Section, ReadonlyMap<string, Piece>>();
  for (const section of SECTIONS) {
    const which = places.filter((place) => place.section === section).map(({ key }) => key);
    if (which.length > 0) found.set(section, await HANDS[section].read(tx, keys, which));
  }
  return ({ section, key }) => found.get(section)?.get(key);
}

/** Reads the whole configuration. */
export async function readDocument(tx: Reader): Promise<Document> {
  const keys = await readKeys(tx);
  const document: Record<string, ReadonlyMap<string, Piece>> = {};
  for (const section of SECTIONS) document[section] = byKey<Piece>(await HANDS[section].read(tx, keys));
  return document as Document;
}

function byKey<Value>(pieces: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...pieces].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The configuration with changes made to it. */
export function changed(document: Document, changes: readonly Change[]): Document {
  const after = Object.fromEntries(
    SECTIONS.map((section) => [section, new Map<string, Piece>(document[section])]),
  );
  for (const { section, key, after: piece } of changes) {
    if (piece === undefined) after[section]?.delete(key);
    else after[section]?.set(key, piece);
  }
  return after as unknown as Document;
}

// What nothing else names goes first, so that a new piece can take the name of one that goes.
const LEAVES: readonly Section[] = ['rule', 'flag', 'member', 'mail'];

/** Writes changes, each from what is there now (`before`): what is named before what names it, and what is taken away the other way round. */
export async function writePieces(permit: SetupPermit, changes: readonly Change[]): Promise<void> {
  const keys = await readKeys(permit.tx);
  const of = (section: Section, gone: boolean) =>
    changes.filter((change) => change.section === section && (change.after === undefined) === gone);
  const remove = async (section: Section) => {
    for (const { key } of of(section, true).toReversed())
      await unlessUsed({ section, key }, HANDS[section].remove(permit, keys, key));
  };
  for (const section of LEAVES) await remove(section);
  for (const section of SECTIONS)
    for (const { key, before, after } of inTree(section, of(section, false)))
      await unlessUsed(
        { section, key },
        (HANDS[section] as Hand<Section>).write(permit, keys, key, after as Piece, before),
      );
  for (const section of SECTIONS.toReversed()) if (!LEAVES.includes(section)) await remove(section);
}

/** Says of a piece that the database holds on to what was to go, because something is left that uses it. */
async function unlessUsed(place: Place, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2003' || error.code === 'P2014')
      throw new Broken([{ ...place, path: [], message: STILL_USED }]);
    if (error.code === 'P2002')
      throw new Broken([{ ...place, path: [], message: 'Another one has this name already' }]);
    throw error;
  }
}

const STILL_USED =
  'This, or something of it that is taken away, is still used by cases: retire it, or say where they go';

/** Groups after their parents. */
function inTree(section: Section, changes: readonly Change[]): readonly Change[] {
  if (section !== 'group') return changes;
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const depth = ({ after }: Change, seen = 0): number => {
    const parent = byKey.get((after as Piece<'group'> | undefined)?.parent ?? '');
    return parent && seen < changes.length ? depth(parent, seen + 1) + 1 : 0;
  };
  return changes.toSorted((one, other) => depth(one) - depth(other));
}
