// The demo council, Ambridge: people, types and some two hundred cases for whoever tries Casement out, and for its tests.
// As a command (`npx tsx prisma/seed.ts`) it fills the empty database that DATABASE_URL names.
import { connect } from '../src/db/client.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { hashPassword } from '../src/password.ts';
import type { Reader } from '../src/permissions/load-configuration.ts';
import { newReference } from '../src/reference.ts';
import { DEMO_PASSWORD } from './demo/cast.ts';
import { readCouncil } from './demo/council.ts';
import { liveAll } from './demo/lives.ts';
import { writeCases } from './demo/write-cases.ts';
import { writeCouncil } from './demo/write-council.ts';

const DAY = 24 * 3_600_000;
const PATIENCE = { maxWait: 10_000, timeout: 60_000 };

export type SeedOptions = {
  /** The end of the story: nothing happened after it. The same moment gives the same council. */
  now: Date;
  /** Gives a new reference for a prefix, where they too must be the same every time. */
  reference?: (prefix: string) => string;
};

/** Fills an empty database. Throws where there are people or case types in it already. */
export async function seedDemo(
  prisma: PrismaClient,
  { now, reference = newReference }: SeedOptions,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await prisma.$transaction(async (tx) => {
    await mustBeEmpty(tx);
    await writeCouncil(tx, passwordHash, new Date(now.getTime() - 400 * DAY));
    await writeCases(tx, liveAll(await readCouncil(tx), now, reference));
  }, PATIENCE);
}

async function mustBeEmpty(tx: Reader): Promise<void> {
  const people = await tx.user.count({ where: { kind: 'person' } });
  if (people + (await tx.caseType.count()) > 0)
    throw new Error(
      'The demo council moves only into an empty database: this one holds people or case types.',
    );
}

if (process.argv[1] === import.meta.filename) await seedFromCommand(process.env['DATABASE_URL']);

async function seedFromCommand(url: string | undefined): Promise<void> {
  if (!url) {
    console.error('Set DATABASE_URL to the migrated, empty database that the demo council is to move into.');
    process.exitCode = 1;
    return;
  }
  const { prisma, close } = connect(url);
  try {
    await seedDemo(prisma, { now: new Date() });
  } finally {
    await close();
  }
}
