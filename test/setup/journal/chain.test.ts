// The journal's chain: whatever is done to it behind Casement's back is found, and its first place named.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import { recordSetup } from '../../../src/journal.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { eraseInJournal } from '../../../src/setup/erasure/erase-journal.ts';
import { checkEnd, headOf, verify } from '../../../src/setup/journal/verify.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let ada: number;
beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
  const user = await database.prisma.user.findUniqueOrThrow({ where: { email: 'ada@ambridge.example' } });
  ada = user.id;
}, 120_000);
afterAll(() => database.close());

const COLUMNS =
  '"id", "at", "byId", "action", "subject", "data", "ip", "request", "why", "number", "salt", "digest", "previousHash", "hash"';

beforeEach(async () => {
  await behind('DELETE FROM "journal"', `UPDATE "journal_head" SET "number" = 0, "hash" = repeat('0', 64)`);
  for (let at = 1; at <= 10; at++) await write({ subject: `group ${at}` });
});

async function write(further: { subject: string; data?: { name: string }; ip?: string }) {
  await database.prisma.journalEntry.create({ data: { byId: ada, action: 'change-group', ...further } });
}

/** What somebody does who may do everything in the database, and has the triggers look away. */
async function behind(...statements: string[]) {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const fault = async (exported?: { number: number; hash: string }[]) =>
  (await verify(database.prisma, exported ? { exported } : {})).fault;
const rehash = (number: number) =>
  `UPDATE "journal" j SET "digest" = journal_digest(j) WHERE "number" = ${number};
   UPDATE "journal" j SET "hash" = journal_entry_hash(j) WHERE "number" = ${number}`;

test('as it was written, it is whole', async () => {
  expect(await verify(database.prisma)).toEqual({ upTo: await headOf(database.prisma), done: true });
  expect(await headOf(database.prisma)).toMatchObject({ number: 10 });
  expect(await checkEnd(database.prisma)).toBeUndefined();
});

describe('altered', () => {
  test.each([
    ['at', `"at" + interval '1 millisecond'`],
    ['byId', '1'],
    ['action', `'take-flag'`],
    ['subject', `'group 77'`],
    ['data', `'{"name": "x"}'`],
    ['ip', `'10.0.0.1'`],
    ['request', `'ABC'`],
    ['why', `''`],
    ['id', '"id" + 100000'],
    ['salt', `'x'`],
    ['digest', "repeat('a', 64)"],
    ['hash', "repeat('a', 64)"],
    ['previousHash', "repeat('a', 64)"],
  ])('the column %s of an entry', async (column, value) => {
    await behind(`UPDATE "journal" SET "${column}" = ${value} WHERE "number" = 4`);
    expect(await fault()).toMatchObject({ number: 4, how: 'altered' });
    expect(await checkEnd(database.prisma)).toMatchObject({ number: 4 });
  });

  test('an entry, and its hash made to fit', async () => {
    await behind(`UPDATE "journal" SET "subject" = 'group 77' WHERE "number" = 4`, rehash(4));
    expect(await fault()).toMatchObject({ number: 4, how: 'altered' });
  });

  test('the last entry, and its hash made to fit', async () => {
    await behind(`UPDATE "journal" SET "subject" = 'group 77' WHERE "number" = 10`, rehash(10));
    expect(await fault()).toMatchObject({ number: 10, how: 'altered' });
  });

  test('everything made anew, head and all, is found by a head that was kept', async () => {
    const kept = await headOf(database.prisma);
    await behind(`UPDATE "journal" SET "subject" = 'group 77' WHERE "number" = 4`);
    for (let at = 4; at <= 10; at++)
      await behind(
        `UPDATE "journal" SET "previousHash" = (SELECT "hash" FROM "journal" WHERE "number" = ${at - 1}) WHERE "number" = ${at}`,
        rehash(at),
      );
    await behind(`UPDATE "journal_head" SET "hash" = (SELECT "hash" FROM "journal" WHERE "number" = 10)`);
    expect(await fault()).toBeUndefined();
    expect(await fault([kept])).toMatchObject({ number: 10, how: 'altered' });
  });
});

describe('removed', () => {
  test('in the middle', async () => {
    await behind('DELETE FROM "journal" WHERE "number" IN (4, 5)');
    expect(await fault()).toEqual({
      ...{ number: 4, how: 'removed' },
      says: 'Entries 4 to 5 were removed.',
    });
  });

  test('in the middle, and those after it moved up', async () => {
    await behind('DELETE FROM "journal" WHERE "number" = 4');
    for (let at = 5; at <= 10; at++)
      await behind(`UPDATE "journal" SET "number" = ${at - 1} WHERE "number" = ${at}`);
    expect(await fault()).toMatchObject({ number: 4, how: 'removed' });
  });

  test('the first', async () => {
    await behind('DELETE FROM "journal" WHERE "number" = 1');
    expect(await fault()).toMatchObject({ number: 1, how: 'removed' });
  });

  test('at the end', async () => {
    await behind('DELETE FROM "journal" WHERE "number" > 8');
    expect(await fault()).toMatchObject({ number: 9, how: 'removed' });
    expect(await checkEnd(database.prisma)).toMatchObject({ number: 9 });
  });

  test('at the end, with the head put back, is found by a head that was kept', async () => {
    const kept = await headOf(database.prisma);
    await behind(
      'DELETE FROM "journal" WHERE "number" > 8',
      `UPDATE "journal_head" SET ("number", "hash") = (SELECT "number", "hash" FROM "journal" WHERE "number" = 8)`,
    );
    expect(await fault()).toBeUndefined();
    expect(await fault([kept])).toMatchObject({ number: 9, how: 'removed' });
  });

  test('all of them', async () => {
    await behind('DELETE FROM "journal"');
    expect(await fault()).toMatchObject({ number: 1, how: 'removed' });
  });
});

describe('put in', () => {
  const copy = (number: string, id = '900000') =>
    `INSERT INTO "journal" (${COLUMNS})
     SELECT ${id}, "at", "byId", "action", 'group 77', "data", "ip", "request", "why", ${number}, "salt", "digest", "previousHash", "hash"
     FROM "journal" WHERE "number" = 4`;

  test('between, those after it moved down, and its hash made to fit', async () => {
    for (let at = 10; at >= 5; at--)
      await behind(`UPDATE "journal" SET "number" = ${at + 1} WHERE "number" = ${at}`);
    await behind(
      copy('5'),
      `UPDATE "journal" SET "previousHash" = (SELECT "hash" FROM "journal" WHERE "number" = 4) WHERE "number" = 5`,
      rehash(5),
    );
    expect(await fault()).toMatchObject({ number: 5, how: 'put in' });
  });

  test('behind the head', async () => {
    await behind(
      copy('11'),
      `UPDATE "journal" SET "previousHash" = (SELECT "hash" FROM "journal" WHERE "number" = 10) WHERE "number" = 11`,
      rehash(11),
    );
    expect(await fault()).toMatchObject({ number: 11, how: 'put in' });
  });

  test('in no place', async () => {
    await behind(copy('NULL'));
    expect(await fault()).toMatchObject({
      number: 11,
      how: 'put in',
      says: expect.stringContaining('900000'),
    });
  });
});

describe('what the database itself refuses', () => {
  test.each([
    `UPDATE "journal" SET "subject" = 'x' WHERE "number" = 4`,
    `UPDATE "journal" SET "data" = '{}' WHERE "number" = 4`,
    'DELETE FROM "journal" WHERE "number" = 4',
    'TRUNCATE "journal"',
    'UPDATE "journal_head" SET "number" = 3',
    'DELETE FROM "journal_head"',
    'INSERT INTO "journal_head" VALUES (2, 0, \'\')',
    'TRUNCATE "journal_head"',
    `SELECT set_config('casement.purge', 'on', false); DELETE FROM "journal" WHERE "number" = 4`,
    `INSERT INTO "journal" ("byId", "action", "subject", "number") VALUES (1, 'x', 'y', 11)`,
  ])('%s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow(/can't|only ever/);
    await database.pool.query(`SELECT set_config('casement.purge', '', false)`);
    expect(await fault()).toBeUndefined();
  });
});

