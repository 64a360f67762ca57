// To which types somebody may convert cases (domain.md, section 5).
import { raiseRefusal } from './raise.ts';
import { type Actor, holdsFlag } from './standing.ts';
import { MANAGER } from './vocabulary.ts';

/** Whether there is a type to which somebody could convert a case of this one. */
export function mayConvertFrom(actor: Actor, typeId: number): boolean {
  const targets = convertibleTo(actor);
  return targets.size > (targets.has(typeId) ? 1 : 0);
}

// It doesn't depend on the case, and there may be hundreds of types: found once for whoever asks.
const targetsOf = new WeakMap<Actor, ReadonlySet<number>>();

/** The types that somebody could convert a case of another type to: published, and theirs to raise or to manage. */
export function convertibleTo(actor: Actor): ReadonlySet<number> {
  const known = targetsOf.get(actor);
  if (known) return known;
  const found = new Set(
    [...actor.configuration.types.keys()].filter((typeId) => mayConvertTo(actor, typeId)),
  );
  targetsOf.set(actor, found);
  return found;
}

function mayConvertTo(actor: Actor, typeId: number): boolean {
  const type = actor.configuration.types.get(typeId);
  if (!type?.published) return false;
  if (raiseRefusal(actor, type) === undefined || holdsFlag(actor, 'setup')) return true;
  if (holdsFlag(actor, 'manage-others', typeId)) return true;
  return (
    actor.staff && (type.roleGroups.get(MANAGER)?.some((groupId) => actor.groupIds.has(groupId)) ?? false)
  );
}
