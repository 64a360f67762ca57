// What other systems wrote of people isn't kept for longer than it is needed: files that came in are forgotten.
import type { PrismaClient } from '../../generated/prisma/client.ts';

const KEPT_DAYS = 30;

/** Forgets the lines of files that were read so long ago; the keys of what came in stay. Gives how many files. */
export async function forgetMovings(prisma: PrismaClient, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { count } = await prisma.moving.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
