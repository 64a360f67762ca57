// Makes a changed copy of src/permissions outside the tree, with the rest of src beside it as it is.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PERMISSIONS } from './law.ts';
import type { Mutant } from './mutants.ts';

const SRC = path.dirname(PERMISSIONS);

/** Gives a new folder for mutants; `remove` takes it away again. */
export function mutantFolder(): { folder: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-mutants-'));
  return { folder, remove: () => fs.rmSync(folder, { recursive: true }) };
}

/** Writes the mutant below `folder` and gives its permissions folder. Throws where its text isn't there exactly once. */
export function mutate(folder: string, { name, file, find, replace }: Mutant): string {
  const root = fs.mkdtempSync(path.join(folder, 'src-'));
  for (const entry of fs.readdirSync(SRC))
    if (entry !== 'permissions') fs.symlinkSync(path.join(SRC, entry), path.join(root, entry));
  const copy = path.join(root, 'permissions');
  fs.cpSync(PERMISSIONS, copy, { recursive: true });
  const source = fs.readFileSync(path.join(copy, file), 'utf8');
  const times = source.split(find).length - 1;
  if (times !== 1)
    throw new Error(
      `mutant "${name}": its text stands ${times} times in ${file}, and must once: mend the mutant in test/permissions`,
    );
  fs.writeFileSync(
    path.join(copy, file),
    source.replace(find, () => replace),
  );
  return copy;
}
