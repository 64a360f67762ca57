// How much a citizen's pages ask the database: few statements, and no more of them when there is thirty times as much.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fillIn, POTHOLE, raise, referenceOn, trackingLinkOn } from '../raising/raising.ts';
import { openSite, type Site, signIn, type Visitor } from '../support/site.ts';
import { type Watch, watchStatements } from './statements.ts';

const MANY = 30;
const MOST = 9;
// Its record, form, files, appointments, questions and timeline; by a link two more, for the link and whose it is.
const MOST_FOR_A_CASE = 17;

let site: Site;
let statementsFor: Watch;
let jo: Visitor;
let link: string;
let addresses: string[];

beforeAll(async () => {
  statementsFor = watchStatements();
  site = await openSite();
  jo = await signIn(site.visitor(), 'clara@ambridge.example');
  const sent = await jo.get(await raise(jo, 'pot', POTHOLE));
  const anybody = site.visitor();
  link = trackingLinkOn(await anybody.get(await raise(anybody, 'pot', POTHOLE)));
  const draft = (await fillIn(jo, 'pot', POTHOLE)).replace(/\/check$/, '');
  addresses = [
    '/',
    '/raise/pot',
    `${draft}/page/1`,
    `${draft}/check`,
    '/my-cases',
    `/my-cases/${referenceOn(sent)}`,
    '/account',
    '/account/sessions',
    '/account/cases-to-add',
  ];
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

async function counts(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const address of addresses) counted[address] = (await statementsFor(jo, address)).length;
  counted[link] = (await statementsFor(site.visitor(), link)).length;
  return counted;
}

/** Thirty times as much of everything that the pages show. */
async function grow(): Promise<void> {
  const { prisma } = site;
  for (let nth = 0; nth < MANY; nth += 1) {
    await raise(jo, 'pot', POTHOLE);
    await fillIn(jo, 'pot', POTHOLE);
    await signIn(site.visitor(), 'clara@ambridge.example');
  }
  const cases = await prisma.case.findMany({
    where: { caseType: { prefix: 'POT' } },
    select: { id: true, ownerId: true },
  });
  const event = { action: 'add-public-note', public: true, text: 'Still here.' };
  await prisma.event.createMany({
    data: cases.flatMap(({ id, ownerId }) =>
      Array.from({ length: ownerId === null ? 0 : MANY }, () => ({
        ...event,
        caseId: id,
        actorId: ownerId ?? 0,
      })),
    ),
  });
}

test('a page takes the same statements for one case, draft and session as for thirty', async () => {
  const before = await counts();
  for (const [address, count] of Object.entries(before)) {
    const most = /^\/(track|my-cases)\//.test(address) ? MOST_FOR_A_CASE : MOST;
    expect([address, count]).toEqual([address, Math.min(count, most)]);
  }
  await grow();
  expect(await counts()).toEqual(before);
}, 120_000);
