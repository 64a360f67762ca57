// Ten thousand cases: killed in the middle and begun again, each is there once; and how quickly they move in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../src/root.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { bring, fileOf } from './moving.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
}, 120_000);
afterAll(() => database.close());

function casesFile(mark: string, count: number): string {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      ...{ key: `${mark}-${at}`, type: 'Pothole', status: at % 2 ? 'Closed' : 'New', raised: '2024-06-01' },
      ...(at % 2 ? { closed: '2024-06-09', 'closing-explanation': 'Filled.' } : { group: 'Highways team' }),
      title: `${mark} hole ${at}`,
      notes: [{ visibility: 'private', text: `Seen by crew ${at % 7}.`, at: '2024-06-02' }],
    }),
  );
  return fileOf(`${lines.join('\n')}\n`, 'cases.jsonl');
}
const movedIn = (mark: string) =>
  database.prisma.case.count({ where: { title: { startsWith: `${mark} hole` } } });

test('killed in the middle and begun again, each record is there once', async () => {
  const file = casesFile('killed', 6000);
  const script = path.join(root, 'test/setup/moving-in/child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, database.url, file], { stdio: 'ignore' });
  while ((await movedIn('killed')) === 0 && child.exitCode === null) await sleep(20);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = await movedIn('killed');
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(6000);
  const { said } = await bring(database.prisma, 'cases', file, { take: 'all' });
  expect(said.join('\n')).toContain(`${before.toLocaleString('en-GB')} taken`);
  expect(await movedIn('killed')).toBe(6000);
  expect(await database.prisma.movedIn.count({ where: { key: { startsWith: 'killed-' } } })).toBe(6000);
  expect(
    await database.prisma.event.count({
      where: { action: 'move-in', case: { title: { startsWith: 'killed' } } },
    }),
  ).toBe(6000);
}, 120_000);

test('ten thousand cases move in quickly enough for 100,000 in minutes', async () => {
  const file = casesFile('timed', 10_000);
  const began = performance.now();
  const { said } = await bring(database.prisma, 'cases', file, { take: 'all' });
  const seconds = (performance.now() - began) / 1000;
  console.log(`10,000 cases in ${seconds.toFixed(1)} s: ${said.at(-1)}`);
  expect(await movedIn('timed')).toBe(10_000);
  expect(seconds).toBeLessThan(60);
}, 120_000);
