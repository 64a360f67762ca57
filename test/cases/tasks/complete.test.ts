// Completing a task: what it asks is checked and kept, what waited for it is raised, and the last one is told.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { done, read } from '../../support/desk.ts';
import { formsOf, linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';
import { type Council, councilAt, type Made } from './council.ts';

let site: Site;
let council: Council;
let lena: Visitor;
let tariq: Visitor;
let licence: Made;
let licensing: { groupId: number };
let health: { groupId: number };

beforeAll(async () => {
  site = await openSite();
  council = councilAt(site);
  lena = await site.signedInAs('lena');
  tariq = await site.signedInAs('tariq');
  licensing = { groupId: await council.groupNamed('Licensing') };
  health = { groupId: await council.groupNamed('Environmental health') };
});
afterAll(() => site.close());
beforeEach(async () => {
  licence = await council.newCase('LIC');
});

const at = (taskId: number) => `/cases/${licence.reference}/tasks/${taskId}/complete-task`;
const VISITED = { 'visited-day': '3', 'visited-month': '2', 'visited-year': '2026', rating: 'fair' };

describe('a task user', () => {
  test('sees the summary, their tasks and what each asks; completes it, and is led back to the list', async () => {
    const taskId = await council.giveTask(licence, 'Food hygiene visit', health, {
      instructions: 'Rate it.',
    });
    await council.giveTask(licence, 'Fire safety check', {
      groupId: await council.groupNamed('Fire safety'),
    });
    expect(linksOf((await tariq.get('/cases')).text).map(({ href }) => href)).toContain(
      `/cases/${licence.reference}`,
    );
    const page = await tariq.get(`/cases/${licence.reference}`);
    expect(wordsOf(mainOf(page.text))).toMatch(
      /Your tasks Food hygiene visit Open Given to Environmental health What to do Rate it. What it asks Day of the visit Rating Conditions \(optional\) Complete/,
    );
    expect(wordsOf(page.text)).not.toMatch(
      /Fire safety|Made by a test|What was submitted|Owner|History|Assigned/,
    );
    expect(linksOf(mainOf(page.text)).map(({ href }) => href)).toContain(at(taskId));
    const answer = await send(tariq, at(taskId), {
      ...VISITED,
      conditions: 'A lid for the bin.',
      _note: 'Nice place.',
    });
    expect(answer.headers['location']).toBe('/cases');
    expect(await done(tariq, answer)).toContain(
      `The task “Food hygiene visit” of ${licence.reference} is completed. Thank you.`,
    );
    expect((await tariq.get(`/cases/${licence.reference}`)).status).toBe(404);
    expect((await tariq.get(at(taskId))).status).toBe(404);
  });

  test('stays on the case while another task of theirs is open', async () => {
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    await council.giveTask(licence, 'Food hygiene visit', health);
    const answer = await send(tariq, at(taskId));
    expect(await done(tariq, answer)).toMatch(/“Noise opinion” is completed.*Food hygiene visit Open/);
  });

  test('doesn’t complete somebody else’s task, nor cancel one', async () => {
    const other = await council.giveTask(licence, 'Fire safety check', {
      userId: await council.personNamed('fiona'),
    });
    const own = await council.giveTask(licence, 'Noise opinion', health);
    expect((await tariq.get(at(other))).status).toBe(403);
    expect((await tariq.get(at(own))).status).toBe(200);
    const forged = await tariq
      .post(at(other))
      .type('form')
      .send(formsOf((await tariq.get(at(own))).text).find(({ action }) => action === at(own))?.fields);
    expect(forged.status).toBe(403);
    expect((await tariq.get(at(own).replace('complete', 'cancel'))).status).toBe(403);
    expect(await council.tasksOf(licence)).toEqual(['Fire safety check: open', 'Noise opinion: open']);
  });
});

describe('what it asks', () => {
  test('is checked, and what was typed is still there', async () => {
    const taskId = await council.giveTask(licence, 'Food hygiene visit', health);
    const wrong = { ...VISITED, 'visited-year': '2126', rating: 'superb', conditions: 'A lid.' };
    const answer = await send(tariq, at(taskId), wrong);
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([
      422,
      expect.stringMatching(/There is a problem.*Day of the visit.*Rating/),
    ]);
    expect(answer.text).toContain('value="2126"');
    expect(answer.text).toContain('A lid.</textarea>');
    expect(await council.tasksOf(licence)).toEqual(['Food hygiene visit: open']);
    expect(await council.eventsOf(licence)).toEqual([]);
  });

  test('is kept with the task and shown on the tab, and nothing besides', async () => {
    const taskId = await council.giveTask(licence, 'Food hygiene visit', health);
    await send(tariq, at(taskId), { ...VISITED, state: 'open', 'not-asked': 'x', _note: 'Nice place.' });
    const task = await site.prisma.task.findUniqueOrThrow({ where: { id: taskId } });
    expect(task).toMatchObject({
      ...{ state: 'done', explanation: 'Nice place.', endedById: await council.personNamed('tariq') },
      answers: { visited: '2026-02-03', rating: 'fair' },
    });
    expect(await read(lena, `/cases/${licence.reference}/tasks`)).toMatch(
      /Food hygiene visit Done .*Completed by Tariq Rahman, .* Note Nice place. Day of the visit 3 February 2026 Rating Fair, with conditions/,
    );
    expect(await council.eventsOf(licence)).toEqual([
      {
        ...{ action: 'complete-task', actorId: task.endedById, public: false, bypass: false },
        ...{ text: 'Nice place.', data: { taskId, title: 'Food hygiene visit' } },
      },
    ]);
  });

  test('can be files, which stay private to staff', async () => {
    const { id } = await council.definitionNamed('LIC', 'Noise opinion');
    const asks = [{ key: 'report', kind: 'files', label: 'The report', required: true }];
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks } });
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    const page = await tariq.get(at(taskId));
    const form = formsOf(page.text).find(({ action }) => action === at(taskId));
    expect(page.text).toContain('enctype="multipart/form-data"');
    const without = await resend(tariq, page, {}, at(taskId));
    expect([without.status, wordsOf(without.text)]).toEqual([422, expect.stringContaining('The report')]);
    const request = tariq.post(at(taskId));
    for (const [name, value] of Object.entries(form?.fields ?? {})) request.field(name, String(value));
    const answer = await request.attach('report', Buffer.from('All quiet.\n'), 'report.txt');
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks: [] } });
    expect(answer.status).toBe(303);
    const file = await site.prisma.caseFile.findFirstOrThrow({ where: { taskId } });
    expect(file).toMatchObject({ name: 'report.txt', public: false, field: 'report', caseId: licence.id });
    expect(await read(lena, `/cases/${licence.reference}/files`)).toContain('report.txt');
  });

  test('can have entries to be added, by a button that completes nothing', async () => {
    const { id } = await council.definitionNamed('LIC', 'Noise opinion');
    const heard = { key: 'neighbours', kind: 'group', label: 'Neighbours', entry: 'Neighbour' };
    const asks = [{ ...heard, fields: [{ key: 'who', kind: 'text', label: 'Who?', required: true }] }];
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks } });
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    const more = await send(tariq, at(taskId), { 'neighbours-1-who': 'Ned', _do: 'add:neighbours' });
    expect(more.text).toContain('name="neighbours-2-who"');
    expect(more.text).toContain('value="Ned"');
    expect(more.text).not.toContain('There is a problem');
    expect(await council.tasksOf(licence)).toEqual(['Noise opinion: open']);
    const fields = { 'neighbours-entries': '2', 'neighbours-1-who': 'Ned', 'neighbours-2-who': 'Nell' };
    expect((await send(tariq, at(taskId), fields)).status).toBe(303);
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks: [] } });
    const task = await site.prisma.task.findUniqueOrThrow({ where: { id: taskId } });
    expect(task.answers).toEqual({ neighbours: [{ who: 'Ned' }, { who: 'Nell' }] });
  });
});

