// Drafts that come late or name nonsense: what is gone is taken away once, what was published meanwhile is looked at again, and
// nothing of it ends in an error.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  openSite,
  publishDraft,
  resend,
  type Site,
  send,
  tokenOf,
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
const changeGroup = (visitor: Visitor, description: string) =>
  send(visitor, GROUP, { description }, `${GROUP}/change-group`);

test('two administrators take the same group away: the later one’s other changes are published, and only those', async () => {
  await send(ada, '/setup/add-group', { name: 'Doomed', parent: '' });
  await send(
    ada,
    '/setup/groups/doomed',
    { flag: 'view-others', type: '' },
    '/setup/groups/doomed/grant-flag',
  );
  await publishDraft(ada);
  for (const visitor of [ada, sam])
    await send(visitor, '/setup/groups/doomed', { confirm: 'Doomed' }, '/setup/groups/doomed/delete-group');
  await publishDraft(sam);
  expect((await ada.get('/setup/draft/what-if')).status).toBe(200);
  const nothing = await send(ada, '/setup/draft/what-if', { reason: 'Too late' }, '/setup/draft/publish');
  expect([nothing.status, nothing.text]).toEqual([
    422,
    expect.stringContaining('published all of this already'),
  ]);
  await changeGroup(ada, 'Roads, and nothing else');
  const { headers } = await publishDraft(ada);
  const number = Number(headers['location']?.split('/').at(-1));
  const pieces = await site.prisma.configurationPiece.findMany({ where: { number } });
  expect(pieces.map(({ section, key }) => `${section}/${key}`)).toEqual(['group/highways-team']);
  const deleted = await site.prisma.journalEntry.count({ where: { action: 'delete-group' } });
  expect(deleted).toBe(1);
});

test('what was looked at before somebody published a membership is looked at again', async () => {
  await changeGroup(ada, 'Read through');
  const opened = await ada.get('/setup/draft/what-if');
  await send(
    sam,
    '/setup/groups/waste-crew',
    { email: 'carla@ambridge.example' },
    '/setup/groups/waste-crew/add-member',
  );
  await publishDraft(sam);
  const refused = await resend(ada, opened, { reason: 'Now' }, '/setup/draft/publish');
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('changed since you opened')]);
  expect((await publishDraft(ada)).status).toBe(303);
});

test('the table of a draft that can’t be published leads to what stands against it', async () => {
  const { id: draftId } = await site.prisma.configurationDraft.create({
    data: { byId: (await site.actor('ada')).person.id },
  });
  const after = { name: 'Lost', description: '', joined: false, parent: 'nowhere' };
  await site.prisma.draftPiece.create({ data: { draftId, section: 'group', key: 'lost', after } });
  expect((await ada.get('/setup/draft/what-if.csv')).headers['location']).toBe('/setup/draft');
});

test.each([
  ['constructor', 'x'],
  ['__proto__', 'x'],
  ['member', 'a/b'],
  ['member', 'highways-team/99999999999'],
  ['flag', 'user x/setup/*'],
  ['type', 'x'.repeat(5000)],
])('a form that names %s %s changes nothing, and fails nowhere', async (section, key) => {
  await changeGroup(ada, 'Kept');
  const before = await site.prisma.draftPiece.findMany();
  for (const action of ['keep-mine', 'drop']) {
    const fields = { _csrf: await tokenOf(ada), section, key };
    const { status } = await ada.post(`/setup/draft/${action}`).type('form').send(fields);
    expect([303, 422]).toContain(status);
  }
  expect(await site.prisma.draftPiece.findMany()).toEqual(before);
});

test('nobody reads or changes another administrator’s draft by naming its pieces', async () => {
  await changeGroup(ada, 'Ada’s alone');
  const place = { section: 'group', key: 'highways-team' };
  const before = await site.prisma.draftPiece.findMany();
  for (const action of ['keep-mine', 'drop', 'drop-all'])
    await sam
      .post(`/setup/draft/${action}`)
      .type('form')
      .send({ _csrf: await tokenOf(sam), ...place });
  expect(await site.prisma.draftPiece.findMany()).toEqual(before);
  for (const address of [GROUP, '/setup/draft', '/setup/groups', '/setup/search?q=Ada’s%20alone'])
    expect((await sam.get(address)).text).not.toContain('Ada’s alone</');
});
