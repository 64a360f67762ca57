// Looks into an archive's table of contents, where nothing has to be unpacked: documents of today's offices are archives.
import yauzl from 'yauzl';
import type { Content, TypeName } from './content.ts';

// More than any document is known to have; a bomb has a thousand times its size.
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 500 * 1024 * 1024;
const MOST_RATIO = 100;
// Below that, an honest table of zeros may pack better than any ratio.
const HARMLESS_BYTES = 20 * 1024 * 1024;

const MICROSOFT: [folder: string, type: TypeName][] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];
const OPEN_DOCUMENTS: Record<string, TypeName> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};
const MACROS = /(^|\/)(vbaProject\.bin|Basic\/|Scripts\/)/i;

type Contents = { names: string[]; packed: number; unpacked: number; mimetype: string };

/** What an archive is: a document of an office, one that isn't fit to be opened, or some archive. */
export async function archiveIs(path: string): Promise<Content> {
  let contents: Contents | undefined;
  try {
    contents = await contentsOf(path);
  } catch {
    return { fault: 'damaged' };
  }
  if (!contents) return { fault: 'bomb' };
  const { names, packed, unpacked, mimetype } = contents;
  if (unpacked > MOST_BYTES || (unpacked > HARMLESS_BYTES && unpacked > packed * MOST_RATIO))
    return { fault: 'bomb' };
  const microsofts = MICROSOFT.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1];
  const type = names.includes('[Content_Types].xml') ? microsofts : OPEN_DOCUMENTS[mimetype];
  if (!type) return { is: 'archive' };
  return names.some((name) => MACROS.test(name)) ? { fault: 'macros' } : { is: type };
}

/** Reads the table; nothing where it is longer than any document's. Throws where it can't be read. */
function contentsOf(path: string): Promise<Contents | undefined> {
  return new Promise((done, fail) => {
    yauzl.open(path, { lazyEntries: true }, (cannotOpen, archive) => {
      if (cannotOpen) return fail(cannotOpen);
      const contents: Contents = { names: [], packed: 0, unpacked: 0, mimetype: '' };
      const end = (result: Contents | undefined) => {
        archive.close();
        done(result);
      };
      if (archive.entryCount > MOST_ENTRIES) return end(undefined);
      archive.on('error', fail);
      archive.on('end', () => end(contents));
      archive.on('entry', (entry: yauzl.Entry) => {
        contents.names.push(entry.fileName);
        contents.packed += entry.compressedSize;
        contents.unpacked += entry.uncompressedSize;
        const next = (mimetype: string) => {
          contents.mimetype ||= mimetype;
          archive.readEntry();
        };
        if (isMimetype(entry)) readStored(archive, entry).then(next, fail);
        else next('');
      });
      archive.readEntry();
    });
  });
}

// An OpenDocument says first, and unpacked, what it is.
const LONGEST_MIMETYPE = 100;

function isMimetype({ fileName, compressionMethod, uncompressedSize }: yauzl.Entry): boolean {
  return fileName === 'mimetype' && compressionMethod === 0 && uncompressedSize <= LONGEST_MIMETYPE;
}

function readStored(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  return new Promise((done, fail) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return fail(error);
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
      });
      stream.on('end', () => done(text.trim()));
      stream.on('error', fail);
    });
  });
}
