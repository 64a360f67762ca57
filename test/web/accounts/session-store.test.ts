// A session that was ended stays ended, also where a request that began before it keeps something as it ends.
import type session from 'express-session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionStore } from '../../../src/web/accounts/session-store.ts';
import { freshDatabase } from '../../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: session.Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = sessionStore(database.pool);
});
afterAll(() => database.close());

const expires = new Date(Date.now() + 60_000);
const read = (sid: string) =>
  new Promise<session.SessionData | null | undefined>((done, fail) =>
    store.get(sid, (error, data) => (error ? fail(error) : done(data))),
  );
const keep = (sid: string, more: Partial<session.SessionData>) =>
  new Promise<void>((done, fail) =>
    store.set(
      sid,
      { cookie: { expires, originalMaxAge: 60_000 }, ...more } as session.SessionData,
      (error) => (error ? fail(error) : done()),
    ),
  );

test('it is kept, changed, and not brought back once it is gone', async () => {
  await keep('one', { notice: 'first' });
  const first = await read('one');
  expect(first).toMatchObject({ notice: 'first' });
  await keep('one', { ...first, notice: 'second' });
  const second = await read('one');
  expect(second).toMatchObject({ notice: 'second' });
  await database.pool.query('DELETE FROM "session"');
  await keep('one', { ...second, notice: 'too late' });
  expect(await read('one')).toBeFalsy();
});
