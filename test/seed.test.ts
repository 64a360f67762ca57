import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../prisma/seed.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.close());
test('try', async () => {
  const at = performance.now();
  await seedDemo(database.prisma, { now: new Date() });
  console.log('ms', performance.now() - at);
  const q = async (sql: string) => console.table((await database.pool.query(sql)).rows);
  await q(`select t.prefix, s.name, s.kind, count(*)::int, count(*) filter (where escalated)::int esc, count(*) filter (where taken)::int taken, count(*) filter (where deleted)::int del, count(*) filter (where "ownerId" is null)::int visitors, count(*) filter (where "dueAt" < now())::int overdue from cases c join case_types t on t.id=c."caseTypeId" join statuses s on s.id=c."statusId" group by 1,2,3,s.position, t.position order by t.position,s.position`);
  await q(`select action, count(*)::int, count(*) filter (where bypass)::int bypass from events group by 1 order by 2 desc`);
  await q(`select owner.name, count(*)::int from cases c join users owner on owner.id=c."ownerId" group by 1 order by 2 desc`);
  expect(1).toBe(1);
});
