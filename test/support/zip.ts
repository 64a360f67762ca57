// Zips as a test reads them: fetched from the site, and taken apart.
import yauzl from 'yauzl';
import { formsOf } from './html.ts';
import type { Visitor } from './site.ts';

/** Opens a page, presses its button that makes a zip, and gives what is in it, by name; the status where none came. */
export async function zipFrom(visitor: Visitor, path: string): Promise<Map<string, Buffer>> {
  const page = await visitor.get(path);
  const form = formsOf(page.text).find(({ action }) => action === path);
  if (!form) throw new Error(`${path} has no form (${page.status})`);
  const answer = await visitor
    .post(path)
    .type('form')
    .send(form.fields)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });
  if (answer.headers['content-type'] !== 'application/zip') throw new Error(`${path}: ${answer.status}`);
  return unzip(answer.body as Buffer);
}

export function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    // Strict about names, as whoever unpacks it with a careless program can't be.
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return fail(error);
      const entries = new Map<string, Buffer>();
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return fail(failure);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(pieces));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => done(entries));
      zip.on('error', fail);
      zip.readEntry();
    });
  });
}
