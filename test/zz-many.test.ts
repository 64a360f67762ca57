import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCouncil } from '../prisma/demo/council.ts';
import { liveAll } from '../prisma/demo/lives.ts';
import { seedDemo } from '../prisma/seed.ts';
import { newReference } from '../src/reference.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.close());
test('many', { timeout: 400000 }, async () => {
  await database.prisma.user.count();
  const cpu = process.cpuUsage(); const w = performance.now();
  await seedDemo(database.prisma, { now: new Date() });
  const c = process.cpuUsage(cpu);
  console.log('seed wall', performance.now() - w, 'cpu', (c.user + c.system) / 1000);
  const council = await readCouncil(database.prisma);
  const mins = new Map<string, number>(); let runs = 0;
  const low = (k: string, v: number) => mins.set(k, Math.min(mins.get(k) ?? 1e9, v));
  for (let t = Date.parse('2026-05-20T03:00:00Z'); t < Date.parse('2028-03-01'); t += 103 * 3600e3) {
    const lives = liveAll(council, new Date(t), newReference); runs++;
    for (const a of ['restore','delete','reopen','change-stage','withdraw','cancel-task','release','link-case','assign-role']) low(a, lives.flatMap((l) => l.events).filter((e) => e.action === a).length);
    low('live', lives.filter((l) => !l.row.closedAt && !l.row.deleted).length);
    low('overdue', lives.filter((l) => l.row.dueAt && l.row.dueAt < new Date(t)).length);
    for (const key of ['colin','ruth','wendy','ian']) { const id = council.person(key).person.id; low('as:' + key, lives.filter((l) => l.held.some((h) => h.userId === id)).length); }
    for (const g of ['Fire safety', 'Environmental health']) { const id = council.group(g); low('tasks:' + g, lives.flatMap((l) => l.tasks).filter((q) => q.state === 'open' && q.groupId === id).length); }
    const nora = council.group('Complaints team'); low('nora', lives.filter((l) => l.held.some((h) => h.groupId === nora) && l.kind.prefix === 'COM').length);
    expect(lives.flatMap((l) => l.events).filter((e) => +e.at > t)).toEqual([]);
  }
  console.log(runs, [...mins].map(([k, v]) => `${k}=${v}`).join(' '));
});
