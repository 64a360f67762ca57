// Who may raise a case of a type (domain.md, end of section 3): the type's starter groups, anonymous included, or
// staff with the `create` flag where the type lets staff raise. And to which types somebody may convert cases (section 5).
import type { CaseType } from './configuration.ts';
import { type Actor, holdsFlag } from './standing.ts';
import { MANAGER } from './vocabulary.ts';

/** Why somebody may not raise a case of a type, as the rest of a sentence; nothing where they may. */
export function raiseRefusal(actor: Actor, type: CaseType): string | undefined {
  if (!actor.person.active) return 'the account is inactive';
  if (!type.published) return `${type.name} is not published`;
  if (mayStart(actor, type) || mayRaiseForOthers(actor, type)) return undefined;
  const starters = type.starterGroupIds.map((id) => actor.configuration.groups.get(id)?.name).join(' or ');
  return starters ? `that is for members of ${starters}` : `${type.name} has no starter group`;
}

/** Whether somebody is in a starter group of a published type. */
export function mayStart(actor: Actor, type: CaseType): boolean {
  return type.published && type.starterGroupIds.some((id) => actor.groupIds.has(id));
}

/** Whether somebody may raise cases of a type as staff, also on somebody's behalf. */
export function mayRaiseForOthers(actor: Actor, type: CaseType): boolean {
  return type.published && type.staffMayRaise && holdsFlag(actor, 'create', type.id);
}

/** Whether somebody may raise cases of a type for themselves: whoever comes only as staff raises for others. */
export function mayRaiseForSelf(actor: Actor, type: CaseType): boolean {
  return mayStart(actor, type);
}

/** The types of which somebody may raise cases for others, in their order. */
export function typesForOthers(actor: Actor): CaseType[] {
  return [...actor.configuration.types.values()].filter((type) => mayRaiseForOthers(actor, type));
}

/** The types that somebody may raise, in their order; a type that they can't raise is not listed for them. */
export function raisableTypes(actor: Actor): CaseType[] {
  return [...actor.configuration.types.values()].filter((type) => raiseRefusal(actor, type) === undefined);
}

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
