// A tracking link to any case of the demo council, which keeps of its own links no more than the hashes.
import { createHash, randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';

/** Makes a link; gives its token. */
export async function trackingToken(prisma: PrismaClient, caseId: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
  await prisma.trackingLink.create({ data: { caseId, tokenHash } });
  return token;
}
