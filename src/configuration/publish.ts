// Publishing: the changes of a draft become the configuration, as one new version, or nothing does.
import { recordSetup } from '../journal.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { Invalid } from '../web/routing.ts';
import { check, checkDocument } from './check.ts';
import { recordRights } from './difference/journal.ts';
import { type Change, isSame, type Piece, type Place, type Section } from './document.ts';
import { type Draft, stored } from './draft.ts';
import { readKeys } from './keys.ts';
import { keepSetup } from './last-setup.ts';
import { changed, readDocument, readPieces, readSection, writePieces } from './pieces.ts';
import { Broken, type Late, Overtaken } from './problems.ts';
import { brokenNow, newlyBroken, refuse } from './standing-rules.ts';

/**
 * Publishes changes under the lock of the configuration, which the permit’s transaction holds. Gives the version’s number.
 * Throws Overtaken, Broken, and Invalid where nobody would hold setup any more or nothing is left to do.
 */
export async function publish(
  permit: SetupPermit,
  { changes, reason }: Pick<Draft, 'changes' | 'reason'>,
): Promise<number> {
  const was = await readKeys(permit.tx);
  const broken = await brokenNow(permit.tx);
  const written = await apply(permit, changes);
  if (written.length === 0)
    throw new Invalid({ text: 'Somebody else has published all of this already: drop your changes' });
  refuse(newlyBroken(broken, await brokenNow(permit.tx)));
  const now = await readPieces(permit.tx, written);
  const made = written.map((change): Change => ({ ...change, after: now(change) }));
  const number = await writeVersion(permit, made, reason);
  await permit.tx.configurationDraft.deleteMany({ where: { byId: permit.actor.person.id } });
  await recordRights(permit, written, { was, is: await readKeys(permit.tx), reason });
  return number;
}

/**
 * Makes a version of what `write` writes of one section by itself, as moving in does. Throws Broken where the whole doesn’t
 * hold together afterwards.
 */
export async function publishWritten<Result>(
  permit: SetupPermit,
  section: Section,
  reason: string,
  write: () => Promise<Result>,
): Promise<Result> {
  const { tx } = permit;
  const was: ReadonlyMap<string, Piece> = await readSection(tx, section);
  const broken = await brokenNow(tx);
  const result = await write();
  const document = await readDocument(tx);
  const problems = checkDocument(document);
  if (problems.length > 0) throw new Broken(problems);
  refuse(newlyBroken(broken, await brokenNow(tx)));
  const changes = [...document[section]]
    .map(([key, after]): Change => ({ section, key, before: was.get(key), after }))
    .filter(({ before, after }) => !isSame(before, after));
  if (changes.length > 0) await writeVersion(permit, changes, reason);
  return result;
}

/** The changes, as they were made, as one new version. Gives its number. */
async function writeVersion(
  permit: SetupPermit,
  changes: readonly Change[],
  reason: string,
): Promise<number> {
  const { tx, actor } = permit;
  const last = await tx.configurationVersion.aggregate({ _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.configurationVersion.create({ data: { number, byId: actor.person.id, reason } });
  await tx.configurationPiece.createMany({
    data: changes.map(({ section, key, before, after }) => ({
      ...{ number, section, key, before: stored(before), after: stored(after) },
    })),
  });
  await recordSetup(permit, 'publish-configuration', `version ${number}`, {}, reason);
  return number;
}

/** Writes the changes, and gives those that there was anything to write of. Throws as `publish` does. */
async function apply(permit: SetupPermit, changes: readonly Change[]): Promise<Change[]> {
  const left = await checkAll(permit.tx, changes);
  await writePieces(permit, left);
  await keepSetup(permit.tx);
  return left;
}

/**
 * Throws Overtaken or Broken where changes can’t be published. Gives those that are left to be made: of two who mean the same,
 * whoever is later takes nothing away that is gone.
 */
export async function checkAll(tx: Reader, changes: readonly Change[]): Promise<Change[]> {
  const document = await readDocument(tx);
  const now = ({ section, key }: Place) => document[section].get(key);
  const overtaken = lateAmong(changes, now);
  if (overtaken.length > 0) throw new Overtaken(overtaken);
  const problems = await check(tx, changed(document, changes), changes);
  if (problems.length > 0) throw new Broken(problems);
  return changes.filter((change) => !isSame(now(change), change.after));
}

/** Those changes whose pieces somebody else published otherwise since. */
export async function overtakenIn(tx: Reader, changes: readonly Change[]): Promise<Late[]> {
  return lateAmong(changes, await readPieces(tx, changes));
}

function lateAmong(changes: readonly Change[], now: (place: Place) => Piece | undefined): Late[] {
  return changes
    .map((change) => ({ ...change, now: now(change) }))
    .filter((change) => !isSame(change.now, change.before) && !isSame(change.now, change.after));
}
