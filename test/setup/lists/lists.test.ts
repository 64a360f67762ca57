// Lists of choices through their screens: kept in the draft, published, and never without what was published in them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { Invisible, NoAccess } from '../../../src/permissions/refusals.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const place = { section: 'list', key: 'wards' } as const;
const WARDS = '/setup/lists/wards';
const item = (more: Record<string, string> = {}) => ({
  ...{ label: 'Mill', welsh: '', place: '2', state: 'offered', ...more },
});

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const drafted = async () =>
  (await pieceIn(room.prisma, room.idOf('ada'), place))?.items.map(({ key, retired }) =>
    retired ? `${key} retired` : key,
  );

test('a list is added with its items, and is there for all when it is published', async () => {
  const added = await room.post('ada', '/setup/add-list', {
    name: 'Wards',
    items: 'North\r\n\r\n Mill \nHill',
  });
  expect([added.status, added.goTo]).toEqual([303, WARDS]);
  expect(await readPiece(room.prisma, place)).toBeUndefined();
  expect((await room.get('ada', '/setup/lists')).html).toContain('new in your draft');
  await expect(room.get('martin', WARDS)).rejects.toThrow(NoAccess);
  expect((await room.publish('ada')).status).toBe(303);
  expect((await readPiece(room.prisma, place))?.items.map(({ label }) => label)).toEqual([
    'North',
    'Mill',
    'Hill',
  ]);
});

test('an item is renamed, put elsewhere, retired, and keeps its key', async () => {
  const at = `${WARDS}/items/mill`;
  expect(
    (await room.post('ada', at, item({ label: 'Old Mill', welsh: 'Hen Felin', place: '3' }))).status,
  ).toBe(303);
  expect(await drafted()).toEqual(['north', 'hill', 'mill']);
  expect((await room.post('ada', at, item({ state: 'retired', place: '1' }))).status).toBe(303);
  expect(await drafted()).toEqual(['mill retired', 'north', 'hill']);
  const { html } = await room.get('ada', WARDS);
  expect(html).toContain('retired, changed in your draft');
  await room.publish('ada');
  expect((await readPiece(room.prisma, place))?.items[0]).toEqual({
    key: 'mill',
    label: 'Mill',
    retired: true,
  });
});

test('what is published can’t be taken away, what is new can', async () => {
  const refused = await room.post('ada', `${WARDS}/items/mill`, item({ state: 'gone' }));
  expect([refused.status, refused.html.includes('retire it')]).toEqual([422, true]);
  await room.post('ada', `${WARDS}/add-item`, { label: 'South', welsh: 'De' });
  expect(await drafted()).toContain('south');
  const taken = await room.post('ada', `${WARDS}/items/south`, item({ label: 'South', state: 'gone' }));
  expect(taken.status).toBe(303);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test.each([
  ['a second item of the name', '/add-item', { label: 'north' }, 'stands in the list already'],
  ['no name', '/add-item', { label: '  ' }, 'Write a name'],
  ['a place beyond the end', '/items/hill', item({ label: 'Hill', place: '9' }), 'from 1 to 3'],
  ['an unknown state', '/items/hill', item({ label: 'Hill', state: 'moon' }), 'Choose whether'],
])('%s is refused with a sentence', async (_what, way, sent, sentence) => {
  const refused = await room.post('ada', `${WARDS}${way}`, sent);
  expect([refused.status, refused.html.includes(sentence)]).toEqual([422, true]);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('two lists have no name together', async () => {
  const twice = await room.post('ada', '/setup/add-list', { name: 'WARDS', items: 'One' });
  expect([twice.status, twice.html.includes('There is a list Wards already')]).toEqual([422, true]);
});

test('lists are found by name; one that isn’t there is not there', async () => {
  expect((await room.get('ada', '/setup/lists?name=war')).html).toContain(WARDS);
  expect((await room.get('ada', '/setup/lists?name=zzz')).html).toContain('No list’s name has that in it');
  await expect(room.get('ada', '/setup/lists/none')).rejects.toThrow(Invisible);
  await expect(room.get('ada', `${WARDS}/items/none`)).rejects.toThrow(Invisible);
});

test('a list that no form uses is deleted by publishing', async () => {
  expect((await room.change('ada', `${WARDS}/delete`)).status).toBe(303);
  expect(await readPiece(room.prisma, place)).toBeUndefined();
});
