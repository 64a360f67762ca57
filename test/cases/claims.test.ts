// Many at once: each case has one winner, the others are told so, and nothing that two write is lost or overwritten.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../prisma/demo/cast.ts';
import { MANAGER } from '../../src/permissions/vocabulary.ts';
import { anotherCase } from '../support/another-case.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Page, resend, type Site, send, signIn, type Visitor } from '../support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.close());

/** New people with the groups of Martin, who manages potholes; they sign in with the password of the cast. */
async function crew(size: number): Promise<Visitor[]> {
  const { prisma } = site;
  const martin = await prisma.user.findUniqueOrThrow({
    where: { email: addressOf('martin') },
    include: { memberships: true },
  });
  const visitors: Visitor[] = [];
  for (let at = 0; at < size; at++) {
    const email = `${randomBytes(6).toString('hex')}@ambridge.example`;
    const { passwordHash } = martin;
    const user = await prisma.user.create({ data: { email, name: `Hand ${at}`, passwordHash } });
    for (const { groupId } of martin.memberships)
      await prisma.groupMember.create({ data: { userId: user.id, groupId } });
    visitors.push(await signIn(site.visitor(), email));
  }
  return visitors;
}

/** This many more potholes that wait for Martin's group, the oldest first. */
async function free(size: number): Promise<{ id: number; reference: string }[]> {
  const references: string[] = [];
  for (let at = 0; at < size; at++) references.push(await anotherCase(site, 'POT'));
  return site.prisma.case.findMany({ where: { reference: { in: references } }, orderBy: { id: 'asc' } });
}

/** Vera has whatever waits by now. */
async function clearQueue(): Promise<void> {
  const { prisma } = site;
  const { person } = await site.actor('vera');
  const rows = await prisma.case.findMany({ where: { taken: false, deleted: false } });
  await prisma.assignment.createMany({
    data: rows.map(({ id, caseTypeId, statusId }) => ({
      ...{ caseId: id, caseTypeId, statusId, roleId: MANAGER, userId: person.id, byId: person.id },
    })),
  });
}

const claimsOn = (ids: readonly number[], since: number) =>
  site.prisma.event.findMany({ where: { caseId: { in: [...ids] }, action: 'claim', id: { gt: since } } });
const newestEvent = async () => (await site.prisma.event.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;

test('50 people claim the same 20 cases at once: 20 winners, 20 entries, and the losers are told who was first', async () => {
  const cases = await free(20);
  const people = await crew(50);
  const since = await newestEvent();
  // Each has each page open before anybody claims.
  const open = await Promise.all(
    cases.map(({ reference }) => people[0]?.get(`/cases/${reference}/claim`) ?? Promise.reject(new Error())),
  );
  expect(open.map(({ status }) => status)).toEqual(cases.map(() => 200));
  const pages = await Promise.all(
    people.map((visitor) => visitor.get(`/cases/${cases[0]?.reference}/claim`)),
  );
  const answers: Page[] = [];
  await Promise.all(
    people.map(async (visitor, at) => {
      const page = pages[at];
      if (!page) return;
      const { fields } = formOf(page);
      for (const { reference } of shuffled(cases, at))
        answers.push(await visitor.post(`/cases/${reference}/claim`).type('form').send(fields));
    }),
  );
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  expect([answers.length, count(303), count(403)]).toEqual([1000, 20, 980]);
  const losers = answers.filter(({ status }) => status === 403).map(({ text }) => wordsOf(text));
  expect(losers.every((words) => /has it already|somebody has it/i.test(words))).toBe(true);
  const claims = await claimsOn(
    cases.map(({ id }) => id),
    since,
  );
  expect(claims.map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ id }) => id).sort());
  const held = await site.prisma.assignment.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, roleId: MANAGER, userId: { not: null } },
  });
  const pairs = (rows: { caseId: number | null; who: number | null }[]) =>
    rows.map(({ caseId, who }) => `${caseId} ${who}`).sort();
  expect(pairs(held.map(({ caseId, userId }) => ({ caseId, who: userId })))).toEqual(
    pairs(claims.map(({ caseId, actorId }) => ({ caseId, who: actorId }))),
  );
}, 300_000);

test('20 people ask for the next case at once: 20 different ones', async () => {
  await free(20);
  const people = await crew(20);
  const pages = await Promise.all(people.map((visitor) => visitor.get('/cases')));
  const answers = await Promise.all(
    people.map((visitor, at) => {
      const page = pages[at];
      return page ? resend(visitor, page, {}, '/cases/next') : Promise.reject(new Error('no page'));
    }),
  );
  const led = answers.map(({ headers }) => headers['location']);
  expect(led.every((to) => /^\/cases\/POT-/.test(to ?? ''))).toBe(true);
  expect(new Set(led).size).toBe(20);
}, 300_000);

