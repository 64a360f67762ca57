// The kinds of files that a case type can take, and what each file is recognised as, served as and called by.
import type { Key } from '../words/catalogue.ts';

export const FILE_KINDS = ['image', 'pdf', 'document', 'text'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file is, as its content says: served as `contentType`, and its name ends with one of `endings`. */
export type FileType = { kind: FileKind; contentType: string; endings: readonly [string, ...string[]] };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const image = (contentType: string, ...endings: FileType['endings']): FileType => ({
  kind: 'image',
  contentType: `image/${contentType}`,
  endings,
});
const document = (contentType: string, ...endings: FileType['endings']): FileType => ({
  kind: 'document',
  contentType,
  endings,
});

export const FILE_TYPES = {
  jpeg: image('jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  png: image('png', 'png', 'apng'),
  gif: image('gif', 'gif'),
  webp: image('webp', 'webp'),
  avif: image('avif', 'avif'),
  heic: image('heic', 'heic', 'heif', 'hif'),
  pdf: { kind: 'pdf', contentType: 'application/pdf', endings: ['pdf'] },
  docx: document(`${OFFICE}.wordprocessingml.document`, 'docx'),
  xlsx: document(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
  pptx: document(`${OFFICE}.presentationml.presentation`, 'pptx'),
  odt: document(`${OPEN}.text`, 'odt'),
  ods: document(`${OPEN}.spreadsheet`, 'ods'),
  odp: document(`${OPEN}.presentation`, 'odp'),
  // Named so that no browser takes it for anything else, whatever the text may look like.
  text: { kind: 'text', contentType: 'text/plain; charset=utf-8', endings: ['txt', 'text', 'csv'] },
  'text in UTF-16': {
    kind: 'text',
    contentType: 'text/plain; charset=utf-16',
    endings: ['txt', 'text', 'csv'],
  },
} as const satisfies Record<string, FileType>;

/** What each kind is called in a sentence. */
export const KIND_WORDS: Record<FileKind, Key> = {
  image: 'files.kind-image',
  pdf: 'files.kind-pdf',
  document: 'files.kind-document',
  text: 'files.kind-text',
};

/** Whether a word that was stored names a kind that there is. */
export function isFileKind(word: string): word is FileKind {
  return (FILE_KINDS as readonly string[]).includes(word);
}

/** The endings of files of some kinds, each with its dot. */
export function endingsOf(kinds: readonly FileKind[]): string[] {
  const types: FileType[] = Object.values(FILE_TYPES);
  return [...new Set(types.filter(({ kind }) => kinds.includes(kind)).flatMap(({ endings }) => endings))].map(
    (ending) => `.${ending}`,
  );
}
