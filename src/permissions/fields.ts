// The rights that fields have of their own: of those who may read or change what a form holds, who may do so with one field.
import type { FieldRight } from './configuration.ts';
import { decide } from './decide.ts';
import type { CaseFacts } from './facts.ts';
import type { Actor } from './standing.ts';

/** Whether somebody may read one field of those that the action shows: through a role that may, or past all roles. */
export function mayReadField(
  actor: Actor,
  action: 'view-details' | 'view-additional',
  facts: CaseFacts,
  field: string,
): boolean {
  return mayByField(actor, action, facts, field, ({ mayRead }) => mayRead);
}

/** Whether somebody may change one of the staff's fields: what they can't read, they can't change. */
export function mayChangeField(actor: Actor, facts: CaseFacts, field: string): boolean {
  return (
    mayReadField(actor, 'view-additional', facts, field) &&
    mayByField(actor, 'edit-additional', facts, field, ({ mayChange }) => mayChange)
  );
}

function mayByField(
  actor: Actor,
  action: 'view-details' | 'view-additional' | 'edit-additional',
  facts: CaseFacts,
  field: string,
  has: (right: FieldRight) => boolean,
): boolean {
  const made = decide(actor, action, facts);
  if (!made.allowed) return false;
  const rights = actor.configuration.types.get(facts.typeId)?.fieldRights.get(field);
  // Roles add up: one that may is enough.
  return made.by.some(({ power }) => {
    const right = power.as === 'role' ? rights?.get(power.roleId) : undefined;
    return right === undefined || has(right);
  });
}
