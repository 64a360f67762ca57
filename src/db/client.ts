// How the application talks to its database: Prisma for everything, its pool for the few hand-written lists.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';

export type Database = ReturnType<typeof connect>;

/** Takes a PostgreSQL URL and the most connections to hold. Connects on first use; `close` gives the connections back. */
export function connect(url: string, { max = 10 } = {}) {
  // Prisma's adapter reads a time without its offset, so the server has to speak of UTC whatever it is set to.
  const options = '-c TimeZone=UTC';
  const pool = new pg.Pool({ connectionString: url, options, max, connectionTimeoutMillis: 10_000 });
  // An idle connection broke: the pool has dropped it already, and whoever asks next gets a new one or the error.
  pool.on('error', () => {});
  pool.on('connect', askOneByOne);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close };
}

// Named statements keep their plan in each connection (about 30 % off a point select). Their number is
// bounded because lists of ids of every length make ever new texts; '' leaves the rest unnamed.
const MOST_NAMES = 500;
const names = new Map<string, string>();

function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return '';
  const name = `p_${createHash('sha256').update(sql).digest('base64url').slice(0, 20)}`;
  names.set(sql, name);
  return name;
}

// In a transaction Prisma asks for relations side by side, over the one connection that it has; pg wants one question
// after the other, and will insist on it. Questions with a callback are the pool's own, each on a connection of its own.
function askOneByOne(client: pg.PoolClient): void {
  const ask = (...question: unknown[]): Promise<unknown> =>
    Reflect.apply(pg.Client.prototype.query, client, question);
  let answered: Promise<unknown> = Promise.resolve();
  const inTurn = (...question: unknown[]) => {
    if (typeof question.at(-1) === 'function') return ask(...question);
    answered = answered.then(
      () => ask(...question),
      () => ask(...question),
    );
    return answered;
  };
  client.query = inTurn as typeof client.query;
}
