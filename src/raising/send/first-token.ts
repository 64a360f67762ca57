// The token of a new case's tracking link. Its page is shown after a redirect, and the token is kept nowhere: so it is
// computed from the draft's random id and our secret, which nobody knows who only reads the database.
import { createHmac } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Draft } from '../draft/drafts.ts';

const BYTES = 24; // as the random ones of src/tracking.ts

/** The same for a draft each time. */
export function firstToken({ sessionSecret }: Pick<Config, 'sessionSecret'>, { id }: Draft): string {
  const code = createHmac('sha256', sessionSecret).update(`tracking link of draft ${id}`).digest();
  return code.subarray(0, BYTES).toString('base64url');
}
