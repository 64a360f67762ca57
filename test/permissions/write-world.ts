// Writes a world into a migrated, empty database: one statement a table.
import type pg from 'pg';
import { caseTables } from './rows-of-cases.ts';
import { ruleTables } from './rows-of-rules.ts';
import type { World } from './world.ts';

/** A row as its table has it. */
export type Row = Record<string, unknown>;
/** A table's name and its new rows. */
export type Table = [string, Row[]];

export const MOMENT = '2026-11-02T09:00:00Z';

/** Writes everything in one transaction; ids are the world's own. */
export async function writeWorld(pool: pg.Pool, world: World): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [table, rows] of [...ruleTables(world), ...caseTables(world)])
      await insert(client, table, rows);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}
