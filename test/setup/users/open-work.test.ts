// What somebody has open is said on their page, with lists of exactly theirs, to be reassigned in one go: also 10,000 cases.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../../src/cases/bulk/worker.ts';
import { createLog } from '../../../src/log.ts';
import { MANAGER, SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { anotherCase } from '../../support/another-case.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
}, 60_000);
afterAll(() => site.close());

/** Somebody new of staff’s side, with as many open potholes; others have their name, too. */
async function worker(email: string, cases: number): Promise<string> {
  const { prisma } = site;
  const { id } = await prisma.user.create({ data: { email, name: 'Sam Same' } });
  const reference = await anotherCase(site, 'POT');
  await prisma.$executeRaw`
    INSERT INTO "cases" SELECT (jsonb_populate_record(c, jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('cases', 'id')), 'reference', ${`POT-${id}-`}::text || n))).*
    FROM "cases" c, generate_series(1, ${cases}::int) n WHERE c."reference" = ${reference}`;
  await prisma.$executeRaw`
    INSERT INTO "assignments" ("caseId", "caseTypeId", "statusId", "roleId", "userId", "byId")
    SELECT c."id", c."caseTypeId", c."statusId", ${MANAGER}, ${id}, ${SYSTEM}
    FROM "cases" c WHERE c."reference" LIKE ${`POT-${id}-%`}`;
  return `/setup/users/${id}`;
}

const read = async (address: string) => wordsOf(mainOf((await ada.get(address).expect(200)).text));
const linkOn = async (page: string, text: string) =>
  linksOf(mainOf((await ada.get(page)).text)).find((link) => link.text.includes(text))?.href ?? '';

test('their cases, and not those of somebody with the same name, are listed and reassigned in one go', async () => {
  const page = await worker('sam-one@ambridge.example', 12);
  await worker('sam-two@ambridge.example', 3);
  const href = await linkOn(page, '12 cases assigned to them');
  expect(await read(href)).toContain('12 cases');
  const chosen = await send(ada, href, { which: 'all' }, '/bulk');
  const job = chosen.headers['location'] ?? '';
  expect(await read(job)).toContain('What to do with 12 cases');
  const group = await site.prisma.group.findUniqueOrThrow({ where: { name: 'Highways team' } });
  const reason = await site.prisma.reason.findFirst({
    where: { kind: 'reassigning', retired: false, caseType: { prefix: 'POT' } },
  });
  const typed = { group: String(group.id), reason: reason?.text ?? '' };
  expect((await send(ada, `${job}/do/reassign`, typed)).status).toBe(303);
  while (await takeTurn({ ...site, log: createLog(site.config) }));
  expect(await read(job)).toContain('Done 12 Still to do 0');
  const left = await read(page);
  expect(left).not.toContain('Their open work');
  expect(await read(`${page.replace(/\d+$/, '')}${(await idOf('sam-two@ambridge.example')).id}`)).toContain(
    '3 cases assigned to them',
  );
});

const idOf = (email: string) => site.prisma.user.findUniqueOrThrow({ where: { email } });

test('10,000 cases are listed, chosen and begun; one more is too many, and that is said', async () => {
  const page = await worker('sam-many@ambridge.example', 10_000);
  const href = await linkOn(page, '1,000+ cases assigned to them');
  await ada.get(href).expect(200);
  const chosen = await send(ada, href, { which: 'all' }, '/bulk');
  const job = chosen.headers['location'] ?? '';
  expect(await read(job)).toContain('What to do with 10,000 cases');
  expect(await read(`${job}/do/reassign`)).toContain('Reassign 10,000 cases');
  const { id } = await idOf('sam-many@ambridge.example');
  const one = await site.prisma.assignment.findFirstOrThrow({ where: { userId: { not: id } } });
  const { id: _id, ...placed } = one;
  await site.prisma.assignment.create({ data: { ...placed, userId: id, groupId: null } });
  const over = await send(ada, '/cases?holder=sam-many@ambridge.example', { which: 'all' }, '/bulk');
  expect(over.headers['location']).toContain('/cases?');
  expect(await read(over.headers['location'] ?? '')).toContain('more than 10,000');
});

test('open tasks and appointments to come are said, and nothing of what is done or over', async () => {
  const { prisma } = site;
  const page = await worker('sam-tasks@ambridge.example', 1);
  const { id: userId } = await idOf('sam-tasks@ambridge.example');
  const found = await prisma.case.findFirstOrThrow({
    where: { assignments: { some: { userId } } },
    include: { assignments: true },
  });
  const placed = { caseId: found.id, caseTypeId: found.caseTypeId, statusId: found.statusId };
  const task = { ...placed, taken: found.taken, title: 'Measure it', userId, raisedById: SYSTEM };
  await prisma.task.create({ data: task });
  await prisma.task.create({
    data: { ...task, title: 'Done with', state: 'done', endedAt: new Date(), endedById: SYSTEM },
  });
  const hours = (from: number) => new Date(Date.now() + from * 3_600_000);
  for (const [title, from] of [
    ['Site visit', 24],
    ['Visit that was', -24],
  ] as const)
    await prisma.appointment.create({
      data: {
        ...{ caseId: found.id, byId: userId, uid: title, title },
        ...{ startsAt: hours(from), endsAt: hours(from + 1) },
      },
    });
  const words = await read(page);
  for (const said of ['1 case assigned to them', '1 open task of theirs', 'Site visit', found.reference])
    expect(words).toContain(said);
  expect(words).not.toContain('Visit that was');
  expect(await read(await linkOn(page, '1 open task'))).toContain(found.reference);
  await send(ada, page, {}, `${page}/deactivate`);
  expect(await read(page)).toContain('1 open task of theirs');
});

test('a rule that speaks of them is named, with the way to it', async () => {
  const page = `/setup/users/${(await site.actor('carla')).person.id}`;
  const rule = { name: 'Carla sees potholes', who: 'user', email: 'carla@ambridge.example' };
  const more = { holds: 'always', action: 'view-summary', type: 'pothole' };
  await send(ada, '/setup/rules/add', { ...rule, ...more });
  expect(await linkOn(page, 'Carla sees potholes')).toContain('/setup/rules/');
  const address = await linkOn(page, 'Carla sees potholes');
  expect(await read(address)).toContain('It isn’t published yet');
  await publishDraft(ada);
  expect(await read(address)).toContain('Check whether it holds now');
  expect(await read(`${address}?check=1`)).toContain('As it is published, it holds now.');
  await site.prisma.grant.deleteMany({ where: { user: { email: 'carla@ambridge.example' } } });
});
