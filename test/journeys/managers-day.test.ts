// A manager's day in a real browser, by keyboard alone: a case is taken from the queue, its owner asked and waited for, a task
// given and done, and the case closed; then a supervisor's, past the workflow's rules. Every page is looked over by axe.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBulkWork } from '../../src/cases/bulk/worker.ts';
import { createLog } from '../../src/log.ts';
import { councilAt } from '../cases/tasks/council.ts';
import { linksOf } from '../support/html.ts';
import { send } from '../support/site.ts';
import { enter, isThere, type Office, openOffice, pick, type } from './keyboard.ts';
import { type Look, lookAround } from './look.ts';

describe.runIf(isThere)('in a browser', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(4458);
  }, 60_000);
  afterAll(() => office.close());

  test('Martin claims, asks, waits, has a task done, and closes', { timeout: 180_000 }, async () => {
    const { prisma, signedInAs } = office.site;
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const { id, reference } = await prisma.case.findFirstOrThrow({
      where: {
        ...{ caseType: { prefix: 'POT' }, status: { kind: 'start' }, taken: false, deleted: false },
        owner: { email: 'clara@ambridge.example' },
      },
    });
    const martin = await office.signedIn('martin');
    await martin.goto('/cases');
    await enter(martin, 'link', 'To claim');
    await lookAround(martin, look);
    await enter(martin, 'link', reference);
    await enter(martin, 'button', 'Claim');
    await martin.getByText(`${reference} is yours now.`).waitFor();
    await lookAround(martin, look);

    await enter(martin, 'link', 'Ask the owner a question');
    await lookAround(martin, look);
    await type(martin, 'What do you need to know?', 'Which side of the road is it on?');
    await enter(martin, 'button', 'Ask');
    const clara = await signedInAs('clara');
    const own = `/my-cases/${reference}`;
    const [way] = linksOf((await clara.get(own)).text).filter(({ href }) => href.includes('answer-question'));
    const answered = await send(clara, way?.href ?? '', { answer: 'On the side of the shop.' });
    expect(answered.status).toBe(303);
    await martin.goto(`/cases/${reference}/history`);
    expect(await martin.locator('main').innerText()).toContain('On the side of the shop.');

    await enter(martin, 'link', 'Raise a task');
    await type(martin, 'Title', 'Order the asphalt');
    await pick(martin, 'Group', 'Highways team');
    await enter(martin, 'button', 'Raise task');
    await martin.getByText('The task “Order the asphalt” is raised.').waitFor();
    // An open task keeps it from being closed: that is no link now, and says why.
    expect(await martin.getByRole('link', { name: 'Close', exact: true }).count()).toBe(0);
    await martin.goto(`/cases/${reference}/tasks`);
    await enter(martin, 'link', 'Complete the task Order the asphalt');
    await enter(martin, 'button', 'Complete task');
    await martin.getByText('is completed').first().waitFor();
    await martin.goto(`/cases/${reference}`);
    await enter(martin, 'link', 'Close');
    await lookAround(martin, look);
    await martin.getByRole('radio').first().focus();
    await martin.keyboard.press('Space');
    await type(martin, 'What should the owner know?', 'The hole is filled.');
    await enter(martin, 'button', 'Close case');
    await martin.getByText(`${reference} is closed.`).waitFor();
    expect(look.wrong).toEqual([]);

    const events = await prisma.event.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action).slice(-6)).toEqual([
      ...['claim', 'contact-owner', 'answer-question', 'raise-task', 'complete-task', 'close'],
    ]);
    expect(events.some(({ bypass }) => bypass)).toBe(false);
  });

  test('Aaron reassigns a case that he has no role on, is asked once more, and it is marked', {
    timeout: 120_000,
  }, async () => {
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const pothole = await councilAt(office.site).newCase('POT');
    const aaron = await office.signedIn('aaron');
    await aaron.goto('/cases');
    await type(aaron, 'Search', pothole.reference.toLowerCase().replaceAll('-', ''));
    await aaron.keyboard.press('Enter');
    await aaron.getByRole('heading', { name: pothole.reference }).waitFor();
    expect(await aaron.locator('main').innerText()).toContain('past the workflow’s rules');
    await enter(aaron, 'link', 'Reassign');
    await lookAround(aaron, look);
    await pick(aaron, 'Group', 'Highways team');
    await pick(aaron, 'Person', 'Martin Okafor');
    await aaron.getByRole('radio').first().focus(); // the reason
    await aaron.keyboard.press('Space');
    await enter(aaron, 'button', 'Reassign');
    await aaron.getByText(`${pothole.reference} is reassigned.`).waitFor();
    const event = await office.site.prisma.event.findFirstOrThrow({
      where: { caseId: pothole.id },
      orderBy: { id: 'desc' },
    });
    expect([event.action, event.bypass]).toEqual(['reassign', true]);
    expect(look.wrong).toEqual([]);
  });

  test('Aaron does the same to many cases at once, and reads what became of each', {
    timeout: 120_000,
  }, async () => {
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const cases = [await councilAt(office.site).newCase('POT'), await councilAt(office.site).newCase('POT')];
    const aaron = await office.signedIn('aaron');
    await aaron.goto('/cases');
    for (const { reference } of cases) {
      await aaron.getByRole('checkbox', { name: reference }).focus();
      await aaron.keyboard.press('Space');
    }
    await enter(aaron, 'button', 'Do something with the ticked cases');
    await lookAround(aaron, look);
    await enter(aaron, 'link', 'Add a private note to 2 cases');
    await lookAround(aaron, look);
    await type(aaron, 'Note', 'The contractor comes on Friday.');
    await enter(aaron, 'button', 'Add note');
    await aaron.getByText('Still to do').waitFor();
    const { prisma, config } = office.site;
    const work = startBulkWork(prisma, config, createLog(config));
    await expect.poll(() => notesOn(cases.map(({ id }) => id)), { timeout: 20_000 }).toBe(2);
    await work.stop();
    await enter(aaron, 'link', 'Look again');
    expect(await aaron.locator('main').innerText()).toMatch(/Done\s+2\s+Still to do\s+0\s+Not done\s+0/);
    await lookAround(aaron, look);
    await enter(aaron, 'link', 'Back to the list');
    expect(look.wrong).toEqual([]);
  });

  function notesOn(caseIds: number[]): Promise<number> {
    const text = 'The contractor comes on Friday.';
    return office.site.prisma.event.count({ where: { caseId: { in: caseIds }, text, bypass: true } });
  }
});
