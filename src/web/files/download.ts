// Files on their way out: as attachments under the names that they were given, never as pages of ours.
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Download, Stream } from '../reply.ts';

// Whatever it may hold, a browser that opens it all the same runs nothing of it.
const RUNS_NOTHING = { 'Content-Security-Policy': "default-src 'none'; sandbox" };

/** Sends what is made while it is sent. What goes wrong in the middle breaks the connection off: half a file is no file. */
export async function sendStream(response: Response, { stream, name, contentType }: Stream): Promise<void> {
  response.attachment(name);
  response.set({ 'Cache-Control': 'private, no-store', 'Content-Type': contentType, ...RUNS_NOTHING });
  try {
    await pipeline(Readable.from(stream), response);
  } catch (error) {
    // Whoever asked has gone away.
    if (!response.destroyed) throw error;
  }
}

/** Sends a file. Throws, before anything is sent, where its bytes aren't there. */
export async function sendDownload(response: Response, { download }: Download): Promise<void> {
  const { path, name, contentType, picture = false, once = false } = download;
  const { size } = await stat(path);
  if (picture) response.set('Content-Disposition', 'inline');
  else response.attachment(name);
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Length': String(size),
    'Content-Type': contentType,
    ...RUNS_NOTHING,
  });
  try {
    await pipeline(createReadStream(path), response);
  } catch (error) {
    // Whoever asked has gone away.
    if (!response.destroyed) throw error;
  } finally {
    if (once) await rm(path, { force: true });
  }
}
