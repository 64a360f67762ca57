// The case type that an address names by `:key`, as the administrator’s draft leaves it, and how a change of it is kept.
import type { Piece } from '../../configuration/document.ts';
import { pieceIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { TYPES } from '../rooms.ts';

export type Type = Piece<'type'>;

/** Where a type’s own page is. */
export function typeAddress(key: string): string {
  return `${TYPES.href}/${key}`;
}

/** The key of the type that the address names. */
export function typeKey({ params }: Pick<Visit, 'params'>): string {
  return params['key'] ?? '';
}

/** The type that the address names. Throws Invisible where the draft has none. */
export async function theType(reader: Reader, visit: Pick<Visit, 'params' | 'actor'>): Promise<Type> {
  const type = await pieceIn(reader, visit.actor.person.id, { section: 'type', key: typeKey(visit) });
  if (!type) throw new Invisible();
  return type;
}

/** Keeps the type as `change` leaves it, and leads on. Throws Invalid where that has no type’s shape. */
export async function changeType(
  permit: SetupPermit,
  visit: Visit,
  change: (type: Type) => Type,
  goTo = typeAddress(typeKey(visit)),
): Promise<Reply> {
  const type = await theType(permit.tx, visit);
  return keepInDraft(permit, { section: 'type', key: typeKey(visit) }, change(type), goTo);
}

/** The link back to a type’s page. */
export function backTo(visit: Visit, { name }: Type): Link {
  return { text: name, href: typeAddress(typeKey(visit)) };
}
