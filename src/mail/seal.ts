// Seals: a value goes through a letter's template as something that only `unseal` reads. So nothing that a person
// wrote can begin a paragraph, a link or a subject of its own.
const SEALED = /\uE000([\w-]*)\uE001/g;

/** Seals a value for `<%= %>`. */
export function seal(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return `\uE000${Buffer.from(clean(text), 'utf8').toString('base64url')}\uE001`;
}

/** Breaks the seals in a text. */
export function unseal(text: string): string {
  return text.replace(SEALED, (_, sealed: string) => Buffer.from(sealed, 'base64url').toString('utf8'));
}

/** What isn't text is dropped: control characters, marks that turn the direction of what follows, halves of characters. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '');
}
