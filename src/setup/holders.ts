// Whoever can hold a flag or be changed: a person or a group, found by the address of their page.
import type { Piece } from '../configuration/document.ts';
import { readPiece } from '../configuration/pieces.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import { Invisible } from '../permissions/refusals.ts';
import { Invalid } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { idOf } from './show.ts';

/** `of`: whose flags these are, in the flags’ pieces; `subject`: what the journal calls them. */
export type Holder = {
  of: { user: number } | { group: string };
  name: string;
  subject: string;
  href: string;
};
export type FindHolder = (reader: Reader, visit: Visit) => Promise<Holder>;

/** A user as they are listed: a person, or the anonymous user. Throws Invisible for the system and for nobody. */
export async function listedUser(reader: Reader, id: number) {
  const user = await reader.user.findUnique({
    where: { id, kind: { not: 'system' } },
    select: { id: true, kind: true, name: true, email: true, active: true },
  });
  if (!user) throw new Invisible();
  return user;
}

/** The person whose page it is. Throws Invalid where it is the anonymous user's. */
export async function thePerson(reader: Reader, visit: Visit) {
  const user = await listedUser(reader, idOf(visit));
  if (user.kind === 'anonymous')
    throw new Invalid({
      text: 'This stands for every visitor who hasn’t signed in: it can be put into groups, and no more.',
    });
  return { ...user, ...userHolder(user) };
}

/** A group as the draft leaves it; one that is taken away there is as it is published, and `gone`. */
export type FoundGroup = Holder & {
  key: string;
  piece: Piece<'group'>;
  id: number | undefined;
  gone: boolean;
};

/** The group whose page it is, by its key or its number. Throws Invisible where there is none. */
export async function findGroup(reader: Reader, { params, actor }: Visit): Promise<FoundGroup> {
  const { id: named = '' } = params;
  const where = /^\d{1,9}$/.test(named) ? { id: Number(named) } : { key: named };
  const row = await reader.group.findUnique({ where, select: { id: true, key: true } });
  const place = { section: 'group', key: row?.key ?? named } as const;
  const touched = await reader.draftPiece.findFirst({
    where: { ...place, draft: { byId: actor.person.id } },
  });
  const drafted = (touched?.after ?? undefined) as Piece<'group'> | undefined;
  const piece = drafted ?? (row ? await readPiece(reader, place) : undefined);
  if (!piece) throw new Invisible();
  const gone = touched !== null && drafted === undefined;
  return { ...groupHolder(place.key, piece.name), key: place.key, piece, id: row?.id, gone };
}

/** The same, where it is to be changed. Throws Invalid where the draft takes it away. */
export async function theGroup(reader: Reader, visit: Visit): Promise<FoundGroup> {
  const group = await findGroup(reader, visit);
  if (group.gone)
    throw new Invalid({ text: `${group.name} is taken away in your draft. Drop that change to keep it.` });
  return group;
}

export function userHolder({ id, name }: { id: number; name: string }): Holder {
  return { of: { user: id }, name, subject: `user ${id}`, href: userAddress(id) };
}

function groupHolder(key: string, name: string): Holder {
  return { of: { group: key }, name, subject: `group ${key}`, href: groupAddress(key) };
}

export function userAddress(id: number): string {
  return `/setup/users/${id}`;
}

/** By its key, or by its number where that is what is known. */
export function groupAddress(group: string | number): string {
  return `/setup/groups/${group}`;
}
