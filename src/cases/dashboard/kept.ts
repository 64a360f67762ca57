// Keeps for some minutes what took long to count: per standing, so that a right taken away is gone on the next click.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { standingKey } from '../../permissions/standing.ts';
import type { Visit } from '../../web/visit.ts';
import type { Asked } from './asked.ts';
import { countFigures, type Figures } from './figures.ts';

const MINUTES = 5;
const MOST_KEPT = 100;
// Fewer are counted so quickly that they are counted each time.
const WORTH_KEEPING = 20_000;

type Counting = { since: number; figures: Promise<Figures | undefined> };
// Of each database its own.
const kept = new WeakMap<PrismaClient, Map<string, Counting>>();

/**
 * The visitor's figures, at most some minutes old; whoever asks while they are counted waits for the same count. `count`
 * is what counts them.
 */
export async function figuresFor(
  { prisma, actor, config }: Pick<Visit, 'prisma' | 'actor' | 'config'>,
  asked: Asked,
  count = countFigures,
): Promise<Figures | undefined> {
  const shelf = shelfOf(prisma);
  const key = `${JSON.stringify(asked)} ${standingKey(actor)}`;
  const known = shelf.get(key);
  const at = new Date();
  if (known && at.getTime() - known.since < MINUTES * 60_000) return known.figures;
  const figures = count(prisma, actor, asked, { at, timeZone: config.timeZone });
  const counting = { since: at.getTime(), figures };
  shelf.delete(key); // put in again, it is the youngest
  shelf.set(key, counting);
  const [oldest] = shelf.keys();
  if (shelf.size > MOST_KEPT && oldest !== undefined) shelf.delete(oldest);
  const drop = () => shelf.get(key) === counting && shelf.delete(key);
  try {
    const counted = await figures;
    if ((counted?.seen ?? 0) < WORTH_KEEPING) drop();
    return counted;
  } catch (error) {
    drop();
    throw error;
  }
}

function shelfOf(prisma: PrismaClient): Map<string, Counting> {
  const shelf = kept.get(prisma) ?? new Map<string, Counting>();
  kept.set(prisma, shelf);
  return shelf;
}
