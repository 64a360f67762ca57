// What people hold: groups and flags on a user's page, granted and taken; and how little the anonymous user may hold.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const LIST = '/setup/users';
const userPage = (who: string) => `${LIST}/${room.idOf(who)}`;

describe('groups and flags', () => {
  test('the page names the groups, what they are through, and where each flag is from', async () => {
    const { html } = await room.get('ada', userPage('priya'));
    for (const name of ['Highways team', 'Waste crew', 'Street lighting crew'])
      expect(html).toContain(`>${name}</a>`);
    expect(html).toContain('through Highways team, Street lighting crew, Waste crew');
    expect(html).toContain('from CM-CASES, through Highways team');
    expect((await room.get('ada', userPage('owen'))).html).toContain('for Missed bins');
  });

  test('a flag is granted once, for all types or for one, and taken again', async () => {
    const { id, key } = await room.prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
    const granted = { flag: 'delete', type: key };
    const grant = () => room.change('ada', `${userPage('wendy')}/grant-flag`, granted);
    expect(await grant()).toMatchObject({ status: 303 });
    expect((await grant()).html).toContain('holds the flag delete for Potholes already');
    expect(await flagsOf('wendy')).toEqual(['access', `delete of ${id}`]);
    expect(await lastEntry()).toMatchObject({ action: 'grant-flag', data: { flag: 'delete', typeId: id } });
    const take = () =>
      room.change('ada', `${userPage('wendy')}/take-flag`, { taken: 'delete', takenFor: key });
    expect((await take()).status).toBe(303);
    expect(await flagsOf('wendy')).toEqual(['access']);
    expect((await take()).status).toBe(422);
    expect(await lastEntry()).toMatchObject({ action: 'take-flag' });
  });

  test.each([
    [{ flag: 'setup', type: 'pothole' }, 'Access and setup are for all case types'],
    [{ flag: 'everything', type: '' }, 'Choose a flag'],
    [{ flag: 'delete', type: 'nowhere' }, 'Nothing is called “nowhere”'],
    [{ flag: 'delete', type: 'e' }, 'Several are called so'],
  ])('%j isn’t granted', async (sent, sentence) => {
    const { status, html } = await room.post('ada', `${userPage('vera')}/grant-flag`, sent);
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(await flagsOf('vera')).toEqual(['access', 'view-others']);
  });

  test('somebody is put into a group and taken out again', async () => {
    const group = await room.keyOf('Waste crew');
    const add = () => room.change('ada', `${userPage('molly')}/add-to-group`, { group });
    expect(await add()).toMatchObject({ status: 303 });
    expect((await add()).html).toContain('is in Waste crew already');
    expect((await standingOf(room.prisma, room.idOf('molly'))).groupIds).toContain(room.groupOf('CM-CASES'));
    expect((await room.change('ada', `${userPage('molly')}/remove-from-group`, { group })).status).toBe(303);
    expect((await standingOf(room.prisma, room.idOf('molly'))).groupIds).not.toContain(
      room.groupOf('Waste crew'),
    );
    expect(
      (await room.journal()).filter(({ action }) => action.endsWith('-member')).map(({ action }) => action),
    ).toEqual(['add-member', 'remove-member']);
  });
});

describe('the anonymous user', () => {
  const page = `${LIST}/${ANONYMOUS}`;

  test('is put into groups', async () => {
    const group = await room.keyOf('Customer services');
    expect((await room.change('ada', `${page}/add-to-group`, { group })).status).toBe(303);
    expect((await standingOf(room.prisma, ANONYMOUS)).groupIds).toContain(room.groupOf('Customer services'));
    expect((await room.change('ada', `${page}/remove-from-group`, { group })).status).toBe(303);
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

async function flagsOf(who: string): Promise<string[]> {
  const { flags } = await standingOf(room.prisma, room.idOf(who));
  return flags.map(({ flag, typeId }) => (typeId === null ? flag : `${flag} of ${typeId}`)).sort();
}

async function lastEntry() {
  return (await room.journal()).at(-1);
}
