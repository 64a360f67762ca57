// The demo council: every case of it is one that could have happened, and the cast covers every standing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAST, DEMO_PASSWORD, keyOf } from '../prisma/demo/cast.ts';
import { readCouncil } from '../prisma/demo/council.ts';
import { liveAll } from '../prisma/demo/lives.ts';
import { seedDemo } from '../prisma/seed.ts';
import { dayIn } from '../src/clock/zone.ts';
import { AnswersSchema } from '../src/forms/answer.ts';
import { answersSchema } from '../src/forms/answers.ts';
import { type Field, FormSchema, fieldsOf, formIn } from '../src/forms/definition.ts';
import { asTyped } from '../src/forms/show.ts';
import { askedOf } from '../src/forms/shown.ts';
import { verifyPassword } from '../src/password.ts';
import { newReference, readReference } from '../src/reference.ts';
import { sayIn } from '../src/words/say.ts';
import { STATE_RULES } from './seed/rules.ts';
import { STANDINGS, standingIn } from './seed/standings.ts';
import { TEXT_RULES } from './seed/text-rules.ts';
import { IN_GROUP, WHO_RULES } from './seed/who-rules.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

const NOW = new Date('2026-11-20T15:30:00Z');
// Milliseconds of this process's time: how long it takes by the clock depends on what else the machine does.
const PATIENCE = 4000;

let database: FreshDatabase;
let took: number;

beforeAll(async () => {
  database = await freshDatabase();
  await database.prisma.user.count(); // connecting isn't seeding
  const start = process.cpuUsage();
  await seedDemo(database.prisma, { now: NOW });
  const { user, system } = process.cpuUsage(start);
  took = (user + system) / 1000;
});
afterAll(() => database.close());

test('the council moves in quickly', () => {
  expect(took).toBeLessThan(PATIENCE);
});

test.each([...STATE_RULES, ...WHO_RULES, ...TEXT_RULES])('%s', async (_rule, broken) => {
  const { rows } = await database.pool.query(broken, broken.includes('$1') ? [NOW] : []);
  expect(rows).toEqual([]);
});

describe('there is something of everything', () => {
  test.each<[what: string, least: number, query: string]>([
    ['cases', 220, 'SELECT 1 FROM cases'],
    ['published types', 6, 'SELECT 1 FROM case_types WHERE published'],
    ['drafts of types', 1, 'SELECT 1 FROM case_types WHERE NOT published'],
    ['statuses of live cases', 20, `SELECT DISTINCT "statusId" FROM cases WHERE "closedAt" IS NULL`],
    ['live cases', 70, `SELECT 1 FROM cases WHERE "closedAt" IS NULL AND NOT deleted`],
    ['cases that nobody has', 20, `SELECT 1 FROM cases WHERE "closedAt" IS NULL AND NOT taken`],
    ['overdue cases', 10, `SELECT 1 FROM cases WHERE "dueAt" < '${NOW.toISOString()}'`],
    ['paused targets', 3, `SELECT 1 FROM targets WHERE "pausedAt" IS NOT NULL`],
    ['open tasks', 10, `SELECT 1 FROM tasks WHERE state = 'open'`],
    ['cancelled tasks', 2, `SELECT 1 FROM tasks WHERE state = 'cancelled'`],
    ['open questions', 2, `SELECT 1 FROM questions WHERE state = 'open'`],
    ['kinds of links', 3, `SELECT DISTINCT kind FROM links`],
    ['deleted cases', 3, `SELECT 1 FROM cases WHERE deleted`],
    [
      'cases past the first stage',
      1,
      `SELECT 1 FROM cases c JOIN stages s ON s.id = c."stageId" WHERE s.position > 0`,
    ],
    [
      'cases raised on behalf',
      10,
      `SELECT 1 FROM cases WHERE "ownerId" IS NOT NULL AND "raisedById" <> "ownerId"`,
    ],
    ['kinds of events', 24, 'SELECT DISTINCT action FROM events'],
    ['bypasses', 5, 'SELECT 1 FROM events WHERE bypass'],
    ['titles', 190, 'SELECT DISTINCT title FROM cases'],
    ['texts', 180, 'SELECT DISTINCT text FROM events'],
  ])('%s: at least %i', async (_what, least, query) => {
    expect((await database.pool.query(query)).rowCount).toBeGreaterThanOrEqual(least);
  });
});

