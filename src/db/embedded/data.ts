// How the embedded PostgreSQL's data come to be.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ENVIRONMENT, ownFolder, type Place } from './place.ts';

/** The server's one account; whoever may enter the socket's folder signs in as it. */
export const SUPERUSER = 'casement';

/**
 * Makes the data where there are none, with the programs in the folder `bin`. They appear under their name only when
 * whole, so a start that is cut short leaves nothing half made. Throws what initdb says.
 */
export function makeData(place: Place, bin: string): void {
  if (fs.existsSync(place.data)) return;
  const making = fs.mkdtempSync(path.join(place.base, 'making-'));
  ownFolder(making, place.account);
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', making, ...HOW], {
    ...place.account,
    env: ENVIRONMENT,
    cwd: '/',
    encoding: 'utf8',
  });
  try {
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    fs.renameSync(making, place.data);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(place.data)) throw error; // otherwise another start was quicker, and its data serve
  }
}

const HOW = [
  `--username=${SUPERUSER}`,
  '--auth=trust',
  '--no-instructions',
  '--encoding=UTF8',
  // PostgreSQL's own rules for letters, so that texts sort alike on every machine
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];
