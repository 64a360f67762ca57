// One story in a real browser: a pothole is raised, worked and closed, with and without JavaScript; every page on the way
// is looked over by axe, in light and dark, wide and narrow. Skipped, and said so, where no Chromium is installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../support/site.ts';
import { type Look, lookAround } from './look.ts';
import { fillInPothole, workPothole } from './pothole.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];
const PORT = 4451;
const there = existsSync(CHROMIUM);
if (!there) console.log(`The journey in a browser is left out: there is no Chromium at ${CHROMIUM}.`);

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

  async function someone(javaScriptEnabled: boolean, look: Look) {
    // Our own policy lets nothing be put into a page; axe has to be.
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL: site.address,
      bypassCSP: look.withAxe,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      // A form with a mistake in it comes back as 422, which Chromium reports as if it were a fault.
      if (message.type() === 'error' && !/status of 422/.test(message.text()))
        look.wrong.push(`${page.url()} said: ${message.text()}`);
    });
    page.on('pageerror', (error) => look.wrong.push(`${page.url()} threw: ${error.message}`));
    return page;
  }

  test.each([
    { script: true, withAxe: false, what: 'with JavaScript, under our own policy' },
    { script: false, withAxe: false, what: 'without JavaScript' },
    { script: true, withAxe: true, what: 'with axe on each page' },
  ])(
    'Clara raises a pothole, Martin works and closes it, and she sees it happen, $what',
    async ({ script, withAxe }) => {
      const look: Look = { withAxe, wrong: [], seen: new Set() };
      const clara = await someone(script, look);
      const martin = await someone(script, look);

      const reference = await fillInPothole(clara, (page) => lookAround(page, look));
      await workPothole(martin, reference, (page) => lookAround(page, look)).catch(async (e) => {
        console.log(martin.url(), await martin.locator('body').innerText());
        throw e;
      });

      await clara.goto(`/my-cases/${reference}`);
      await lookAround(clara, look);
      const words = await clara.locator('main').innerText();
      expect(words).toContain('We have ordered the asphalt.');
      expect(words).toContain('The hole is filled.');
      expect(words).not.toContain('for staff only');

      expect(look.wrong).toEqual([]);
      await Promise.all([clara, martin].map((page) => page.context().close()));
    },
    120_000,
  );
});
