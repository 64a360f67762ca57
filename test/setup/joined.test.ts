// The switch of a group that whoever registers joins, and what keeps such a group from holding a flag.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const ADDRESS = '/setup/groups';
const WARDENS = 'Volunteer road wardens';
const REGISTERED = 'Registered residents';

const change = (name: string, joined: string, parent = '') =>
  room.change('ada', `${ADDRESS}/${room.groupOf(name)}/change-group`, { name, parent, joined });
const drop = () => room.post('ada', '/setup/draft/drop-all');
const isJoined = async (name: string) =>
  (await room.prisma.group.findUniqueOrThrow({ where: { name } })).joined;

test('an administrator says whether everybody who registers joins a group, and the journal keeps it', async () => {
  expect((await change(WARDENS, 'yes')).status).toBe(303);
  expect(await isJoined(WARDENS)).toBe(true);
  expect((await room.get('ada', `${ADDRESS}/${room.groupOf(WARDENS)}`)).html).toContain(
    'Everybody who registers',
  );
  expect((await room.journal()).at(-1)).toMatchObject({
    action: 'change-group',
    data: { before: { joined: false }, after: { joined: true } },
  });
  expect((await change(WARDENS, 'no')).status).toBe(303);
  expect(await isJoined(WARDENS)).toBe(false);
  expect((await change(WARDENS, 'perhaps')).html).toContain('Choose yes or no');
});

test('a new group is joined by nobody, unless that was said', async () => {
  await room.change('ada', '/setup/add-group', { name: 'Quiet', parent: '' });
  await room.change('ada', '/setup/add-group', { name: 'Open', parent: '', joined: 'yes' });
  expect([await isJoined('Quiet'), await isJoined('Open')]).toEqual([false, true]);
});

test.each([
  ['that holds a flag', 'Contact centre', ''],
  ['below one that holds a flag', 'Highways team', 'Environment and streets'],
])('nobody becomes staff by registering: a group %s can’t be joined', async (_which, name, above) => {
  const parent = above && (await room.keyOf(above));
  const refused = await change(name, 'yes', parent);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(`Whoever registers joins ${name}, so everybody would hold the flag access`);
  expect(await isJoined(name)).toBe(false);
  await drop();
});

test('nor does it get one later: not granted, not granted above it, not by being moved', async () => {
  expect(await isJoined(REGISTERED)).toBe(true);
  for (const name of [REGISTERED, 'CM-STARTERS']) {
    const sent = { flag: 'view-others', type: '' };
    const granted = await room.change('ada', `${ADDRESS}/${room.groupOf(name)}/grant-flag`, sent);
    expect([granted.status, granted.html]).toEqual([
      422,
      expect.stringContaining(`Whoever registers joins ${REGISTERED}`),
    ]);
    await drop();
  }
  const moved = await change(REGISTERED, 'yes', await room.keyOf('CM-CASES'));
  expect(moved.html).toContain('would hold the flag access, which CM-CASES holds');
  expect(await room.prisma.grant.count({ where: { group: { name: 'CM-STARTERS' } } })).toBe(0);
});
