// Tells what a file is by its content, whatever it is called.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { archiveIs } from './archive.ts';
import type { FILE_TYPES } from './kinds.ts';
import { pictureFault } from './picture.ts';

export type TypeName = keyof typeof FILE_TYPES;

/** What is wrong with a file, whatever its type takes. */
export type Fault = 'damaged' | 'bomb' | 'macros' | 'too-many-pixels';

/** One of the types that there are; or what it is instead; or what is wrong with it. */
export type Content =
  | { is: TypeName }
  | { is: 'page' | 'archive' | 'old-office' | 'unknown' }
  | { is: 'other'; called: string }
  | { fault: Fault };

// file-type reads on from wherever a file points to: it gets a beginning, so that none can keep it busy.
const BEGINNING = 256 * 1024;

const PICTURES: Record<string, TypeName> = {
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
};

/** Reads what it must of a file that isn't empty. Nothing of it is unpacked, run or drawn. */
export async function contentOf(path: string): Promise<Content> {
  const beginning = await beginningOf(path);
  if (beginning.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return archiveIs(path);
  const found = await fileTypeFromBuffer(beginning);
  const picture = found && PICTURES[found.ext];
  if (picture) {
    const fault = await pictureFault(path);
    return fault ? { fault } : { is: picture };
  }
  if (found?.ext === 'pdf') return { is: 'pdf' };
  if (found?.ext === 'cfb') return { is: 'old-office' };
  if (isMarkup(beginning)) return { is: 'page' };
  const text = await textIs(path, beginning);
  if (text) return { is: text };
  return found ? { is: 'other', called: found.ext.toUpperCase() } : { is: 'unknown' };
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

// HTML, SVG and XML, and whatever a shell would run; also where spaces, a comment or UTF-16 stand before or between.
function isMarkup(beginning: Buffer): boolean {
  const start = decoderFor(beginning)
    .decode(beginning.subarray(0, 4096))
    .replace(/[\s\ufeff]+/g, ' ')
    .trimStart();
  return (
    /^(<[a-z!?/%]|#!)/i.test(start) || /<(html|script|svg|iframe|body|head)\b/i.test(start.slice(0, 1024))
  );
}

/** Text that is whole from its first to its last letter: nothing but text opens as text. */
async function textIs(path: string, beginning: Buffer): Promise<TypeName | undefined> {
  const decoder = decoderFor(beginning, { fatal: true });
  const isText = (text: string) => !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  try {
    for await (const chunk of createReadStream(path))
      if (!isText(decoder.decode(chunk as Buffer, { stream: true }))) return undefined;
    if (!isText(decoder.decode())) return undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return decoder.encoding === 'utf-8' ? 'text' : 'text in UTF-16';
}

function decoderFor(beginning: Buffer, how: { fatal?: true } = {}) {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', how);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', how);
  return new TextDecoder('utf-8', how);
}
