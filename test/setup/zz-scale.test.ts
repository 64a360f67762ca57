import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  const q = async (sql: string) => {
    const t = performance.now();
    await room.pool.query(sql);
    console.log((performance.now() - t).toFixed(0), sql.slice(0, 60));
  };
  await q(
    `INSERT INTO users (email,name) SELECT 'citizen'||i||'@example.org', (array['Ann','Bob','Clara','Dan','Eve','Finn','Gus','Ida'])[1+i%8]||' '||(array['Archer','Brown','Carter','Dunn','Evans'])[1+i%5]||' '||i FROM generate_series(1,200000) i`,
  );
  await q(
    `INSERT INTO group_members SELECT ${room.groupOf('Registered residents')}, id FROM users WHERE email like 'citizen%'`,
  );
  await q(
    `INSERT INTO group_members SELECT ${room.groupOf('CM-CASES')}, id FROM users WHERE email like 'citizen%' ORDER BY id LIMIT 2000`,
  );
  await q(`UPDATE users SET active=false WHERE id % 1000 = 7 AND id > 300`);
  await q('ANALYZE');
}, 400000);
afterAll(() => room.close());
const addresses = () => [
  '/setup/users',
  '/setup/users?name=clara+ev',
  '/setup/users?name=citizen1999',
  '/setup/users?name=a',
  '/setup/users?name=citizen150000%40ex',
  '/setup/users?name=zzz',
  '/setup/users?only=staff',
  '/setup/users?only=staff&name=clara',
  '/setup/users?only=inactive',
  '/setup/users?before=100000',
  '/setup/users?after=100000&name=e',
  '/setup/effective-permissions',
  '/setup/effective-permissions?sort=setup',
  '/setup/effective-permissions?sort=setup&order=descending',
  '/setup/effective-permissions?sort=access&order=descending&page=30',
  '/setup/effective-permissions?who=everybody',
  '/setup/effective-permissions?who=everybody&page=3000',
  '/setup/effective-permissions?who=everybody&sort=access&order=descending',
  '/setup/effective-permissions?who=everybody&sort=access&page=3000',
  '/setup/groups',
  `/setup/groups/${room.groupOf('Registered residents')}`,
  `/setup/groups/${room.groupOf('Registered residents')}?before=150000`,
  `/setup/groups/${room.groupOf('CM-CASES')}`,
  `/setup/users/${room.idOf('ada')}`,
];
test('scale', async () => {
  for (const a of addresses()) {
    const ts = [];
    for (let i = 0; i < 8; i++) {
      const t = performance.now();
      const r = await room.get('ada', a);
      expect(r.status).toBe(200);
      ts.push(performance.now() - t);
    }
    console.log(
      a,
      'first',
      ts[0]?.toFixed(0),
      'min',
      Math.min(...ts).toFixed(1),
      'last(generic?)',
      ts[7]?.toFixed(1),
    );
  }
  const t = performance.now();
  console.log(
    await room.post('ada', `/setup/users/${room.idOf('sam')}/deactivate`),
    (performance.now() - t).toFixed(0),
  );
}, 300000);
