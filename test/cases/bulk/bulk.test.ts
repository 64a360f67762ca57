// The same done to many cases at once: chosen on the list, done in the background case by case, as the law lets their chooser.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEEDS } from '../../../src/cases/bulk/deeds.ts';
import { forgetJobs } from '../../../src/cases/bulk/jobs.ts';
import { takeTurn } from '../../../src/cases/bulk/worker.ts';
import { changeCase } from '../../../src/change.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { createLog } from '../../../src/log.ts';
import { Denied } from '../../../src/permissions/refusals.ts';
import { MANAGER } from '../../../src/permissions/vocabulary.ts';
import { anotherCase } from '../../support/another-case.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let carla: Visitor; // manages every case, and may delete

beforeAll(async () => {
  site = await openSite();
  carla = await site.signedInAs('carla');
}, 120_000);
afterAll(() => site.close());

const idsOf = async (where: Prisma.CaseWhereInput, take: number) => {
  const found = await site.prisma.case.findMany({
    where: { deleted: false, ...where },
    orderBy: { id: 'desc' },
    take,
  });
  return found.map(({ id }) => id);
};

/** Ticks these cases on the list; gives the job's address. */
async function choose(visitor: Visitor, ids: readonly number[]): Promise<string> {
  const answer = await send(visitor, '/cases', { which: 'some', case: ids.map(String) }, '/bulk');
  return answer.headers['location'] ?? '';
}

/** Works until nothing is left to do. */
async function workOff(): Promise<void> {
  const { prisma, config } = site;
  while (await takeTurn({ prisma, config, log: createLog(config) }));
}

const jobAt = (address: string) => address.split('/')[2] ?? '';
const read = async (visitor: Visitor, address: string) =>
  wordsOf(mainOf((await visitor.get(address).expect(200)).text));
const notesOn = (ids: readonly number[], text: string) =>
  site.prisma.event.count({ where: { caseId: { in: [...ids] }, action: 'add-private-note', text } });

test('a note on the ticked cases: on each once, as their chooser’s, and on no other', async () => {
  const ids = await idsOf({}, 30);
  const address = await choose(carla, ids);
  expect(await read(carla, address)).toContain('What to do with 30 cases');
  const sent = await send(carla, `${address}/do/add-private-note`, { note: 'Road closed in May.' });
  expect([sent.status, sent.headers['location']]).toEqual([303, address]);
  expect(await read(carla, address)).toContain('Under way');
  await workOff();
  expect(await read(carla, address)).toContain('Finished. Done 30 Still to do 0 Not done 0');
  const events = await site.prisma.event.findMany({ where: { text: 'Road closed in May.' } });
  expect(events.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort());
  const { person } = await site.actor('carla');
  expect(new Set(events.map(({ actorId, public: shown }) => `${actorId} ${shown}`))).toEqual(
    new Set([`${person.id} false`]),
  );
  // What was typed is in the histories now, and nowhere else.
  const { input } = await site.prisma.bulkJob.findUniqueOrThrow({ where: { id: jobAt(address) } });
  expect(input).toEqual({});
});

test('all that match: the cases of the list’s own question, and what the chooser can’t see is not among them', async () => {
  const priya = await site.signedInAs('priya');
  const answer = await send(priya, '/cases?type=POT&assigned=nobody', { which: 'all' }, '/bulk');
  const items = await site.prisma.bulkItem.findMany({
    where: { jobId: jobAt(answer.headers['location'] ?? '') },
    include: { case: { include: { caseType: true } } },
  });
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map((item) => `${item.case.caseType.prefix} ${item.case.taken}`))).toEqual(
    new Set(['POT false']),
  );
  const complaints = await idsOf({ caseType: { prefix: 'COM' } }, 5);
  expect(complaints).toHaveLength(5);
  expect(await choose(await site.signedInAs('martin'), complaints)).toBe('/cases');
});

test('nothing ticked: back to the list, which says so', async () => {
  expect(await choose(carla, [])).toBe('/cases');
  expect(wordsOf((await carla.get('/cases')).text)).toContain('Choose at least one case.');
});

test('case by case: what the law refuses is left as it was, with the law’s own sentence, and the rest is done', async () => {
  const priya = await site.signedInAs('priya');
  const { person } = await site.actor('priya');
  const free = await idsOf({ caseType: { prefix: 'POT' }, taken: false, closedAt: null }, 5);
  const taken = await idsOf(
    {
      caseType: { prefix: 'POT' },
      closedAt: null,
      assignments: { some: { roleId: MANAGER, userId: { not: null } }, none: { userId: person.id } },
    },
    3,
  );
  const address = await choose(priya, [...free, ...taken]);
  await send(priya, `${address}/do/claim`);
  await workOff();
  const words = await read(priya, address);
  expect(words).toContain('Done 5 Still to do 0 Not done 3');
  expect(words.match(/somebody has it already/g)).toHaveLength(3);
  const claims = await site.prisma.event.findMany({
    where: { action: 'claim', actorId: person.id, caseId: { in: [...free, ...taken] } },
  });
  expect(claims.map(({ caseId }) => caseId).sort()).toEqual([...free].sort());
});

