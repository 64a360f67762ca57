// The real site over the benchmark's database, as a process of its own, as in production.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../src/root.ts';

/** `kill` ends it as a loss of power would. */
export type RunningSite = { base: string; stop(): Promise<void>; kill(): Promise<void> };

const PATIENCE = 60_000;

/** Starts the site at a port. Throws where it ends, or doesn't answer within a minute. */
export async function startSite(databaseUrl: string, port: number): Promise<RunningSite> {
  const base = `http://localhost:${port}`;
  const site = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings(databaseUrl, port, base) },
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (site.exitCode !== null || site.signalCode !== null) return;
    const ended = once(site, 'exit');
    site.kill(signal);
    await ended;
  };
  const stop = () => end('SIGTERM');
  try {
    await answers(base, site);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, stop, kill: () => end('SIGKILL') };
}

function settings(databaseUrl: string, port: number, base: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: `${port}`,
    BASE_URL: base,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    DEMO: 'no',
    SMTP_URL: '',
    LOG_LEVEL: 'error',
  };
}

async function answers(base: string, site: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline && site.exitCode === null) {
    const answer = await fetch(new URL('/sign-in', base)).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`The site did not come up at ${base}.`);
}
