// Staff who raise a case for somebody else: the helper is recorded, is not the owner, and gets no right by helping.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsOf, linksOf } from '../../support/html.ts';
import { openSite, type Page, type Site } from '../../support/site.ts';
import { fillIn, goesTo, POTHOLE, readMain, referenceOn, sendChecked, trackingLinkOn } from '../raising.ts';
import { answerFrom, choose, chooseFound, raiseFrom, search } from './helping.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4402' });
});
afterAll(() => site.close());

const [where = {}, hole = {}] = POTHOLE;
const contact = (email: string) => ({ name: 'Whoever', email, phone: '' });
const forSomebody = (email: string) => [where, hole, contact(email)];

function caseOn(page: Page) {
  return site.prisma.case.findUniqueOrThrow({
    where: { reference: referenceOn(page) },
    include: {
      owner: true,
      raisedBy: true,
      mails: { where: { recipient: 'owner' } },
      events: { where: { action: 'raise' } },
    },
  });
}

async function raisedForNew(email: string, more = {}) {
  const kit = await site.signedInAs('kit');
  const first = await choose(kit, 'new', '/raise/pot/for', more);
  const sent = await raiseFrom(kit, first, forSomebody(email));
  return { sent, found: await caseOn(sent) };
}

test('whoever may raise for others is asked first whom it is for, and nobody else is', async () => {
  const kit = await site.signedInAs('kit');
  expect(goesTo(await kit.get('/raise/pot'))).toBe('/raise/pot/for');
  expect(readMain(await kit.get('/raise-for'))).toContain('Pothole');
  const clara = await site.signedInAs('clara');
  expect((await clara.get('/raise/pot')).status).toBe(200);
});

test('whoever was found owns it, is written to, and finds it filled in with what is known of them', async () => {
  const phone = '+44 1632 960 001';
  await site.prisma.user.update({
    where: { email: 'david@ambridge.example' },
    data: { phone, language: 'cy' },
  });
  const kit = await site.signedInAs('kit');
  const first = await chooseFound(kit, 'david osei');
  expect(readMain(await kit.get(first))).toContain('For David Osei');
  const contactAt = await answerFrom(kit, first, [where, hole]);
  const page = await kit.get(contactAt);
  expect(formsOf(page.text).at(-1)?.fields).toMatchObject({
    name: 'David Osei',
    email: 'david@ambridge.example',
    phone,
  });
  const sent = await raiseFrom(kit, contactAt, [{}]);
  const found = await caseOn(sent);
  expect(found).toMatchObject({
    owner: { email: 'david@ambridge.example' },
    raisedBy: { email: 'kit@ambridge.example' },
    contactEmail: 'david@ambridge.example',
    language: 'cy',
    events: [{ data: { onBehalf: true } }],
  });
  expect(found.mails.map(({ address }) => address)).toEqual(['david@ambridge.example']);
  expect(trackingLinkOn(sent)).toBe('');
  expect(linksOf(sent.text)).toContainEqual(
    expect.objectContaining({ text: 'Raise another case for somebody', href: '/raise-for' }),
  );

  // Helping gives neither side any right of the other.
  const david = await site.signedInAs('david');
  expect((await david.get(`/my-cases/${found.reference}`)).status).toBe(200);
  const shut = await Promise.all([
    kit.get(`/my-cases/${found.reference}`),
    kit.get(`/cases/${found.reference}`),
    david.get(`/cases/${found.reference}`),
    david.get('/raise-for'),
    david.get(contactAt),
  ]);
  expect(shut.map(({ status }) => status)).toEqual([404, 404, 403, 404, 404]);
  expect(readMain(await kit.get('/my-cases'))).not.toContain(found.reference);
});

test('another address in the answers changes nothing about whose it is', async () => {
  const kit = await site.signedInAs('kit');
  const sent = await raiseFrom(
    kit,
    await chooseFound(kit, 'david osei'),
    forSomebody('clara@ambridge.example'),
  );
  expect(await caseOn(sent)).toMatchObject({
    owner: { email: 'david@ambridge.example' },
    contactEmail: 'clara@ambridge.example',
    mails: [{ address: 'david@ambridge.example' }],
  });
});

test('of somebody new, whoever has an account with the address that was given owns it', async () => {
  const { found } = await raisedForNew('Clara@Ambridge.example');
  expect(found.owner?.email).toBe('clara@ambridge.example');
  expect(found.contactName).toBe('Whoever');
});

test('without an account, the owner is whoever gets the link by mail, and the helper isn’t shown it', async () => {
  const { sent, found } = await raisedForNew('jo@example.org', { language: 'cy' });
  expect([found.ownerId, found.language]).toEqual([null, 'cy']);
  expect(found.mails.map(({ address }) => address)).toEqual(['jo@example.org']);
  expect(trackingLinkOn(sent)).toBe('');
  const link = /\/track\/[\w-]+/.exec(found.mails[0]?.text ?? '')?.[0] ?? '';
  expect((await site.visitor().get(link)).status).toBe(200);
});

