// `npm run config`: the configuration as a file, written, checked, and taken in; the same as the screens do.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changeSetup } from '../change.ts';
import { ConfigError, readConfig } from '../config.ts';
import { namesFor } from '../configuration/difference/names.ts';
import { tell } from '../configuration/difference.ts';
import type { Change } from '../configuration/document.ts';
import { putChanges } from '../configuration/draft.ts';
import { readFile } from '../configuration/file/read.ts';
import { writeFile } from '../configuration/file/write.ts';
import { Broken, Overtaken } from '../configuration/problems.ts';
import { publish } from '../configuration/publish.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { startDatabase } from '../db/start.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { NoAccess } from '../permissions/refusals.ts';
import { standingOf } from '../permissions/standing.ts';
import { Invalid } from '../web/routing.ts';
import { isOfFile, isWrongUse } from './mistakes.ts';

const USAGE = `The configuration as a file:
  npm run config -- export [--type KEY] [FILE]    writes all of it, or one type with what it needs
  npm run config -- check FILE                    says what taking it in would change, or what is wrong with it
  npm run config -- import FILE --as E-MAIL [--reason WHY]
                                                  puts it into that administrator's draft; with a reason, publishes it`;

/** Something that whoever runs the command can put right. */
class Wrong extends Error {}

const options = { type: { type: 'string' }, as: { type: 'string' }, reason: { type: 'string' } } as const;

try {
  await run();
} catch (error) {
  const told =
    [Wrong, ConfigError, Broken, Overtaken, Invalid].some((kind) => error instanceof kind) ||
    isWrongUse(error) ||
    isOfFile(error);
  if (error instanceof NoAccess)
    console.error('Only who holds the flag setup may take a configuration in: name them by --as.');
  else if (told) console.error((error as Error).message);
  else throw error;
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, file] = positionals;
  const server = await startDatabase(readConfig());
  try {
    await migrate(server.url);
    const { prisma, close } = connect(server.url, { max: 4 });
    try {
      if (command === 'export') await exportTo(prisma, file, values.type);
      else if (command === 'check' && file)
        await describe(prisma, (await readOrRefuse(prisma, file)).changes);
      else if (command === 'import' && file && values.as)
        await importFrom(prisma, file, values.as, values.reason);
      else throw new Wrong(USAGE);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

async function exportTo(
  prisma: PrismaClient,
  file: string | undefined,
  type: string | undefined,
): Promise<void> {
  const text = await writeFile(prisma, type === undefined ? 'everything' : { type });
  if (text === undefined) throw new Wrong(`There is no case type ${type}: write its key.`);
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

async function importFrom(prisma: PrismaClient, file: string, email: string, reason?: string): Promise<void> {
  const user = await prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  if (!user) throw new Wrong(`Nobody has the address ${email}.`);
  const { changes, places } = await readOrRefuse(prisma, file);
  await describe(prisma, changes);
  if (changes.length === 0) return;
  const done = await changeSetup(prisma, await standingOf(prisma, user.id), async (permit) => {
    if (reason !== undefined) return `Published as version ${await publish(permit, { changes, reason })}.`;
    await putChanges(permit, changes, places);
    return 'It is in the draft now, and holds as soon as that is published.';
  });
  console.log(done);
}

async function readOrRefuse(prisma: PrismaClient, file: string) {
  if (!existsSync(file)) throw new Wrong(`There is no file ${file}.`);
  const read = await readFile(prisma, readFileSync(file));
  if (read.problems.length > 0)
    throw new Wrong(read.problems.map(({ path, message }) => `${path || file}: ${message}`).join('\n'));
  return read;
}

async function describe(prisma: PrismaClient, changes: readonly Change[]): Promise<void> {
  const names = await namesFor(prisma, changes);
  if (changes.length === 0) console.log('This file changes nothing.');
  for (const change of changes) {
    const { title, sentences } = tell(change, names);
    console.log([title, ...sentences.map((text) => `  ${text}`)].join('\n'));
  }
}
