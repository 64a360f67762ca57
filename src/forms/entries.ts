// The entries of a group as they are sent: `people-1-name`, `people-2-name`, and how many in `people-entries`.
import type { Typed } from './answer.ts';
import type { Field } from './definition.ts';
import { MOST, MOST_EVER } from './kinds.ts';
import { first } from './sent.ts';

/** The name that a field of an entry sends under; `at` counts from 0, the name from 1. */
export function entryName(group: string, at: number, key: string): string {
  return `${group}-${at + 1}-${key}`;
}

/** What each entry of a group asks. */
export function entryFields({ fields = [] }: Field): Field[] {
  return fields;
}

/** How many entries a group has, as the form says that was sent; before it was, as many as it asks for. */
export function sentEntries({ key, least = 0, most = MOST.group }: Field, typed: Typed): number {
  const said = Number(/^\d{1,3}$/.exec(first(typed, `${key}-entries`))?.[0] ?? 0);
  // One more than the group takes is read, so that it can be said that it is one too many.
  return Math.min(Math.max(said, least, 1), Math.max(most, 1) + 1, (MOST_EVER.group ?? 0) + 1);
}
