// Where the embedded PostgreSQL keeps its data and its socket, and whose they are.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The account that the server runs as, where that is not our own. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Place {
  account: Account | undefined;
  base: string;
  data: string;
  socket: string;
  log: string;
}

// PostgreSQL refuses to run as root. "nobody" has an entry in every system's list of users, which initdb asks for.
const NOBODY: Account = { uid: 65534, gid: 65534 };

/** What the server's programs get to see of the environment: nothing that differs between machines. */
export const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const LONGEST_SOCKET_FOLDER = 85; // the kernel takes 108 bytes for the socket's whole path (macOS 104)

/** Gives the account that the server must run as; undefined: ours will do. */
export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** Takes the data folder that was asked for; makes what the server needs in it, or, where its account can't enter, under /var/tmp. */
export function preparePlace(folder: string, account: Account | undefined): Place {
  let base = path.resolve(folder);
  fs.mkdirSync(base, { recursive: true });
  if (account && !enters(account, base)) base = shelter(`data of ${base}`);
  const place = {
    account,
    base,
    data: path.join(base, 'pg'),
    socket: socketFolder(base),
    log: path.join(base, 'postgres.log'),
  };
  ownFolder(place.socket, account);
  return place;
}

/** Gives a folder under /var/tmp that is root's own and that every account can walk through, one for each purpose. */
export function shelter(purpose: string): string {
  const folder = path.join('/var/tmp', `casement-${short(purpose)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  refuseStrangers(folder, [0]);
  return folder;
}

/** Makes a folder that only the server's account (and root) may enter. */
export function ownFolder(folder: string, account: Account | undefined): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseStrangers(folder, account ? [0, account.uid] : [process.getuid?.()]);
  if (account) fs.lchownSync(folder, account.uid, account.gid);
}

function socketFolder(base: string): string {
  const folder = path.join(base, 'run');
  if (Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return folder;
  return path.join(os.tmpdir(), `casement-${short(`socket of ${base} for ${process.getuid?.()}`)}`);
}

/** /tmp and /var/tmp are everybody's: somebody else may have put a folder or a link there before us. */
function refuseStrangers(folder: string, owners: (number | undefined)[]): void {
  const found = fs.lstatSync(folder);
  if (found.isDirectory() && owners.includes(found.uid)) return;
  throw new Error(
    `${folder} belongs to another account: remove it, or set DATA_DIR to a folder of your own.`,
  );
}

function enters(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
