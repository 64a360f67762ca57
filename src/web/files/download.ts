// A file on its way out: as an attachment under the name that its sender gave it, never as a page of ours.
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Download } from '../reply.ts';

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
    // Whatever it may hold, a browser that opens it all the same runs nothing of it.
    'Content-Security-Policy': "default-src 'none'; sandbox",
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
