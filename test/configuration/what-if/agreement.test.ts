// What-if agrees with publishing: over worlds and changes made by chance, what it counts is the difference between the tables of
// all decisions before and after. WHAT_IF_SEED=… repeats a run.
import { expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import type { Change } from '../../../src/configuration/document.ts';
import { readDocument } from '../../../src/configuration/pieces.ts';
import { Broken } from '../../../src/configuration/problems.ts';
import { publish } from '../../../src/configuration/publish.ts';
import { whatIf } from '../../../src/configuration/what-if.ts';
import type { PrismaClient } from '../../../src/generated/prisma/client.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { byAction } from '../../../src/permissions/what-if/sum.ts';
import { Invalid } from '../../../src/web/routing.ts';
import { dice } from '../../permissions/dice.ts';
import { generateWorld } from '../../permissions/generate.ts';
import type { World } from '../../permissions/world.ts';
import { writeWorld } from '../../permissions/write-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { generateChanges } from './generate-changes.ts';
import { differenceOf, tableOf } from './tables.ts';

const WORLDS = 3;
const PUBLICATIONS = 12;
const MOST_REFUSED = 200;
const SEED = Number(process.env['WHAT_IF_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const SETUP_USER = 101;

test(`what-if counts what publishing does (WHAT_IF_SEED=${SEED})`, { timeout: 240_000 }, async () => {
  const seen = { published: 0, refused: 0, differences: 0 };
  for (let seed = SEED; seed < SEED + WORLDS; seed += 1) await publishAll(seed, seen);
  console.log(
    `what-if: ${seen.published} publications (${seen.refused} drafts refused), ${seen.differences} decisions changed`,
  );
  expect(seen.published).toBe(WORLDS * PUBLICATIONS);
  expect(seen.differences).toBeGreaterThan(1000);
});

// A world gives its rows ids of its own; what is published afterwards is counted on from them.
const COUNT_ON = `DO $$ DECLARE each record; BEGIN
  FOR each IN SELECT table_name AS name, pg_get_serial_sequence(quote_ident(table_name), 'id') AS counter
    FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'integer' LOOP
    IF each.counter IS NOT NULL THEN
      EXECUTE format('SELECT setval(%L, (SELECT coalesce(max(id), 1) FROM %I))', each.counter, each.name);
    END IF;
  END LOOP; END $$`;

type Seen = { published: number; refused: number; differences: number };

async function publishAll(seed: number, seen: Seen): Promise<void> {
  const database = await freshDatabase();
  try {
    const world = generateWorld(seed);
    await writeWorld(database.pool, world);
    await database.pool.query(COUNT_ON);
    const throws = dice(seed);
    for (let done = 0; done < PUBLICATIONS; ) {
      const document = await readDocument(database.prisma);
      const changes = generateChanges(throws, document, usersOf(world));
      if (await publishOne(database.prisma, world, changes, seen)) done += 1;
      else seen.refused += 1;
      if (seen.refused > MOST_REFUSED) throw new Error('Hardly any draft could be published');
    }
  } finally {
    await database.close();
  }
}

/** Whether the draft could be published; if so, what-if had counted what it did. */
async function publishOne(
  prisma: PrismaClient,
  world: World,
  changes: readonly Change[],
  seen: Seen,
): Promise<boolean> {
  const admin = await standingOf(prisma, SETUP_USER);
  const before = await tableOf(prisma, usersOf(world));
  try {
    const { effects } = await whatIf(prisma, admin, changes, new Date());
    await changeSetup(prisma, admin, (permit) =>
      publish(permit, { changes: [...changes], reason: 'by chance' }),
    );
    const expected = differenceOf(before, await tableOf(prisma, usersOf(world)));
    const counted: Counts = new Map(
      effects.map(({ person, sum }) => [
        person?.id ?? 'owners',
        { gained: byAction(sum, 'gained'), lost: byAction(sum, 'lost') },
      ]),
    );
    // Whether owners may convert follows from the groups of each; they are counted as those who are in none.
    for (const side of ['gained', 'lost'] as const) {
      counted.get('owners')?.[side].delete('convert');
      expected.get('owners')?.[side].delete('convert');
    }
    expect(readable(counted), JSON.stringify(changes)).toEqual(readable(expected));
    for (const { gained, lost } of expected.values())
      for (const count of [...gained.values(), ...lost.values()]) seen.differences += count;
    seen.published += 1;
    return true;
  } catch (error) {
    if (error instanceof Broken || error instanceof Invalid) return false;
    throw error;
  }
}

type Counts = Map<number | 'owners', { gained: Map<string, number>; lost: Map<string, number> }>;

function readable(counts: Counts): Record<string, unknown> {
  return Object.fromEntries(
    [...counts]
      .filter(([, { gained, lost }]) => gained.size + lost.size > 0)
      .map(([who, { gained, lost }]) => [
        who,
        { gained: Object.fromEntries([...gained].sort()), lost: Object.fromEntries([...lost].sort()) },
      ]),
  );
}

function usersOf(world: World): number[] {
  return world.users.map(({ id }) => id).filter((id) => id !== 1);
}
