// The dashboard in a real browser: looked over by axe, and filtered by keyboard. Skipped where no Chromium is installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { openSite, type Site } from '../support/site.ts';
import { type Look, lookAround } from './look.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

describe.runIf(existsSync(CHROMIUM))('in a browser', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await openSite({ PORT: '4458' });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('Ada opens it from the navigation, narrows it, and reads the numbers', async () => {
    const context = await browser.newContext({ baseURL: site.address, bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(addressOf('ada'));
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto('/cases');
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('heading', { name: 'Raised and closed' }).waitFor();
    for (const numbers of await page.locator('.cm-figure__numbers summary').all())
      await numbers.press('Enter');
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    await lookAround(page, look);
    expect(look.wrong).toEqual([]);

    await page.getByLabel('Time', { exact: true }).selectOption('Last 52 weeks');
    await page.getByRole('button', { name: 'Apply filters' }).press('Enter');
    await page.waitForURL('**/dashboard?type=&weeks=52');
    await expect
      .poll(() => page.getByRole('img', { name: 'Raised and closed' }).locator('rect').count())
      .toBeGreaterThan(26);
  });
});
