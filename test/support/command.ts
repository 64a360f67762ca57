// A command of src/commands run as a process of its own, as whoever keeps the server runs it.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { root } from '../../src/root.ts';
import type { FreshDatabase } from './database.ts';

export type Ran = { code: number | null; out: string; error: string };

/** Runs it over a database, with these words after its name and this on its standard input. */
export async function runCommand(
  { url }: Pick<FreshDatabase, 'url'>,
  name: string,
  words: readonly string[],
  input = '',
): Promise<Ran> {
  const command = spawn(process.execPath, ['--import', 'tsx', `src/commands/${name}.ts`, ...words], {
    cwd: root,
    // Not the test runner's own: it sets BASE_URL.
    env: { PATH: process.env['PATH'], DATABASE_URL: url, NODE_ENV: 'test' },
  });
  command.stdin.end(input);
  const ended = new Promise<number | null>((done) => {
    command.once('close', done);
  });
  const [out, error, code] = await Promise.all([text(command.stdout), text(command.stderr), ended]);
  return { code, out, error };
}
