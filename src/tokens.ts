// Tokens: what opens a door to whoever holds it. Random, and kept as a hash alone, so that nobody who reads the
// database can come in by one.
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 24; // 192 bits; domain.md asks for 128 at least

/** A new token, as it stands in an address. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of a token. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

// Tokens are the only thing in our addresses that is so long and has no meaning.
const KEY = /(https?:\/\/\S*\/)[\w-]{22,}/g;

/** A letter's text, its tokens cut out: a live link must not lie where a copy may, nor be read by staff. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, '$1…');
}
