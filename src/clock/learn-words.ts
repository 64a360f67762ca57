// The words that any case has, learnt once a day: a search finds what was meant by a word that no case has.
import type { PrismaClient } from '../generated/prisma/client.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Learns them anew, unless that was done within the day before `now`; gives how many there are then, or 0. */
export async function learnWords(prisma: PrismaClient, now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAY);
  if (await prisma.knownWord.findFirst({ where: { learntAt: { gt: since } } })) return 0;
  // What was erased from the cases goes from here, too.
  const [, learnt] = await prisma.$transaction([
    prisma.$executeRaw`DELETE FROM "known_words"`,
    prisma.$executeRaw`INSERT INTO "known_words" ("word", "learntAt")
      SELECT stat.word, ${now} FROM ts_stat('SELECT "words" FROM "case_words"') AS stat WHERE stat.word ~ '^[^0-9]{4,40}$'
      ON CONFLICT DO NOTHING`,
  ]);
  return learnt;
}
