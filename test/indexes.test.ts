// The indexes: whatever names a row that is purged some day is found by one, or a purge reads whole tables row by row.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

// Users are never deleted, nor is anything of a case type that has cases.
const PURGED = ['cases', 'drafts', 'events', 'questions', 'tasks', 'case_files', 'targets'];

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test('every reference to what is purged has an index that begins with its column', async () => {
  const { rows } = await database.pool.query<{ name: string; indexed: boolean }>(
    `SELECT c.conname AS name, EXISTS (
       SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1]) AS indexed
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
     WHERE c.contype = 'f' AND r.relname = ANY($1)`,
    [PURGED],
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ indexed }) => !indexed).map(({ name }) => name)).toEqual([]);
});
