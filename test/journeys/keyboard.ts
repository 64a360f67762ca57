// Somebody at work in a real browser who uses no mouse: signed in, going to things by their names, and pressing keys.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { openSite, type Site } from '../support/site.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export const isThere = existsSync(CHROMIUM);

export type Office = { site: Site; signedIn(name: string): Promise<Page>; close(): Promise<void> };

/** Opens the site on a port of its own, and a browser. */
export async function openOffice(port: number): Promise<Office> {
  const site = await openSite({ PORT: String(port) });
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    site,
    /** Somebody of the cast, by first name, in a browser of their own. */
    signedIn: async (name) => {
      // Our own policy lets nothing be put into a page; axe has to be.
      const page = await (await browser.newContext({ baseURL: site.address, bypassCSP: true })).newPage();
      page.setDefaultTimeout(20_000);
      await page.goto('/sign-in');
      await type(page, 'E-mail address', addressOf(name));
      await type(page, 'Password', DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Goes to a link or a button of the page by its name, presses Enter, and waits for the page that it leads to. */
export async function enter(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const main = page.locator('main');
  await main.getByRole(role, { name, exact: true }).or(main.getByRole(role, { name })).first().focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Goes to a field and types into it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Goes to a choice and takes it. */
export async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Space');
}

/** Goes to a list to choose from, and goes down it to an option. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).first().focus();
  await page.keyboard.type(option);
}
