// A browser that walks through the citizens' pages of a running site.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { openSite, type Site } from '../support/site.ts';
import { CITIZENS_PAGES } from './pages.ts';
import { type CitizenPage, submit } from './steps.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];
const PORT = 4453;
const PATIENCE = 30_000;

export const isThere = existsSync(CHROMIUM);
export const WIDTHS = [320, 1280] as const;

export type Walk = Awaited<ReturnType<typeof openWalk>>;

/** Opens the site and the browser; `close` closes both. */
export async function openWalk() {
  const site = await openSite({ PORT: String(PORT) });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const contexts = new Map<CitizenPage['as'], BrowserContext>();
  for (const who of ['visitor', 'clara', 'david'] as const)
    contexts.set(who, await contextOf(site, browser, who));
  return {
    site,
    /** Each person goes through their pages in a tab of their own, side by side; each page is looked at. */
    each: async (look: (page: Page, what: string) => Promise<void>): Promise<void> => {
      const walks = [...contexts].map(async ([who, context]) => {
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        for (const one of CITIZENS_PAGES.filter(({ as }) => as === who))
          await arrive(page, one, site)
            .then(() => look(page, one.what))
            .catch((cause) => {
              throw new Error(`${one.what}, at ${page.url()}: ${cause}`, { cause });
            });
        await page.close();
      });
      await Promise.all(walks);
    },
    open: async (who: CitizenPage['as'], at: string): Promise<Page> => {
      const page = await (contexts.get(who) ?? (await contextOf(site, browser, who))).newPage();
      await page.goto(at);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function arrive(page: Page, { at, steps }: CitizenPage, site: Site): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  if (at !== undefined) await page.goto(typeof at === 'string' ? at : await at(site));
  await steps?.(page, site);
  await page.waitForLoadState();
}

async function contextOf(site: Site, browser: Browser, who: CitizenPage['as']): Promise<BrowserContext> {
  // Our own policy lets nothing be put into a page; axe has to be.
  const context = await browser.newContext({ baseURL: site.address, bypassCSP: true });
  if (who === 'visitor') return context;
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(addressOf(who));
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await submit(page);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.close();
  return context;
}
