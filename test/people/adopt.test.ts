// Taking cases in: exactly those that were raised with the confirmed address; the list, the count and the check agree.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptable, countAdoptable, lockAdoptable } from '../../src/permissions/people/adopt.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Site, send, tokenOf } from '../support/site.ts';
import { newTracking } from './tracked.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
  // Of everything that can be in the way of it, some of each.
  const { prisma } = site;
  const address = 'david@ambridge.example';
  const cases = await prisma.case.findMany({
    where: { ownerId: null, deleted: false },
    orderBy: { id: 'asc' },
  });
  expect(cases.length).toBeGreaterThan(12);
  const spellings = [
    address,
    'David@Ambridge.Example',
    ` ${address}`,
    'clara@ambridge.example',
    null,
    `x${address}`,
  ];
  for (const [at, { id }] of cases.entries())
    await prisma.case.update({
      where: { id },
      data: { contactEmail: spellings[at % spellings.length] ?? null },
    });
  const [deleted] = cases;
  const owned = await prisma.case.findMany({ where: { ownerId: { not: null } }, take: 5 });
  for (const { id } of owned) await prisma.case.update({ where: { id }, data: { contactEmail: address } });
  await prisma.case.update({
    where: { id: deleted?.id ?? 0 },
    data: { deleted: true, deletedAt: new Date(), deletedById: 2, deletedReason: 'for the test' },
  });
});
afterAll(() => site.close());

/** The law once more, by hand. */
async function expected(email: string): Promise<number[]> {
  const all = await site.prisma.case.findMany({ orderBy: { id: 'desc' } });
  return all
    .filter((one) => one.ownerId === null && !one.deleted && one.contactEmail?.toLowerCase() === email)
    .map(({ id }) => id);
}

test('list, count and check say the same of everybody', async () => {
  const { prisma } = site;
  const every = (await prisma.case.findMany({ select: { id: true } })).map(({ id }) => id);
  for (const name of ['david', 'clara', 'martin', 'sam', 'ian', 'kit']) {
    const actor = await site.actor(name);
    const list = await adoptable(prisma, actor, { most: 10_000 });
    const law = actor.person.active ? await expected(actor.person.email) : [];
    expect([name, list]).toEqual([name, law]);
    expect(await countAdoptable(prisma, actor, 10_000)).toBe(list.length);
    const checked = await prisma.$transaction((tx) => lockAdoptable(tx, actor, every));
    expect([...checked].sort((a, b) => b - a)).toEqual(list);
  }
  expect((await expected('david@ambridge.example')).length).toBeGreaterThan(3);
});

test('an address that isn’t confirmed brings nothing', async () => {
  const { prisma } = site;
  const actor = await site.actor('david');
  const where = { id: actor.person.id };
  const { confirmedAt } = await prisma.user.update({ where, data: { confirmedAt: null } });
  expect(confirmedAt).toBeNull();
  expect(await adoptable(prisma, actor, { most: 10 })).toEqual([]);
  expect(await prisma.$transaction((tx) => lockAdoptable(tx, actor, [1, 2, 3]))).toEqual([]);
  await prisma.user.update({ where, data: { confirmedAt: new Date() } });
});

test('chosen cases become theirs; a stranger’s in the same form don’t', async () => {
  const { prisma } = site;
  const david = await site.signedInAs('david');
  const [first = 0, second = 0] = await expected('david@ambridge.example');
  const [claras = 0] = await expected('clara@ambridge.example');
  const link = await newTracking(prisma, first);
  expect((await site.visitor().get(link)).status).toBe(200);
  expect(wordsOf((await david.get('/account')).text)).toMatch(/cases were raised with your address/);
  const before = await prisma.case.findUniqueOrThrow({ where: { id: first } });
  const answer = await send(david, '/account/cases-to-add', { case: [String(first), String(claras)] });
  expect(answer.status).toBe(303);
  const after = await prisma.case.findUniqueOrThrow({
    where: { id: first },
    include: { events: { orderBy: { id: 'desc' }, take: 1 } },
  });
  expect(after).toMatchObject({
    ownerId: (await site.actor('david')).person.id,
    version: before.version + 1,
  });
  expect(after.events[0]).toMatchObject({ action: 'adopt', public: true });
  expect((await prisma.case.findUniqueOrThrow({ where: { id: claras } })).ownerId).toBeNull();
  expect((await prisma.case.findUniqueOrThrow({ where: { id: second } })).ownerId).toBeNull();
  const own = await david.get(`/my-cases/${after.reference}`);
  expect(own.status).toBe(200);
  expect(wordsOf(own.text)).toContain('Taken into your account');
  expect((await site.visitor().get(link)).status).toBe(200);
});

test('none chosen, none of theirs, or the same twice: nothing is done and it is said', async () => {
  const david = await site.signedInAs('david');
  const [claras = 0] = await expected('clara@ambridge.example');
  const owned = await site.prisma.case.findFirstOrThrow({ where: { ownerId: { not: null } } });
  const events = await site.prisma.event.count();
  for (const chosen of [[], ['x'], [String(claras)], [String(owned.id)], ['999999999999']]) {
    const fields = { _csrf: await tokenOf(david), ...(chosen.length > 0 ? { case: chosen } : {}) };
    const answer = await david.post('/account/cases-to-add').type('form').send(fields);
    expect([chosen, answer.status]).toEqual([chosen, 422]);
    expect(wordsOf(answer.text)).toContain('Choose the cases that are yours');
  }
  expect(await site.prisma.event.count()).toBe(events);
});

test('all at once, from two windows, each once', async () => {
  const david = await site.signedInAs('david');
  const ids = await expected('david@ambridge.example');
  const _csrf = await tokenOf(david);
  const all = () => david.post('/account/cases-to-add').type('form').send({ _csrf, all: 'yes' });
  const statuses = (await Promise.all([all(), all()])).map(({ status }) => status);
  expect(statuses).toContain(303);
  expect(await expected('david@ambridge.example')).toEqual([]);
  const events = await site.prisma.event.count({ where: { action: 'adopt', caseId: { in: ids } } });
  expect(events).toBe(ids.length);
  expect(wordsOf((await david.get('/account/cases-to-add')).text)).toContain('There is nothing to add');
});
