// A task user's story in a real browser, by keyboard: given a task, they find it in their list, answer what it asks, and
// are led back; its manager hears of it. Every page is looked over by axe. Skipped where no Chromium is installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { councilAt } from '../cases/tasks/council.ts';
import { openSite, type Site } from '../support/site.ts';
import { type Look, lookAround } from './look.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

describe.runIf(existsSync(CHROMIUM))('in a browser', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await openSite({ PORT: '4452' });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function signedIn(name: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.address, bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(addressOf(name));
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    return page;
  }

  test('Lena raises a task for Environmental health, and Tariq does it', async () => {
    const council = councilAt(site);
    const licence = await council.newCase('LIC');
    await council.giveTask(
      licence,
      'Check the papers',
      { groupId: await council.groupNamed('Licensing') },
      { state: 'done', endedAt: new Date() },
    );
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const lena = await signedIn('lena');
    await lena.goto(`/cases/${licence.reference}`);
    await enter(lena, 'link', 'Raise a task');
    await lookAround(lena, look);
    await lena.getByLabel('Food hygiene visit').focus();
    await lena.keyboard.press('Space');
    await enter(lena, 'button', 'Raise task');
    await lena.getByText('The task “Food hygiene visit” is raised.').waitFor();
    await lookAround(lena, look);

    const tariq = await signedIn('tariq');
    await tariq.goto('/cases');
    await enter(tariq, 'link', licence.reference);
    await lookAround(tariq, look);
    await enter(tariq, 'link', 'Complete the task Food hygiene visit');
    await enter(tariq, 'button', 'Complete task'); // nothing is answered yet
    await tariq.getByText('There is a problem').waitFor();
    await lookAround(tariq, look);
    for (const [label, value] of [
      ['Day', '3'],
      ['Month', '2'],
      ['Year', '2026'],
    ] as const) {
      await tariq.getByLabel(label, { exact: true }).focus();
      await tariq.keyboard.type(value);
    }
    await tariq.getByLabel('Good').focus();
    await tariq.keyboard.press('Space');
    await enter(tariq, 'button', 'Complete task');
    await tariq.getByText('is completed. Thank you.').waitFor();
    expect(new URL(tariq.url()).pathname).toBe('/cases');

    await lena.reload();
    expect(await lena.locator('main').innerText()).toMatch(/Completed by\s+Tariq Rahman/);
    expect(await council.lettersOf(licence)).toEqual(['raise-task to tariq', 'complete-task to lena']);
    expect(look.wrong).toEqual([]);
  }, 120_000);
});

/** Goes to something by its name and presses Enter, as whoever uses no mouse. */
async function enter(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}
