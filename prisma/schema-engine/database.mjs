// What the engine does to a database before it has a connection: reading its address, reaching it, making it.
import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

/** Takes a PostgreSQL URL as Prisma writes it; gives what pg takes, and the schema that Prisma keeps in the URL. */
export function addressOf(url) {
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  const { schema: _notForPg, ...address } = parseIntoClientConfig(url);
  return { address: { ...address, options: `-c search_path="${schema}"` }, schema };
}

/** Throws with Prisma's own error code where the database can't be reached. */
export async function ping(url) {
  const { address } = addressOf(url);
  const client = new pg.Client(address);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw inPrismasWords(error, address);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes the database unless it is there; gives its name. */
export async function createDatabase(url) {
  const { address } = addressOf(url);
  const client = new pg.Client({ ...address, options: undefined, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(address.database)}`);
  } catch (error) {
    if (error.code !== '42P04') throw error; // duplicate_database
  } finally {
    await client.end();
  }
  return address.database;
}

function inPrismasWords(error, { host, port, database }) {
  const [code, message] = {
    '3D000': ['P1003', `Database \`${database}\` does not exist`],
    '28P01': ['P1000', 'Authentication failed against the database server'],
    28000: ['P1000', 'Authentication failed against the database server'],
  }[error.code] ?? [
    'P1001',
    `Can't reach database server at \`${host}:${port ?? 5432}\` (${error.message || error.code})`,
  ];
  return Object.assign(new Error(message), { error_code: code });
}