test('the next case is the one that is due first, then the most urgent, then the oldest; none is said kindly', async () => {
  const { prisma } = site;
  await clearQueue();
  const cases = await free(6);
  const [oldest, older, , , , newest] = cases.map(({ id }) => id);
  await prisma.case.update({ where: { id: older ?? 0 }, data: { priority: 'urgent' } });
  await prisma.case.update({ where: { id: newest ?? 0 }, data: { dueAt: new Date() } });
  const [hand] = await crew(1);
  if (!hand) throw new Error('nobody');
  const got: (number | undefined)[] = [];
  for (let at = 0; at < 7; at++) {
    const answer = await send(hand, '/cases', {}, '/cases/next');
    const reference = answer.headers['location']?.split('/')[2] ?? '';
    got.push(cases.find((one) => one.reference === reference)?.id);
  }
  expect(got.slice(0, 3)).toEqual([newest, older, oldest]);
  expect([new Set(got.slice(0, 6)).size, got[6]]).toEqual([6, undefined]);
  expect(wordsOf((await hand.get('/cases')).text)).toContain('No case waits for you to claim it.');
}, 300_000);

test('two write on one case, a thousand times: what was sent stands in the history, each once and in their order', async () => {
  const carla = await site.signedInAs('carla');
  const aaron = await site.signedInAs('aaron');
  const { id, reference, version } = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null },
  });
  const address = `/cases/${reference}/add-private-note`;
  const since = await newestEvent();
  const write = async (visitor: Visitor, name: string) => {
    const page = await visitor.get(`/cases/${reference}`);
    for (let at = 0; at < 500; at++) {
      const answer = await resend(visitor, page, { note: `${name} ${at}` }, address);
      expect(answer.status).toBe(303);
    }
  };
  await Promise.all([write(carla, 'Carla'), write(aaron, 'Aaron')]);
  const events = await site.prisma.event.findMany({
    where: { caseId: id, id: { gt: since } },
    orderBy: { id: 'asc' },
  });
  const by = (name: string) => events.map(({ text }) => text ?? '').filter((text) => text.startsWith(name));
  for (const name of ['Carla', 'Aaron'])
    expect(by(name)).toEqual(Array.from({ length: 500 }, (_, at) => `${name} ${at}`));
  const after = await site.prisma.case.findUniqueOrThrow({ where: { id } });
  expect([events.length, after.version]).toEqual([1000, version + 1000]);
}, 300_000);

test('two change the status from the same page, a thousand times: one is done, the other is shown what changed', async () => {
  const both = [await site.signedInAs('carla'), await site.signedInAs('aaron')];
  const found = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null },
    orderBy: { id: 'desc' },
  });
  const address = `/cases/${found.reference}/change-status`;
  for (let round = 0; round < 1000; round++) {
    const now = await site.prisma.case.findUniqueOrThrow({ where: { id: found.id } });
    const statuses = await site.prisma.status.findMany({
      where: { workflowId: found.workflowId, kind: { not: 'closed' }, id: { not: now.statusId } },
    });
    const pages = await Promise.all(both.map((visitor) => visitor.get(address)));
    const answers = await Promise.all(
      both.map((visitor, at) => {
        const page = pages[at];
        const to = String(statuses[at % statuses.length]?.id);
        if (!page) throw new Error('no page');
        return resend(visitor, page, { to, comment: `Round ${round}, ${at}` }, address);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const winner = answers.findIndex(({ status }) => status === 303);
    const then = await site.prisma.case.findUniqueOrThrow({ where: { id: found.id } });
    expect(then.statusId).toBe(statuses[winner % statuses.length]?.id);
    const said = await site.prisma.event.findMany({
      where: { caseId: found.id, text: { startsWith: `Round ${round},` } },
    });
    expect(said.map(({ text }) => text)).toEqual([`Round ${round}, ${winner}`]);
    const loser = answers[1 - winner];
    expect(loser?.text).toContain(`Round ${round}, ${1 - winner}`);
  }
}, 300_000);

function formOf(page: Page): { fields: Record<string, string> } {
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
  return { fields: { _csrf: token } };
}

/** The same in an order that depends on a number. */
function shuffled<One>(all: readonly One[], by: number): One[] {
  return [...all.slice(by % all.length), ...all.slice(0, by % all.length)];
}
