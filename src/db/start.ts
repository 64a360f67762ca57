// Which database Casement runs on: the operator's own, or the one that it brings along.
import pg from 'pg';
import { type Config, ConfigError } from '../config.ts';
import { startEmbedded } from './embedded.ts';

export interface RunningDatabase {
  /** Its URL, for `migrate` and `connect`. */
  url: string;
  /** Stops the server, if we started it. Close every connection first. */
  stop(): Promise<void>;
}

/** Gives a database that answers. Throws ConfigError where DATABASE_URL leads nowhere. */
export async function startDatabase({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<RunningDatabase> {
  if (databaseUrl === undefined) return embedded(dataDir);
  await reach(databaseUrl);
  return { url: databaseUrl, stop: async () => {} };
}

async function embedded(dataDir: string): Promise<RunningDatabase> {
  try {
    return await startEmbedded(dataDir);
  } catch (cause) {
    throw new ConfigError(
      `DATA_DIR must be a folder where PostgreSQL can keep its data and run: ${(cause as Error).message}`,
      { cause },
    );
  }
}

async function reach(url: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
  } catch (cause) {
    // a refused connection to a name with several addresses has no message, only a code
    const { message, code } = cause as Error & { code?: string };
    throw new ConfigError(
      `DATABASE_URL must lead to a PostgreSQL server that is running and lets Casement in; it says: ${message || code}.`,
      { cause },
    );
  } finally {
    await client?.end();
  }
}
