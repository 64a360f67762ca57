// Which database is started: the one that DATABASE_URL names, if it answers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from '../src/db/start.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test('a database of the operator’s own is used as it is, and left running', async () => {
  const { url, stop } = await startDatabase({ databaseUrl: database.url, dataDir: '/nowhere' });
  expect(url).toBe(database.url);
  await stop();
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('one that doesn’t answer is one sentence, without its password', async () => {
  const nowhere = startDatabase({
    databaseUrl: 'postgresql://ann:hush@127.0.0.1:1/casement',
    dataDir: '/nowhere',
  });
  await expect(nowhere).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringMatching(/^DATABASE_URL must lead to a PostgreSQL server .*ECONNREFUSED.*\.$/),
  });
  await expect(nowhere).rejects.not.toThrow(/hush/);
});

test('one that isn’t there on its server is one sentence too', async () => {
  const missing = new URL(database.url);
  missing.pathname = '/no_such_database';
  await expect(startDatabase({ databaseUrl: missing.href, dataDir: '/nowhere' })).rejects.toThrow(
    /^DATABASE_URL must lead .*"no_such_database" does not exist\.$/,
  );
});
