// Whoever can hold a flag or be changed: a person or a group, found by the address of their page.
import type { Reader } from '../permissions/load-configuration.ts';
import { Invisible } from '../permissions/refusals.ts';
import { Invalid } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { idOf } from './show.ts';

/** `grant`: the columns of the holder's grants; `subject`: what the journal calls them. */
export type Holder = {
  grant: { userId: number } | { groupId: number };
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

/** The group whose page it is. Throws Invisible where there is none. */
export async function theGroup(reader: Reader, visit: Visit) {
  const group = await reader.group.findUnique({ where: { id: idOf(visit) } });
  if (!group) throw new Invisible();
  return { ...group, ...groupHolder(group) };
}

export function userHolder({ id, name }: { id: number; name: string }): Holder {
  return { grant: { userId: id }, name, subject: `user ${id}`, href: userAddress(id) };
}

export function groupHolder({ id, name }: { id: number; name: string }): Holder {
  return { grant: { groupId: id }, name, subject: `group ${id}`, href: groupAddress(id) };
}

export function userAddress(id: number): string {
  return `/setup/users/${id}`;
}

export function groupAddress(id: number): string {
  return `/setup/groups/${id}`;
}
