// Looks through a file before it is read: what its bytes are known by, how its characters are written, and its format.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export type Format = 'csv' | 'jsonl';
export type Looked = { sha256: Uint8Array<ArrayBuffer>; encoding: string; format: Format; delimiter: string };

const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_HEAD = 64 * 1024;

/** Takes a file's path, and its name, by which JSON Lines is told. Throws what the disk says. */
export async function look(path: string, name: string): Promise<Looked> {
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let isUtf8 = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < LONGEST_HEAD) head = Buffer.concat([head, chunk]);
    isUtf8 &&= decodes(() => strict.decode(chunk, { stream: true }));
  }
  isUtf8 &&= decodes(() => strict.decode());
  const encoding = encodingOf(head, isUtf8);
  const text = new TextDecoder(encoding).decode(head.subarray(0, LONGEST_HEAD));
  const format = /\.(jsonl|ndjson|json)$/i.test(name) || text.trimStart().startsWith('{') ? 'jsonl' : 'csv';
  return { sha256: new Uint8Array(hash.digest()), encoding, format, delimiter: delimiterOf(text) };
}

function decodes(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function encodingOf(head: Buffer, isUtf8: boolean): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

// csv-parse has a discovery of its own, which stops at the first letter outside ASCII; ours counts in the heading.
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r\n?|\n/, 1);
  const bare = heading.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}
