// Finds what the demo's scripts call by name.

/** The ids of rows by their names. */
export function byName(rows: readonly { id: number; name: string }[]): Map<string, number> {
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Throws where there is nothing of that name: a script has misspelt it. */
export function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  return found(ids.get(name), name);
}

/** Gives what was found. Throws, with the name that was looked for, where it was nothing. */
export function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The demo council has nothing called "${name}".`);
  return thing;
}
