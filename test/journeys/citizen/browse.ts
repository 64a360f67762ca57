// A browser on a site of its own, and the people who use it: with scripts that run, or without.
import { existsSync } from 'node:fs';
import { chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../../prisma/demo/cast.ts';
import { openSite } from '../../support/site.ts';
import type { Look } from '../look.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** Without a browser a story is left out, and its run says so. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.log(`Stories in a browser are left out: there is no Chromium at ${CHROMIUM}.`);

/** Each story is told in each of these ways. */
export const WAYS = [
  { script: true, what: 'with JavaScript' },
  { script: false, what: 'without JavaScript' },
] as const;

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Opens a site on a port and a browser; `close` closes both. */
export async function openTown(port: number) {
  const site = await openSite({ PORT: String(port) });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    site,
    /**
     * Somebody's own browser, with one page open. What goes wrong in it stands in `look.wrong`; with `look.withAxe`
     * the site's own policy doesn't hold, as axe has to be put into the pages.
     */
    someone: async (script: boolean, look: Look): Promise<Page> => {
      const settings = { javaScriptEnabled: script, baseURL: site.address, bypassCSP: look.withAxe };
      const page = await (await browser.newContext(settings)).newPage();
      page.setDefaultTimeout(20_000);
      heed(page, look);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Has what a page's scripts complain of stand in `look.wrong`. */
export function heed(page: Page, look: Look): void {
  page.on('console', (message) => {
    // Chromium reports a form with a mistake in it, and one that came too late, as if it were a fault.
    if (message.type() === 'error' && !/status of (422|403|404)/.test(message.text()))
      look.wrong.push(`${page.url()} said: ${message.text()}`);
  });
  page.on('pageerror', (error) => look.wrong.push(`${page.url()} threw: ${error.message}`));
}

/** Signs in where the page is, if it is at the door, or else at the door. */
export async function signInAs(page: Page, name: string): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.locator('main input[name=email]').fill(addressOf(name));
  await page.locator('main input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Presses a button of the page's own part. */
export function press(page: Page, name: string): Promise<void> {
  return button(page, name).click();
}

/** A button of the page's own part. */
export function button(page: Page, name: string): Locator {
  return page.locator('main').getByRole('button', { name, exact: true });
}

/** What the page's own part says. */
export function wordsOn(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** The first heading of the page. */
export function headingOf(page: Page): Promise<string> {
  return page.locator('h1').first().innerText();
}

/** What stands beside a question where answers are read back; '' where the question isn't there. */
export async function answerTo(page: Page, question: string): Promise<string> {
  const row = page.locator('.govuk-summary-list__row', {
    has: page.getByRole('term').getByText(question, { exact: true }),
  });
  return (await row.count()) === 0 ? '' : row.first().locator('dd').first().innerText();
}

/** Whether the part of the page that the address names is where the next key goes. */
export async function expectFocus(page: Page, id: string): Promise<void> {
  const focused = () => page.evaluate<string>('document.activeElement.id');
  await expect.poll(focused, { timeout: 5000 }).toBe(id);
}

/** The newest letter to an address, and the path of the link in it. */
export async function letterTo({ site }: Town, address: string) {
  const letter = await site.prisma.mail.findFirstOrThrow({
    where: { address },
    orderBy: { createdAt: 'desc' },
    select: { subject: true, text: true, action: true },
  });
  const link = /https?:\/\/[^/\s]+(\/(?:track|continue)\/[^\s)]+)/.exec(letter.text)?.[1] ?? '';
  return { ...letter, link };
}
