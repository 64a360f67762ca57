// Where the bytes of a case's file are, if anybody may have them.
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';

type Stored = { storedAs: string; infected: string | null };

/** The path on our disk; null for a file that was found infected, or whose bytes are gone. */
export async function bytesOf({ dataDir }: Config, { storedAs, infected }: Stored): Promise<string | null> {
  if (infected !== null) return null;
  const stored = path.join(dataDir, 'files', storedAs.slice(0, 2), storedAs);
  return access(stored).then(
    () => stored,
    () => null,
  );
}
