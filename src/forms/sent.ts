// What a form sent, by name.
import type { Typed } from './answer.ts';
import type { SentParts } from './both/comparable.ts';

/** Everything that was sent under a name, never what every object has. */
export function all(typed: Typed, name: string): readonly string[] {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return value === undefined ? [] : [value].flat();
}

/** The first thing sent under a name, or nothing. */
export function first(typed: Typed, name: string): string {
  return all(typed, name)[0] ?? '';
}

/** What was sent for one field, by its parts. */
export function sentFor(typed: Typed, name: string): SentParts {
  return (part) => all(typed, part === undefined ? name : `${name}-${part}`);
}
