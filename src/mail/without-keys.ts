// Letters shown to others than their readers, or kept in a copy: as they were sent, without the links that open something to whoever has them.

// Tokens are the only thing in our addresses that is so long and has no meaning.
const KEY = /(https?:\/\/\S*\/)[\w-]{22,}/g;

/** A letter's text, its tokens cut out: a live link must not lie where a copy may, nor be read by staff. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, '$1…');
}
