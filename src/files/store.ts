// Where the bytes of files are kept: outside the web root, under names of our own, for nobody but this process to read.
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';

type Place = Pick<Config, 'dataDir'>;

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const THUMBNAIL = '.thumbnail';

/** Whether a word can be a file's name in the store: a UUID as we write it. */
export function isStoredName(word: string): boolean {
  return NAME.test(word);
}

/** Where files lie while the form that brought them is looked at: on the same disk, so that keeping one is a rename. */
export function incomingFolder({ dataDir }: Place): string {
  return path.join(dataDir, 'incoming');
}

/** Where copies of what is held on somebody lie while they are made and sent. */
export function copiesFolder({ dataDir }: Place): string {
  return path.join(dataDir, 'copies');
}

/** The path of a file's bytes. Throws where that is no name of ours, so that no name leads out of the store. */
export function storedPath({ dataDir }: Place, storedAs: string): string {
  if (!isStoredName(storedAs)) throw new Error(`No name of the store: ${JSON.stringify(storedAs)}.`);
  return path.join(dataDir, 'files', storedAs.slice(0, 2), storedAs);
}

/** The path of the small picture that is kept beside a file. */
export function thumbnailPath(place: Place, storedAs: string): string {
  return `${storedPath(place, storedAs)}${THUMBNAIL}`;
}

/** Moves bytes into the store; once this is done, they outlast a power cut. */
export async function store(place: Place, from: string, storedAs: string): Promise<void> {
  const to = storedPath(place, storedAs);
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await moved(from, to);
  await chmod(to, 0o600);
  await toDisk(to);
  await toDisk(path.dirname(to));
}

/** Takes files out of the store, with what is kept beside them; those that aren't there are gone already. */
export async function removeStored(place: Place, names: readonly string[]): Promise<void> {
  for (const storedAs of names)
    for (const at of [storedPath(place, storedAs), thumbnailPath(place, storedAs)])
      await rm(at, { force: true });
}

/** The names of all files in the store, folder by folder. */
export async function* storedNames({ dataDir }: Place): AsyncGenerator<string[]> {
  const folder = path.join(dataDir, 'files');
  for (const inside of await namesIn(folder)) {
    const names = (await namesIn(path.join(folder, inside))).map((name) => name.replace(THUMBNAIL, ''));
    yield [...new Set(names.filter(isStoredName))];
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isOf(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

// What comes in may lie on another disk than what is kept.
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isOf(error, 'EXDEV')) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await rm(from, { force: true });
  }
}

async function toDisk(at: string): Promise<void> {
  const handle = await open(at, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isOf(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
