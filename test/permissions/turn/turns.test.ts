// What is proposed to turn a refusal turns it: made in the database, the law says yes. And the steps tell the decision.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Decision, decide } from '../../../src/permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../../src/permissions/facts.ts';
import { configurationIn } from '../../../src/permissions/load-configuration.ts';
import { readStandings, type StandingRow, stand } from '../../../src/permissions/standing.ts';
import { actorIn, type Situation } from '../../../src/permissions/turn/apply.ts';
import { SCOPES } from '../../../src/permissions/turn/change.ts';
import { type Turn, turnsOf } from '../../../src/permissions/turn/turns.ts';
import { ACTIONS, type Action } from '../../../src/permissions/vocabulary.ts';
import { stepsOf } from '../../../src/permissions/why/steps.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { generateWorld } from '../generate.ts';
import { writeWorld } from '../write-world.ts';
import { writeChange } from './write-change.ts';

type Asked = { situation: Situation; action: Action; turns: Turn[]; denial: string };

describe.each([5, 902])('in the generated world %i', (seed) => {
  let database: FreshDatabase;
  let rows: StandingRow[];
  let cases: CaseFacts[];
  let asked: Asked[];
  let configuration: Situation['configuration'];

  beforeAll(async () => {
    database = await freshDatabase();
    const world = generateWorld(seed);
    await writeWorld(database.pool, world);
    const { prisma } = database;
    rows = await readStandings(
      prisma,
      world.users.map(({ id }) => id),
    );
    cases = await factsByIds(
      prisma,
      world.cases.map(({ id }) => id),
    );
    configuration = await configurationIn(prisma);
    asked = refusals(rows, cases, configuration);
  }, 120_000);
  afterAll(() => database.close());

  test('each change that is proposed turns the decision once it is made', async () => {
    const kinds = new Set<string>();
    const denials = new Set<string>();
    for (const one of asked)
      for (const turn of one.turns) {
        const key = `${one.denial} ${one.action} ${turn.changes.map(({ kind }) => kind).join('+')}`;
        if (kinds.has(key)) continue;
        kinds.add(key);
        denials.add(one.denial);
        expect([key, turn.changes, await madeFor(one, turn)]).toEqual([key, turn.changes, true]);
      }
    expect(kinds.size).toBeGreaterThan(100);
    expect([...denials].sort()).toEqual(['deleted', 'flag', 'invisible', 'matrix', 'state']);
  }, 240_000);

  test('what gives least is proposed first, and one change rather than two', () => {
    for (const { turns } of asked) {
      const lengths = turns.map(({ changes }) => changes.length);
      expect(new Set(lengths).size).toBeLessThanOrEqual(1);
      expect(turns.length).toBeLessThanOrEqual(12);
      const sizes = turns.map(({ scope, alsoGives }) => SCOPES.indexOf(scope) * 100 + alsoGives.length);
      expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    }
  });

  test('the steps say what the decision says', () => {
    for (const { situation, action } of asked.slice(0, 3000)) agrees(situation, action);
    let allowed = 0;
    for (const row of rows)
      for (const facts of cases.slice(0, 12))
        for (const action of ACTIONS) if (agrees({ row, configuration, facts }, action)) allowed += 1;
    expect(allowed).toBeGreaterThan(50);
  });

  /** Makes it in the database, asks the law of what is there then, and takes it back. */
  async function madeFor({ situation, action }: Asked, turn: Turn): Promise<boolean> {
    const { row, facts } = situation;
    let allowed: boolean | undefined;
    const undo = new Error('taken back');
    await database.prisma
      .$transaction(async (tx) => {
        for (const change of turn.changes) {
          const [now = facts] = await factsByIds(tx, [facts.id]);
          await writeChange(tx, change, row.id, now);
        }
        const [standing] = await readStandings(tx, [row.id]);
        const [found] = await factsByIds(tx, [facts.id]);
        if (!standing || !found) throw new Error('the question is gone');
        allowed = decide(stand(standing, await configurationIn(tx)), action, found).allowed;
        throw undo;
      })
      .catch((error) => {
        if (error !== undo) throw error;
      });
    return allowed === true;
  }
});

/** Every refusal with what would turn it: of some people and cases, so that there are all kinds. */
function refusals(
  rows: readonly StandingRow[],
  cases: readonly CaseFacts[],
  configuration: Situation['configuration'],
): Asked[] {
  return rows.flatMap((row) =>
    cases
      .filter(({ id }) => (id + row.id) % 7 === 0)
      .flatMap((facts) =>
        ACTIONS.flatMap((action) => {
          const situation = { row, configuration, facts };
          const decision = decide(actorIn(situation), action, facts);
          if (decision.allowed) return [];
          return [{ situation, action, turns: turnsOf(situation, action), denial: decision.denial }];
        }),
      ),
  );
}

function agrees(situation: Situation, action: Action): boolean {
  const actor = actorIn(situation);
  const { facts } = situation;
  const decision = decide(actor, action, facts);
  const steps = stepsOf({ actor, action, facts, about: {} });
  expect([action, verdictOf(steps)]).toEqual([action, expected(action, decision, verdictOf(steps))]);
  return decision.allowed;
}

/** The first of the steps that bars, or else whether one of the rights let it through. */
function verdictOf(steps: ReturnType<typeof stepsOf>): string {
  const [deleted, seeing, state, ...rights] = steps;
  if (deleted?.answer === 'failed') return 'deleted';
  if (seeing?.answer === 'failed') return 'invisible';
  if (state?.answer === 'failed') return 'state';
  return rights.some(({ answer }) => answer === 'passed') ? 'allowed' : 'by right';
}

// Whoever may not restore a case is told no more than that it is deleted; the steps tell seeing and the flags apart.
function expected(action: Action, decision: Decision, verdict: string): string {
  if (decision.allowed) return 'allowed';
  if (decision.denial === 'flag' || decision.denial === 'matrix') return 'by right';
  if (action === 'restore' && decision.denial === 'deleted')
    return ['invisible', 'by right'].includes(verdict) ? verdict : 'invisible or by right';
  return decision.denial;
}
