// The agreement is worth something only if it notices: each mistake of the mutants must be caught in a few worlds.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { emptyTally, makeBench, type Tally } from './bench.ts';
import { compareDecisions, compareRaising } from './compare-decisions.ts';
import { compareLists, compareWhoMay } from './compare-lists.ts';
import { generateWorld } from './generate.ts';
import { type Law, loadLaw } from './law.ts';
import { MUTANTS_OF_THE_CHECK } from './mutants.ts';
import { HARMLESS, MUTANTS_OF_LISTS } from './mutants-of-lists.ts';
import { mutantFolder, mutate } from './mutate.ts';
import type { World } from './world.ts';
import { writeWorld } from './write-world.ts';

// Fixed: whether a mutant is caught must not depend on luck.
const SEEDS = [1, 2, 3];
const EVERY = { decision: 3, aboutMore: 3, explanation: 600 };
const MEASURE = { narrowed: 1, whoMay: 25 };

type Stage = { seed: number; world: World; database: FreshDatabase };
const stages: Stage[] = [];
const { folder, remove } = mutantFolder();

beforeAll(async () => {
  for (const seed of SEEDS) {
    const database = await freshDatabase();
    const world = generateWorld(seed);
    stages.push({ seed, world, database });
    await writeWorld(database.pool, world);
  }
});
afterAll(async () => {
  for (const { database } of stages) await database.close();
  remove();
});

test.each([...MUTANTS_OF_THE_CHECK, ...MUTANTS_OF_LISTS])('caught: a law that $name', async (mutant) => {
  const tally = emptyTally();
  const law = await loadLaw(mutate(folder, mutant));
  for (const stage of stages) if (tally.disagreements === 0) await compareAll(law, stage, tally);
  console.log(`a law that ${mutant.name}: caught by ${tally.disagreements} of ${tally.questions} questions`);
  expect(tally.disagreements).toBeGreaterThan(0);
});

test.each(HARMLESS)('agrees: a law that $name', async (variant) => {
  const tally = emptyTally();
  const law = await loadLaw(mutate(folder, variant));
  for (const stage of stages) await compareAll(law, stage, tally);
  expect(tally.samples).toEqual([]);
});

async function compareAll(law: Law, { seed, world, database }: Stage, tally: Tally): Promise<void> {
  const bench = await makeBench(law, world, database.prisma, seed, tally);
  compareDecisions(bench, EVERY);
  compareRaising(bench);
  // One that is caught already needn't be asked further.
  if (tally.disagreements > 0) return;
  await compareLists(bench, MEASURE);
  if (tally.disagreements > 0) return;
  await compareWhoMay(bench, MEASURE);
}
