// Files that are kept, on their way to whoever may have them: as a list on a page, and one by one.

import { sizeText } from '../../files/limits.ts';
import { type FileRow, fileState, oneFile } from '../../files/rows.ts';
import { storedPath, thumbnailPath } from '../../files/store.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { KeptBackPage } from '../look/failures.ts';
import type { FileListProps, ShownFile } from '../look/file-parts.ts';
import type { Reply } from '../reply.ts';
import type { CaseVisit, Visit } from '../visit.ts';

type Speaking = Pick<Visit, 'config' | 'say'>;
export type FileSize = 'whole' | 'thumbnail';

/** What a part 'file-list' shows of files; `address` is that of the page whose `/files/:file` they are. */
export function fileListOf(
  visit: Speaking,
  files: readonly FileRow[],
  address: string,
  noteOf: (file: FileRow) => string = () => '',
): FileListProps {
  return { files: files.map((file) => shownFile(visit, file, address, noteOf(file))) };
}

function shownFile({ config, say }: Speaking, file: FileRow, address: string, said: string): ShownFile {
  const state = fileState(config, file);
  const href = `${address}/files/${file.storedAs}`;
  const notes = [said, ...(state === 'ready' ? [] : [say(NOTES[state])])].filter((text) => text !== '');
  return {
    name: file.name,
    size: sizeText(file.bytes, say),
    ...(state === 'ready' ? { href } : {}),
    ...(state === 'ready' && file.thumbnail ? { thumbnail: `${href}/thumbnail` } : {}),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  };
}

const NOTES = { 'being checked': 'files.being-checked', infected: 'files.infected' } as const;

/** A page of one file of the case that a door let in to; `publicOnly`: as its owner may see it. */
export function caseFile(size: FileSize, of: { publicOnly: boolean }): (visit: CaseVisit) => Promise<Reply> {
  return async (visit) => {
    const { prisma, facts, params } = visit;
    return fileReply(visit, await oneFile(prisma, { caseId: facts.id, ...of }, params['file'] ?? ''), size);
  };
}

/**
 * A file that whoever asks may have: the file itself, or the page that says why it is kept back. Throws Invisible where
 * there is none.
 */
export function fileReply({ config, say }: Speaking, file: FileRow | null, size: FileSize): Reply {
  if (!file || (size === 'thumbnail' && !file.thumbnail)) throw new Invisible();
  const { storedAs, name, contentType } = file;
  const state = fileState(config, file);
  if (state === 'ready')
    return size === 'whole'
      ? { download: { path: storedPath(config, storedAs), name, contentType } }
      : {
          download: { path: thumbnailPath(config, storedAs), name, contentType: 'image/webp', picture: true },
        };
  const model: KeptBackPage = { title: say(TITLES[state]), text: say(TEXTS[state], { name }) };
  return { show: 'errors/kept-back', model, title: model.title, status: state === 'infected' ? 410 : 409 };
}

const TITLES = { 'being checked': 'files.being-checked', infected: 'files.infected-title' } as const;
const TEXTS = { 'being checked': 'files.being-checked-text', infected: 'files.infected-text' } as const;
