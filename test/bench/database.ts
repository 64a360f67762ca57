// The benchmark's database: an embedded server in a folder of its own, loaded, and gone afterwards unless it is to stay.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { Size } from './council.ts';
import { load } from './load.ts';

export type BenchDatabase = { url: string; close(): Promise<void> };

/**
 * Gives a loaded database. With a `folder` it stays there, and is taken as it is where it was loaded before; without,
 * it goes when it is closed.
 */
export async function benchDatabase(size: Size, folder?: string): Promise<BenchDatabase> {
  const place = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'casement-bench-'));
  fs.mkdirSync(place, { recursive: true });
  fs.chmodSync(place, 0o711); // as root, the server's account must get in
  const server = await startEmbedded(place);
  const close = async () => {
    await server.stop();
    if (folder === undefined) fs.rmSync(place, { recursive: true });
  };
  try {
    if (await isLoaded(server.url)) await migrate(server.url);
    else await load(server.url, size);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: server.url, close };
}

async function isLoaded(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('"cases"') IS NOT NULL AS loaded`);
    return rows[0]?.loaded === true;
  } finally {
    await client.end();
  }
}
