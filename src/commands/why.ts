// `npm run why`: what the law says and why, for support and for audits; the same engine as the screens.
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { startDatabase } from '../db/start.ts';
import { answer, listed, Unanswerable, whoMayDo } from '../setup/why/questions.ts';
import { isWrongUse } from './mistakes.ts';
import { answerAll } from './why/batch.ts';
import { inFull } from './why/print.ts';

const USAGE = `Ask why somebody may or may not do something:
  npm run why -- <e-mail|anonymous> <action> <reference> [<to>]   the decision, with every way in (--json: as data)
  npm run why -- <e-mail|anonymous> raise <prefix>                whether they may raise a case of a type
  npm run why -- <e-mail> --list                                  the references in their staff list (--mine: as owner)
  npm run why -- --who <action> <reference>                       everybody who may
  npm run why -- --batch                                          questions {"user","action","case","to"?} from standard
                                                                  input, one JSON a line; an answer a line`;

const options = {
  json: { type: 'boolean' },
  list: { type: 'boolean' },
  mine: { type: 'boolean' },
  who: { type: 'boolean' },
  batch: { type: 'boolean' },
} as const;

try {
  await run();
} catch (error) {
  if (!(error instanceof Unanswerable || error instanceof ConfigError || isWrongUse(error))) throw error;
  console.error(error.message);
  process.exit(2);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const ask = questionOf(values, positionals);
  const server = await startDatabase(readConfig());
  const { prisma, close } = await connected(server.url);
  try {
    await ask(prisma);
  } finally {
    await close();
    await server.stop();
  }
}

type Ask = (prisma: ReturnType<typeof connect>['prisma']) => Promise<void>;

function questionOf(values: { [Name in keyof typeof options]?: boolean }, words: string[]): Ask {
  const [first, second, third, fourth] = words;
  if (values.batch) return (prisma) => answerAll(prisma, process.stdin, process.stdout);
  if (values.who && first && second) return async (prisma) => print(await whoMayDo(prisma, first, second));
  if ((values.list || values.mine) && first)
    return async (prisma) => {
      for await (const reference of listed(prisma, first, values.mine ? 'own' : 'staff'))
        console.log(reference);
    };
  if (first && second && third)
    return async (prisma) => {
      const question = { user: first, action: second, case: third, ...(fourth ? { to: fourth } : {}) };
      const found = await answer(prisma, question);
      console.log(values.json ? JSON.stringify(found) : inFull(found));
    };
  throw new Unanswerable(USAGE);
}

async function connected(url: string) {
  await migrate(url);
  return connect(url, { max: 4 });
}

function print(people: readonly { email: string; name: string }[]): void {
  for (const { email, name } of people) console.log(`${email}\t${name}`);
}