test('without any address, the helper gets the link to pass on', async () => {
  const { sent, found } = await raisedForNew('');
  expect([found.ownerId, found.contactEmail, found.mails]).toEqual([null, null, []]);
  expect((await site.visitor().get(trackingLinkOn(sent))).status).toBe(200);
});

test('the helper’s own address is refused, with what they typed kept', async () => {
  const kit = await site.signedInAs('kit');
  const check = await answerFrom(kit, await choose(kit, 'new'), forSomebody('KIT@ambridge.example'));
  const refused = await sendChecked(kit, check);
  expect([refused.status, readMain(refused)]).toEqual([
    422,
    expect.stringContaining('it can’t have your own e-mail address'),
  ]);
  expect(readMain(refused)).toContain('Church Green');
});

test('an account that was closed meanwhile can’t own it: another can be chosen, and no answer is lost', async () => {
  const data = { email: 'gone@ambridge.example', name: 'Gone Soon' };
  const { id } = await site.prisma.user.create({ data });
  const kit = await site.signedInAs('kit');
  const check = await answerFrom(kit, await chooseFound(kit, 'gone soon'), [where, hole, {}]);
  await site.prisma.user.update({ where: { id }, data: { active: false } });
  const refused = await sendChecked(kit, check);
  expect(refused.status).toBe(422);
  expect(readMain(refused)).toContain('Gone Soon has no account that can own it any more');
  const whom = linksOf(refused.text).find(({ text }) => text === 'Change whom it is for')?.href ?? '';
  await chooseFound(kit, 'clara whitfield', whom);
  // Where the first page is answered already, the page that asks who somebody is comes again.
  const again = goesTo(await kit.get(check));
  expect(again).toMatch(/page\/4$/);
  const sent = await raiseFrom(kit, again, [{}]);
  expect(await caseOn(sent)).toMatchObject({
    owner: { email: 'clara@ambridge.example' },
    contactEmail: 'clara@ambridge.example',
  });
});

test('for oneself it is one’s own, for those who may start it; who comes only as staff isn’t offered that', async () => {
  const starters = await site.prisma.group.findUniqueOrThrow({ where: { name: 'CM-STARTERS' } });
  const { person } = await site.actor('kit');
  const kit = await site.signedInAs('kit');
  expect(readMain(await kit.get('/raise/pot/for'))).not.toContain('Raise it for myself');
  await expect(choose(kit, 'self')).rejects.toThrow('404');
  const membership = { groupId: starters.id, userId: person.id };
  await site.prisma.groupMember.create({ data: membership });
  expect(readMain(await kit.get('/raise/pot/for'))).toContain('Raise it for myself');
  const sent = await raiseFrom(kit, await choose(kit, 'self'), forSomebody(''));
  expect(await caseOn(sent)).toMatchObject({
    owner: { email: 'kit@ambridge.example' },
    events: [{ data: {} }],
  });
  await site.prisma.groupMember.delete({ where: { groupId_userId: membership } });
});

test('sending twice makes one case, for one owner', async () => {
  const kit = await site.signedInAs('kit');
  const check = await answerFrom(kit, await chooseFound(kit, 'david osei'), forSomebody(''));
  const twice = await Promise.all([sendChecked(kit, check), sendChecked(kit, check)]);
  expect(new Set(twice.map(goesTo)).size).toBe(1);
  const changed = await kit.get(check.replace(/check$/, 'for'));
  expect(goesTo(changed)).toBe(check.replace(/check$/, 'sent'));
});

test('a flag that is taken away shuts a draft for somebody else', async () => {
  const { person } = await site.actor('clara');
  const grants = await Promise.all(
    ['access', 'create'].map((flag) => site.prisma.grant.create({ data: { flag, userId: person.id } })),
  );
  const clara = await site.signedInAs('clara');
  const check = await answerFrom(clara, await chooseFound(clara, 'david osei'), forSomebody(''));
  const page = await clara.get(check);
  await site.prisma.grant.deleteMany({ where: { id: { in: grants.map(({ id }) => id) } } });
  expect((await clara.get(check)).status).toBe(404);
  const form = formsOf(page.text).find(({ action }) => action.endsWith('/send'));
  expect(
    (
      await clara
        .post(form?.action ?? '')
        .type('form')
        .send(form?.fields)
    ).status,
  ).toBe(404);
  // As a citizen she raises for herself, as before.
  expect((await clara.get(await fillIn(clara, 'pot', POTHOLE))).status).toBe(200);
});

test('a search that found nobody leaves the way to a new contact open', async () => {
  const kit = await site.signedInAs('kit');
  const page = await search(kit, 'zebedee');
  expect([page.status, readMain(page)]).toEqual([200, expect.stringContaining('Nobody fits')]);
  expect(formsOf(page.text).some(({ action }) => action === '/raise/pot/for')).toBe(true);
});
