// Links that are mailed to an address: whoever opens one has shown that the address is theirs. Each is for one
// purpose, works once, and not for long.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../load-configuration.ts';

export type Purpose = 'register' | 'reset' | 'change_email' | 'invite';

/** Whom a link was mailed to. `userId`: whose account it is about; null where there is none yet. */
export type MailedLink = { email: string; userId: number | null };

/** The link with this hash of a token; null where it was spent, has expired, or is about an account that is shut. */
export async function mailedLink(
  reader: Reader,
  purpose: Purpose,
  tokenHash: Uint8Array,
): Promise<MailedLink | null> {
  const [link] = await reader.$queryRaw<MailedLink[]>`${living(purpose, tokenHash)}`;
  return link ?? null;
}

/** The same, and gone with it: of two who come at once, the second finds nothing. */
export async function spendMailedLink(
  tx: Reader,
  purpose: Purpose,
  tokenHash: Uint8Array,
): Promise<MailedLink | null> {
  const [link] = await tx.$queryRaw<MailedLink[]>`${living(purpose, tokenHash)} FOR UPDATE OF t`;
  if (!link) return null;
  await tx.$executeRaw`DELETE FROM "account_tokens" WHERE "tokenHash" = ${tokenHash}`;
  return link;
}

function living(purpose: Purpose, tokenHash: Uint8Array): Prisma.Sql {
  return Prisma.sql`
    SELECT t."email", t."userId" FROM "account_tokens" t LEFT JOIN "users" u ON u."id" = t."userId"
    WHERE t."tokenHash" = ${tokenHash} AND t."purpose" = ${purpose}::"TokenPurpose" AND t."expiresAt" > now()
      AND (t."userId" IS NULL OR (u."active" AND u."kind" = 'person'))`;
}