describe('what comes next', () => {
  test('is raised by itself where it doesn’t start by hand, and whoever gets it is told', async () => {
    const { id } = await council.definitionNamed('LIC', 'Food hygiene visit');
    await site.prisma.taskDefinition.update({ where: { id }, data: { start: 'raising' } });
    const taskId = await council.giveTask(licence, 'Check the papers', licensing);
    expect(await done(lena, await send(lena, at(taskId)))).toContain(
      'The task “Check the papers” is completed. Next: “Food hygiene visit”.',
    );
    await site.prisma.taskDefinition.update({ where: { id }, data: { start: 'hand' } });
    expect(await council.tasksOf(licence)).toEqual(['Check the papers: done', 'Food hygiene visit: open']);
    const [, raised] = await council.eventsOf(licence);
    expect(raised).toMatchObject({
      ...{ action: 'raise-task', actorId: SYSTEM, data: { title: 'Food hygiene visit' } },
    });
    // One is open again, so nobody is told that all are done.
    expect(await council.lettersOf(licence)).toEqual(['raise-task to tariq']);
  });

  test('of the last one is told who has the case, once and by name where somebody has it', async () => {
    await council.giveTask(licence, 'Noise opinion', health);
    const second = await council.giveTask(licence, 'Food hygiene visit', health);
    const first = second - 1;
    await send(tariq, at(first));
    expect(await council.lettersOf(licence)).toEqual([]);
    await send(tariq, at(second), VISITED);
    expect(await council.lettersOf(licence)).toEqual(['complete-task to lena']);
    const letter = await site.prisma.mail.findFirstOrThrow({ where: { caseId: licence.id } });
    expect(letter.subject).toBe(`[${licence.reference}] All tasks are done: Licence application`);
    expect(letter.text).toContain(`All tasks of ${licence.reference} are done.`);
  });
});

