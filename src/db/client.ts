// How the application talks to its database: Prisma for everything, its pool for the few hand-written lists.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';

export type Database = ReturnType<typeof connect>;

/** Takes a PostgreSQL URL and the most connections to hold. Connects on first use; `close` gives the connections back. */
export function connect(url: string, { max = 10 } = {}) {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  // An idle connection broke: the pool has dropped it already, and whoever asks next gets a new one or the error.
  pool.on('error', () => {});
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
