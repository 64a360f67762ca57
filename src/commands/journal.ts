// `npm run journal`: whether the journal of administration is as it was written, and its head to be kept elsewhere.
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { startDatabase } from '../db/start.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { headInWords, readHead } from '../setup/journal/head.ts';
import { headOf, verify } from '../setup/journal/verify.ts';
import { isWrongUse } from './mistakes.ts';

const USAGE = `Check the journal of administration:
  npm run journal -- head                        the number and hash of its last entry, to be kept where nobody can
                                                 change it who can change the database
  npm run journal -- verify                      names the first entry that was altered, removed or put in between
  npm run journal -- verify --head NUMBER:HASH   the same against heads that were kept (as many as you have)
It ends with 0 where the journal is as it was written, 1 where it isn't, 2 where it couldn't be asked.`;

/** Something that whoever runs the command can put right. */
class WrongUse extends Error {}

try {
  await run();
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof ConfigError || isWrongUse(error))) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const options = { head: { type: 'string', multiple: true } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const ask = questionOf(positionals, values.head ?? []);
  const server = await startDatabase(readConfig());
  try {
    await migrate(server.url);
    const { prisma, close } = connect(server.url, { max: 2 });
    await ask(prisma).finally(close);
  } finally {
    await server.stop();
  }
}

function questionOf([what, ...rest]: string[], heads: readonly string[]) {
  if (rest.length === 0 && what === 'head' && heads.length === 0)
    return async (prisma: PrismaClient) => console.log(headInWords(await headOf(prisma)));
  if (rest.length > 0 || what !== 'verify') throw new WrongUse(USAGE);
  const exported = heads.map((typed) => {
    const head = readHead(typed);
    if (!head) throw new WrongUse(`${typed} is no head: it is a number, a colon and 64 digits of a hash.`);
    return head;
  });
  return async (prisma: PrismaClient) => {
    const { upTo, fault } = await verify(prisma, { exported });
    if (fault) process.exitCode = 1;
    console.log(fault ? fault.says : `All ${upTo.number} entries are as they were written.`);
  };
}
