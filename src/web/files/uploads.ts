// The files that a form brings along: held in a folder of their own from their coming in until the request is answered.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../../config.ts';
import { incomingFolder } from '../../files/store.ts';
import type { Upload } from '../../files/upload.ts';
import { withoutNul } from '../incoming.ts';
import { hasOwnToken } from '../origin.ts';
import { type Bounds, GoneAway, readMultipart, type Text } from './multipart.ts';

type Held = { files: readonly Upload[]; inUse: boolean; remove(): Promise<void> };

const held = new WeakMap<Request, Held>();

const FILES_AT_ONCE = 10;
const MEGABYTE = 1024 * 1024;

/**
 * Takes in what a form with files sends, and leaves every other kind of body alone. No file is written before the
 * session's token has come. `texts` bounds what isn't files, as for any form.
 */
export function takeUploads(
  config: Pick<Config, 'dataDir' | 'maxUploadBytes'>,
  texts: Pick<Bounds, 'mostFields' | 'mostText'>,
): RequestHandler {
  const { maxUploadBytes: mostFileBytes } = config;
  const bounds = { ...texts, mostFileBytes, mostBytes: FILES_AT_ONCE * mostFileBytes + MEGABYTE };
  return async (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    const folder = path.join(incomingFolder(config), randomUUID());
    const here: Held = {
      files: [],
      inUse: false,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
    const isWelcome = (sofar: readonly Text[]) => {
      request.body = bodyOf(sofar);
      return hasOwnToken(request);
    };
    try {
      const { texts: all, files } = await readMultipart(request, bounds, folder, isWelcome);
      request.body = bodyOf(all);
      held.set(request, Object.assign(here, { files }));
      // Where no route answers, as for want of the token, nobody else does it.
      response.once('close', () => here.inUse || here.remove().catch(next));
    } catch (error) {
      await here.remove();
      return error instanceof GoneAway ? undefined : next(error);
    }
    next();
  };
}

/** Gives what a request brought to `work`, and takes away whatever is left when that is done. */
export async function withUploads<Result>(
  request: Request,
  work: (files: readonly Upload[]) => Promise<Result>,
): Promise<Result> {
  const here = held.get(request);
  if (!here) return work([]);
  here.inUse = true;
  try {
    return await work(here.files);
  } finally {
    await here.remove();
  }
}

/** As a form without files is read: a name that comes several times has all its values. */
function bodyOf(texts: readonly Text[]): Record<string, string | string[]> {
  const body = new Map<string, string | string[]>();
  for (const [name, value] of texts) {
    const before = body.get(name);
    const text = withoutNul(value);
    body.set(name, before === undefined ? text : [before, text].flat());
  }
  return Object.fromEntries(body);
}
