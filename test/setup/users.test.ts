// Users: found among many, added, changed, shut and opened, put into groups and given flags; each change journalled.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyPassword } from '../../src/password.ts';
import { Invisible, NoAccess } from '../../src/permissions/refusals.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS, SYSTEM } from '../../src/permissions/vocabulary.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const LIST = '/setup/users';
const userPage = (who: string) => `${LIST}/${room.idOf(who)}`;

describe('the list', () => {
  const names = (html: string) =>
    [...html.matchAll(/cm-queue__link" href="[^"]*">([^<]*)</g)].map(([, name]) => name);
  const found = async (query: string) => names((await room.get('ada', `${LIST}?${query}`)).html);

  test.each([
    ['clara', 'the beginning of a first name'],
    ['WHITF', 'the beginning of a last name, in any case'],
    ['whit cla', 'both, in any order'],
    ['clara@amb', 'the beginning of an address'],
  ])('finds somebody by %s: %s', async (name) => {
    expect(await found(`name=${encodeURIComponent(name)}`)).toEqual(['Clara Whitfield']);
  });

  test.each(['lara', '@', '%', "' or 1=1 --", ':*', '\\'])('finds nobody by %s', async (name) => {
    const { status, html } = await room.get('ada', `${LIST}?name=${encodeURIComponent(name)}`);
    expect([status, names(html)]).toEqual([200, []]);
    expect(html).toContain('No user fits');
  });

  test('narrows to staff, or to the inactive', async () => {
    const staff = await found('only=staff');
    expect(staff).toContain('Martin Okafor');
    expect(staff).toContain('Ada Bellamy');
    for (const name of ['Clara Whitfield', 'Greta Hollis', 'Ian Crowther', 'Anonymous visitor'])
      expect(staff).not.toContain(name);
    expect(await found('only=inactive')).toEqual(['Ian Crowther']);
  });

  test('shows the anonymous user, never the system', async () => {
    expect(await found('name=anonymous')).toEqual(['Anonymous visitor']);
    expect(await found('name=casement')).toEqual([]);
    expect((await room.get('ada', `${LIST}/${ANONYMOUS}`)).status).toBe(200);
    await expect(room.get('ada', `${LIST}/${SYSTEM}`)).rejects.toThrow(Invisible);
  });

  test('pages through everybody once, down and up again', async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      name: 'Zoe Same',
      email: `zoe-${at}@example.org`,
    }));
    await room.prisma.user.createMany({ data: people });
    const follow = async (rel: string) => {
      const seen: string[][] = [];
      for (let address: string | undefined = start; address; ) {
        const { html }: { html: string } = await room.get('ada', address);
        seen.push([...html.matchAll(/href="\/setup\/users\/(\d+)"/g)].map(([, id]) => id ?? ''));
        last = address;
        address = new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
      }
      return seen;
    };
    let start = `${LIST}?name=zoe`;
    let last = start;
    const down = await follow('next');
    expect(down.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(down.flat()).size).toBe(120);
    start = last;
    const up = await follow('prev');
    expect(up.reverse()).toEqual(down);
  });
});

