// A task user's story in a real browser, by keyboard: given a task, they find it in their list, answer what it asks, and
// are led back; its manager hears of it. Every page is looked over by axe. Skipped where no Chromium is installed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { councilAt } from '../cases/tasks/council.ts';
import { choose, enter, isThere, type Office, openOffice, type } from './keyboard.ts';
import { type Look, lookAround } from './look.ts';

describe.runIf(isThere)('in a browser', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(4452);
  }, 60_000);
  afterAll(() => office.close());

  test('Lena raises a task for Environmental health, and Tariq does it', async () => {
    const council = councilAt(office.site);
    const licence = await council.newCase('LIC');
    await council.giveTask(
      licence,
      'Check the papers',
      { groupId: await council.groupNamed('Licensing') },
      { state: 'done', endedAt: new Date() },
    );
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const lena = await office.signedIn('lena');
    await lena.goto(`/cases/${licence.reference}`);
    await enter(lena, 'link', 'Raise a task');
    await lookAround(lena, look);
    await choose(lena, 'Food hygiene visit');
    await enter(lena, 'button', 'Raise task');
    await lena.getByText('The task “Food hygiene visit” is raised.').waitFor();
    await lookAround(lena, look);

    const tariq = await office.signedIn('tariq');
    await tariq.goto('/cases');
    await enter(tariq, 'link', licence.reference);
    await lookAround(tariq, look);
    await enter(tariq, 'link', 'Complete the task Food hygiene visit');
    await enter(tariq, 'button', 'Complete task'); // nothing is answered yet
    await tariq.getByText('There is a problem').waitFor();
    await lookAround(tariq, look);
    await type(tariq, 'Day', '3');
    await type(tariq, 'Month', '2');
    await type(tariq, 'Year', '2026');
    await choose(tariq, 'Good');
    await enter(tariq, 'button', 'Complete task');
    await tariq.getByText('is completed. Thank you.').waitFor();
    expect(new URL(tariq.url()).pathname).toBe('/cases');

    await lena.reload();
    expect(await lena.locator('main').innerText()).toMatch(/Completed by\s+Tariq Rahman/);
    expect(await council.lettersOf(licence)).toEqual(['raise-task to tariq', 'complete-task to lena']);
    expect(look.wrong).toEqual([]);
  }, 120_000);
});
