// Where the bytes of a case's file are, if anybody may have them.
import { access } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { storedPath } from '../../files/store.ts';

type Stored = { storedAs: string; infected: string | null };

/** The path on our disk; null for a file that was found infected, or whose bytes are gone. */
export async function bytesOf(config: Config, { storedAs, infected }: Stored): Promise<string | null> {
  if (infected !== null) return null;
  const stored = storedPath(config, storedAs);
  return access(stored).then(
    () => stored,
    () => null,
  );
}