describe('the account', () => {
  test('is added, and can sign in', async () => {
    const sent = { name: ' Pia Lang ', email: 'Pia@Example.org', password: 'a long password' };
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
    [{ name: '', email: 'x@example.org', password: 'a long password' }, 'Write a name'],
    [{ name: 'X', email: 'nonsense', password: 'a long password' }, 'Write an e-mail address, like'],
    [{ name: 'X', email: 'x@example.org', password: 'eleven char' }, 'at least 12 characters'],
    [
      { name: 'X', email: 'CLARA@ambridge.example', password: 'a long password' },
      'Clara Whitfield has this address',
    ],
    [{}, 'Write a password'],
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
    await room.post('ada', `${userPage('nick')}/grant-flag`, { flag: 'access', type: '' });
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
});

describe('groups and flags', () => {
  test('the page names the groups, what they are through, and where each flag is from', async () => {
    const { html } = await room.get('ada', userPage('priya'));
    for (const name of ['Highways team', 'Waste crew', 'Street lighting crew'])
      expect(html).toContain(`>${name}</a>`);
    expect(html).toContain('through Highways team and Street lighting crew and Waste crew');
    expect(html).toContain('from CM-CASES, through Highways team');
    expect((await room.get('ada', userPage('owen'))).html).toContain('for Missed bins');
  });

  test('a flag is granted once, for all types or for one, and taken again', async () => {
    const { id } = await room.prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
    const granted = { flag: 'delete', type: String(id) };
    const grant = () => room.post('ada', `${userPage('wendy')}/grant-flag`, granted);
    expect(await grant()).toMatchObject({ notice: 'Wendy Sharpe now holds the flag delete for Potholes.' });
    expect((await grant()).html).toContain('holds the flag delete for Potholes already');
    expect(await flagsOf('wendy')).toEqual(['access', `delete of ${id}`]);
    expect(await lastEntry()).toMatchObject({ action: 'grant-flag', data: { flag: 'delete', typeId: id } });
    const take = () =>
      room.post('ada', `${userPage('wendy')}/take-flag`, { taken: 'delete', takenFor: String(id) });
    expect((await take()).status).toBe(303);
    expect(await flagsOf('wendy')).toEqual(['access']);
    expect((await take()).status).toBe(422);
    expect(await lastEntry()).toMatchObject({ action: 'take-flag' });
  });

  test.each([
    [{ flag: 'setup', type: '1' }, 'Access and setup are for all case types'],
    [{ flag: 'everything', type: '' }, 'Choose a flag'],
    [{ flag: 'delete', type: '999999' }, 'This case type is there no more'],
    [{ flag: 'delete', type: 'POT' }, 'Choose one of the list'],
  ])('%j isn’t granted', async (sent, sentence) => {
    const { status, html } = await room.post('ada', `${userPage('vera')}/grant-flag`, sent);
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(await flagsOf('vera')).toEqual(['access', 'view-others']);
  });

  test('somebody is put into a group and taken out again', async () => {
    const group = String(room.groupOf('Waste crew'));
    const add = () => room.post('ada', `${userPage('molly')}/add-to-group`, { group });
    expect(await add()).toMatchObject({ notice: 'Molly Fenwick is now in Waste crew.' });
    expect((await add()).html).toContain('is in Waste crew already');
    expect((await standingOf(room.prisma, room.idOf('molly'))).groupIds).toContain(room.groupOf('CM-CASES'));
    expect((await room.post('ada', `${userPage('molly')}/remove-from-group`, { group })).status).toBe(303);
    expect((await standingOf(room.prisma, room.idOf('molly'))).groupIds).not.toContain(Number(group));
    expect((await room.journal()).slice(-2).map(({ action }) => action)).toEqual([
      'add-member',
      'remove-member',
    ]);
  });
});

describe('the anonymous user', () => {
  const page = `${LIST}/${ANONYMOUS}`;

  test('is put into groups', async () => {
    const group = String(room.groupOf('Customer services'));
    expect((await room.post('ada', `${page}/add-to-group`, { group })).status).toBe(303);
    expect((await standingOf(room.prisma, ANONYMOUS)).groupIds).toContain(Number(group));
    expect((await room.post('ada', `${page}/remove-from-group`, { group })).status).toBe(303);
  });

  test.each([
    ['grant-flag', { flag: 'access', type: '' }],
    ['set-password', { password: 'a long password' }],
    ['deactivate', {}],
    ['change-account', { name: 'Guest', email: 'guest@example.org' }],
  ])('%s is not for it', async (action, sent) => {
    const before = await room.prisma.user.findUnique({ where: { id: ANONYMOUS }, include: { grants: true } });
    const { status, html } = await room.post('ada', `${page}/${action}`, sent);
    expect(status).toBe(422);
    expect(html).toContain('it can be put into groups, and no more');
    expect(html).not.toContain(`${page}/${action}`);
    expect(
      await room.prisma.user.findUnique({ where: { id: ANONYMOUS }, include: { grants: true } }),
    ).toEqual(before);
  });
});

describe('the door', () => {
  test.each(['aaron', 'carla', 'martin', 'nick'])('stays shut to %s', async (who) => {
    await expect(room.get(who, LIST)).rejects.toThrow(NoAccess);
    await expect(room.post(who, `${userPage(who)}/grant-flag`, { flag: 'setup', type: '' })).rejects.toThrow(
      NoAccess,
    );
  });

  test.each(['0', 'x', '999999999', '1.5'])('user %s is nobody', async (id) => {
    await expect(room.get('ada', `${LIST}/${id}`)).rejects.toThrow(Invisible);
    await expect(room.post('ada', `${LIST}/${id}/deactivate`)).rejects.toThrow(Invisible);
  });
});

beforeEach(() => room.prisma.session.deleteMany());

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

async function flagsOf(who: string): Promise<string[]> {
  const { flags } = await standingOf(room.prisma, room.idOf(who));
  return flags.map(({ flag, typeId }) => (typeId === null ? flag : `${flag} of ${typeId}`)).sort();
}

async function lastEntry() {
  return (await room.journal()).at(-1);
}
