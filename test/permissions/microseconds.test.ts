// The law is quick: a decision on a loaded case takes microseconds, under a matrix far larger than any council's.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/permissions/configuration.ts';
import { decide } from '../../src/permissions/decide.ts';
import { factsByIds } from '../../src/permissions/facts.ts';
import { loadConfiguration } from '../../src/permissions/load-configuration.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ACTIONS, MATRIX_ACTIONS } from '../../src/permissions/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { generateWorld } from './generate.ts';
import type { Cell, World } from './world.ts';
import { writeWorld } from './write-world.ts';

const ADDED_ROLES = Array.from({ length: 45 }, (_, index) => 1001 + index);
const MOST_MICROSECONDS = 100;
const MOST_MILLISECONDS_TO_COMPILE = 1000;

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test('a decision takes microseconds with 50 roles and 35 statuses', async () => {
  const world = large(generateWorld(7));
  await writeWorld(database.pool, world);
  const configuration = await loadConfiguration(database.prisma);
  expect(configuration.roles.size).toBeGreaterThanOrEqual(50);
  expect(configuration.statuses.size).toBeGreaterThanOrEqual(35);

  const actors = await Promise.all(world.users.map((user) => standingOf(database.prisma, user.id)));
  const facts = await factsByIds(
    database.prisma,
    world.cases.map((one) => one.id),
  );
  const questions = actors.flatMap((actor) =>
    facts.flatMap((one) => ACTIONS.map((action) => ({ actor, action, one }))),
  );
  const rounds = Array.from({ length: 9 }, () => {
    const started = performance.now();
    for (const { actor, action, one } of questions) decide(actor, action, one);
    return ((performance.now() - started) * 1000) / questions.length;
  });
  const median = rounds.toSorted((one, other) => one - other)[4] ?? Number.POSITIVE_INFINITY;
  const cells = world.workflows.reduce((sum, workflow) => sum + workflow.cells.length, 0);
  console.log(
    `decide: ${median.toFixed(2)} µs a decision (median of 9 rounds of ${questions.length}; ${cells} cells)`,
  );
  expect(median).toBeLessThan(MOST_MICROSECONDS);
});

test('a matrix of 16,000 entries compiles in less than a second', () => {
  const roleIds = Array.from({ length: 50 }, (_, index) => index + 1);
  const statuses = Array.from({ length: 35 }, (_, index) => ({
    ...{ id: index + 1, key: `s${index}`, workflowId: 1, name: `Status ${index}`, kind: 'open' as const },
    ...{ position: index, publicName: null, publicDescription: null, translations: {} },
  }));
  // 50 roles × 45 actions, each cell naming 8 of the 35 statuses: 18,000 entries.
  const cells = roleIds.flatMap((roleId) =>
    [...MATRIX_ACTIONS].map((action, index) => ({
      ...{ workflowId: 1, roleId, action, mode: 'these' as const },
      statuses: [0, 1, 2, 3, 4, 5, 6, 7].map((step) => ({ statusId: ((index + step * 4) % 35) + 1 })),
    })),
  );
  const entries = cells.reduce((sum, cell) => sum + cell.statuses.length, 0);
  const rows = {
    ...{ version: 1, groups: [], grants: [], transitions: [], types: [], pairs: [], statuses, cells },
    ...{
      roleGroups: [],
      starterGroups: [],
      reassignmentGroups: [],
      fieldRights: [],
      filterable: [],
      autoAssigned: [],
      taskGroups: [],
    },
    ...{ roles: [], workflows: [{ id: 1, name: 'Large' }] },
  };
  const started = performance.now();
  const { matrix } = compile(rows);
  const milliseconds = performance.now() - started;
  console.log(`compile: ${milliseconds.toFixed(1)} ms for ${entries} entries`);
  expect(entries).toBeGreaterThanOrEqual(16_000);
  expect(matrix.get('close')?.size).toBe(50);
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS_TO_COMPILE);
});

/** The same world with as many roles as 50 and statuses as 35, all with cells of their own. */
function large(world: World): World {
  const [first, ...rest] = world.workflows;
  if (!first) throw new Error('a world has workflows');
  const more = Array.from({ length: 20 }, (_, index) => ({
    id: first.id * 10 + 50 + index,
    kind: 'open' as const,
  }));
  const statuses = [...first.statuses, ...more];
  const cells = ADDED_ROLES.flatMap((role) =>
    MATRIX_ACTIONS.map(
      (action): Cell => ({
        ...{ role, action },
        mode: statuses.filter((_, index) => (index + role) % 2 === 0).map(({ id }) => id),
      }),
    ),
  );
  const workflow = { ...first, statuses, cells: [...first.cells, ...cells] };
  return { ...world, addedRoles: [...world.addedRoles, ...ADDED_ROLES], workflows: [workflow, ...rest] };
}
