// A setup user who isn't granted delete can't delete: by no door that there is, whether or not the case is assigned to them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../../src/cases/bulk/worker.ts';
import { createLog } from '../../../src/log.ts';
import { routes } from '../../../src/routes.ts';
import { anotherCase } from '../../support/another-case.ts';
import { linksOf, mainOf } from '../../support/html.ts';
import { publishDraft, send, tokenOf } from '../../support/site.ts';
import { type Examples, openExamples, type Person } from './examples.ts';

let at: Examples;
let setup: Person;
beforeAll(async () => {
  at = await openExamples();
  setup = await at.newcomer(['setup']);
}, 120_000);
afterAll(() => at.close());

const pothole = async (assigned: boolean) => {
  const reference = await anotherCase(at, 'POT', { owner: 'clara' });
  if (assigned) await at.assign(reference, 'manager', setup.email);
  return reference;
};
const isThere = async (reference: string) =>
  !(await at.prisma.case.findUniqueOrThrow({ where: { reference } })).deleted;
const post = async (address: string, fields: Record<string, string | string[]>) =>
  setup.visitor
    .post(address)
    .type('form')
    .send({ _csrf: await tokenOf(setup.visitor), ...fields });

test.each([
  ['that is nobody’s of theirs', false],
  ['that is assigned to them', true],
])('not on the page of a case %s: no button, no form, no way to send it', async (_what, assigned) => {
  const reference = await pothole(assigned);
  const { version } = await at.prisma.case.findUniqueOrThrow({ where: { reference } });
  expect(await setup.offered(reference, 'delete')).toBe(false);
  expect(await setup.read(`/cases/${reference}/delete`)).toContain('flag delete');
  const fields = { reference, reason: 'Because I can', version: String(version), seen: '0' };
  expect((await post(`/cases/${reference}/delete`, fields)).status).toBe(403);
  expect(await isThere(reference)).toBe(true);
});

test('not from the list, with many at once: the deed isn’t offered, and isn’t there when it is sent', async () => {
  const reference = await pothole(true);
  const { id } = await at.prisma.case.findUniqueOrThrow({ where: { reference } });
  const chosen = await send(setup.visitor, '/cases', { which: 'some', case: [String(id)] }, '/bulk');
  const job = chosen.headers['location'] ?? '';
  const doors = linksOf(mainOf((await setup.visitor.get(job)).text)).map(({ href }) => href);
  expect(doors.some((href) => href.includes('/do/'))).toBe(true);
  expect(doors.filter((href) => href.endsWith('/do/delete'))).toEqual([]);
  expect(await setup.status(`${job}/do/delete`)).toBe(404);
  expect((await post(`${job}/do/delete`, { reason: 'Because I can', count: '1' })).status).toBe(404);
  // And where it had got into the queue all the same, the law is asked once more when it is done.
  await at.prisma.bulkJob.update({
    where: { id: job.split('/')[2] ?? '' },
    data: { action: 'delete', input: { reason: 'Because I can' }, state: 'running' },
  });
  while (await takeTurn({ prisma: at.prisma, config: at.config, log: createLog(at.config) }));
  const items = await at.prisma.bulkItem.findMany({ where: { case: { reference } } });
  expect(items.map(({ state }) => state)).toEqual(['refused']);
  expect(await isThere(reference)).toBe(true);
});

test('the bin holds nothing for them, and nothing in it is theirs to restore', async () => {
  const reference = await pothole(true);
  const carla = await at.person('carla');
  expect(await carla.does(reference, 'delete', { reference, reason: 'Raised in jest' })).toBe(303);
  expect(await setup.read('/deleted')).not.toContain(reference);
  expect(await setup.status(`/cases/${reference}`)).toBe(404);
  expect((await post(`/cases/${reference}/restore`, {})).status).toBe(404);
  expect(await isThere(reference)).toBe(false);
});

test('no other form makes a case be gone: each is sent, and it is there', async () => {
  const reference = await pothole(true);
  const before = await at.prisma.case.count({ where: { deleted: false } });
  const posts = routes.filter(
    ({ method, path }) => method === 'POST' && /delete|remove|purge|erase/.test(path),
  );
  expect(posts.length).toBeGreaterThan(3);
  for (const { path } of posts.filter((route) => !route.path.startsWith('/setup'))) {
    const address = path.replace(':reference', reference).replaceAll(/:\w+/g, '1');
    const { status } = await post(address, { reference, reason: 'Because I can', confirm: reference });
    expect([path, status >= 400]).toEqual([path, true]);
  }
  expect(await at.prisma.case.count({ where: { deleted: false } })).toBe(before);
});

test('they may grant it to themselves, as everybody can read afterwards: then they can', async () => {
  const reference = await pothole(false);
  expect(
    (await send(setup.visitor, setup.address, { flag: 'delete', type: '' }, `${setup.address}/grant-flag`))
      .status,
  ).toBe(303);
  expect((await setup.refusal(reference, 'delete')).at(-1)).toBe(403);
  await publishDraft(setup.visitor, 'I need to');
  const entry = await at.prisma.journalEntry.findFirst({
    where: { action: 'grant-flag' },
    orderBy: { id: 'desc' },
  });
  expect(entry).toMatchObject({ subject: setup.address.replace('/setup/users/', 'user '), why: 'I need to' });
  await at.assign(reference, 'manager', setup.email);
  expect(await setup.does(reference, 'delete', { reference, reason: 'Raised in jest' })).toBe(303);
});