test('closing: with the ending and the reason of each case’s own type, its owner told; a type without it is passed over', async () => {
  const open = { closedAt: null, tasks: { none: { state: 'open' } } } as const;
  const potholes = await idsOf({ ...open, caseType: { prefix: 'POT' } }, 4);
  const others = await idsOf({ ...open, caseType: { prefix: { not: 'POT' } } }, 4);
  const reason = await site.prisma.reason.findFirstOrThrow({
    where: { kind: 'closing', retired: false, caseType: { prefix: 'POT' } },
  });
  const address = await choose(carla, [...potholes, ...others]);
  const { workflowId } = await site.prisma.case.findFirstOrThrow({ where: { id: { in: potholes } } });
  const ending = await site.prisma.status.findFirstOrThrow({ where: { kind: 'closed', workflowId } });
  const typed = { status: ending.name, reason: reason.text, explanation: 'The road is new.' };
  await send(carla, `${address}/do/close`, typed);
  await workOff();
  const closed = await site.prisma.case.findMany({ where: { id: { in: potholes } } });
  expect(closed.every((one) => one.closedAt !== null && one.closingReasonId === reason.id)).toBe(true);
  const told = await site.prisma.mail.count({ where: { caseId: { in: potholes }, action: 'close' } });
  expect(told).toBeGreaterThan(0);
  const rest = await site.prisma.bulkItem.findMany({
    where: { jobId: jobAt(address), caseId: { in: others }, state: 'refused' },
  });
  for (const { why } of rest) expect(why).toMatch(/no reason with the same words|no case ends as/);
});

test('a step: from where each case stands; where there is none of that name, it is left', async () => {
  const ids = await idsOf({ caseType: { prefix: 'POT' }, closedAt: null }, 20);
  const before = await site.prisma.case.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
  const steps = await site.prisma.transition.findMany({
    where: { commentRequired: false, from: { kind: { not: 'closed' } }, to: { kind: { not: 'closed' } } },
  });
  const step = steps.find((one) => before.some(({ statusId }) => statusId === one.fromId));
  if (!step) throw new Error('the demo has no such step');
  const address = await choose(carla, ids);
  await send(carla, `${address}/do/change-status`, { step: step.name });
  await workOff();
  const items = await site.prisma.bulkItem.findMany({ where: { jobId: jobAt(address) } });
  const after = await site.prisma.case.findMany({ where: { id: { in: ids } } });
  for (const one of before) {
    const leads = steps.find(({ fromId, name }) => fromId === one.statusId && name === step.name);
    const item = items.find(({ caseId }) => caseId === one.id);
    expect(item?.state).toBe(leads ? 'done' : 'refused');
    expect(after.find(({ id }) => id === one.id)?.statusId).toBe(leads?.toId ?? one.statusId);
  }
});

test('reassigning to a group: everybody in it has the case then, and nobody else', async () => {
  const ids = await idsOf({ caseType: { prefix: 'POT' }, closedAt: null }, 3);
  const address = await choose(carla, ids);
  const page = await carla.get(`${address}/do/reassign`);
  const [, group = ''] = /<option value="(\d+)"/.exec(page.text) ?? [];
  const reason = await site.prisma.reason.findFirst({
    where: { kind: 'reassigning', retired: false, caseType: { prefix: 'POT' } },
  });
  await resend(carla, page, { group, ...(reason ? { reason: reason.text } : {}) }, `${address}/do/reassign`);
  await workOff();
  const rows = await site.prisma.assignment.findMany({ where: { caseId: { in: ids }, roleId: MANAGER } });
  expect(rows.map(({ caseId, groupId }) => `${caseId} ${groupId}`).sort()).toEqual(
    ids.map((id) => `${id} ${group}`).sort(),
  );
});

test('deleting takes the number of cases, a reason and the flag', async () => {
  const ids = await idsOf({ caseType: { prefix: 'BIN' } }, 7);
  const address = await choose(carla, ids);
  const wrong = await send(carla, `${address}/do/delete`, { count: '6', reason: 'Spam.' });
  expect([wrong.status, wordsOf(wrong.text).includes('Type 7 to confirm')]).toEqual([422, true]);
  expect(wrong.text).toContain('Spam.');
  await send(carla, `${address}/do/delete`, { count: '7', reason: 'Spam.' });
  await workOff();
  expect(await site.prisma.case.count({ where: { id: { in: ids }, deleted: true } })).toBe(7);
  expect(
    await site.prisma.event.count({ where: { caseId: { in: ids }, action: 'delete', text: 'Spam.' } }),
  ).toBe(7);
  const priya = await site.signedInAs('priya');
  const hers = await choose(priya, await idsOf({ caseType: { prefix: 'POT' } }, 2));
  expect((await priya.get(`${hers}/do/delete`)).status).toBe(404);
  expect(await read(priya, hers)).not.toContain('Delete');
});

