// `npm run create-admin -- <e-mail> <name>`: makes the first administrator, or lets a locked-out one in again.
import { z } from 'zod';
import { ConfigError, readConfig } from '../config.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { startDatabase } from '../db/start.ts';
import { emailAddress, guessable, newPassword, personName } from '../setup/inputs.ts';
import { makeAdmin } from './create-admin/make.ts';
import { askPassword, NotAsked } from './create-admin/password.ts';

const USAGE = `Make an administrator: an active account with the flag setup.
  npm run create-admin -- <e-mail> <name>
It asks for the password; where standard input isn't a terminal, it reads the password from there.`;

const given = z.object({ email: emailAddress, name: personName });

/** Something that whoever runs the command can put right. */
class Wrong extends Error {}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Wrong || error instanceof NotAsked || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run([email, ...words]: string[]): Promise<void> {
  if (email === undefined || words.length === 0) throw new Wrong(USAGE);
  const account = checked(given, { email, name: words.join(' ') });
  const config = readConfig();
  const password = checked(newPassword, await askPassword(account.email));
  const sentence = guessable(password, [account.email, account.name, config.siteName]);
  if (sentence !== undefined) throw new Wrong(`${sentence}.`);
  const server = await startDatabase(config);
  try {
    await migrate(server.url);
    const { prisma, close } = connect(server.url, { max: 2 });
    const added = await makeAdmin(prisma, { ...account, password }).finally(close);
    const who = `${account.name} <${account.email}>`;
    console.log(
      added
        ? `${who} is an administrator now.`
        : `${who} was there already, and is an administrator with the new password now.`,
    );
  } finally {
    await server.stop();
  }
}

function checked<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const { success, data, error } = schema.safeParse(input);
  if (!success) throw new Wrong(error.issues.map(({ message }) => `${message}.`).join('\n'));
  return data;
}
