// One story in a real browser: Kit, on the phone with David, finds him and raises a pothole for him; with and without
// JavaScript. Skipped, and said so, where no Chromium is installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { openSite, type Site } from '../support/site.ts';
import { type Look, lookAround } from './look.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const PORT = 4452;
const there = existsSync(CHROMIUM);
if (!there) console.log(`Helping in a browser is left out: there is no Chromium at ${CHROMIUM}.`);

describe.runIf(there)('in a browser', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await openSite({ PORT: String(PORT) });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each([
    { script: true, withAxe: true, what: 'with JavaScript and axe' },
    { script: false, withAxe: false, what: 'without JavaScript' },
  ])(
    'Kit raises a pothole for David, who follows it; Kit can’t, $what',
    async ({ script, withAxe }) => {
      const look: Look = { withAxe, wrong: [], seen: new Set() };
      const someone = async (name: string) => {
        const settings = { javaScriptEnabled: script, baseURL: site.address, bypassCSP: withAxe };
        const page = await (await browser.newContext(settings)).newPage();
        page.setDefaultTimeout(20_000);
        await signIn(page, name);
        return page;
      };
      const kit = await someone('kit');
      await kit.goto('/cases');
      await kit.getByRole('link', { name: 'Raise a case for somebody' }).click();
      await lookAround(kit, look);
      await kit.getByRole('link', { name: 'Pothole', exact: true }).click();
      await lookAround(kit, look);
      const sought = kit.getByLabel('Name, e-mail address or phone number');
      await sought.fill('da');
      await press(kit, 'Search');
      await lookAround(kit, look);
      await sought.fill('david');
      await press(kit, 'Search');
      await lookAround(kit, look);
      await kit.getByRole('button', { name: 'Choose David Osei' }).click();

      await lookAround(kit, look);
      expect(await kit.locator('main').innerText()).toContain('For David Osei');
      await kit.getByLabel('Street and place').fill('Church Green');
      await kit.getByLabel('The cycle lane').check();
      await press(kit, 'Continue');
      await kit.getByLabel('Like a dinner plate').check();
      await press(kit, 'Continue');
      await lookAround(kit, look);
      expect(await kit.getByLabel('E-mail').inputValue()).toBe(addressOf('david'));
      await press(kit, 'Continue');
      await lookAround(kit, look);
      await press(kit, 'Send');
      await lookAround(kit, look);
      const said = await kit.locator('main').innerText();
      const reference = /POT-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(said)?.[0] ?? 'none';

      const david = await someone('david');
      await david.goto(`/my-cases/${reference}`);
      expect(await david.locator('main').innerText()).toContain('Church Green');
      expect((await kit.goto(`/cases/${reference}`))?.status()).toBe(404);
      expect(look.wrong).toEqual([]);
      await Promise.all([kit, david].map((page) => page.context().close()));
    },
    120_000,
  );
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(addressOf(name));
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await press(page, 'Sign in');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

function press(page: Page, name: string): Promise<void> {
  return page.locator('main').getByRole('button', { name, exact: true }).click();
}
