// Making the links that are mailed to addresses, and counting them: nobody's letter box is filled by asking again.

import type { Purpose } from '../../permissions/people/mailed-links.ts';
import type { Tx } from '../../permissions/permit.ts';
import { hashOf, newToken } from '../../tokens.ts';

const HOUR = 60 * 60 * 1000;
/** How long each works. */
export const HOURS: Record<Purpose, number> = { register: 24, reset: 1, change_email: 24, invite: 7 * 24 };
// To one address within an hour; whoever asks again then has a message lying there.
const MOST = 3;
const CLEARED_AT_ONCE = 100;

/** One at a time of those who write about an address, so that each sees what the others did. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 0))`;
}

/** Whether an address, locked, has been mailed as many links as it gets in an hour. */
export async function isMailedEnough(tx: Tx, email: string): Promise<boolean> {
  const since = new Date(Date.now() - HOUR);
  return (await tx.accountToken.count({ where: { email, createdAt: { gt: since } } })) >= MOST;
}

/** Makes a link. Gives its token; the database can't give it again. */
export async function newMailedLink(
  tx: Tx,
  purpose: Purpose,
  { email, userId }: { email: string; userId: number | null },
): Promise<string> {
  await clearOld(tx);
  const token = newToken();
  const expiresAt = new Date(Date.now() + HOURS[purpose] * HOUR);
  await tx.accountToken.create({ data: { purpose, tokenHash: hashOf(token), email, userId, expiresAt } });
  return token;
}

// Who asks for a link takes some of the old ones along, so that they never grow many.
async function clearOld(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "account_tokens" WHERE "id" IN (
      SELECT "id" FROM "account_tokens" WHERE "expiresAt" < now() - interval '1 day'
      LIMIT ${CLEARED_AT_ONCE} FOR UPDATE SKIP LOCKED)`;
}
