// What runs out by itself: forms that nobody went on with, and the tokens of mails that nobody followed.
import type { PrismaClient } from '../generated/prisma/client.ts';

const PORTION = 1000;
const HOUR = 60 * 60 * 1000;
const KEPT_DAYS = 30;

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

/** Forgets who had which case open an hour ago. Gives how many; nobody is waited for, and a look at a case puts it back. */
export function expirePresences(prisma: PrismaClient, now: Date): Promise<number> {
  const before = new Date(now.getTime() - HOUR);
  return prisma.$executeRaw`DELETE FROM "presences" WHERE "at" < ${before}`;
}

/** Forgets refusals of thirty days ago. Gives how many. */
export function expireRefusals(prisma: PrismaClient, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * HOUR);
  return inPortions(
    () => prisma.$executeRaw`
      DELETE FROM "refusals" WHERE "number" IN (
        SELECT "number" FROM "refusals" WHERE "at" < ${before} ORDER BY "at" LIMIT ${PORTION} FOR UPDATE SKIP LOCKED)`,
  );
}

async function inPortions(portion: () => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const gone = await portion();
    all += gone;
    if (gone < PORTION) return all;
  }
}
