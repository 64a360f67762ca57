// Brings a database up to prisma/migrations at start, in Prisma Migrate's own table and under its own lock,
// so that `npx prisma migrate` works on the same database. (Prisma's CLI does the same, three seconds slower.)
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { root } from '../root.ts';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const PRISMA_LOCK = 72707369; // the advisory lock that Prisma's schema engine takes

const PRISMA_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Takes a PostgreSQL URL and the folder of migrations; gives the names of those it applied, in order.
 * Several at once take turns. Throws ConfigError where a migration fails, failed before, or was edited since.
 */
export async function migrate(url: string, folder = path.join(root, 'prisma/migrations')): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(PRISMA_TABLE);
    const missing = missingFrom(await applied(client), migrationsIn(folder));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } catch (cause) {
    // The first line says it; the rest would be of use to nobody but us.
    const [what] = (cause as Error).message.split('\n', 1);
    throw new ConfigError(`The database could not be brought up to date: ${what}`, { cause });
  } finally {
    await client.end(); // the lock goes with the session
  }
}

function migrationsIn(folder: string): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) {
    throw new Error(
      `Migration ${failed.name} failed earlier. Put right what its "logs" in the table _prisma_migrations say, ` +
        `then run: npx prisma migrate resolve --rolled-back ${failed.name}`,
    );
  }
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function missingFrom(done: Map<string, string>, migrations: Migration[]): Migration[] {
  const edited = migrations.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (edited) {
    throw new Error(
      `Migration ${edited.name} was edited after it was applied. Restore its migration.sql and put the change into a new migration.`,
    );
  }
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // the whole file as one simple query: one transaction, unless the file opens its own
  } catch (cause) {
    await client.query('ROLLBACK'); // a file that opened its own left it open
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(cause)]);
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}
