// The names in records, looked up: each gives the id of what it names, or notes that there is no such thing.
import { SYSTEM } from '../../../permissions/vocabulary.ts';
import type { Known, TypeHere } from './known.ts';
import type { Notes } from './notes.ts';

/** A person or a group is named: one of the two. */
export function oneOfTwo(email: string | undefined, group: string | undefined, notes: Notes): void {
  if ((email === undefined) === (group === undefined))
    notes.wrong('email', email ?? '', 'Name a person or a group: one of the two');
}

/** Who has an address; null where none is named, or nobody has it. `field` is where that is said. */
export function personId(
  field: string,
  email: string | undefined,
  { people }: Known,
  notes: Notes,
): number | null {
  if (email === undefined) return null;
  const found = people.get(email);
  if (!found || (found.id <= SYSTEM && field !== 'email'))
    notes.wrong(field, email, 'Nobody here has this address: bring the person in first');
  return found?.id ?? null;
}

/** The group of a name. */
export function groupId(name: string | undefined, { groups }: Known, notes: Notes): number | null {
  if (name === undefined) return null;
  const found = groups.get(name.toLowerCase());
  if (!found) notes.wrong('group', name, 'There is no such group: bring it in first');
  return found?.id ?? null;
}

/** The type of a name or a prefix. */
export function typeOf(name: string, { types }: Known, notes: Notes): TypeHere | undefined {
  const found = types.get(name.toLowerCase());
  if (!found) notes.wrong('type', name, 'There is no such case type: write its name or its prefix');
  return found;
}

/** The case of a key or a reference. */
export function caseId(typed: string, { cases }: Known, notes: Notes): number | null {
  const found = cases.get(typed);
  if (found === undefined)
    notes.wrong('case', typed, 'There is no such case: bring the cases in first, from the same source');
  return found ?? null;
}
