// Asks for a new password at the terminal without showing it, or reads it from what is piped in.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** No password was given. */
export class NotAsked extends Error {}

/** Gives the password for an account, as typed twice or as the first line of standard input. Throws NotAsked. */
export async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const password = await hidden(`Password for ${email}, 12 characters or more: `);
  if ((await hidden('Once more: ')) === password) return password;
  throw new NotAsked('The two passwords differ, so nothing was changed. Run the command again.');
}

function firstLine(piped: string): string {
  const [line = ''] = piped.split(/\r?\n/);
  if (line === '')
    throw new NotAsked('Nothing came from standard input: pipe the password into the command.');
  return line;
}

async function hidden(prompt: string): Promise<string> {
  process.stdout.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const abandoned = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new NotAsked('No password was given, so nothing was changed.')));
  });
  try {
    return await Promise.race([lines.question(''), abandoned]);
  } finally {
    lines.close();
    process.stdout.write('\n');
  }
}
