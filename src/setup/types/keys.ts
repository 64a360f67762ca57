// Keys of what an administrator adds: made from its name once, and never changed, for they are what all else names it by.

/** Words that stand for a page where a key could stand. */
const NOT_AS_KEY = new Set(['new']);

/** A key for something of this name that nothing in `taken` has, of at most `most` characters. */
export function keyFor(name: string, taken: Iterable<string>, most = 80): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most - 5)
    .replace(/^-+|-+$/g, '');
  // The key of an answer begins with a letter, and is nothing that every object has.
  const base =
    /^[a-z]/.test(words) && !(words in Object.prototype) ? words : `the-${words}`.replace(/-$/, '');
  const others = new Set([...taken, ...NOT_AS_KEY]);
  let key = base;
  for (let number = 2; others.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
