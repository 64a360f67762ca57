// Groups: a tree that stays one, members, flags, and what keeps a group from being deleted.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Invisible } from '../../src/permissions/refusals.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { wordsOf } from '../support/html.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const LIST = '/setup/groups';
const groupPage = (name: string) => `${LIST}/${room.groupOf(name)}`;

test('the tree shows each group inside its parent, with its members and flags', async () => {
  const { html } = await room.get('ada', LIST);
  const [, council = ''] = html.split('>CM-CASES<');
  expect(council.indexOf('Environment and streets')).toBeLessThan(council.indexOf('Highways team'));
  const words = wordsOf(html);
  expect(words).toContain('Highways team 3 people');
  expect(words).toContain('CM-STARTERS visitors');
  expect(words).toContain('Internal audit access view-others 1 person');
});

test('a group says what it gives, from where, and what it is used for', async () => {
  const { html } = await room.get('ada', groupPage('Highways team'));
  expect(html).toContain('CM-CASES › Environment and streets');
  expect(html).toContain('from CM-CASES; for all case types');
  expect(html).toContain('Its members are managers of Potholes.');
  for (const name of ['Martin Okafor', 'Priya Nair', 'Ian Crowther']) expect(html).toContain(`>${name}</a>`);
  expect(html).toContain('ian@ambridge.example, inactive');
  expect(html).not.toContain('delete-group');
  expect((await room.get('ada', groupPage('CM-STARTERS'))).html).toContain('Its members may raise');
});

test('members are added by their address and removed', async () => {
  const add = (email: string) => room.change('ada', `${groupPage('Licensing')}/add-member`, { email });
  expect(await add(' Gus@ambridge.example ')).toMatchObject({ notice: 'Published as version 1.' });
  expect(await add('anonymous')).toMatchObject({ status: 303 });
  expect((await standingOf(room.prisma, ANONYMOUS)).groupIds).toContain(room.groupOf('CM-CASES'));
  expect((await add('gus@ambridge.example')).html).toContain('Gus Pemberton is in Licensing already');
  for (const nobody of ['system', 'nobody@example.org', ''])
    expect((await add(nobody)).html).toMatch(/Nobody has this address|Write the e-mail address/);
  const remove = (member: number) =>
    room.change('ada', `${groupPage('Licensing')}/remove-member`, { member: String(member) });
  expect((await remove(room.idOf('gus'))).status).toBe(303);
  expect((await remove(ANONYMOUS)).status).toBe(303);
  expect((await remove(ANONYMOUS)).html).toContain('is in Licensing no more');
});

test('members are shown a page at a time', async () => {
  const people = await room.prisma.user.createManyAndReturn({
    data: Array.from({ length: 60 }, (_, at) => ({
      name: `Warden ${at + 10}`,
      email: `warden-${at}@example.org`,
    })),
  });
  const groupId = room.groupOf('Volunteer road wardens');
  await room.prisma.groupMember.createMany({ data: people.map(({ id }) => ({ groupId, userId: id })) });
  const { html } = await room.get('ada', groupPage('Volunteer road wardens'));
  const next = /href="([^"]*)" rel="next"/.exec(html)?.[1] ?? '';
  const members = (text: string) => [...text.matchAll(/from Volunteer road wardens/g)].length;
  expect(members(html)).toBe(50);
  expect(html).toContain('61 members');
  expect(members((await room.get('ada', next)).html)).toBe(11);
});

test('a flag of a group reaches the groups inside it', async () => {
  await room.change('ada', `${groupPage('Environment and streets')}/grant-flag`, {
    flag: 'create',
    type: '',
  });
  expect((await standingOf(room.prisma, room.idOf('martin'))).flags.map(({ flag }) => flag)).toContain(
    'create',
  );
  await room.change('ada', `${groupPage('Environment and streets')}/take-flag`, {
    taken: 'create',
    takenFor: '',
  });
  expect((await standingOf(room.prisma, room.idOf('martin'))).flags.map(({ flag }) => flag)).toEqual([
    'access',
  ]);
});

test('a ring is refused with a sentence', async () => {
  const move = async (name: string, parent: string) =>
    room.post('ada', `${groupPage(name)}/change-group`, { name, parent: await room.keyOf(parent) });
  const before = await room.prisma.group.findMany({ orderBy: { id: 'asc' } });
  const around = await move('CM-CASES', 'Highways team');
  expect(around.status).toBe(422);
  expect(around.html).toContain('Highways team is inside this group');
  expect((await move('CM-CASES', 'CM-CASES')).html).toContain('A group can’t be inside itself');
  expect(await room.prisma.group.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
});

test('two administrators who each move one into the other don’t make a ring either', async () => {
  const [one, other] = [await newGroup('One'), await newGroup('Other')];
  await room.post('ada', `${LIST}/${one}/change-group`, { name: 'One', parent: other });
  await room.post('sam', `${LIST}/${other}/change-group`, { name: 'Other', parent: one });
  const both = await Promise.all([room.publish('ada'), room.publish('sam')]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  const stopped = (await room.get(both[0]?.status === 422 ? 'ada' : 'sam', '/setup/draft')).html;
  expect(stopped).toContain('A group can’t be below itself');
});

test('a group is renamed and moved, but not to another’s name', async () => {
  const id = await newGroup('Parks');
  const change = async (name: string) =>
    room.change('ada', `${LIST}/${id}/change-group`, {
      name,
      description: 'Trees and benches',
      parent: await room.keyOf('Environment and streets'),
    });
  expect((await change('Parks and trees')).status).toBe(303);
  const page = (await room.get('ada', `${LIST}/${id}`)).html;
  expect(page).toContain('Trees and benches');
  expect(page).toContain('CM-CASES › Environment and streets');
  expect((await change('licensing')).html).toContain('There is a group Licensing already');
  expect((await change(' ')).html).toContain('Write a name for the group');
});

test('a group that nothing uses is deleted, once its name is written', async () => {
  const id = await newGroup('Short-lived');
  await room.change('ada', `${LIST}/${id}/add-member`, { email: 'nick@ambridge.example' });
  const remove = (confirm: string) => room.change('ada', `${LIST}/${id}/delete-group`, { confirm });
  expect((await remove('')).html).toContain('Write Short-lived, to be sure');
  expect(await remove('Short-lived')).toMatchObject({ status: 303 });
  await expect(room.get('ada', `${LIST}/${id}`)).rejects.toThrow(Invisible);
  expect((await room.journal()).at(-1)).toMatchObject({
    action: 'delete-group',
    data: { name: 'Short-lived' },
  });
});

test.each([
  ['Highways team', 'Its members are managers of Potholes'],
  ['CM-STARTERS', 'Its members may raise'],
  ['CM-CASES', 'Environment and streets is inside it'],
  ['Environmental health', 'The task “'],
])('%s is in use, so it isn’t deleted: %s', async (name, sentence) => {
  const { status, html } = await room.post('ada', `${groupPage(name)}/delete-group`, { confirm: name });
  expect(status).toBe(422);
  expect(html).toContain('is in use, so it can’t be deleted');
  expect(html).toContain(sentence);
  expect(await room.prisma.group.count({ where: { name } })).toBe(1);
});

async function newGroup(name: string): Promise<string> {
  const { goTo } = await room.post('ada', '/setup/add-group', { name, parent: '' });
  await room.publish('ada');
  return goTo?.split('/').at(-1) ?? '';
}
