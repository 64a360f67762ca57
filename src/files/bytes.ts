// Where the bytes of a case's file are, if anybody may have them.
import { access } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { fileState } from './rows.ts';
import { storedPath } from './store.ts';

type Stored = { storedAs: string; scannedAt: Date | null; infected: string | null };

/** The path on our disk; null for a file that is kept back or was found infected, or whose bytes are gone. */
export async function bytesOf(config: Config, file: Stored): Promise<string | null> {
  if (fileState(config, file) !== 'ready') return null;
  const stored = storedPath(config, file.storedAs);
  return access(stored).then(
    () => stored,
    () => null,
  );
}
