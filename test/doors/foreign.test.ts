// What comes from elsewhere changes nothing: no origin but ours, no session's token but its own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsOf, linksOf } from '../support/html.ts';
import { openSite, type Site, tokenOf, type Visitor } from '../support/site.ts';
import { FORMS } from './addresses.ts';
import { footprint } from './footprint.ts';

let site: Site;
let ada: Visitor;
let token: string;
let martins: string;
let forms: string[];
let before: Record<string, number>;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  token = await tokenOf(ada);
  martins = await tokenOf(await site.signedInAs('martin'));
  const { id: caseId, reference } = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null },
  });
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: 'nick@ambridge.example' } });
  const group = await site.prisma.group.findFirstOrThrow();
  // Known by the same number, so that the address of each leads to something.
  await site.prisma.erasureRequest.create({ data: { id, userId: id } });
  const file = { kind: 'people', source: 'old', fileName: 'people.csv', format: 'csv', mapping: {} };
  await site.prisma.moving.create({ data: { ...file, id, byId: id, sha256: new Uint8Array(32) } });
  const inside = await insideOf(caseId, id);
  forms = Object.keys(FORMS).map((path) =>
    path
      .replace(':reference', reference)
      .replace('groups/:id', `groups/${group.id}`)
      .replace(':id', String(id))
      .replace(':prefix', 'pot')
      .replace(':event', String(inside.eventId))
      .replace(':appointment', String(inside.appointmentId))
      .replace(':file', inside.storedAs),
  );
  before = await footprint(site);
});
afterAll(() => site.close());

/** A note, an appointment and a file of a case, for the addresses that name one. */
async function insideOf(caseId: number, userId: number) {
  const storedAs = '00000000-0000-4000-8000-0000000000aa';
  const { prisma } = site;
  const note = { caseId, actorId: userId, action: 'add-private-note', public: false, text: 'A note' };
  const event = await prisma.event.create({ data: note });
  const span = { startsAt: new Date('2031-07-01T09:00Z'), endsAt: new Date('2031-07-01T10:00Z') };
  const booked = { caseId, byId: userId, uid: 'one', title: 'A visit', ...span };
  const appointment = await prisma.appointment.create({ data: booked });
  const file = { name: 'one.txt', contentType: 'text/plain', bytes: 1, sha256: new Uint8Array(32) };
  await prisma.caseFile.create({ data: { ...file, caseId, storedAs, public: false, uploadedById: userId } });
  return { eventId: event.id, appointmentId: appointment.id, storedAs };
}

const FOREIGN: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example' },
  'our name on another port': { origin: 'http://127.0.0.1:1' },
  'an opaque origin': { origin: 'null' },
  'no address at all': { origin: 'javascript:alert(1)' },
  'another site, as the browser says': { 'sec-fetch-site': 'cross-site' },
  'a sibling of ours': { 'sec-fetch-site': 'same-site' },
};

test.each(Object.entries(FOREIGN))(
  'every form refuses %s, also with the right token',
  async (_what, headers) => {
    for (const address of forms) {
      const answer = await ada.post(address).set(headers).type('form').send({ _csrf: token });
      expect([address, answer.status]).toEqual([address, 403]);
    }
    expect(await footprint(site)).toEqual(before);
  },
);

test('every form refuses what has no token, a wrong one, another session’s, or several', async () => {
  for (const address of forms)
    for (const _csrf of [undefined, '', 'guessed', martins, [token, token]]) {
      const answer = await ada.post(address).type('form').send({ _csrf });
      expect([address, _csrf, answer.status]).toEqual([address, _csrf, 403]);
    }
  expect(await footprint(site)).toEqual(before);
});

test('a token in the address, or in a body of another kind, is none', async () => {
  const [address = ''] = forms.filter((form) => form.endsWith('/claim'));
  expect((await ada.post(`${address}?_csrf=${token}`)).status).toBe(403);
  expect((await ada.post(address).type('json').send({ _csrf: token })).status).toBe(403);
  expect((await ada.post(address).field('_csrf', token)).status).toBe(403);
  expect(await footprint(site)).toEqual(before);
});

test('who is refused like that is led back to a page, or to the reason why it is shut', async () => {
  const hers = forms.filter((form) => /^\/(cases|setup|sign)/.test(form) && !form.includes(':'));
  for (const address of hers) {
    const answer = await ada.post(address).type('form').send({});
    const back = linksOf(answer.text).find((link) => link.text === 'Go back');
    const { status } = await ada.get(back?.href ?? '').redirects(1);
    expect([address, [200, 403].includes(status)]).toEqual([address, true]);
  }
});

test('our own pages come through, told by the browser or not', async () => {
  const own = [
    { 'sec-fetch-site': 'same-origin', origin: site.config.baseUrl },
    { 'sec-fetch-site': 'same-origin', origin: site.address.replace('localhost', '127.0.0.1') },
    { origin: site.config.baseUrl },
    {},
  ];
  for (const headers of own) {
    const answer = await ada.post('/setup/add-user').set(headers).type('form').send({ _csrf: token });
    expect([headers, answer.status]).toEqual([headers, 422]);
  }
});

test('what a page’s forms carry is the session’s token, and no page has one in an address', async () => {
  const page = await ada.get('/setup/users');
  for (const form of formsOf(page.text).filter(({ method }) => method === 'post'))
    expect(form.fields['_csrf']).toBe(token);
  expect(page.text.replaceAll(/name="_csrf" value="[^"]*"/g, '')).not.toContain(token);
});
