// The migrations: they make what the schema says, our runner applies them once, and Prisma's own accepts what it did.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../src/db/migrate.ts';
import { root } from '../src/root.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

const migrations = path.join(root, 'prisma/migrations');

describe('beside Prisma Migrate', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  test('the migrations make what the schema says', async () => {
    const compare = ['--from-migrations', migrations, '--to-schema', 'prisma/schema.prisma', '--exit-code'];
    expect(await prisma('migrate', 'diff', ...compare)).toContain('No difference detected');
  });

  test('what our runner applied is up to date', async () => {
    expect(await prisma('migrate', 'status')).toContain('Database schema is up to date');
    expect(await prisma('migrate', 'deploy')).toContain('No pending migrations to apply');
  });

  /** Runs Prisma's command line; gives what it prints. Throws, with that, where it fails. */
  async function prisma(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['node_modules/prisma/build/index.js', ...args],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: database.url },
      },
    );
    return stdout;
  }
});

describe('our runner', () => {
  let database: FreshDatabase;
  let folder: string;

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-migrations-'));
    database = await freshDatabase();
    await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  });

  afterEach(async () => {
    await database.close();
    fs.rmSync(folder, { recursive: true });
  });

  test('started several times at once, it applies each migration once', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
    const names = fs.readdirSync(migrations).filter((name) => name !== 'migration_lock.toml');
    expect(runs.flat().sort()).toEqual(names.sort());
    expect(await journal()).toEqual(names.map((name) => ({ name, finished: true, steps: 1 })));
  });

  test('it applies what is new, in the order of the names', async () => {
    write('1_first', 'CREATE TABLE a (id int)');
    expect(await migrate(database.url, folder)).toEqual(['1_first']);
    write('3_third', 'ALTER TABLE a RENAME COLUMN number TO amount');
    write('2_second', 'ALTER TABLE a RENAME COLUMN id TO number');
    expect(await migrate(database.url, folder)).toEqual(['2_second', '3_third']);
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  test('a migration that fails leaves nothing of itself, and stands in the way until somebody has looked', async () => {
    write('1_first', 'CREATE TABLE a (id int); SELECT no_such_function();');
    await expect(migrate(database.url, folder)).rejects.toThrow(/1_first failed: .*no_such_function/);
    expect((await database.pool.query(`SELECT to_regclass('a') AS found`)).rows).toEqual([{ found: null }]);
    expect(await journal()).toEqual([{ name: '1_first', finished: false, steps: 0 }]);

    write('1_first', 'CREATE TABLE a (id int)');
    await expect(migrate(database.url, folder)).rejects.toThrow(/resolve --rolled-back 1_first/);
    await database.pool.query('UPDATE _prisma_migrations SET rolled_back_at = now()');
    expect(await migrate(database.url, folder)).toEqual(['1_first']);
  });

  test('a migration that opened a transaction of its own and failed in it is noted all the same', async () => {
    write('1_first', 'BEGIN; CREATE TABLE a (id int); SELECT no_such_function(); COMMIT;');
    await expect(migrate(database.url, folder)).rejects.toThrow(/1_first failed/);
    expect(await journal()).toEqual([{ name: '1_first', finished: false, steps: 0 }]);
  });

  test('a migration that was edited after it was applied is refused', async () => {
    write('1_first', 'CREATE TABLE a (id int)');
    await migrate(database.url, folder);
    write('1_first', 'CREATE TABLE a (id bigint)');
    await expect(migrate(database.url, folder)).rejects.toThrow(/1_first was edited after it was applied/);
  });

  function write(name: string, sql: string): void {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }

  async function journal(): Promise<unknown[]> {
    const { rows } = await database.pool.query(
      `SELECT migration_name AS name, finished_at IS NOT NULL AS finished, applied_steps_count AS steps
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    return rows;
  }
});
