// The versions of the configuration: who published what and when, and how to go back to one.
import type { Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import type { Change, Piece, Place } from './document.ts';
import { changeOf, putPiece } from './draft.ts';

export type Version = { number: number; at: Date; by: string; reason: string; pieces: number };

/** So many versions, the newest first, older than the one numbered `before`. */
export async function listVersions(reader: Reader, most: number, before?: number): Promise<Version[]> {
  const rows = await reader.configurationVersion.findMany({
    where: before === undefined ? {} : { number: { lt: before } },
    include: { by: { select: { name: true } }, _count: { select: { pieces: true } } },
    orderBy: { number: 'desc' },
    take: most,
  });
  return rows.map(({ number, at, by, reason, _count }) => ({
    ...{ number, at, reason },
    ...{ by: by.name, pieces: _count.pieces },
  }));
}

/** What a version changed; undefined where there is none of this number. */
export async function changesOf(reader: Reader, number: number): Promise<Change[] | undefined> {
  const version = await reader.configurationVersion.findUnique({
    where: { number },
    include: { pieces: { orderBy: [{ section: 'asc' }, { key: 'asc' }] } },
  });
  return version?.pieces.map(changeOf);
}

/**
 * Puts into the actor’s draft what makes the configuration as a version left it; 0 is how it was before the first. Gives
 * what could not come back, because somebody it names has no account any more.
 */
export async function restore(permit: SetupPermit, number: number): Promise<Place[]> {
  const { tx } = permit;
  // Of each piece that was changed since, the first change after that version says how it was.
  const rows = await tx.configurationPiece.findMany({
    where: { number: { gt: number } },
    distinct: ['section', 'key'],
    orderBy: [{ section: 'asc' }, { key: 'asc' }, { number: 'asc' }],
  });
  const lost: Place[] = [];
  for (const { section, key, before } of rows.map(changeOf)) {
    if (await isThere(tx, before)) await putPiece(permit, { section, key }, before);
    else lost.push({ section, key });
  }
  return lost;
}

async function isThere(tx: Reader, piece: Piece | undefined): Promise<boolean> {
  if (piece === undefined || !('user' in piece) || piece.user === undefined) return true;
  return (await tx.user.count({ where: { id: piece.user, closedAt: null } })) > 0;
}
