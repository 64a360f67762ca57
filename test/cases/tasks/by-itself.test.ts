// Tasks that nobody raises: those that a case begins with, and those that its answers or staff fields ask for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { POTHOLE, raise, readMain, referenceOn } from '../../raising/raising.ts';
import { openSite, resend, type Site } from '../../support/site.ts';
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
  const claimed = { start: 'field', condition: { field: 'claim', equals: 'yes' } };
  await define('Tell the insurer', { ...claimed, position: 5 });
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
  const martin = await site.signedInAs('martin');
  const at = `/cases/${pothole.reference}/edit-additional`;
  const edit = async (answers: object) => {
    const { headers } = await resend(martin, await martin.get(at), { ...answers }, at);
    return readMain(await martin.get(headers['location'] ?? ''));
  };
  const told = 'Task raised: Tell the insurer.';
  expect(await edit({ claim: 'no' })).not.toContain(told);
  expect(await edit({ claim: 'yes', insurer: 'CLAIM-77' })).toContain(told);
  expect(await edit({ claim: 'yes', insurer: 'CLAIM-78' })).not.toContain(told);
  expect(await council.tasksOf(pothole)).toContain('Tell the insurer: open');
});
