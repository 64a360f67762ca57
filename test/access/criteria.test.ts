// The six criteria of WCAG 2.2 AA that axe can't see, and axe itself, on the citizens' pages of the running site in a real
// browser. Skipped, and said so, where no Chromium is installed.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/root.ts';
import { isThere, openWalk, type Walk, WIDTHS } from './browse.ts';
import { DRAGGING, FOOT, HARD_TO_SIGN_IN, HIDDEN_FOCUS, SIDEWAYS, SMALL_TARGETS } from './in-page.ts';
import { CITIZENS_PAGES } from './pages.ts';
import { submit } from './steps.ts';

// Each page is opened once and looked at in every way; on a busy machine that takes minutes.
const PATIENCE = 600_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Nothing but what is wrong; our stylesheet is of this site, so that it needn't be fetched once more.
const RUN = `axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)`;
const MOST_STOPS = 150;

if (!isThere) console.log('The tests of access are left out: there is no Chromium.');

type Criterion = 'axe' | '1.4.10' | '2.4.11' | '2.5.7' | '2.5.8' | '3.3.8';
/** What was wrong, a line each. */
const wrong: Record<Criterion, string[]> = {
  axe: [],
  '1.4.10': [],
  '2.4.11': [],
  '2.5.7': [],
  '2.5.8': [],
  '3.3.8': [],
};
const feet = new Set<string>();
let stops = 0;
let passwords = 0;

async function lookWithAxe(page: Page, what: string): Promise<void> {
  await page.evaluate(AXE);
  for (const width of WIDTHS)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const found = (await page.evaluate(RUN)) as Result[];
      for (const { id, nodes } of found)
        for (const { html } of nodes) wrong.axe.push(`${what} (${colorScheme}, ${width} px): ${id}: ${html}`);
    }
}

async function walkByTab(page: Page, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 568 });
    await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      const fault = String(await page.evaluate(HIDDEN_FOCUS));
      if (fault === 'end') break;
      if (fault) wrong['2.4.11'].push(`${what} (${width} px): ${fault}`);
      stops++;
    }
  }
}

async function lookAt(page: Page, what: string): Promise<void> {
  const ask = async (script: string) =>
    ((await page.evaluate(script)) as string[]).map((it) => `${what}: ${it}`);
  feet.add(JSON.stringify(await page.evaluate(FOOT)));
  wrong['2.5.7'].push(...(await ask(DRAGGING)));
  wrong['3.3.8'].push(...(await ask(HARD_TO_SIGN_IN)));
  passwords += await page.locator('input[type=password]').count();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    wrong['1.4.10'].push(...(await ask(SIDEWAYS)).map((fault) => `${width} px, ${fault}`));
    wrong['2.5.8'].push(...(await ask(SMALL_TARGETS)).map((fault) => `${width} px, ${fault}`));
  }
  await walkByTab(page, what);
  await lookWithAxe(page, what);
}

describe.runIf(isThere)('the citizens’ pages', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk();
    await walk.each(lookAt);
  }, PATIENCE);
  afterAll(() => walk.close());

  test('axe finds nothing, in light and dark, narrow and wide', () => {
    expect(wrong.axe).toEqual([]);
    console.log(
      `axe: 0 violations on ${CITIZENS_PAGES.length} pages × light, dark × ${WIDTHS.join(', ')} px`,
    );
  });

  test('1.4.10: nothing scrolls sideways', () => {
    expect(wrong['1.4.10']).toEqual([]);
  });

  test('2.4.11: whatever is reached by Tab is seen, and shows that it has the focus', () => {
    expect(wrong['2.4.11']).toEqual([]);
    expect(stops).toBeGreaterThan(10 * CITIZENS_PAGES.length);
    console.log(`2.4.11: ${stops} stops of the Tab key`);
  });

  test('2.5.7: nothing takes dragging; only the form builder knows it, beside buttons that do the same', async () => {
    expect(wrong['2.5.7']).toEqual([]);
    const folder = path.join(root, 'public/js');
    for (const name of await readdir(folder, { recursive: true }))
      if (name.endsWith('.js') && name !== 'order.js')
        expect([name, await readFile(path.join(folder, name), 'utf8')]).toEqual([
          name,
          expect.not.stringMatching(/dragstart|pointermove|mousemove|touchmove/),
        ]);
  });

  test('2.5.8: targets have 24 by 24 pixels, or room around them', () => {
    expect(wrong['2.5.8']).toEqual([]);
  });

  test(
    '3.2.6: help is in the same place on every page, and leads somewhere',
    async () => {
      expect([...feet]).toEqual([JSON.stringify(['/help', '/accessibility'])]);
      const page = await walk.open('visitor', '/help');
      expect(await page.locator('h1').innerText()).toBe('Help');
      await page.close();
    },
    PATIENCE,
  );

  test(
    '3.3.7: what was given once isn’t asked again',
    async () => {
      // What the account knows is in the form already, and a mistake doesn't empty it.
      const page = await walk.open('clara', '/raise/pot');
      await page.getByLabel('Street and place').fill('Church Green');
      await submit(page);
      expect(await page.getByLabel('Street and place').inputValue()).toBe('Church Green');
      await page.getByLabel('The cycle lane').check();
      await submit(page);
      await page.waitForURL('**/page/2');
      await page.getByLabel('Like a saucer').check();
      await submit(page);
      await page.waitForURL('**/page/4');
      expect(await page.locator('input[autocomplete=email]').inputValue()).toBe('clara@ambridge.example');
      expect(await page.locator('input[autocomplete=name]').inputValue()).not.toBe('');
      await page.goto(page.url().replace(/4$/, '1'));
      expect(await page.getByLabel('Street and place').inputValue()).toBe('Church Green');
      await page.close();
    },
    PATIENCE,
  );

  test(
    '3.3.8: signing in takes no puzzle and no memory: managers fill it in, and passwords can be pasted and seen',
    async () => {
      expect(wrong['3.3.8']).toEqual([]);
      expect(passwords).toBeGreaterThan(2);
      const page = await walk.open('visitor', '/sign-in');
      expect(await page.locator('input[name=email]').getAttribute('autocomplete')).toBe('username');
      await page.locator('input[name=password]').fill('to be seen');
      await page.locator('.govuk-password-input__toggle').click();
      expect(await page.locator('input[name=password]').getAttribute('type')).toBe('text');
      await page.locator('input[name=email]').fill('somebody@example.org');
      await submit(page);
      expect(await page.locator('input[name=email]').inputValue()).toBe('somebody@example.org');
      await page.close();
    },
    PATIENCE,
  );
});
