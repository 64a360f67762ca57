// A world in a database with everybody who asks about it, and the tally of what the law and the oracle answered.
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import type { CaseFacts } from '../../src/permissions/facts.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import { dice } from './dice.ts';
import type { Law } from './law.ts';
import { ANONYMOUS, type Asker, type World } from './world.ts';

/** Questions asked so far, and those that the two answered differently: how many, and the first few in words. */
export type Tally = { questions: number; disagreements: number; samples: string[] };
export type Bench = {
  law: Law;
  world: World;
  prisma: PrismaClient;
  seed: number;
  tally: Tally;
  askers: { asker: Asker; actor: Actor }[];
  facts: Map<number, CaseFacts>;
};

const MOST_SAMPLES = 15;

export function emptyTally(): Tally {
  return { questions: 0, disagreements: 0, samples: [] };
}

/** Lets everybody of a world (written to the database behind `prisma`) stand before the law. */
export async function makeBench(
  law: Law,
  world: World,
  prisma: PrismaClient,
  seed: number,
  tally: Tally,
): Promise<Bench> {
  const askers = [];
  for (const asker of askersOf(world, seed))
    askers.push({ asker, actor: await law.standingOf(prisma, asker.user, asker.link) });
  const ids = world.cases.map((one) => one.id);
  const facts = new Map((await law.factsByIds(prisma, ids)).map((one) => [one.id, one]));
  return { law, world, prisma, seed, tally, askers, facts };
}

/** Every user, and some of them and of the visitors with a tracking link. */
function askersOf({ users, cases }: World, seed: number): Asker[] {
  const throws = dice(seed);
  const persons = users.map((user) => user.id).filter((id) => id !== ANONYMOUS);
  const linked = [0, 1, 2]
    .map(() => throws.pick(cases))
    .flatMap(({ id: link, assignments }) => {
      const assigned = assignments.flatMap((row) => ('user' in row ? [row.user] : []));
      return [ANONYMOUS, throws.pick(persons), ...assigned.slice(0, 1)].map((user) => ({ user, link }));
    });
  return [...users.map(({ id }) => ({ user: id })), ...linked];
}

/** Counts one question; where the two answers differ, says which question it was. */
export function compare(tally: Tally, question: () => unknown, law: unknown, oracle: unknown): void {
  tally.questions += 1;
  const [said, expected] = [JSON.stringify(law), JSON.stringify(oracle)];
  if (said === expected) return;
  tally.disagreements += 1;
  if (tally.samples.length < MOST_SAMPLES)
    tally.samples.push(`${JSON.stringify(question())}: the law says ${said}, the oracle ${expected}`);
}
