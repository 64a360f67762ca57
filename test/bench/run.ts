// `npm run bench -- [--cases 1000000] [--types 20] [--folder DIR] [--seconds 8] [--connections 1] [--port 4200]`: loads a council, starts
// the real site over it, asks it as everybody, and prints a Markdown table of how fast it answers.
import os from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { prefixOf } from './council.ts';
import { benchDatabase } from './database.ts';
import { type Floor, floorOf } from './floor.ts';
import { type BenchPage, benchPages } from './pages.ts';
import { ASKERS } from './people.ts';
import { raiseCases } from './raising.ts';
import { startSite } from './site.ts';
import { milliseconds, table } from './timing.ts';
import { signedIn } from './visitor.ts';

const WARM_UP = 2;

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    types: { type: 'string', default: '20' },
    folder: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '1' },
    port: { type: 'string', default: '4200' },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);

const bench = await benchDatabase(
  { cases: Number(options.cases), types: Number(options.types) },
  options.folder,
);
try {
  const pages = await benchPages(bench.url);
  const floors = await floorOf(bench.url, pages);
  const site = await startSite(bench.url, Number(options.port));
  try {
    const rows: string[][] = [];
    for (const page of pages) rows.push(await askFor(site.base, page, floors.get(page)));
    for (const asker of ASKERS.filter((one) => one.key !== 'owner')) {
      const { perSecond, p50, p97 } = await raiseCases(site.base, asker, prefixOf(1), {
        people: connections,
        seconds,
      });
      rows.push([
        asker.name,
        'raising a case',
        perSecond.toFixed(0),
        milliseconds(p50),
        milliseconds(p97),
        '',
        '',
      ]);
    }
    const headings = [
      'who asks',
      'for what',
      'requests/s',
      'p50 ms',
      'p97.5 ms',
      'statements',
      'by `pg` alone: p50 ms',
    ];
    console.log(`\n${await machine(bench.url)}\n\n${table(headings, rows)}\n`);
  } finally {
    await site.stop();
  }
} finally {
  await bench.close();
}

async function askFor(base: string, page: BenchPage, floor: Floor | undefined): Promise<string[]> {
  const visitor = await signedIn(base, page.asker);
  const shot = (duration: number) =>
    autocannon({
      url: `${base}${page.path}`,
      connections,
      duration,
      headers: { cookie: visitor.cookie() },
    });
  await shot(WARM_UP);
  const { requests, latency, errors, statusCodeStats } = await shot(seconds);
  const statuses = Object.keys(statusCodeStats);
  if (errors > 0 || statuses.join() !== `${page.status}`)
    throw new Error(
      `${page.path} answered ${statuses.join(', ')} with ${errors} errors, not ${page.status}.`,
    );
  return [
    page.asker.name,
    page.name,
    requests.average.toFixed(0),
    milliseconds(latency.p50),
    milliseconds(latency.p97_5),
    floor ? `${floor.statements}` : '',
    floor ? milliseconds(floor.timing.p50) : '',
  ];
}

/** What it ran on, in one line. */
async function machine(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; cases: number }>(
      `SELECT current_setting('server_version') AS version, (SELECT count(*)::int FROM "cases") AS cases`,
    );
    const [processor] = os.cpus();
    return [
      `${rows[0]?.cases.toLocaleString('en')} cases, ${connections} at a time`,
      `${os.cpus().length} cores (${processor?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
      `Node ${process.versions.node}, PostgreSQL ${rows[0]?.version}`,
      `load average before ${os.loadavg()[1]?.toFixed(1)}`,
    ].join('; ');
  } finally {
    await client.end();
  }
}