test('somebody else’s job isn’t there, for anything', async () => {
  const address = await choose(carla, await idsOf({}, 3));
  const aaron = await site.signedInAs('aaron');
  const pages = [address, `${address}/do/claim`, `${address}/list.csv`];
  const statuses = await Promise.all(pages.map(async (page) => (await aaron.get(page)).status));
  expect(statuses).toEqual([404, 404, 404]);
  expect((await carla.get('/bulk/nonsense')).status).toBe(404);
});

test('stopped: what was done stays done, nothing else is, and it can’t be started again', async () => {
  const ids = await idsOf({}, 60);
  const address = await choose(carla, ids);
  const form = await carla.get(`${address}/do/add-private-note`);
  await resend(carla, form, { note: 'Stopped half way.' }, `${address}/do/add-private-note`);
  const { prisma, config } = site;
  await takeTurn({ prisma, config, log: createLog(config) });
  await send(carla, address, {}, `${address}/stop`);
  await resend(carla, form, { note: 'Stopped half way.' }, `${address}/do/add-private-note`);
  await workOff();
  expect(await notesOn(ids, 'Stopped half way.')).toBe(20);
  expect(await read(carla, address)).toContain('Stopped. What was done stays done. Done 20 Still to do 40');
});

test('whoever loses access: the job ends, and the law is asked as they stand then', async () => {
  const owen = await site.signedInAs('owen');
  const { person } = await site.actor('owen');
  const ids = await idsOf({ caseType: { prefix: 'BIN' } }, 40);
  const address = await choose(owen, ids);
  await send(owen, `${address}/do/add-private-note`, { note: 'By Owen.' });
  const { prisma, config } = site;
  await takeTurn({ prisma, config, log: createLog(config) });
  await prisma.user.update({ where: { id: person.id }, data: { active: false } });
  await workOff();
  expect(await notesOn(ids, 'By Owen.')).toBe(20);
  const job = await prisma.bulkJob.findUniqueOrThrow({ where: { id: jobAt(address) } });
  expect([job.state, job.why]).toEqual(['refused', 'You no longer had access to the staff pages.']);
});

test('a right taken away while it runs: from then on each case is refused', async () => {
  const martin = await site.signedInAs('martin');
  const { person } = await site.actor('martin');
  const { prisma, config } = site;
  const ids = await idsOf({ caseType: { prefix: 'POT' }, assignments: { none: { userId: person.id } } }, 30);
  expect(ids.length).toBeGreaterThan(20);
  const address = await choose(martin, ids);
  await send(martin, `${address}/do/add-private-note`, { note: 'By Martin.' });
  await takeTurn({ prisma, config, log: createLog(config) });
  // He keeps his access, and nothing that goes with a group.
  await prisma.grant.create({ data: { userId: person.id, flag: 'access' } });
  await prisma.groupMember.deleteMany({ where: { userId: person.id } });
  await workOff();
  expect(await notesOn(ids, 'By Martin.')).toBe(20);
  const states = await prisma.bulkItem.groupBy({
    by: ['state'],
    where: { jobId: jobAt(address) },
    orderBy: { state: 'asc' },
    _count: { _all: true },
  });
  expect(states.map(({ state, _count }) => [state, _count._all])).toEqual([
    ['done', 20],
    ['refused', ids.length - 20],
  ]);
});

test('as CSV: the chosen cases in the order that they were chosen in', async () => {
  const ids = await idsOf({}, 12);
  const address = await choose(carla, ids);
  const { text } = await carla.get(`${address}/list.csv`).expect(200);
  expect(text.trim().split('\r\n')).toHaveLength(13);
});

test('what was chosen for nothing goes after a day', async () => {
  const address = await choose(carla, await idsOf({}, 2));
  await forgetJobs(site.prisma, new Date(Date.now() + 25 * 60 * 60 * 1000));
  expect((await carla.get(address)).status).toBe(404);
  expect(
    linksOf((await carla.get('/bulk')).text).filter(({ href }) => href.startsWith('/bulk/')).length,
  ).toBeGreaterThan(3);
});

test('a case that moved on meanwhile takes no step that the law wasn’t asked about', async () => {
  const reference = await anotherCase(site, 'POT');
  const { id, statusId, workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const of = { workflowId, kind: { not: 'closed' as const } };
  const [there, elsewhere] = await site.prisma.status.findMany({ where: { ...of, id: { not: statusId } } });
  if (!there || !elsewhere) throw new Error('potholes have too few statuses');
  // From here the step of that name leads where managers don't go.
  await site.prisma.transition.deleteMany({ where: { fromId: statusId } });
  const leads = { workflowId, fromId: statusId, name: 'On it goes' };
  await site.prisma.transition.create({ data: { ...leads, toId: elsewhere.id } });
  await site.prisma.transition.create({
    data: { ...leads, name: 'Elsewhere', toId: there.id, roles: { create: { roleId: MANAGER } } },
  });
  const change = { action: 'change-status', caseId: id, about: { statusId: there.id } } as const;
  const doing = changeCase(site.prisma, await site.actor('priya'), change, (permit) =>
    DEEDS['change-status'].work(permit, { step: 'On it goes' }, site.config),
  );
  await expect(doing).rejects.toThrow(Denied);
  const after = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  expect(after.statusId).toBe(statusId);
});
