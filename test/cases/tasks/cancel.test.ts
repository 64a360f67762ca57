// Cancelling a task: why is said, whoever may still see the case is told, and it doesn't come back by itself.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { done, read } from '../../support/desk.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../../support/site.ts';
import { type Council, councilAt, type Made } from './council.ts';

let site: Site;
let council: Council;
let lena: Visitor;
let licence: Made;
let health: { groupId: number };

beforeAll(async () => {
  site = await openSite();
  council = councilAt(site);
  lena = await site.signedInAs('lena');
  health = { groupId: await council.groupNamed('Environmental health') };
});
afterAll(() => site.close());
beforeEach(async () => {
  licence = await council.newCase('LIC');
});

const at = (taskId: number) => `/cases/${licence.reference}/tasks/${taskId}/cancel-task`;

test('it ends the task with the reason, in the history and on the tab', async () => {
  const taskId = await council.giveTask(licence, 'Noise opinion', health);
  const answer = await send(lena, at(taskId), { explanation: 'No music after all.' });
  expect(await done(lena, answer)).toMatch(
    /The task “Noise opinion” is cancelled.*Noise opinion Cancelled .*Cancelled by Lena Forsyth, .* Why No music after all\./,
  );
  expect(await council.eventsOf(licence)).toEqual([
    {
      ...{ action: 'cancel-task', actorId: await council.personNamed('lena'), public: false, bypass: false },
      ...{ text: 'No music after all.', data: { taskId, title: 'Noise opinion' } },
    },
  ]);
  expect(await read(lena, `/cases/${licence.reference}/history`)).toContain('Task cancelled: Noise opinion');
});

test('those who may still see the case are told, and nobody who saw it by that task alone', async () => {
  await send(lena, at(await council.giveTask(licence, 'Noise opinion', health)), {
    explanation: 'No music.',
  });
  expect(await council.lettersOf(licence)).toEqual([]);
  const second = await council.giveTask(licence, 'Noise opinion', health);
  await council.giveTask(licence, 'Food hygiene visit', health);
  await send(lena, at(second), { explanation: 'Still no music.' });
  expect(await council.lettersOf(licence)).toEqual(['cancel-task to tariq']);
  const letter = await site.prisma.mail.findFirstOrThrow({ where: { caseId: licence.id } });
  expect(letter.subject).toBe(`[${licence.reference}] Task cancelled: Noise opinion`);
  expect(letter.text).toContain('Lena Forsyth has cancelled a task of your group Environmental health.');
  expect(letter.text).toContain('> Still no music.');
});

test('it is refused without a reason, for whom the matrix doesn’t let, and when the task isn’t open', async () => {
  const taskId = await council.giveTask(licence, 'Noise opinion', health);
  const without = await send(lena, at(taskId), { explanation: ' ' });
  expect([without.status, wordsOf(without.text)]).toEqual([
    422,
    expect.stringContaining('Enter why it isn’t needed any more'),
  ]);
  for (const [who, status] of [
    ['tariq', 403],
    ['vera', 403],
    ['martin', 404],
  ] as const)
    expect([who, (await (await site.signedInAs(who)).get(at(taskId))).status]).toEqual([who, status]);
  await send(lena, at(taskId), { explanation: 'No music.' });
  const again = await lena.get(at(taskId));
  expect([again.status, wordsOf(again.text)]).toEqual([
    403,
    expect.stringContaining('that task is not open'),
  ]);
  expect(await council.eventsOf(licence)).toHaveLength(1);
});

test('a task that starts by itself doesn’t come back, and counts as missing', async () => {
  const { id } = await council.definitionNamed('LIC', 'Food hygiene visit');
  await site.prisma.taskDefinition.update({ where: { id }, data: { start: 'raising', atLeast: 1 } });
  const licensing = { groupId: await council.groupNamed('Licensing') };
  await council.giveTask(licence, 'Check the papers', licensing, { state: 'done', endedAt: new Date() });
  await send(lena, at(await council.giveTask(licence, 'Food hygiene visit', health)), {
    explanation: 'Not now.',
  });
  const other = await council.giveTask(licence, 'Noise opinion', licensing);
  await send(lena, at(other).replace('cancel-task', 'complete-task'));
  await site.prisma.taskDefinition.update({ where: { id }, data: { start: 'hand' } });
  expect(await council.tasksOf(licence)).toEqual([
    'Check the papers: done',
    'Food hygiene visit: cancelled',
    'Noise opinion: done',
  ]);
  expect(await read(lena, `/cases/${licence.reference}/tasks`)).toContain('Food hygiene visit Not done yet.');
  await site.prisma.taskDefinition.update({ where: { id }, data: { atLeast: 0 } });
});

test('past the workflow’s rules it is marked, before and after', async () => {
  const aaron = await site.signedInAs('aaron');
  const taskId = await council.giveTask(licence, 'Noise opinion', health);
  expect(await read(aaron, at(taskId))).toMatch(/past the workflow/i);
  await done(aaron, await send(aaron, at(taskId), { explanation: 'No music.' }));
  expect((await council.eventsOf(licence)).map(({ bypass }) => bypass)).toEqual([true]);
});
