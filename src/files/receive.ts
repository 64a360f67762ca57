// Receives what a form sent: looks at each file, keeps those that may be kept, and says of the others why not.
import type { Config } from '../config.ts';
import type { Say } from '../words/say.ts';
import type { FileLimits } from './limits.ts';
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
  _config: Pick<Config, 'dataDir' | 'maxUploadBytes'>,
  _uploads: readonly Upload[],
  _limits: FileLimits,
  _say: Say,
  _already: number,
): Promise<{ kept: Kept[]; refused: RefusedFile[] }> {
  return { kept: [], refused: [] };
}
