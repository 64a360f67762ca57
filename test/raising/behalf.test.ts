// Staff who raise a case for somebody else: the helper is recorded, and is not the owner.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf } from '../support/html.ts';
import { openSite, type Site } from '../support/site.ts';
import { fillIn, POTHOLE, raise, readMain, referenceOn, sendChecked, trackingLinkOn } from './raising.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4402' });
});
afterAll(() => site.close());

const [where = {}, hole = {}] = POTHOLE;
const forSomebody = (email: string) => [where, hole, { name: 'Whoever', email, phone: '' }];

async function raisedByKit(email: string, sending = {}) {
  const kit = await site.signedInAs('kit');
  const sent = await kit.get(await raise(kit, 'pot', forSomebody(email), sending));
  const found = await site.prisma.case.findUniqueOrThrow({
    where: { reference: referenceOn(sent) },
    include: {
      owner: true,
      raisedBy: true,
      mails: { where: { recipient: 'owner' } },
      events: { where: { action: 'raise' } },
    },
  });
  return { sent, found };
}

test('who raises only as staff finds “somebody else” chosen, and isn’t filled in', async () => {
  const kit = await site.signedInAs('kit');
  expect(readMain(await kit.get('/'))).toContain('You raise it for somebody else');
  const check = await kit.get(await fillIn(kit, 'pot', [where, hole, {}]));
  expect(readMain(check)).not.toContain('Kit');
  expect(mainOf(check.text)).toMatch(/value="other" checked/);
});

test('whoever has an account with the address that was given owns it', async () => {
  const { sent, found } = await raisedByKit('David@Ambridge.example', { behalf: 'other' });
  expect(found).toMatchObject({
    owner: { email: 'david@ambridge.example' },
    raisedBy: { email: 'kit@ambridge.example' },
    contactName: 'Whoever',
    events: [{ data: { onBehalf: true } }],
  });
  expect(found.mails.map(({ address }) => address)).toEqual(['david@ambridge.example']);
  expect(trackingLinkOn(sent)).toBe('');
  const [david, kit] = await Promise.all(['david', 'kit'].map((name) => site.signedInAs(name)));
  const page = await david?.get(`/my-cases/${found.reference}`);
  expect(page && readMain(page)).toContain('Raised on your behalf Ambridge Council');
  expect((await kit?.get(`/my-cases/${found.reference}`))?.status).toBe(404);
});

test('without an account, the owner is whoever gets the link by mail, and the helper isn’t shown it', async () => {
  const { sent, found } = await raisedByKit('jo@example.org', { behalf: 'other' });
  expect(found.ownerId).toBeNull();
  expect(found.mails.map(({ address }) => address)).toEqual(['jo@example.org']);
  expect(trackingLinkOn(sent)).toBe('');
  const link = /\/track\/[\w-]+/.exec(found.mails[0]?.text ?? '')?.[0] ?? '';
  expect((await site.visitor().get(link)).status).toBe(200);
});

test('without any address, the helper gets the link to pass on', async () => {
  const { sent, found } = await raisedByKit('', { behalf: 'other' });
  expect([found.ownerId, found.contactEmail, found.mails]).toEqual([null, null, []]);
  expect(readMain(sent)).toContain('Pass this address on');
  expect((await site.visitor().get(trackingLinkOn(sent))).status).toBe(200);
});

test('the helper’s own address makes nobody’s account the owner', async () => {
  expect((await raisedByKit('kit@ambridge.example', { behalf: 'other' })).found.ownerId).toBeNull();
});

test('for themselves it is theirs', async () => {
  const { found } = await raisedByKit('', { behalf: 'self' });
  expect(found).toMatchObject({ owner: { email: 'kit@ambridge.example' }, events: [{ data: {} }] });
});

test('who may raise for others says whom it is for; who may not can’t', async () => {
  const kit = await site.signedInAs('kit');
  const refused = await sendChecked(kit, await fillIn(kit, 'pot', forSomebody('')), { behalf: 'nobody' });
  expect([refused.status, readMain(refused)]).toEqual([
    422,
    expect.stringContaining('Select whom this is for'),
  ]);
  const clara = await site.signedInAs('clara');
  const check = await fillIn(clara, 'pot', forSomebody('david@ambridge.example'));
  expect(mainOf((await clara.get(check)).text)).not.toContain('behalf');
  const sent = await clara.get(
    (await sendChecked(clara, check, { behalf: 'other' })).headers['location'] ?? '',
  );
  const found = await site.prisma.case.findUniqueOrThrow({
    where: { reference: referenceOn(sent) },
    include: { owner: true },
  });
  expect(found.owner?.email).toBe('clara@ambridge.example');
});
