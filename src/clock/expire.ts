// What runs out by itself: forms that nobody went on with, and the tokens of mails that nobody followed.
import type { PrismaClient } from '../generated/prisma/client.ts';

const PORTION = 1000;

/** Deletes drafts whose days are over, with what was uploaded to them. Gives how many; late rather than never. */
export function expireDrafts(prisma: PrismaClient, now: Date): Promise<number> {
  return inPortions(
    () => prisma.$executeRaw`
      DELETE FROM "drafts" WHERE "id" IN (
        SELECT "id" FROM "drafts" WHERE "expiresAt" < ${now} ORDER BY "expiresAt" LIMIT ${PORTION} FOR UPDATE SKIP LOCKED)`,
  );
}

/** Deletes the tokens of mails that open nothing any more. Gives how many. */
export function expireTokens(prisma: PrismaClient, now: Date): Promise<number> {
  return inPortions(
    () => prisma.$executeRaw`
      DELETE FROM "account_tokens" WHERE "id" IN (
        SELECT "id" FROM "account_tokens" WHERE "expiresAt" < ${now} ORDER BY "expiresAt" LIMIT ${PORTION} FOR UPDATE SKIP LOCKED)`,
  );
}

async function inPortions(portion: () => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const gone = await portion();
    all += gone;
    if (gone < PORTION) return all;
  }
}
