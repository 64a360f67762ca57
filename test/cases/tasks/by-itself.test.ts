// Tasks that nobody raises: those that a case begins with, and those that its answers or staff fields ask for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCase } from '../../../src/change.ts';
import { record } from '../../../src/history.ts';
import { SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { raiseDueTasks } from '../../../src/tasks/raise.ts';
import { POTHOLE, raise, referenceOn } from '../../raising/raising.ts';
import { openSite, type Site } from '../../support/site.ts';
import { type Council, councilAt, type Made } from './council.ts';

let site: Site;
let council: Council;

beforeAll(async () => {
  site = await openSite({ PORT: '4409' });
  council = councilAt(site);
  const { id: caseTypeId } = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' } });
  const groupId = await council.groupNamed('Fire safety');
  const define = (title: string, more: object) =>
    site.prisma.taskDefinition.create({ data: { caseTypeId, title, groupId, ...more } });
  const { id } = await define('Look at it', {
    start: 'raising',
    groupId: null,
    targetAmount: 2,
    position: 1,
  });
  await define('Report it', { start: 'raising', position: 2, prerequisites: { connect: [{ id }] } });
  const cyclists = { start: 'field', condition: { field: 'dangers', equals: 'cyclists' } };
  await define('Put a cone on it', { ...cyclists, position: 3 });
  await define('Call the police', {
    start: 'field',
    condition: { field: 'size', equals: 'bigger' },
    position: 4,
  });
  const urgent = { start: 'field', condition: { field: 'closed-lane', equals: 'yes' } };
  await define('Close the lane', { ...urgent, position: 5 });
});
afterAll(() => site.close());

async function raisePothole(): Promise<Made> {
  const visitor = site.visitor();
  const reference = referenceOn(await visitor.get(await raise(visitor, 'pot', POTHOLE)));
  return site.prisma.case.findUniqueOrThrow({ where: { reference } });
}

test('a case begins with what starts with it or is asked for by its answers, and whoever gets it is told', async () => {
  const pothole = await raisePothole();
  expect(await council.tasksOf(pothole)).toEqual(['Look at it: open', 'Put a cone on it: open']);
  const events = await council.eventsOf(pothole);
  expect(events.map(({ action, actorId, public: said }) => [action, actorId, said])).toEqual([
    ['raise-task', SYSTEM, false],
    ['raise-task', SYSTEM, false],
  ]);
  // What is defined without a group goes to the one that the case is assigned to.
  const task = await site.prisma.task.findFirstOrThrow({
    where: { caseId: pothole.id, title: 'Look at it' },
    include: { group: true, target: true },
  });
  expect([task.group?.name, task.target?.amount]).toEqual(['Highways team', 2]);
  const letters = await site.prisma.mail.findMany({ where: { caseId: pothole.id, action: 'raise-task' } });
  expect(letters.map(({ address, subject }) => [address, subject])).toContainEqual([
    'fiona@ambridge.example',
    `[${pothole.reference}] Task for your group: Put a cone on it`,
  ]);
  expect(letters[0]?.text).toContain('A task has been given to your group');
});

test('a changed staff field raises what it asks for, once', async () => {
  const pothole = await raisePothole();
  const martin = await site.actor('martin');
  const edit = (answer: string) =>
    changeCase(site.prisma, martin, { action: 'edit-additional', caseId: pothole.id }, async (permit) => {
      await permit.tx.case.update({
        where: { id: pothole.id },
        data: { additional: { 'closed-lane': answer } },
      });
      await record(permit, { public: false });
      return raiseDueTasks(permit, site.config);
    });
  expect([await edit('no'), await edit('yes'), await edit('yes')]).toEqual([[], ['Close the lane'], []]);
  expect(await council.tasksOf(pothole)).toContain('Close the lane: open');
});
