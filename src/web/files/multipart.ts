// Reads a form with files as it comes in: texts into memory, each file into a folder of its own, within bounds.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Upload } from '../../files/upload.ts';

/** Whoever sent it is gone, or silent for too long: there is nobody to answer. */
export class GoneAway extends Error {}

/** What can't be taken in, with the status that says so. */
export class UnreadableForm extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Bounds = { mostFields: number; mostText: number; mostFileBytes: number; mostBytes: number };
export type Text = readonly [name: string, value: string];

const MOST_PARTS_WITH_FILES = 50;
const LONGEST_NAME = 200;
const LONGEST_SILENCE = 60_000;

/**
 * Takes a request and where its files may go; `isWelcome` is asked before each is written, with the texts until then:
 * one that isn't is read past. Throws GoneAway, UnreadableForm, or what the disk says; then nothing is open any more.
 */
export function readMultipart(
  request: Request,
  { mostFields, mostText, mostFileBytes, mostBytes }: Bounds,
  folder: string,
  isWelcome: (texts: readonly Text[]) => boolean,
): Promise<{ texts: Text[]; files: Upload[] }> {
  return new Promise((done, fail) => {
    const texts: Text[] = [];
    const saving: Promise<Upload>[] = [];
    let [text, bytes, isOver] = [0, 0, false];
    const parser = parserOf(request, mostFields, mostText, mostFileBytes);
    const silence = setTimeout(() => request.destroy(), LONGEST_SILENCE);

    const giveUp = (error: unknown) => {
      if (isOver) return;
      isOver = true;
      request.unpipe(parser);
      parser.destroy();
      Promise.allSettled([...saving, readPast(request, mostBytes)]).then(() => {
        clearTimeout(silence);
        fail(error);
      });
    };
    const tooMuch = () => giveUp(new UnreadableForm(413, 'more than a form may hold'));

    parser.on('error', (error) => giveUp(new UnreadableForm(400, (error as Error).message)));
    if (Number(request.get('content-length')) > mostBytes) return tooMuch();
    request.on('data', (chunk: Buffer) => {
      silence.refresh();
      bytes += chunk.length;
      if (bytes > mostBytes) tooMuch();
    });
    request.on('error', () => giveUp(new GoneAway()));
    request.on('close', () => {
      if (!request.complete) giveUp(new GoneAway());
    });
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      text += name.length + value.length;
      texts.push([name, value]);
      if (nameTruncated || valueTruncated || text > mostText) tooMuch();
    });
    parser.on('file', (field, stream, { filename }) => {
      // Whoever reads it hears of it too; until then it would bring down the process.
      stream.on('error', () => {});
      if (!isWelcome(texts)) return stream.resume();
      const saved = save(stream, { field, name: filename ?? '' }, folder, mostFileBytes);
      saved.catch(giveUp);
      saving.push(saved);
    });
    for (const full of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(full, tooMuch);
    parser.on('close', () => {
      if (isOver) return;
      clearTimeout(silence);
      // An input that nothing was chosen for is sent all the same, without a name.
      const chosen = (files: Upload[]) => files.filter(({ name, bytes: size }) => name !== '' || size > 0);
      Promise.all(saving).then((files) => done({ texts, files: chosen(files) }), giveUp);
    });
    request.pipe(parser);
  });
}

/**
 * Reads what still comes and forgets it: a browser that is answered while it sends shows a broken connection and not
 * the answer. Done at the end, or when as much again has come as a form may hold, for somebody who never ends.
 */
function readPast(request: Request, mostBytes: number): Promise<void> {
  return new Promise((done) => {
    if (request.complete || request.destroyed) return done();
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) done();
    });
    request.once('end', done).once('close', done);
    request.resume();
  });
}

function parserOf(request: Request, fields: number, fieldSize: number, mostFileBytes: number) {
  const limits = {
    ...{ fields, fieldSize, fieldNameSize: LONGEST_NAME },
    // One more than there may be: a file that is just within its bound is whole.
    fileSize: mostFileBytes + 1,
    files: MOST_PARTS_WITH_FILES,
  };
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch (error) {
    throw new UnreadableForm(400, (error as Error).message);
  }
}

let count = 0;

/** Writes a file to the folder, under a name that owes nothing to its own. What is beyond the bound is read past. */
async function save(
  stream: Readable,
  { field, name }: Pick<Upload, 'field' | 'name'>,
  folder: string,
  mostBytes: number,
): Promise<Upload> {
  const at = path.join(folder, String(count++));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = createWriteStream(at, { flags: 'wx', mode: 0o600 });
  await pipeline(stream, file);
  const bytes = file.bytesWritten;
  return { field, name, bytes, path: at, tooLarge: bytes > mostBytes };
}
