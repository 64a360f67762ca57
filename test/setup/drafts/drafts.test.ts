// “Your changes”, versions and files through the browser’s forms: said in words, published once, overtaken by nobody, taken back.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { formsOf, linksOf, mainOf, wordsOf } from '../../support/html.ts';
import {
  openSite,
  type Page,
  publishDraft,
  resend,
  type Site,
  send,
  type Visitor,
} from '../../support/site.ts';

let site: Site;
let ada: Visitor;
let sam: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  sam = await site.signedInAs('sam');
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.prisma.configurationDraft.deleteMany());

const GROUP = '/setup/groups/highways-team';
const read = async (visitor: Visitor, address: string) => wordsOf(mainOf((await visitor.get(address)).text));
const describeAs = async (visitor: Visitor, description: string) =>
  send(visitor, GROUP, { description }, `${GROUP}/change-group`);
const described = async () =>
  (await readPiece(site.prisma, { section: 'group', key: 'highways-team' }))?.description;

test('changes are said in words, hold for nobody before they are published, and then are a version', async () => {
  await send(ada, GROUP, { email: 'carla@ambridge.example' }, `${GROUP}/add-member`);
  await describeAs(ada, 'Roads and paths');
  const page = await read(ada, '/setup/draft');
  expect(page).toMatch(/Carla \w+ becomes a member\./);
  expect(page).toContain('The description becomes “Roads and paths”');
  expect(page).not.toMatch(/[{}]|highways-team/);
  expect(await read(sam, '/setup/draft')).toContain('Nothing waits to be published');
  expect(await described()).not.toBe('Roads and paths');
  expect((await send(ada, '/setup/draft/what-if', { reason: ' ' }, '/setup/draft/publish')).status).toBe(422);
  const { headers } = await publishDraft(ada, 'Carla helps out');
  expect(await described()).toBe('Roads and paths');
  const version = await read(sam, headers['location'] ?? '');
  expect(version).toContain('Carla helps out');
  expect(version).toContain('Ada Bellamy');
  expect(version).toMatch(/Carla \w+ becomes a member\./);
  expect(await read(sam, '/setup/versions')).toContain('Carla helps out');
});

test('one change is dropped, and then all', async () => {
  await describeAs(ada, 'Dropped');
  await send(ada, '/setup/add-group', { name: 'Stays', parent: '' });
  const place = { section: 'group', key: 'highways-team' };
  await send(ada, '/setup/draft', place, '/setup/draft/drop');
  expect(await read(ada, '/setup/draft')).toContain('Group “Stays”');
  expect(await read(ada, '/setup/draft')).not.toContain('Dropped');
  await send(ada, '/setup/draft', {}, '/setup/draft/drop-all');
  expect(await read(ada, '/setup/draft')).toContain('Nothing waits to be published');
});

test('what was not read through is not published', async () => {
  await describeAs(ada, 'Read through');
  const opened = await ada.get('/setup/draft/what-if');
  await describeAs(ada, 'Changed in another tab');
  const refused = await resend(ada, opened, { reason: 'Now' }, '/setup/draft/publish');
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('changed since you opened')]);
});

test('two tabs of one administrator: the later is told, with what was typed kept, and can send it again', async () => {
  const [one, other] = [await ada.get(GROUP), await ada.get(GROUP)];
  const action = `${GROUP}/change-group`;
  expect((await resend(ada, one, { description: 'In one tab' }, action)).status).toBe(303);
  const told = await resend(ada, other, { description: 'In the other' }, action);
  expect([told.status, told.text]).toEqual([422, expect.stringContaining('in another tab or window')]);
  expect(told.text).toContain('In the other');
  expect((await resend(ada, told, {}, action)).status).toBe(303);
  expect(await read(ada, '/setup/draft')).toContain('The description becomes “In the other”');
});

test.each([
  ['theirs', '/setup/draft/drop', 'Sam’s'],
  ['mine', '/setup/draft/keep-mine', 'Ada’s'],
])('two administrators at once: neither overwrites the other; %s is taken', async (_whose, action, left) => {
  await describeAs(ada, 'Ada’s');
  const opened = await ada.get('/setup/draft/what-if');
  await describeAs(sam, 'Sam’s');
  await publishDraft(sam);
  const refused = await resend(ada, opened, { reason: 'Mine' }, '/setup/draft/publish');
  expect(refused.status).toBe(422);
  expect(await described()).toBe('Sam’s');
  const page = await read(ada, '/setup/draft');
  expect(page).toContain('The description becomes “Sam’s”');
  expect(page).toContain('The description becomes “Ada’s”');
  await send(ada, '/setup/draft', { section: 'group', key: 'highways-team' }, action);
  if (left === 'Ada’s') await publishDraft(ada);
  expect(await described()).toBe(left);
  await describeAs(ada, 'As it was');
  await publishDraft(ada);
});