describe('it is refused', () => {
  test('when the task is not open, with the reason', async () => {
    const taskId = await council.giveTask(licence, 'Noise opinion', licensing, {
      ...{ state: 'done', endedAt: new Date() },
    });
    const answer = await lena.get(at(taskId));
    expect([answer.status, wordsOf(answer.text)]).toEqual([
      403,
      expect.stringContaining('that task is not open'),
    ]);
  });

  test('on a closed case, and where there is no such task', async () => {
    const taskId = await council.giveTask(licence, 'Noise opinion', licensing);
    for (const no of ['999999', '0', 'x', '-1', '99999999999', '1e3'])
      expect([no, (await lena.get(at(0).replace('/0/', `/${no}/`))).status]).toEqual([no, 403]);
    const closed = await site.prisma.status.findFirstOrThrow({
      where: { kind: 'closed', workflow: { caseTypes: { some: { prefix: 'LIC' } } } },
    });
    await site.prisma.case.update({
      where: { id: licence.id },
      data: { statusId: closed.id, closedAt: new Date() },
    });
    const answer = await lena.get(at(taskId));
    expect([answer.status, wordsOf(answer.text)]).toEqual([403, expect.stringContaining('it is closed')]);
  });

  test('for the second of two who complete it at once; nothing is written twice', async () => {
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    const [hers, his] = [await lena.get(at(taskId)), await tariq.get(at(taskId))];
    const answers = await Promise.all([
      resend(lena, hers, { _note: 'Done by Lena, as it happens' }, at(taskId)),
      resend(tariq, his, { _note: 'Done by Tariq, as it happens' }, at(taskId)),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(303);
    expect([403, 404]).toContain(statuses[1]);
    expect((await council.eventsOf(licence)).map(({ action }) => action)).toEqual(['complete-task']);
  });

  test('for now when the case has changed: what was typed is still there', async () => {
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    const other = await council.giveTask(licence, 'Check the papers', licensing);
    const open = await tariq.get(at(taskId));
    await send(lena, at(other));
    const answer = await resend(tariq, open, { _note: 'It is loud on Fridays.' }, at(taskId));
    expect([answer.status, wordsOf(answer.text)]).toEqual([
      409,
      expect.stringContaining('has changed since'),
    ]);
    expect(answer.text).toContain('It is loud on Fridays.</textarea>');
    expect((await resend(tariq, answer, {}, at(taskId))).status).toBe(303);
  });
});

test('past the workflow’s rules it is marked, before and after', async () => {
  const aaron = await site.signedInAs('aaron');
  const taskId = await council.giveTask(licence, 'Noise opinion', health);
  expect(await read(aaron, at(taskId))).toMatch(/past the workflow/i);
  await done(aaron, await send(aaron, at(taskId)));
  expect((await council.eventsOf(licence)).map(({ bypass }) => bypass)).toEqual([true]);
});

test('open tasks keep a case from being closed, and the refusal names them and leads to the tab', async () => {
  const taskId = await council.giveTask(licence, 'Noise opinion', health);
  const answer = await lena.get(`/cases/${licence.reference}/close`);
  expect([answer.status, wordsOf(answer.text)]).toEqual([
    403,
    expect.stringMatching(/1 task is still open.*Noise opinion \(Environmental health\)/),
  ]);
  expect(linksOf(answer.text)).toContainEqual({
    text: 'Noise opinion (Environmental health)',
    href: `/cases/${licence.reference}/tasks#task-${taskId}`,
  });
  expect((await lena.get(`/cases/${licence.reference}/tasks`)).text).toContain(`id="task-${taskId}"`);
});

test('the tab says what the type still wants done, and how it comes about', async () => {
  const { id } = await council.definitionNamed('LIC', 'Food hygiene visit');
  await site.prisma.taskDefinition.update({ where: { id }, data: { atLeast: 2 } });
  const tab = () => read(lena, `/cases/${licence.reference}/tasks`);
  expect(await tab()).toMatch(
    /Still to be done Check the papers Not done yet. To be raised by hand. Food hygiene visit Done 0 of 2 times. It comes after “Check the papers”/,
  );
  await council.giveTask(licence, 'Check the papers', licensing, { state: 'done', endedAt: new Date() });
  expect(await tab()).toMatch(/Still to be done Food hygiene visit Done 0 of 2 times. To be raised by hand/);
  await site.prisma.taskDefinition.update({ where: { id }, data: { atLeast: 0 } });
});
