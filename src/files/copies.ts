// A place on our disk for a copy that is made to be sent: what a crash left of earlier ones is cleared away by the way.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { copiesFolder } from './store.ts';

/** Writes one file of a copy, piece by piece. */
export type Pen = { write(text: string): Promise<void>; close(): Promise<void> };

const HOUR = 60 * 60 * 1000;

/** A new folder, for nobody but this process. */
export async function newCopyFolder(config: Pick<Config, 'dataDir'>): Promise<string> {
  const copies = copiesFolder(config);
  await mkdir(copies, { recursive: true, mode: 0o700 });
  for (const name of await readdir(copies)) {
    const left = path.join(copies, name);
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < Date.now() - HOUR) await rm(left, { recursive: true, force: true });
  }
  const folder = path.join(copies, randomUUID());
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

export async function pen(file: string): Promise<Pen> {
  const handle = await open(file, 'w', 0o600);
  return { write: (text: string) => handle.appendFile(text), close: () => handle.close() };
}