test('many who write at once stand one behind the other, without a gap', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      at % 4 === 0
        ? database.prisma
            .$transaction(async (tx) => {
              await tx.journalEntry.create({ data: { byId: ada, action: 'x', subject: 'rolled back' } });
              throw new Error('never mind');
            })
            .catch(() => undefined)
        : write({ subject: `group ${at}` }),
    ),
  );
  expect(await verify(database.prisma)).toMatchObject({ upTo: { number: 40 }, done: true });
  expect(await fault()).toBeUndefined();
});

describe('an erasure', () => {
  const erase = () =>
    database.prisma
      .$transaction((tx) => tx.user.findUniqueOrThrow({ where: { email: 'carla@ambridge.example' } }))
      .then(async ({ id }) => {
        await database.prisma.journalEntry.create({
          data: { byId: ada, action: 'add-user', subject: `user ${id}`, data: { name: 'Carla' }, why: 'new' },
        });
        await database.prisma.journalEntry.create({
          data: { byId: id, action: 'sign-in', subject: `user ${id}`, ip: '192.0.2.7' },
        });
        await changeSetup(database.prisma, await standingOf(database.prisma, ada), async (permit) => {
          const redacted = await eraseInJournal(permit, { userId: id, email: null });
          await recordSetup(permit, 'erase', `Erased person (#${id})`, { redacted });
        });
        return id;
      });

  test('takes names, reasons and addresses out, and the chain holds', async () => {
    await erase();
    expect(await fault()).toBeUndefined();
    const left = await database.prisma.journalEntry.findMany({
      where: { number: { gt: 10 } },
      orderBy: { id: 'asc' },
    });
    expect(left.map(({ data, ip, why }) => ({ data, ip, why })).slice(0, 2)).toEqual([
      { data: {}, ip: null, why: null },
      { data: {}, ip: null, why: null },
    ]);
  });

  test('erased again, and the erasing administrator erased too, it holds', async () => {
    await behind(`UPDATE "journal" SET "ip" = NULL`);
    await erase();
    await changeSetup(database.prisma, await standingOf(database.prisma, ada), async (permit) => {
      const redacted = await eraseInJournal(permit, { userId: ada, email: null });
      await recordSetup(permit, 'erase', `Erased person (#${ada})`, { redacted });
    });
    expect(await fault()).toBeUndefined();
  });

  test('vouches for what it left, and for nothing else', async () => {
    await erase();
    await behind(`UPDATE "journal" SET "data" = '{"name": "Dora"}' WHERE "number" = 11`);
    expect(await fault()).toMatchObject({ number: 11, how: 'altered' });
  });

  test('that nobody made vouches for nothing', async () => {
    await erase();
    await behind(
      `UPDATE "journal" SET "data" = '{"name": "Dora"}' WHERE "number" = 3`,
      `UPDATE "journal" SET "data" = jsonb_build_object('redacted', jsonb_build_object('3',
        (SELECT journal_digest(j) FROM "journal" j WHERE "number" = 3))) WHERE "number" = 13`,
    );
    expect(await fault()).toMatchObject({ number: 3, how: 'altered' });
  });
});

test('a check that is stopped goes on where it was', async () => {
  const first = await verify(database.prisma, { until: 0 });
  expect(first.done).toBe(true);
  const [, , , fifth] = await database.prisma.journalEntry.findMany({ orderBy: { number: 'asc' } });
  const from = { number: fifth?.number ?? 0, hash: fifth?.hash ?? '' };
  expect(await verify(database.prisma, { from })).toMatchObject({ upTo: { number: 10 }, done: true });
});
