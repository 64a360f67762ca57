// Files of another system, brought in as `npm run import` does it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { type Bring, bringIn } from '../../../src/commands/import/bring-in.ts';
import type { PrismaClient } from '../../../src/generated/prisma/client.ts';
import type { Kind } from '../../../src/setup/moving-in/kinds.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-moving-'));
let count = 0;

/** A file with this in it. */
export function fileOf(content: string | Buffer, name = 'old.csv'): string {
  const file = path.join(folder, `${count++}-${name}`);
  fs.writeFileSync(file, content);
  return file;
}

/** Brings it in; gives the report's lines, its errors by line alone, and the moving's id. */
export async function bring(prisma: PrismaClient, kind: Kind, file: string, more: Partial<Bring> = {}) {
  const said: string[] = [];
  const asked = {
    kind,
    file,
    source: 'old',
    as: addressOf('ada'),
    map: [],
    timeZone: 'Europe/London',
    ...more,
  };
  const id = await bringIn(prisma, asked, (line) => said.push(line));
  return { id, said, wrong: said.filter((line) => /^line \d+:/.test(line)) };
}
