// A case is deleted: gone for everybody, wherever they look; and restored, as if it had never been away.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, tokenOf, type Visitor } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';

let site: Site;
let carla: Visitor;
let reference: string;
let token: string;
let draft: string;

beforeAll(async () => {
  site = await openSite();
  carla = await site.signedInAs('carla');
  const pothole = await site.prisma.case.findFirstOrThrow({
    where: {
      ...{ deleted: false, closedAt: null, caseType: { prefix: 'POT' } },
      owner: { email: 'clara@ambridge.example' },
    },
  });
  reference = pothole.reference;
  token = await trackingToken(site.prisma, pothole.id);
  const first = { where: 'Mill Lane', lane: 'pavement' };
  const begun = await send(await site.signedInAs('clara'), '/raise/pot', first);
  draft = String(begun.headers['location']).replace(/\/page\/\d+$/, '');
  // As if the case had come of it.
  await site.prisma.draft.update({
    where: { id: draft.split('/').at(-1) ?? '' },
    data: { caseId: pothole.id },
  });
});
afterAll(() => site.close());

const path = () => `/cases/${reference}`;
const rowNow = () => site.prisma.case.findUniqueOrThrow({ where: { reference } });

/** Where the case is to be found, and by whom. */
const places = (): [who: string, address: string][] => [
  ['martin', path()],
  ['molly', path()],
  ['vera', path()],
  ['aaron', path()],
  ['ada', path()],
  ['carla', path()],
  ['clara', `/my-cases/${reference}`],
  ['clara', `${draft}/sent`],
  ['a visitor', `/track/${token}`],
];

/** The lists that it stands on. */
const lists: [who: string, address: string][] = [
  ['martin', '/cases?type=POT'],
  ['vera', '/cases?type=POT'],
  ['ada', '/cases?type=POT'],
  ['clara', '/my-cases'],
];

const someone = (who: string) =>
  who === 'a visitor' ? Promise.resolve(site.visitor()) : site.signedInAs(who);

async function expectIt(to: 'be there' | 'be gone'): Promise<void> {
  for (const [who, address] of places())
    expect([who, address, (await (await someone(who)).get(address)).status]).toEqual([
      who,
      address,
      to === 'be there' ? 200 : 404,
    ]);
  for (const [who, address] of lists)
    expect([who, (await allPages(await someone(who), address)).includes(reference)]).toEqual([
      who,
      to === 'be there',
    ]);
  const looked = await (await someone('martin')).get('/cases').query({ q: reference });
  expect(looked.status).toBe(to === 'be there' ? 303 : 200);
}

/** A list to its end. */
async function allPages(visitor: Visitor, address: string): Promise<string> {
  const { text } = await visitor.get(address);
  const older = linksOf(text).find((link) => /^Older/.test(link.text));
  return older ? text + (await allPages(visitor, older.href)) : text;
}

test('until then it is there', () => expectIt('be there'));

test('who may delete nothing is told why; who holds the flag deletes what is assigned to them', async () => {
  const martin = await site.signedInAs('martin');
  const refused = await martin.get(`${path()}/delete`);
  expect([refused.status, wordsOf(mainOf(refused.text))]).toEqual([
    403,
    expect.stringMatching(/You can't delete/),
  ]);
});

test('without its reference typed, with another, or without a reason, nothing happens', async () => {
  const page = `${path()}/delete`;
  for (const fields of [
    { reference: '', reason: 'Raised in jest' },
    { reference: 'POT', reason: 'Raised in jest' },
    { reference: 'BIN-7K3M-9QXD', reason: 'Raised in jest' },
    { reference, reason: ' ' },
  ]) {
    const answer = await send(carla, page, fields);
    expect([fields, answer.status]).toEqual([fields, 422]);
  }
  expect(await rowNow()).toMatchObject({ deleted: false });
});

test('with both, it is gone for everybody, wherever they look', async () => {
  const answer = await send(carla, `${path()}/delete`, {
    reference: reference.toLowerCase(),
    reason: 'Raised in jest',
  });
  expect([answer.status, answer.headers['location']]).toEqual([303, '/cases']);
  await expectIt('be gone');
});

test('what was written of it to its owner is not sent any more, and nobody is told that it went', async () => {
  const mails = await site.prisma.mail.findMany({ where: { case: { reference } } });
  expect(mails.map(({ action }) => action)).not.toContain('delete');
});

test('it is in the bin of those who may restore it, and of nobody else', async () => {
  for (const [who, found] of [
    ['carla', true],
    ['dora', false],
    ['ada', false],
    ['martin', false],
  ] as const) {
    const bin = await allPages(await site.signedInAs(who), '/deleted');
    expect([who, bin.includes(reference)]).toEqual([who, found]);
  }
  expect(wordsOf((await carla.get('/deleted')).text)).toContain('Raised in jest');
});

test('nobody else restores it, and nothing else is done to it meanwhile', async () => {
  for (const who of ['ada', 'aaron', 'martin', 'dora']) {
    const visitor = await site.signedInAs(who);
    const sent = await visitor
      .post(`${path()}/restore`)
      .type('form')
      .send({ _csrf: await tokenOf(visitor) });
    expect([who, sent.status]).toEqual([who, 404]);
  }
  const note = { _csrf: await tokenOf(carla), note: 'Are you there?' };
  expect((await carla.post(`${path()}/add-private-note`).type('form').send(note)).status).toBe(404);
  const visitor = site.visitor();
  const byLink = { _csrf: await tokenOf(visitor), note: 'Are you there?' };
  expect((await visitor.post(`/track/${token}/add-public-note`).type('form').send(byLink)).status).toBe(404);
});

test('restored, it is back for everybody, and its history keeps both', async () => {
  const before = await rowNow();
  const answer = await send(carla, '/deleted', {}, `${path()}/restore`);
  expect([answer.status, answer.headers['location']]).toEqual([303, path()]);
  await expectIt('be there');
  expect(await rowNow()).toMatchObject({
    ...{ deleted: false, deletedAt: null, deletedById: null, deletedReason: null },
    ...{ statusId: before.statusId, ownerId: before.ownerId },
  });
  const events = await site.prisma.event.findMany({ where: { case: { reference } }, orderBy: { id: 'asc' } });
  expect(events.slice(-2).map(({ action, public: shown, text }) => [action, shown, text])).toEqual([
    ['delete', false, 'Raised in jest'],
    ['restore', false, null],
  ]);
});

test('Dora deletes what is assigned to her team, and it is hers to restore', async () => {
  const dora = await site.signedInAs('dora');
  const { reference: request } = await site.prisma.case.findFirstOrThrow({
    where: {
      ...{ deleted: false, closedAt: null, caseType: { prefix: 'FOI' } },
      assignments: { some: { group: { name: 'Information governance' } } },
    },
  });
  const answer = await send(dora, `/cases/${request}/delete`, { reference: request, reason: 'Sent twice' });
  expect(answer.status).toBe(303);
  expect((await dora.get(`/cases/${request}`)).status).toBe(404);
  expect((await send(dora, '/deleted', {}, `/cases/${request}/restore`)).status).toBe(303);
  expect((await dora.get(`/cases/${request}`)).status).toBe(200);
});
