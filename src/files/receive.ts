// Receives what a form sent: looks at each file, keeps those that may be kept, and says of the others why not.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import type { Say } from '../words/say.ts';
import { type Content, contentOf } from './content.ts';
import { FILE_TYPES, type FileType } from './kinds.ts';
import { type FileLimits, sizeText } from './limits.ts';
import { cleanName, endingOf } from './names.ts';
import { drawThumbnail, MOST_PIXELS } from './picture.ts';
import { store, storedPath, thumbnailPath } from './store.ts';
import type { Upload } from './upload.ts';

/** A file that is in the store, to be put into a draft or a case: see rows.ts. One that nobody takes is swept away. */
export type Kept = {
  storedAs: string;
  field: string;
  name: string;
  contentType: string;
  bytes: number;
  sha256: Uint8Array<ArrayBuffer>;
  thumbnail: boolean;
};

/** `text` says why, and what to do, in the visitor's language; `field` is the input's name. */
export type RefusedFile = { field: string; name: string; text: string };

/** Takes uploads, and how many files are there `already` that count against the limit. Gives what became of each. */
export async function receive(
  config: Pick<Config, 'dataDir'>,
  uploads: readonly Upload[],
  limits: FileLimits,
  say: Say,
  already: number,
): Promise<{ kept: Kept[]; refused: RefusedFile[] }> {
  const kept: Kept[] = [];
  const refused: RefusedFile[] = [];
  // One after the other: whoever sends ten files at once waits longer, and nobody else does.
  for (const upload of uploads) {
    const name = cleanName(upload.name);
    const isFull = already + kept.length >= limits.maxFiles;
    const looked = isFull
      ? { refusal: say('files.too-many', { name, count: limits.maxFiles }) }
      : await look(upload, name, limits, say);
    if ('refusal' in looked) refused.push({ field: upload.field, name, text: looked.refusal });
    else kept.push(await keep(config, upload, name, looked.type));
  }
  return { kept, refused };
}

type Looked = { type: FileType } | { refusal: string };

async function look(upload: Upload, name: string, limits: FileLimits, say: Say): Promise<Looked> {
  const { maxFileBytes, fileKinds } = limits;
  if (upload.bytes === 0) return { refusal: say('files.empty', { name }) };
  if (upload.tooLarge || upload.bytes > maxFileBytes)
    return { refusal: say('files.too-large', { name, most: sizeText(maxFileBytes, say) }) };
  const content = await contentOf(upload.path);
  if ('fault' in content)
    return { refusal: say(`files.${content.fault}`, { name, most: MOST_PIXELS / 1_000_000 }) };
  if (content.is === 'unknown') return { refusal: say('files.unknown', { name }) };
  const type = typeOf(content);
  const what = whatIs(content, type, say);
  if (!type || !fileKinds.includes(type.kind)) return { refusal: say('files.not-that-kind', { name, what }) };
  const ending = endingOf(name);
  if (ending !== '' && !type.endings.includes(ending))
    return { refusal: say('files.not-as-named', { name, what, ending: `.${type.endings[0]}` }) };
  return { type };
}

function typeOf(content: Exclude<Content, { fault: unknown }>): FileType | undefined {
  return content.is in FILE_TYPES ? FILE_TYPES[content.is as keyof typeof FILE_TYPES] : undefined;
}

function whatIs(content: Exclude<Content, { fault: unknown }>, type: FileType | undefined, say: Say): string {
  if (type) return say(`files.is-${type.kind}`);
  if (content.is === 'other') return say('files.is-other', { kind: content.called });
  return say(
    content.is === 'old-office' || content.is === 'archive' ? `files.is-${content.is}` : 'files.is-page',
  );
}

async function keep(
  config: Pick<Config, 'dataDir'>,
  { field, path, bytes }: Upload,
  name: string,
  { kind, contentType, endings }: FileType,
): Promise<Kept> {
  const storedAs = randomUUID();
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  await store(config, path, storedAs);
  const small = thumbnailPath(config, storedAs);
  const thumbnail = kind === 'image' && (await drawThumbnail(storedPath(config, storedAs), small));
  if (thumbnail) await chmod(small, 0o600);
  return {
    ...{ storedAs, field, contentType, bytes, thumbnail },
    name: endingOf(name) === '' ? `${name}.${endings[0]}` : name,
    sha256: new Uint8Array(hash.digest()),
  };
}
