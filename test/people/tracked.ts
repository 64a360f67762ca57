// A tracking link to a case, as whoever raised it without an account has one.
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { hashOf, newToken } from '../../src/tokens.ts';

/** Makes one and gives its path. */
export async function newTracking(prisma: PrismaClient, caseId: number): Promise<string> {
  const token = newToken();
  await prisma.trackingLink.create({ data: { caseId, tokenHash: hashOf(token) } });
  return `/track/${token}`;
}
