// The databases that tests are copied from: each made once in a run, by whoever first asks for it.
import pg from 'pg';
import { seedDemo } from '../../prisma/seed.ts';
import { connect } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';

/** `empty` is migrated and holds nothing; `demo` is the demo council's. */
export type Template = keyof typeof fillings;

const fillings = {
  empty: async (url: string) => {
    await migrate(url);
  },
  demo: async (url: string) => {
    await migrate(url);
    const { prisma, close } = connect(url);
    await seedDemo(prisma, { now: new Date() });
    await close();
  },
};

/** Gives the name of the template, made if this run has none yet. `server` is any database's URL on the server. */
export async function makeTemplate(server: string, run: string, template: Template): Promise<string> {
  const name = `casement_${template}_${run}`;
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]); // two workers may ask at once
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (made.rowCount) return;
    const making = `${name}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making}`);
    await client.query(`CREATE DATABASE ${making}`);
    await fillings[template](databaseUrl(server, making));
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
  });
  return name;
}

/** Drops whatever this run has made. */
export async function dropTemplates(server: string, run: string): Promise<void> {
  await onServer(server, async (client) => {
    const left = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname ~ $1`,
      [`^casement_[a-z]+_${run}(_|$)`],
    );
    for (const { datname } of left.rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  });
}

/** Runs `work` over one connection to the server. */
export async function onServer(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Gives the URL of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