test('what does not hold together can’t be published, and leads to where it is mended', async () => {
  const group = { section: 'group', key: 'lost' };
  const draft = await site.prisma.configurationDraft.create({
    data: { byId: (await site.actor('ada')).person.id },
  });
  const after = { name: 'Lost', description: '', joined: false, parent: 'nowhere' };
  await site.prisma.draftPiece.create({ data: { draftId: draft.id, ...group, after } });
  const page = await ada.get('/setup/draft');
  const mend = { text: 'Lost: No group is called “nowhere”', href: '/setup/groups/lost' };
  expect(linksOf(page.text)).toContainEqual(mend);
  expect(formsOf(page.text).some(({ action }) => action === '/setup/draft/publish')).toBe(false);
});

test('a version is taken back by one click, through the draft', async () => {
  const before = await described();
  await describeAs(ada, 'A mistake');
  const address = (await publishDraft(ada)).headers['location'] ?? '';
  const back = await send(sam, address, { as: 'before' }, `${address}/restore`);
  expect(back.headers['location']).toBe('/setup/draft');
  await publishDraft(sam, 'That was wrong');
  expect(await described()).toBe(before);
  await describeAs(ada, 'Something');
  expect((await send(ada, address, {}, `${address}/restore`)).status).toBe(422);
});

test('no version opens to staff without setup; one that isn’t there is nowhere', async () => {
  const martin = await site.signedInAs('martin');
  expect((await martin.get('/setup/versions/1')).status).toBe(403);
  expect((await martin.get('/setup/versions/export.json')).status).toBe(403);
  for (const number of ['0', '999', 'x'])
    expect((await ada.get(`/setup/versions/${number}`)).status).toBe(404);
});

test('a file goes out, is looked at, and comes into the draft; a broken one does not', async () => {
  const out = await ada.get('/setup/versions/export.json').buffer();
  const content = JSON.parse(out.text);
  content.group['highways-team'].description = 'From a file';
  const sent = (doing: string, text: string) => upload(ada, doing, text);
  const looked = await sent('look', JSON.stringify(content));
  expect(wordsOf(mainOf(looked.text))).toContain('The description becomes “From a file”');
  expect(await site.prisma.draftPiece.count()).toBe(0);
  content.group['highways-team'].parent = 'nowhere';
  const broken = await sent('keep', JSON.stringify(content));
  expect([broken.status, await site.prisma.draftPiece.count()]).toEqual([422, 0]);
  expect(broken.text).toContain('group.highways-team.parent: No group is called “nowhere”');
  content.group['highways-team'] = { ...content.group['highways-team'], parent: undefined };
  expect((await sent('keep', JSON.stringify(content))).headers['location']).toBe('/setup/draft');
  expect(await read(ada, '/setup/draft')).toContain('“From a file”');
});

test('a file that was looked at goes into the draft by one click, and isn’t chosen again', async () => {
  const address = '/setup/versions/import';
  const { text } = await ada.get('/setup/versions/export.json').buffer(true);
  const content = JSON.parse(text);
  content.group['highways-team'].description = 'Looked at, then taken';
  const looked = await upload(ada, 'look', JSON.stringify(content));
  expect(await site.prisma.draftPiece.count()).toBe(0);
  const taken = await resend(ada, looked, {}, address);
  expect(taken.headers['location']).toBe('/setup/draft');
  expect(await read(ada, '/setup/draft')).toContain('“Looked at, then taken”');
  for (const carried of ['', 'nonsense', 'H4sIAAAA']) {
    const refused = await resend(ada, looked, { carried }, address);
    expect([refused.status, wordsOf(mainOf(refused.text)).includes('Choose a file')]).toEqual([422, true]);
  }
});

async function upload(visitor: Visitor, doing: string, text: string): Promise<Page> {
  const address = '/setup/versions/import';
  const page = await visitor.get(address);
  const token = formsOf(page.text).find(({ action }) => action === address)?.fields['_csrf'];
  return visitor
    .post(address)
    .field('_csrf', String(token))
    .field('doing', doing)
    .attach('file', Buffer.from(text), 'configuration.json');
}
