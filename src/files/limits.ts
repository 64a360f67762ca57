// How many files a case type takes at once, how large and of which kinds; and how a form says so.
import type { Config } from '../config.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { Say } from '../words/say.ts';
import { endingsOf, FILE_KINDS, type FileKind, isFileKind, KIND_WORDS } from './kinds.ts';

export type FileLimits = { maxFiles: number; maxFileBytes: number; fileKinds: readonly FileKind[] };

/** The limits of a case type, no larger than the site's own. Throws where there is no such type. */
export async function limitsOf(
  reader: Reader,
  caseTypeId: number,
  { maxUploadBytes }: Pick<Config, 'maxUploadBytes'>,
): Promise<FileLimits> {
  const { maxFiles, maxFileBytes, fileKinds } = await reader.caseType.findUniqueOrThrow({
    where: { id: caseTypeId },
    select: { maxFiles: true, maxFileBytes: true, fileKinds: true },
  });
  return {
    maxFiles,
    maxFileBytes: Math.min(maxFileBytes, maxUploadBytes),
    fileKinds: fileKinds.filter(isFileKind),
  };
}

/** The hint of a field that takes files: "Up to 5 files of at most 10 MB each: pictures, PDF files …". */
export function limitsText({ maxFiles, maxFileBytes, fileKinds }: FileLimits, say: Say): string {
  const values = { count: maxFiles, most: sizeText(maxFileBytes, say), kinds: kindsText(fileKinds, say) };
  return say('files.limits', values);
}

/** What an `<input type="file">` is told to offer, in its `accept` attribute. */
export function acceptOf({ fileKinds }: Pick<FileLimits, 'fileKinds'>): string {
  // A phone offers its camera for the word alone.
  return [...(fileKinds.includes('image') ? ['image/*'] : []), ...endingsOf(fileKinds)].join(',');
}

/** "pictures (JPEG, PNG, …), PDF files or text files". */
function kindsText(kinds: readonly FileKind[], say: Say): string {
  const words = FILE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => say(KIND_WORDS[kind]));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : say('files.either', { some: words.join(', '), last });
}

const KB = 1024;
const MB = KB * KB;

/** A size as people read it: "310 bytes", "12 KB", "3.4 MB". */
export function sizeText(bytes: number, say: Say): string {
  if (bytes < KB) return say('files.bytes', { bytes });
  if (bytes < MB) return say('files.kilobytes', { size: Math.round(bytes / KB) });
  return say('files.megabytes', { size: Math.round((bytes / MB) * 10) / 10 });
}
