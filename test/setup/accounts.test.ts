// Accounts: added, changed, shut and opened; each change journalled, no password ever.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyPassword } from '../../src/password.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const LIST = '/setup/users';
const userPage = (who: string) => `${LIST}/${room.idOf(who)}`;

beforeEach(() => room.prisma.session.deleteMany());

test('is added, and can sign in', async () => {
  const sent = { name: ' Pia Lang ', email: 'Pia@Example.org', password: 'a long password', how: 'password' };
  const { goTo } = await room.post('ada', '/setup/add-user', sent);
  const user = await room.prisma.user.findUniqueOrThrow({ where: { email: 'pia@example.org' } });
  expect(goTo).toBe(`${LIST}/${user.id}`);
  expect([user.name, user.active, user.kind]).toEqual(['Pia Lang', true, 'person']);
  expect(await verifyPassword(user.passwordHash, 'a long password')).toBe(true);
  expect(await lastEntry()).toMatchObject({
    action: 'add-user',
    subject: `user ${user.id}`,
    byId: room.idOf('ada'),
  });
  expect(JSON.stringify(await room.journal())).not.toContain('a long password');
});

test.each([
  [{ name: '', email: 'x@example.org', password: 'a long password', how: 'password' }, 'Write a name'],
  [
    { name: 'X', email: 'nonsense', password: 'a long password', how: 'password' },
    'Write an e-mail address, like',
  ],
  [{ name: 'X', email: 'x@example.org', password: 'eleven char', how: 'password' }, 'at least 12 characters'],
  [{ name: 'X', email: 'CLARA@ambridge.example' }, 'Clara Whitfield has this address'],
  [{}, 'Write a name'],
  [{ name: 'X', email: 'x@example.org', how: 'password' }, 'Write a password of at least'],
])('isn’t added from %j', async (sent, sentence) => {
  const before = await room.prisma.user.count();
  const { status, html } = await room.post('ada', '/setup/add-user', sent);
  expect(status).toBe(422);
  expect(html).toContain(sentence);
  expect(html).not.toContain('a long password');
  expect(await room.prisma.user.count()).toBe(before);
});

test('changes its name and address, and not to somebody else’s', async () => {
  const sent = { name: 'Nick Newell', email: 'Newell@ambridge.example' };
  expect(await room.post('ada', `${userPage('nick')}/change-account`, sent)).toMatchObject({ status: 303 });
  expect(await room.prisma.user.findUnique({ where: { id: room.idOf('nick') } })).toMatchObject({
    name: 'Nick Newell',
    email: 'newell@ambridge.example',
  });
  const taken = { name: 'Nick Newell', email: 'david@ambridge.example' };
  const refused = await room.post('ada', `${userPage('nick')}/change-account`, taken);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('David Osei has this address already');
  expect(refused.html).toContain('value="david@ambridge.example"');
});

test('deactivating ends its sessions and its rights; activating gives the rights back', async () => {
  await room.change('ada', `${userPage('nick')}/grant-flag`, { flag: 'access', type: '' });
  await beSignedIn('nick', 'becky');
  await room.post('ada', `${userPage('nick')}/deactivate`);
  expect(await signedIn()).toEqual([room.idOf('becky')]);
  expect((await standingOf(room.prisma, room.idOf('nick'))).flags).toEqual([]);
  const page = await room.get('ada', userPage('nick'));
  expect(page.html).toContain('Inactive');
  expect(page.html).toContain(`${userPage('nick')}/activate`);
  await room.post('ada', `${userPage('nick')}/activate`);
  expect((await standingOf(room.prisma, room.idOf('nick'))).staff).toBe(true);
  expect((await room.post('ada', `${userPage('nick')}/activate`)).html).toContain('is active already');
});

test('a new password is set, and ends its sessions', async () => {
  await beSignedIn('david', 'becky');
  await room.post('ada', `${userPage('david')}/set-password`, { password: 'another long one' });
  const { passwordHash } = await room.prisma.user.findUniqueOrThrow({ where: { id: room.idOf('david') } });
  expect(await verifyPassword(passwordHash, 'another long one')).toBe(true);
  expect(await signedIn()).toEqual([room.idOf('becky')]);
  const { status, html } = await room.post('ada', `${userPage('david')}/set-password`, {
    password: 'short',
  });
  expect(status).toBe(422);
  expect(html).toContain('at least 12 characters');
});

async function beSignedIn(...people: string[]): Promise<void> {
  const expire = new Date(Date.now() + 60_000);
  const sessions = people.map((who) => ({ sid: who, expire, sess: { passport: { user: room.idOf(who) } } }));
  await room.prisma.session.createMany({
    data: [...sessions, { sid: 'visitor', expire, sess: { cookie: {} } }],
  });
}

async function signedIn(): Promise<number[]> {
  const sessions = await room.prisma.session.findMany();
  return sessions.flatMap(({ sess }) => (sess as { passport?: { user: number } }).passport?.user ?? []);
}

async function lastEntry() {
  return (await room.journal()).at(-1);
}

test('the open work of somebody who is deactivated is offered for reassignment', async () => {
  await room.post('ada', `${userPage('martin')}/deactivate`);
  const { html } = await room.get('ada', userPage('martin'));
  expect(html).toContain('/cases?status=live&amp;holder=martin%40ambridge.example');
  await room.post('ada', `${userPage('martin')}/activate`);
});
