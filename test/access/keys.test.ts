// The keyboard's shortcuts in a real browser, under our own policy: what each does, that none means anything while
// somebody types, and that they can be switched off (WCAG 2.1.4).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { openSite, type Site } from '../support/site.ts';
import { isThere } from './browse.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const PORT = 4457;

describe.runIf(isThere)('in a browser', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await openSite({ PORT: String(PORT) });
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: FLAGS,
    });
    page = await (await browser.newContext({ baseURL: site.address })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill(addressOf('martin'));
    await page.locator('input[name=password]').fill(DEMO_PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The words, or the name, of what has the focus. */
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("name") ?? document.activeElement.textContent.trim()');
  const isOpen = () => page.locator('dialog[open]').count();
  async function open(address: string) {
    await page.goto(address);
    await page.waitForFunction('document.body.classList.contains("govuk-frontend-supported")');
  }

  test('j and k go down and up the list, and o opens', async () => {
    await open('/cases');
    const references = await page.locator('.cm-queue__link').allTextContents();
    await page.keyboard.press('j');
    expect(await focused()).toBe(references[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe(references[1]);
    await page.keyboard.press('o');
    await page.waitForURL(`**/cases/${references[1]}`);
  });

  test('g and then c leads to the cases; / to the search, where keys are letters again', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/cases');
    await page.waitForFunction('document.body.classList.contains("govuk-frontend-supported")');
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.type('jog? gc');
    expect(await page.locator('input[name=q]').inputValue()).toBe('jog? gc');
    expect([await isOpen(), new URL(page.url()).pathname]).toEqual([0, '/cases']);
  });

  test('n begins a note; c only goes to “Claim”; u leads back', async () => {
    const free = await site.prisma.case.findFirstOrThrow({
      where: { deleted: false, closedAt: null, taken: false, caseType: { prefix: 'POT' } },
    });
    await open(`/cases/${free.reference}`);
    await page.keyboard.press('c');
    expect(await focused()).toBe('Claim');
    expect((await site.prisma.case.findUniqueOrThrow({ where: { id: free.id } })).version).toBe(free.version);
    await page.keyboard.press('n');
    expect(await focused()).toBe('note');
    await page.locator('h1').click();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('u');
    await page.waitForURL('**/cases');
  });

  test('with a key of the browser’s own, they are the browser’s', async () => {
    await open('/cases');
    for (const key of ['Control+j', 'Alt+k', 'Meta+o']) await page.keyboard.press(key);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });

  test('? opens the sheet, Escape closes it; it can be read by everybody', async () => {
    await open('/cases');
    await page.keyboard.press('?');
    expect(await isOpen()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(0);
    const context = await browser.newContext({ baseURL: site.address, bypassCSP: true });
    await context.addCookies(await page.context().cookies());
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        const looked = await context.newPage();
        await looked.emulateMedia({ colorScheme });
        await looked.setViewportSize({ width, height: 800 });
        await looked.goto('/shortcuts');
        await looked.locator('a[data-shortcuts]').click();
        await looked.evaluate(AXE);
        const found = (await looked.evaluate('axe.run().then((report) => report.violations)')) as Result[];
        expect(found.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        await looked.close();
      }
    await context.close();
  });

  test('switched off on the sheet they do nothing, on every page, until switched on again', async () => {
    await open('/cases');
    await page.keyboard.press('?');
    await page.locator('dialog input[type=checkbox]').uncheck();
    await page.keyboard.press('Escape');
    await open('/cases?queue=mine');
    for (const key of ['?', 'j', '/', 'g', 'c']) await page.keyboard.press(key);
    expect([await isOpen(), await page.evaluate('document.activeElement === document.body')]).toEqual([
      0,
      true,
    ]);
    expect(page.url()).toContain('queue=mine');
    await open('/shortcuts');
    expect(await page.locator('main input[type=checkbox]').isChecked()).toBe(false);
    await page.locator('main input[type=checkbox]').check();
    await open('/cases');
    await page.keyboard.press('?');
    expect(await isOpen()).toBe(1);
  });
});
