// Loads the benchmark's council and its cases into a fresh database, a hundred thousand in well under a minute.

import { connect, type Database } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { type BenchCase, benchCases } from './cases.ts';
import type { Size } from './council.ts';
import { settle } from './settle.ts';

const BATCH = 20_000;
/** From here on half the history is enough: it isn't what grows slow. */
const MANY = 500_000;

/** Takes the URL of an empty database; leaves it loaded, analyzed and vacuumed, and prints what it made. */
export async function load(url: string, size: Size): Promise<void> {
  const began = performance.now();
  await migrate(url);
  const database = connect(url, { max: 2 });
  try {
    await settle(database.prisma, size);
    await loadCases(database, size);
    // Without statistics each case's words would be looked for through whole tables.
    await database.pool.query('ANALYZE');
    await loadWords(database);
    await setSequences(database.prisma);
    await database.pool.query('VACUUM (ANALYZE)');
    console.log(`${await inventory(database)}, in ${seconds(began)} s`);
  } finally {
    await database.close();
  }
}

async function loadCases({ pool }: Database, size: Size): Promise<void> {
  const events = size.cases >= MANY ? 2 : 4;
  const client = await pool.connect();
  try {
    // Foreign keys and triggers are checked row by row: the rows are right by construction, and say what triggers would.
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    await client.query(BATCH_TABLE);
    let sent: Promise<unknown> = Promise.resolve();
    for (const batch of batches(benchCases(size))) {
      const rows = JSON.stringify(batch);
      await sent; // the next batch is made while the database takes this one
      sent = client.query(FILL_BATCH, [rows]).then(async () => {
        await client.query(INSERT_CASES);
        await client.query(INSERT_ASSIGNMENTS);
        await client.query(INSERT_TASKS);
        await client.query(INSERT_EVENTS, [events]);
        await client.query('TRUNCATE batch');
      });
    }
    await sent;
  } finally {
    client.release(true); // the settings and the batch table go with the connection
  }
}

/** The words by which cases are found: an index that is made at the end is made in a tenth of the time. */
async function loadWords({ pool, prisma }: Database): Promise<void> {
  await pool.query('DROP INDEX "case_words_words_idx"');
  await pool.query('INSERT INTO "case_words" SELECT c."id", case_words(c) FROM "cases" c');
  await pool.query('CREATE INDEX "case_words_words_idx" ON "case_words" USING gin ("words")');
  await prisma.$executeRaw`INSERT INTO "known_words" SELECT word, now() FROM ts_stat('SELECT "words" FROM "case_words"') WHERE word ~ '^[^0-9]{4,40}$'`;
}

function* batches(cases: Iterable<BenchCase>): Generator<BenchCase[]> {
  let batch: BenchCase[] = [];
  for (const one of cases) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const COLUMNS = `id int, reference text, "typeId" int, "statusId" int, closed bool, "ownerId" int, escalated bool,
  deleted bool, age int, title text, "teamId" int, "personId" int, "wardId" int, "taskUserId" int, "taskGroupId" int`;
const BATCH_TABLE = `CREATE TEMP TABLE batch (${COLUMNS}, raised timestamptz)`;
const FILL_BATCH = `INSERT INTO batch SELECT *, now() - age * interval '1 hour' FROM json_to_recordset($1) AS row(${COLUMNS})`;

const INSERT_CASES = `
  INSERT INTO "cases" ("id", "reference", "caseTypeId", "workflowId", "statusId", "title", "formId", "submission",
    "ownerId", "raisedById", "contactName", "contactEmail", "raisedAt", "changedAt", "escalated", "taken",
    "closedAt", "closingReasonId", "closingExplanation", "dueAt", "deleted", "deletedAt", "deletedById", "deletedReason")
  SELECT id, reference, "typeId", "typeId", "statusId", title, "typeId",
    jsonb_build_object('what', title, 'where', id % 300 || ' Station Road, Ambridge', 'seen-on', raised::date,
      'urgency', 'nuisance', 'more', repeat('It has been like this for some days now. ', id % 6),
      'name', 'Resident ' || id, 'email', 'resident' || id || '@bench.example'),
    "ownerId", coalesce("ownerId", 1), 'Resident ' || id, 'resident' || id || '@bench.example', raised, raised,
    escalated, "personId" IS NOT NULL,
    CASE WHEN closed THEN raised + interval '5 days' END, CASE WHEN closed THEN "typeId" END,
    CASE WHEN closed THEN 'Our team has been there and put it right.' END, raised + interval '10 days',
    deleted, CASE WHEN deleted THEN raised END, CASE WHEN deleted THEN 2 END, CASE WHEN deleted THEN 'Raised by mistake' END
  FROM batch`;

const INSERT_ASSIGNMENTS = `
  INSERT INTO "assignments" ("caseId", "caseTypeId", "statusId", "deleted", "taken", "roleId", "userId", "groupId", "at", "byId")
  SELECT id, "typeId", "statusId", deleted, "personId" IS NOT NULL, role, "userId", "groupId", raised, 2
  FROM batch CROSS JOIN LATERAL (VALUES (2, NULL, "teamId"), (2, "personId", NULL), (3, NULL, "wardId"))
    AS row(role, "userId", "groupId")
  WHERE "userId" IS NOT NULL OR "groupId" IS NOT NULL ORDER BY id`;

const INSERT_TASKS = `
  INSERT INTO "tasks" ("caseId", "caseTypeId", "statusId", "deleted", "taken", "title", "userId", "groupId", "raisedAt",
    "raisedById")
  SELECT id, "typeId", "statusId", deleted, "personId" IS NOT NULL, 'Look at it on site', "taskUserId", "taskGroupId", raised, 2
  FROM batch WHERE "taskUserId" IS NOT NULL OR "taskGroupId" IS NOT NULL`;

const INSERT_EVENTS = `
  INSERT INTO "events" ("caseId", "at", "actorId", "action", "public", "text")
  SELECT id, raised + number * interval '1 hour', coalesce("personId", 2), action, public, text
  FROM batch CROSS JOIN (VALUES
    (1, 'raise', true, NULL),
    (2, 'claim', false, NULL),
    (3, 'add-private-note', false, 'Called the contractor; they come on Thursday.'),
    (4, 'add-public-note', true, 'We have asked our contractor to look at it.')) AS event(number, action, public, text)
  WHERE number <= $1 ORDER BY id, number`;

/** Rows came with their ids: what is raised from now on goes on behind them. */
async function setSequences(prisma: PrismaClient): Promise<void> {
  const tables = [
    'cases',
    'users',
    'groups',
    'workflows',
    'statuses',
    'transitions',
    'case_types',
    'forms',
    'reasons',
  ];
  for (const table of tables)
    await prisma.$queryRawUnsafe(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))::int`,
    );
}

async function inventory({ pool }: Database): Promise<string> {
  const tables = ['cases', 'assignments', 'events', 'tasks', 'users', 'groups', 'case_types'];
  const counts: string[] = [];
  for (const table of tables) {
    const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
    counts.push(`${rows[0]?.count.toLocaleString('en')} ${table.replace('_', ' ')}`);
  }
  const { rows } = await pool.query<{ size: string }>(
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  );
  return `${counts.join(', ')}; ${rows[0]?.size}`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
