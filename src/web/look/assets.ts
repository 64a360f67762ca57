// The files that pages load: style, script and images, under an address that changes when they do.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';

/** Where they lie: what is built first, then what is served as it is. */
export const assetFolders = [path.join(root, 'dist/public'), path.join(root, 'public')];

/** The address that they are served under, without a slash at its end: may be cached for ever. */
export function assetAddress(): string {
  const hash = createHash('sha256');
  for (const folder of assetFolders) for (const file of filesIn(folder)) hash.update(fs.readFileSync(file));
  return `/assets/${hash.digest('base64url').slice(0, 12)}`;
}

function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
