// Whose a new case is: the visitor's own, or somebody else's for whom a helper raises it.
import type { RaisePermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Contact } from './contact.ts';

export type Behalf = 'self' | 'other';

/**
 * The account that will own the case; null where only the tracking link's holder is its owner. The helper never is.
 * Throws Invisible where somebody raises for others who may not.
 */
export async function ownerIdFor(
  { tx, actor, forOthers }: RaisePermit,
  behalf: Behalf,
  { contactEmail }: Contact,
): Promise<number | null> {
  if (behalf === 'self') return actor.person.id === ANONYMOUS ? null : actor.person.id;
  if (!forOthers) throw new Invisible();
  if (contactEmail === null) return null;
  const account = await tx.user.findFirst({
    where: { email: contactEmail.toLowerCase(), active: true, kind: 'person', id: { not: actor.person.id } },
    select: { id: true },
  });
  return account?.id ?? null;
}
