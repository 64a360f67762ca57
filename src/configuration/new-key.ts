// The key of a new piece: made from its name once, and never changed after.
const LONGEST = 60;

/**
 * Small letters, digits and hyphens, unlike all those taken. Never digits alone, which would read as a number, nor what
 * every object of JavaScript has already (`constructor`): pieces are kept in objects by their keys.
 */
export function newKey(name: string, taken: { has(key: string): boolean }): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  const isFree = /[a-z]/.test(letters) && !(letters in Object.prototype);
  const first = isFree ? letters : `piece-${letters}`.replace(/-$/, '');
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? first : `${first}-${at}`;
    if (!taken.has(key)) return key;
  }
}
