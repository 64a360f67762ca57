// Zips: files under names that are safe wherever they are unpacked.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export type ZipEntry = { name: string; path: string };

const LONGEST = 120;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Writes a zip of files on our disk to `target`. Throws where one of them isn't there. */
export async function writeZip(target: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = new ZipFile();
  // What fails while it reads is told to the zip alone, and would otherwise leave the writing without an end.
  const failed = new Promise<never>((_, fail) => zip.once('error', fail));
  for (const { name, path } of entries) zip.addFile(path, name, { mode: 0o100600 });
  zip.end();
  await Promise.race([pipeline(zip.outputStream, createWriteStream(target, { mode: 0o600 })), failed]);
}

/** A file's name without what leads elsewhere or what some system refuses; at most 120 characters, its ending kept. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const usable = RESERVED.test(plain) ? `_${plain}` : plain || 'file';
  const characters = [...usable];
  if (characters.length <= LONGEST) return usable;
  const ending = /\.[^.]{1,10}$/.exec(usable)?.[0] ?? '';
  return `${characters.slice(0, LONGEST - ending.length).join('')}${ending}`;
}

/** Gives a name that was not given before: "photo.jpg", then "photo (2).jpg"; for systems that don't tell A from a. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const [, stem = name, ending = ''] = /^(.+?)(\.[^./]{1,10})?$/.exec(name) ?? [];
    let unique = name;
    for (let count = 2; given.has(unique.toLowerCase()); count++) unique = `${stem} (${count})${ending}`;
    given.add(unique.toLowerCase());
    return unique;
  };
}
