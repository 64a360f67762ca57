// Looks at the gallery in Chromium: screenshots of every page, wide and narrow, light and dark, with axe and for overflow at 320 px.
// Run: npx tsx test/gallery/look.ts <folder for the screenshots> [part of an address]; exits 1 if something is wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Result } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { allPages } from './pages.ts';
import { serveGallery } from './serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

async function look(
  browser: Browser,
  origin: string,
  folder: string,
  addresses: string[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390, 320]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
      for (const address of addresses) {
        await page.goto(origin + address);
        const found = [...(await overflow(page)), ...(await violations(page))];
        wrong.push(...found.map((what) => `${address} (${colorScheme}, ${width} px): ${what}`));
        const name = `${address.slice(1).replaceAll('/', '_') || 'index'}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, name), fullPage: true });
      }
      await context.close();
    }
  }
  return wrong;
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return Number(over) > 0 ? [`scrolls ${over} px sideways`] : [];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run().then((report) => report.violations)')) as Result[];
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const [folder, part = ''] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Say where the screenshots go: npx tsx test/gallery/look.ts <folder>');

const server = await serveGallery(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: FLAGS,
});
const addresses = [...allPages().keys()].filter((address) => address.includes(part));
const wrong = await look(browser, origin, folder, addresses);
process.stdout.write([...wrong, `${addresses.length} pages, ${wrong.length} things wrong`, ''].join('\n'));
await browser.close();
server.close();
process.exitCode = wrong.length > 0 ? 1 : 0;
