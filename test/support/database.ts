// A database of its own for each test file.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Database } from '../../src/db/client.ts';
import { databaseUrl, makeTemplate, onServer, type Template } from './templates.ts';

export type FreshDatabase = Database & { url: string };

/** Gives a new copy of the template, connected; `close` drops it again. Call it in beforeAll, close it in afterAll. */
export async function freshDatabase({ from = 'empty' }: { from?: Template } = {}): Promise<FreshDatabase> {
  const server = inject('server');
  const template = await makeTemplate(server, inject('run'), from);
  const name = `casement_fresh_${inject('run')}_${randomBytes(4).toString('hex')}`;
  // copying the files is quicker than logging every page, as long as nothing waits for the disk
  await onServer(server, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const url = databaseUrl(server, name);
  const database = connect(url, { max: 5 });
  const close = async () => {
    await database.close();
    await onServer(server, async (client) => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  };
  return { ...database, url, close };
}
