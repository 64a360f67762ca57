// Starts the database, the site and the postman, and stops them gently.
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CAST, DEMO_PASSWORD } from '../prisma/demo/cast.ts';
import { seedDemo } from '../prisma/seed.ts';
import { createApp } from './app.ts';
import { forgetJobs } from './cases/bulk/jobs.ts';
import { startBulkWork } from './cases/bulk/worker.ts';
import { expireDrafts, expirePresences, expireRefusals, expireTokens } from './clock/expire.ts';
import { type Piece, startHourly } from './clock/hourly.ts';
import { learnWords } from './clock/learn-words.ts';
import { purgeDeleted } from './clock/purge.ts';
import { startScanning } from './clock/scan.ts';
import { startSweeping } from './clock/sweep.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { connect, type Database } from './db/client.ts';
import { migrate } from './db/migrate.ts';
import { startDatabase } from './db/start.ts';
import { createLog, type Log } from './log.ts';
import { startPostman } from './mail/postman.ts';
import { forgetMovings } from './setup/moving-in/forget.ts';

// For files over a telephone's bad connection; silence is cut off much earlier: see web/files.
const LONGEST_REQUEST = 20 * 60_000;
const GRACE = 5_000; // milliseconds for what is under way when we are told to stop

try {
  await run(readConfig());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function run(config: Config): Promise<void> {
  const log = createLog(config);
  const server = await startDatabase(config);
  const applied = await migrate(server.url);
  if (applied.length > 0) log.info({ applied }, 'database brought up to date');
  const database = connect(server.url);
  const seeded = config.demo && (await seedOnce(database));
  const site = await listen(createApp(database, config, log), config);
  const postman = startPostman({ prisma: database.prisma, config, log });
  const cleaning = startHourly(cleaningOf(database, config), log);
  const clocks = [startScanning, startSweeping, startBulkWork].map((start) =>
    start(database.prisma, config, log),
  );
  greet(config, seeded);

  const stop = async () => {
    // Whoever keeps a connection is told with the next answer that it is the last.
    site.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
    const closed = once(site, 'close');
    site.close();
    site.closeIdleConnections();
    // A mail whose server says nothing stays in doubt, as after a crash: it isn't waited for any longer.
    await Promise.race([
      Promise.all([closed, postman.stop(), cleaning.stop(), ...clocks.map((clock) => clock.stop())]),
      sleep(GRACE),
    ]);
    site.closeAllConnections();
    await Promise.race([database.close(), sleep(GRACE)]);
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().catch(giveUp(log)));
}

/** What goes when its time is over, and what is learnt anew. */
function cleaningOf({ prisma }: Database, config: Config): Piece[] {
  return [
    { done: 'deleted cases purged', work: (now) => purgeDeleted(prisma, config, now) },
    { done: 'drafts expired', work: (now) => expireDrafts(prisma, now) },
    { done: 'tokens expired', work: (now) => expireTokens(prisma, now) },
    { done: 'presences expired', work: (now) => expirePresences(prisma, now) },
    { done: 'refusals forgotten', work: (now) => expireRefusals(prisma, now) },
    { done: 'work on many cases forgotten', work: (now) => forgetJobs(prisma, now) },
    { done: 'files that moved in forgotten', work: (now) => forgetMovings(prisma, now) },
    { done: 'words learnt', work: (now) => learnWords(prisma, now) },
  ];
}

/** The demo council, into a database that holds nobody yet. */
async function seedOnce({ prisma }: Database): Promise<boolean> {
  const isInhabited = async () => (await prisma.user.count({ where: { kind: 'person' } })) > 0;
  if (await isInhabited()) return false;
  try {
    await seedDemo(prisma, { now: new Date() });
    return true;
  } catch (error) {
    // Another process that started with us was quicker: the council moves in once.
    if (await isInhabited()) return false;
    throw error;
  }
}

function greet({ baseUrl, demo, siteName }: Config, seeded: boolean): void {
  console.log(`\n${siteName} is open at ${baseUrl}\n`);
  if (!demo) return;
  console.log(
    `${seeded ? 'The demo council has moved in. ' : ''}Sign in as any of these, with the password ${DEMO_PASSWORD}:`,
  );
  const width = Math.max(...CAST.map(({ email }) => email.length));
  for (const { email, standing } of CAST) console.log(`  ${email.padEnd(width)}  ${standing}`);
  console.log('');
}

function giveUp(log: Log) {
  return (error: unknown) => {
    log.fatal({ err: error }, 'could not stop gently');
    process.exit(1);
  };
}

/** Listens where the settings say. Throws ConfigError where that can't be, because something else does, for one. */
async function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  const server = app.listen(port, host);
  server.requestTimeout = LONGEST_REQUEST;
  try {
    await once(server, 'listening');
    return server;
  } catch (cause) {
    throw new ConfigError(
      `PORT and HOST must name a free port of this machine; ${host}:${port} says: ${(cause as Error).message}.`,
      { cause },
    );
  }
}
