// The PostgreSQL server that Casement brings along, for whoever has none: started with us, stopped with us.
import type pg from 'pg';
import { programs } from './embedded/binaries.ts';
import { makeData } from './embedded/data.ts';
import { preparePlace, serverAccount } from './embedded/place.ts';
import { type Served, serve, urlOf } from './embedded/serve.ts';
import { launch } from './embedded/server.ts';
import { serverSettings } from './embedded/settings.ts';

export interface Embedded {
  /** The URL of the database `casement`, over a unix socket. */
  url: string;
  /** Where the data are: in the folder asked for, or under /var/tmp where the server's account can't enter that. */
  data: string;
  /** Whether another process had the server running already. When that one stops it, we start our own. */
  adopted: boolean;
  /** Stops the server, if it is ours. The process lives on until this is called. */
  stop(): Promise<void>;
}

const DATABASE = 'casement';

/**
 * Starts PostgreSQL with its data in `folder` (made at first), or takes up with one that runs there already.
 * Not `durable` is for tests: quicker, and lost when the machine goes down. Throws where it can't be started.
 */
export async function startEmbedded(folder: string, { durable = true } = {}): Promise<Embedded> {
  const account = serverAccount();
  const bin = programs(account);
  const place = preparePlace(folder, account);
  makeData(place, bin);
  const start = () => launch(place, bin, serverSettings({ durable }));

  let stopping = false;
  let serving = serve(place, start);
  const first = await serving;
  keep(first);
  try {
    await makeDatabase(first.line);
  } catch (error) {
    await stop();
    throw error;
  }

  /** The server can end without us, when it is another's or when it crashed: then somebody has to serve again. */
  function keep({ own, line }: Served) {
    line.once('end', () => {
      if (stopping) return;
      serving = serve(place, start).then((next) => ({ own: next.own ?? own, line: next.line }));
      serving.then(keep);
    });
  }

  async function stop() {
    stopping = true;
    const { own, line } = await serving;
    await line.end();
    await own?.stop();
  }

  return { url: urlOf(place, DATABASE), data: place.data, adopted: first.own === undefined, stop };
}

async function makeDatabase(line: pg.Client): Promise<void> {
  const found = () => line.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if ((await found()).rowCount) return;
  try {
    await line.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!(await found()).rowCount) throw error; // otherwise another start was quicker
  }
}
