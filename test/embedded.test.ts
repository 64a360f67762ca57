// The PostgreSQL server that Casement brings along: up, shared, gone with its owner, and up again after the worst.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../src/db/embedded.ts';
import { root } from '../src/root.ts';

let folder: string;
let servers: Embedded[];
let children: ChildProcess[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-embedded-'));
  fs.chmodSync(folder, 0o711);
  servers = [];
  children = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  for (const child of children) child.kill('SIGKILL');
  await until(() => holder() === undefined);
  fs.rmSync(folder, { recursive: true });
});

test('it is up, keeps what it is given, and is gone without a trace when stopped', async () => {
  const first = await start();
  expect(first.adopted).toBe(false);
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(holder()).toBeUndefined();

  const second = await start();
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('it listens on its socket alone, and only its own account may enter that', async () => {
  const server = await start();
  expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect(fs.statSync(path.join(folder, 'run')).mode & 0o777).toBe(0o700);
  await server.stop();
});

test('kill -9 of its owner leaves no server behind and loses nothing', async () => {
  const owner = await child();
  await query(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const server = holder();
  owner.process.kill('SIGKILL');
  await until(() => !lives(server));

  const next = await start();
  expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await next.stop();
});

test('kill -9 of the server itself: its owner starts it again, with what was committed', async () => {
  const owner = await start();
  await query(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const killed = holder();
  process.kill(killed ?? 0, 'SIGKILL');
  await until(() => holder() !== undefined && holder() !== killed);
  await until(() => answers(owner.url));
  expect(await query(owner.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await owner.stop();
  expect(holder()).toBeUndefined();
});

test('a second process takes up with the first one’s server, and takes over when that stops', async () => {
  const first = await child();
  const second = await start();
  expect(second.adopted).toBe(true);
  expect(second.url).toBe(first.url);
  const servedByFirst = holder();

  first.process.kill('SIGTERM');
  await once(first.process, 'exit');
  await until(() => answers(second.url));
  expect(holder()).not.toBe(servedByFirst);
  await second.stop();
  expect(holder()).toBeUndefined();
});

test('a start in the midst of a shutdown waits for it', async () => {
  const first = await child();
  const gone = once(first.process, 'exit');
  first.process.kill('SIGTERM');
  const second = await start();
  await gone;
  await until(() => answers(second.url));
  await second.stop();
});

test('several first starts at once make one server', async () => {
  const all = await Promise.all([child(), child(), child()]);
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(fs.readdirSync(folder).sort()).toEqual(['pg', 'postgres.log', 'run']);
});

test('a note of a dead server whose number is another program’s by now is passed over', async () => {
  const first = await start();
  await first.stop();
  const note = path.join(folder, 'pg', 'postmaster.pid');
  fs.writeFileSync(note, `${process.pid}\n`);
  fs.writeFileSync(path.join(folder, 'run', '.s.PGSQL.5432.lock'), `${process.pid}\n`);

  const second = await start();
  expect(second.adopted).toBe(false);
  await second.stop();
});

test('a server that can’t start says why', async () => {
  const first = await start();
  await first.stop();
  fs.writeFileSync(path.join(folder, 'pg', 'postgresql.conf'), 'no_such_setting = 1\n');
  await expect(start()).rejects.toThrow(/did not start.*no_such_setting/s);
});

/** Starts the server, to be stopped after the test at the latest. */
async function start(): Promise<Embedded> {
  const server = await startEmbedded(folder);
  servers.push(server);
  return server;
}

/** Starts the server in a process of its own; gives the process once it says that the server is up. */
async function child(): Promise<{ process: ChildProcess; url: string; adopted: boolean }> {
  const script = path.join(root, 'test/support/embedded-child.ts');
  const started = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(started);
  const [line] = await once(started.stdout, 'data');
  return { process: started, ...JSON.parse(String(line)) };
}

function holder(): number | undefined {
  const note = path.join(folder, 'pg', 'postmaster.pid');
  return fs.existsSync(note) ? Number.parseInt(fs.readFileSync(note, 'utf8'), 10) : undefined;
}

function lives(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited 20 seconds in vain');
    await pause(50);
  }
}
