// The floor under a page: the SQL that it sends, taken down once, and sent again by `pg` alone.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { connect } from '../../src/db/client.ts';
import { createLog } from '../../src/log.ts';
import type { BenchPage } from './pages.ts';
import { type Timing, time } from './timing.ts';
import { signedIn } from './visitor.ts';

// Enough for a median of what a million cases make slow.
const RUNS = 30;
const WARM_UP = 6;

export type Floor = { statements: number; timing: Timing };
type Sent = { text: string; values: unknown[]; name: string };

/** Gives, for each page, how many statements it sends and how long they take one after the other. */
export async function floorOf(
  databaseUrl: string,
  pages: readonly BenchPage[],
): Promise<Map<BenchPage, Floor>> {
  const database = connect(databaseUrl, { max: 1 });
  const config = { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), secureCookies: false };
  const server = createApp(database, config, createLog(config)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const floors = new Map<BenchPage, Floor>();
    for (const page of pages) {
      const visitor = await signedIn(base, page.asker);
      await visitor.get(page.path); // whatever is read only once has been read now
      const sent = await takenDown(() => visitor.get(page.path));
      const timing = await time(
        async () => {
          for (const statement of sent) await client.query(statement);
        },
        RUNS,
        WARM_UP,
      );
      floors.set(page, { statements: sent.length, timing });
    }
    return floors;
  } finally {
    server.close();
    server.closeAllConnections();
    await database.close();
    await client.end();
  }
}

/** The statements sent to the database while `work` is done, with names so that they are planned once. */
async function takenDown(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...asked: unknown[]): unknown {
    const [first, second] = asked;
    const { text, values } = isStatement(first) ? first : { text: String(first), values: second };
    sent.push({
      text,
      values: Array.isArray(values) ? values : [],
      name: `floor_${sent.length}_${hash(text)}`,
    });
    return Reflect.apply(query, this, asked);
  };
  Object.assign(pg.Client.prototype, { query: listening });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return sent;
}

function isStatement(asked: unknown): asked is { text: string; values?: unknown } {
  return typeof asked === 'object' && asked !== null && 'text' in asked;
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0, 7);
}
