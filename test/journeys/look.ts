// Looks a page over as its readers may: narrow and wide, in light and dark, with axe's eyes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const USUAL = { width: 1280, height: 900 };
const NARROWEST = 320; // CSS pixels: WCAG 2.2, 1.4.10

/** `wrong`: what was found, a line each; `seen`: the titles of the pages that were looked over. */
export type Look = { withAxe: boolean; wrong: string[]; seen: Set<string> };

/** Looks over the page that is open, once for each title. */
export async function lookAround(page: Page, look: Look): Promise<void> {
  const title = await page.title();
  if (look.seen.has(title)) return;
  look.seen.add(title);
  if (/^(Page not found|No access|You can’t do that|Something went wrong)/.test(title))
    look.wrong.push(`${page.url()} is “${title}”`);
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (Number(over) > 0) look.wrong.push(`${title} scrolls ${over} px sideways at ${NARROWEST} px`);
  if (look.withAxe) look.wrong.push(...(await violations(page, title)));
  await page.setViewportSize(USUAL);
}

async function violations(page: Page, title: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(AXE);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const found = (await page.evaluate('axe.run().then((report) => report.violations)')) as Result[];
      for (const { id, nodes } of found)
        for (const { html } of nodes) wrong.push(`${title} (${colorScheme}, ${width} px): ${id}: ${html}`);
    }
  return wrong;
}
