// `npm run import`: brings people, groups, rights and cases in from another system, as an administrator.
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { startDatabase } from '../db/start.ts';
import { NoAccess } from '../permissions/refusals.ts';
import { KINDS, type Kind } from '../setup/moving-in/kinds.ts';
import { Unmapped } from '../setup/moving-in/stage.ts';
import { ChangedMeanwhile, NotAllGood } from '../setup/moving-in/take/take.ts';
import { Invalid } from '../web/routing.ts';
import { bringIn, Wrong } from './import/bring-in.ts';
import { isOfFile, isWrongUse } from './mistakes.ts';

const USAGE = `Bring a file of another system in: CSV, or JSON Lines (.jsonl).
  npm run import -- <kind> <file> --source <name> --as <administrator's e-mail>
kinds: ${KINDS.join(', ')}
Without --take it is a dry run: it says line by line what is wrong.
  --take all           takes the file, or nothing of it where a line is wrong
  --take good          takes the good lines
  --rest <file>        writes the lines that can't be taken there, each with why
  --map <column>=<field>   which field a column is (answer:<key> for an answer, - to leave it out); else it is guessed
  --mapping <name>     a mapping that was kept;  --keep-mapping <name>  keeps this one
Begun again after a stop, with the same file, it goes on where it was.`;

const options = {
  source: { type: 'string' },
  as: { type: 'string' },
  take: { type: 'string' },
  rest: { type: 'string' },
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  'keep-mapping': { type: 'string' },
} as const;

try {
  await run();
} catch (error) {
  const isTold = [Wrong, Unmapped, NotAllGood, ChangedMeanwhile, Invalid, ConfigError].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof NoAccess)
    console.error('Only who holds the flag setup may bring files in: name them by --as.');
  else if (isTold || isWrongUse(error) || isOfFile(error)) console.error((error as Error).message);
  else throw error;
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [kind, file] = positionals;
  const { source, as, take } = values;
  if (!isKind(kind) || !file || !source || !as || !['all', 'good', undefined].includes(take))
    throw new Wrong(USAGE);
  const config = readConfig();
  const server = await startDatabase(config);
  try {
    await migrate(server.url);
    const { prisma, close } = connect(server.url, { max: 4 });
    const asked = { kind, file, source, as, take, rest: values.rest, timeZone: config.timeZone };
    await bringIn(
      prisma,
      { ...asked, map: values.map ?? [], mapping: values.mapping, keepMapping: values['keep-mapping'] },
      console.log,
    ).finally(close);
  } finally {
    await server.stop();
  }
}

function isKind(word: string | undefined): word is Kind {
  return (KINDS as readonly (string | undefined)[]).includes(word);
}
