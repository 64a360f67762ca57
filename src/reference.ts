// A case's reference: what people quote on the phone. The type's prefix and eight letters and digits in two blocks,
// without look-alikes, the last a check character (POT-7K3M-9QXD). Random, never sequential.
import { randomInt } from 'node:crypto';

// No 0 and O, no 1, I and L, no U: thirty characters, an even number, as the check needs.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM = 7;

/** A new reference with a type's prefix. Two may collide (one in 21 billion): the database refuses the second. */
export function newReference(prefix: string): string {
  const body = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return dashed(prefix, body + checkCharacter(body));
}

/**
 * The reference that somebody typed, as it is stored: small letters, missing dashes, spaces and look-alikes mended.
 * Null where it can't be one, because it is too short or its check character doesn't fit.
 */
export function readReference(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const body = bare
    .slice(-RANDOM - 1)
    .replace(/[0O]/g, 'Q')
    .replace(/[1IL]/g, 'J')
    .replace(/U/g, 'V');
  const prefix = bare.slice(0, -RANDOM - 1);
  if (prefix.length === 0 || body.length <= RANDOM) return null;
  if (checkCharacter(body.slice(0, RANDOM)) !== body.at(-1)) return null;
  return dashed(prefix, body);
}

function dashed(prefix: string, body: string): string {
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;
}

// Luhn's check for any even number of characters: finds every single mistake and nearly every swap of neighbours.
function checkCharacter(body: string): string {
  const size = ALPHABET.length;
  const sum = [...body].reverse().reduce((total, character, index) => {
    const value = ALPHABET.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / size) + (value % size);
  }, 0);
  return ALPHABET[(size - (sum % size)) % size] ?? '';
}
