// Who may raise a case of a type (domain.md, end of section 3): the type's starter groups, anonymous included, or
// staff with the `create` flag where the type lets staff raise.
import type { CaseType } from './configuration.ts';
import { type Actor, holdsFlag } from './standing.ts';

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
