// What proves that a helper found somebody: without it, people could be called up by number, one after the other.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.ts';

type Secret = Pick<Config, 'sessionSecret'>;

const HOUR = 60 * 60 * 1000;

/** Good for this helper alone, for an hour. */
export function proofOf(secret: Secret, helperId: number, foundId: number, now = Date.now()): string {
  const until = now + HOUR;
  return `${foundId}-${until}-${signed(secret, helperId, `${foundId}-${until}`).toString('base64url')}`;
}

/** The id of whom the helper found; nothing where that isn't proven, or no longer. */
export function foundId(
  secret: Secret,
  helperId: number,
  proof: string,
  now = Date.now(),
): number | undefined {
  const [, id = '', until = '', code = ''] = /^(\d{1,9})-(\d{1,15})-([\w-]{43})$/.exec(proof) ?? [];
  const expected = signed(secret, helperId, `${id}-${until}`);
  const given = Buffer.from(code, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number(until) > now ? Number(id) : undefined;
}

function signed({ sessionSecret }: Secret, helperId: number, what: string): Buffer {
  return createHmac('sha256', sessionSecret).update(`person found by ${helperId}: ${what}`).digest();
}
