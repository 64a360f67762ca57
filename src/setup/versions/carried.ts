// A file that was looked at and comes along with the form that puts it into the draft, so that it needn't be chosen again.
import { gunzipSync, gzipSync } from 'node:zlib';
import { MOST_BYTES } from '../../configuration/file/read.ts';

// A form sends at most 100 KB of text (src/app.ts); a configuration of some hundred types packs to less.
const MOST_CHARACTERS = 90_000;

/** A file's text as a form carries it; undefined where it is too large for that. */
export function packed(text: string): string | undefined {
  const carried = gzipSync(text, { level: 9 }).toString('base64url');
  return carried.length <= MOST_CHARACTERS ? carried : undefined;
}

/** The text that a form carried; undefined where that is none, or more than a file may be. */
export function unpacked(carried: string): string | undefined {
  try {
    const bytes = Buffer.from(carried.slice(0, MOST_CHARACTERS), 'base64url');
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return undefined;
  }
}
