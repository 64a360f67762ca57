// Sections 2, 3 and 5 of domain.md as tables: a sentence, a scene, and what the law must answer there. The oracle, which
// the agreement leans on, must answer the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type Law, loadLaw } from './law.ts';
import { ask } from './sentences/ask.ts';
import { FIRST_STEPS } from './sentences/decisions.ts';
import { FLAGS_TO_OTHERS_CASES } from './sentences/flags.ts';
import { MATRIX_STEPS } from './sentences/matrix.ts';
import { MORE_STATES } from './sentences/more-states.ts';
import { OTHER_ROLES } from './sentences/other-roles.ts';
import { RIGHTS_AND_RAISING } from './sentences/rights.ts';
import { OWNERS_MANAGERS_MONITORS } from './sentences/roles.ts';
import { worldOf } from './sentences/scene.ts';
import { STATES } from './sentences/states.ts';
import { ANONYMOUS, type World } from './world.ts';
import { writeWorld } from './write-world.ts';

const TABLES = {
  'section 2, how a user comes to hold a role': [...OWNERS_MANAGERS_MONITORS, ...OTHER_ROLES],
  'section 3, flags and raising': [...FLAGS_TO_OTHERS_CASES, ...RIGHTS_AND_RAISING],
  'section 3, the decision in its order': [...FIRST_STEPS, ...MATRIX_STEPS],
  'section 5, state rules': [...STATES, ...MORE_STATES],
};

const ROOM = 20;
const sections = Object.entries(TABLES).map(([title, rows], section) => ({
  title,
  rows: rows.map((row, index) => ({
    ...row,
    told: worldOf(row.scene, 1000 + section * 5000 + index * ROOM),
  })),
}));

let database: FreshDatabase;
let law: Law;

beforeAll(async () => {
  database = await freshDatabase();
  law = await loadLaw();
  const worlds = sections.flatMap(({ rows }) => rows.map((row) => row.told.world));
  await writeWorld(database.pool, oneOf(worlds));
});
afterAll(() => database.close());

describe.each(sections)('$title', ({ rows }) => {
  test.each(rows)('$says', async ({ told, expect: expected }) => {
    const answers = { law: {} as Record<string, string>, oracle: {} as Record<string, string> };
    for (const words of Object.keys(expected)) {
      const given = await ask(law, database.prisma, told, words);
      answers.law[words] = given.law;
      answers.oracle[words] = given.oracle;
    }
    expect(answers).toEqual({ law: expected, oracle: expected });
  });
});

/** All scenes in one world, side by side; they share nobody but the anonymous user. */
function oneOf(worlds: readonly World[]): World {
  const users = worlds.flatMap((world) => world.users);
  const anonymous = users.filter((user) => user.id === ANONYMOUS);
  return {
    users: [
      { id: ANONYMOUS, active: true, groups: anonymous.flatMap((user) => user.groups), flags: [] },
      ...users.filter((user) => user.id !== ANONYMOUS),
    ],
    groups: worlds.flatMap((world) => world.groups),
    addedRoles: worlds.flatMap((world) => world.addedRoles),
    workflows: worlds.flatMap((world) => world.workflows),
    types: worlds.flatMap((world) => world.types),
    cases: worlds.flatMap((world) => world.cases),
  };
}