test('every form is valid, and so is every answer to it', async () => {
  const cases = await database.prisma.case.findMany({ include: { form: true } });
  for (const { reference, form, submission, raisedAt } of cases) {
    expect(readReference(reference)).toBe(reference);
    const answers = AnswersSchema.parse(submission);
    expectReadable(askedOf(formIn(form.definition, 'en'), answers), answers, raisedAt);
  }
  const forms = await database.prisma.form.findMany();
  expect(forms.map(({ definition }) => FormSchema.safeParse(definition).success)).not.toContain(false);
});

test('what a task asks for is valid, and so is what was answered', async () => {
  const tasks = await database.prisma.task.findMany({
    where: { state: 'done' },
    include: { definition: true },
  });
  for (const { definition, answers, endedAt } of tasks) {
    const asks = definition?.asks;
    if (!Array.isArray(asks) || asks.length === 0) continue;
    const form = FormSchema.parse({ pages: [{ key: 'task', title: 'Task', fields: asks }] });
    expectReadable(fieldsOf(form), answers, endedAt ?? NOW);
  }
});

test('the same moment gives the same council', async () => {
  const other = await freshDatabase();
  await seedDemo(other.prisma, { now: NOW });
  for (const table of [
    'users',
    'groups',
    'grants',
    'cases',
    'events',
    'assignments',
    'tasks',
    'targets',
    'questions',
    'links',
  ])
    expect(await fingerprint(other, table)).toEqual(await fingerprint(database, table));
  await other.close();
});

test.each([
  ['a Sunday night', '2026-05-03T01:10:00Z'],
  ['the middle of a working day', '2026-08-12T12:00:00Z'],
  ['Christmas', '2026-12-25T18:00:00Z'],
  ['Easter Monday', '2027-03-29T09:00:00Z'],
])('the law lets everything happen that happens up to %s', async (_when, now) => {
  const lives = liveAll(await readCouncil(database.prisma), new Date(now), newReference);
  expect(lives).toHaveLength(220);
  expect(lives.flatMap(({ events }) => events).filter(({ at }) => at > new Date(now))).toEqual([]);
});

test('it moves into an empty database only', async () => {
  await expect(seedDemo(database.prisma, { now: NOW })).rejects.toThrow(/empty database/);
});

test('the whole cast signs in with the one password', async () => {
  const people = await database.prisma.user.findMany({
    where: { passwordHash: { not: null } },
    orderBy: { id: 'asc' },
  });
  expect(people.map(({ email, name }) => ({ email, name }))).toEqual(
    CAST.map(({ email, name }) => ({ email, name })),
  );
  const [hash, ...others] = new Set(people.map(({ passwordHash }) => passwordHash));
  expect(others).toEqual([]);
  expect(await verifyPassword(hash ?? null, DEMO_PASSWORD)).toBe(true);
});

describe('the cast', () => {
  test('has a row in the table of standings each', () => {
    expect(Object.keys(STANDINGS)).toEqual(CAST.map(({ name }) => keyOf(name)));
  });

  test.each(CAST)('$name: $standing', async ({ email, name }) => {
    const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    expect(await standingIn(database.prisma, id)).toEqual(STANDINGS[keyOf(name)]);
  });

  test('only Aaron and Carla hold manage-others for all types', async () => {
    const { rows } = await database.pool.query(`${IN_GROUP}
      SELECT DISTINCT u.name FROM grants g LEFT JOIN within w ON w."groupId" = g."groupId"
      JOIN users u ON u.id = coalesce(g."userId", w."userId")
      WHERE g.flag = 'manage-others' AND g."caseTypeId" IS NULL ORDER BY 1`);
    expect(rows).toEqual([{ name: 'Aaron Finch' }, { name: 'Carla Reyes' }]);
  });
});

/** Whether a form's answers would come out the same if they were typed in again on that day. */
function expectReadable(fields: Field[], stored: unknown, at: Date): void {
  const answers = AnswersSchema.parse(stored);
  const today = dayIn('Europe/London', at);
  expect(
    answersSchema(fields, { today, say: sayIn('en'), before: {}, files: {} }).parse(asTyped(fields, answers)),
  ).toEqual(answers);
}

/** What a table holds, but for what is random: references, and the hash of the password. */
async function fingerprint({ pool }: FreshDatabase, table: string): Promise<unknown[]> {
  const { rows } = await pool.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) - 'passwordHash' - 'grantedAt' AS row FROM ${table} t ORDER BY 1`,
  );
  return rows.map(({ row }) => JSON.stringify(row).replaceAll(/[A-Z]{3}-\w{4}-\w{4}/g, 'a reference'));
}
