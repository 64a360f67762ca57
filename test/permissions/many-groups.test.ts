// Somebody in many groups: their lists and counts go a few steps along each group's cases first. That they miss nothing
// is asked here, of a world made for it, and of mistakes that must be noticed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { emptyTally, makeBench } from './bench.ts';
import { compareLists } from './compare-lists.ts';
import { gridCells } from './grid.ts';
import { loadLaw } from './law.ts';
import type { Mutant } from './mutants.ts';
import { mutantFolder, mutate } from './mutate.ts';
import { ANONYMOUS, type Case, type Group, ROLE, type World } from './world.ts';
import { writeWorld } from './write-world.ts';

const [TYPE, WORKFLOW, NEW] = [401, 501, 5001];
const GROUPS: Group[] = Array.from({ length: 30 }, (_, at) => ({ id: 201 + at, flags: [] }));
const WORLD: World = {
  users: [
    { id: ANONYMOUS, active: true, groups: [], flags: [] },
    { id: 101, active: true, groups: GROUPS.map(({ id }) => id), flags: [{ flag: 'access' }] },
  ],
  groups: GROUPS,
  addedRoles: [],
  workflows: [{ id: WORKFLOW, statuses: [{ id: NEW, kind: 'start' }], transitions: [], cells: gridCells() }],
  types: [
    {
      ...{ id: TYPE, workflow: WORKFLOW, otherWorkflows: [], starters: [], roleGroups: [] },
      ...{ published: true, assignedOnly: true, staffMayRaise: false },
    },
  ],
  // The first group has nearly all, the others one each, a few have a case together: as in a real house.
  cases: Array.from({ length: 90 }, (_, at) => caseOf(601 + at, at % 3 === 0 ? [at % 30, 7] : [0])),
};

const MISTAKES: Mutant[] = [
  {
    name: 'takes the first steps for all of them',
    file: 'list/walks.ts',
    find: 'SELECT "id" FROM first UNION (${each(span, only)})',
    replace: 'SELECT "id" FROM first',
  },
  {
    name: 'begins where the first steps begin',
    file: 'list/walks.ts',
    find: 'THEN min("id") ELSE 0 END',
    replace: 'THEN max("id") ELSE 0 END',
  },
];

const { folder, remove } = mutantFolder();
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await writeWorld(database.pool, WORLD);
});
afterAll(async () => {
  await database.close();
  remove();
});

test('lists and counts of somebody in thirty groups hold what the check lets see', async () => {
  expect(await disagreements()).toBe(0);
});

test.each(MISTAKES)('noticed: a law that $name', async (mistake) => {
  expect(await disagreements(mutate(folder, mistake))).toBeGreaterThan(0);
});

async function disagreements(law?: string): Promise<number> {
  const tally = emptyTally();
  for (const seed of [1, 2, 3, 4]) {
    const bench = await makeBench(await loadLaw(law), WORLD, database.prisma, seed, tally);
    await compareLists(bench, { narrowed: 1, whoMay: 0 });
  }
  return tally.disagreements;
}

function caseOf(id: number, groups: readonly number[]): Case {
  const held = [...new Set(groups)].map((at) => ({ role: ROLE.manager, group: 201 + at }));
  return {
    ...{ id, type: TYPE, workflow: WORKFLOW, status: NEW, raisedBy: ANONYMOUS, address: false },
    ...{ escalated: false, deleted: false, target: 'none', openQuestions: 0, tasks: [], linked: [] },
    assignments: held,
  };
}
