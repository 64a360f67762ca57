// The law's four readings agree, with one another and with the law restated: the check of one case, the list, its count,
// "who may", the bin and the explanation, over worlds made by chance. AGREEMENT_SEED=… repeats a run.
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { emptyTally, makeBench, type Tally } from './bench.ts';
import { compareDecisions, compareRaising } from './compare-decisions.ts';
import { compareLists, compareWhoMay } from './compare-lists.ts';
import { generateWorld } from './generate.ts';
import { loadLaw } from './law.ts';
import { writeWorld } from './write-world.ts';

const WORLDS = 3;
const LEAST_QUESTIONS = 20_000;
const SEED = Number(process.env['AGREEMENT_SEED'] ?? Math.floor(Math.random() * 1_000_000));

test(`check, list, count, bin, who-may and why agree (AGREEMENT_SEED=${SEED})`, {
  timeout: 120_000,
}, async () => {
  const started = performance.now();
  const tally = emptyTally();
  for (let seed = SEED; seed < SEED + WORLDS; seed += 1) await ask(seed, tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `agreement: ${tally.questions} questions in ${WORLDS} worlds, ${tally.disagreements} disagreements, ${seconds} s (AGREEMENT_SEED=${SEED})`,
  );
  expect(tally.samples).toEqual([]);
  expect(tally.disagreements).toBe(0);
  expect(tally.questions).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
});

async function ask(seed: number, tally: Tally): Promise<void> {
  const database = await freshDatabase();
  try {
    const world = generateWorld(seed);
    await writeWorld(database.pool, world);
    const bench = await makeBench(await loadLaw(), world, database.prisma, seed, tally);
    compareDecisions(bench, { decision: 1, aboutMore: 1, explanation: 7 });
    compareRaising(bench);
    await compareLists(bench, { narrowed: 3, whoMay: 30 });
    await compareWhoMay(bench, { narrowed: 3, whoMay: 30 });
  } finally {
    await database.close();
  }
}
