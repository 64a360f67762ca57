// How a place comes to have a server that answers: another process's, if there is one, or else a new one of ours.
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER } from './data.ts';
import { holder } from './lock.ts';
import type { Place } from './place.ts';
import type { Server } from './server.ts';

/** A server that answered just now. */
export interface Served {
  /** Undefined: it is another process's, which stops it as it likes. */
  own: Server | undefined;
  /** A connection that stands as long as the server does. */
  line: pg.Client;
}

const PATIENCE_MS = 120_000; // after a crash PostgreSQL first repeats what it had not written out
const ATTEMPTS = 3;

/** Takes how to start a server of our own. Throws with the end of the server's log where none comes up. */
export async function serve(place: Place, start: () => Server): Promise<Served> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let failures = 0; failures < ATTEMPTS && Date.now() < deadline; ) {
    const line = await reach(place);
    if (line) return { own: undefined, line };
    if (holder(place) !== undefined) {
      await pause(50); // another process's, and it is starting or stopping
      continue;
    }
    const served = await comeUp(place, start(), deadline);
    if (served) return served;
    failures += 1; // or another process was quicker, and its server answers now
  }
  throw new Error(`The embedded PostgreSQL did not start. ${place.log} ends with:\n${lastLines(place.log)}`);
}

/** Gives the URL of a database of the place's server. */
export function urlOf(place: Place, database: string): string {
  return `postgresql://${SUPERUSER}@localhost/${database}?host=${encodeURIComponent(place.socket)}`;
}

async function comeUp(place: Place, own: Server, deadline: number): Promise<Served | undefined> {
  while (own.running() && Date.now() < deadline) {
    const line = holder(place) === own.pid ? await reach(place) : undefined;
    if (line) return { own, line };
    await pause(20);
  }
  await own.stop();
  return undefined;
}

async function reach(place: Place): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(place, 'postgres'),
    connectionTimeoutMillis: 2000,
    application_name: 'casement: waiting for the server to end',
  });
  client.on('error', () => {}); // the end of the line is told by its event "end"
  try {
    await client.connect();
    return client;
  } catch {
    await client.end();
    return undefined;
  }
}

function lastLines(file: string): string {
  if (!fs.existsSync(file)) return '(nothing)';
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}
