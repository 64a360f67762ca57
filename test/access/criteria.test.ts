// The six criteria of WCAG 2.2 AA that axe can't see, and axe itself, on the citizens' pages of the running site in a real
// browser. Skipped, and said so, where no Chromium is installed.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Result } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/root.ts';
import { isThere, openWalk, type Walk, WIDTHS } from './browse.ts';
import { DRAGGING, FOOT, HARD_TO_SIGN_IN, HIDDEN_FOCUS, SMALL_TARGETS } from './in-page.ts';
import { CITIZENS_PAGES } from './pages.ts';

const PATIENCE = 240_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MOST_STOPS = 150;

if (!isThere) console.log('The tests of access are left out: there is no Chromium.');

describe.runIf(isThere)('the citizens’ pages', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk();
  }, PATIENCE);
  afterAll(() => walk.close());

  test(
    'axe finds nothing, in light and dark, narrow and wide',
    async () => {
      const wrong: string[] = [];
      await walk.each(async (page, what) => {
        await page.evaluate(AXE);
        for (const colorScheme of ['light', 'dark'] as const)
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            const found = (await page.evaluate('axe.run().then((report) => report.violations)')) as Result[];
            wrong.push(
              ...found.flatMap(({ id, nodes }) =>
                nodes.map(({ html }) => `${what} (${colorScheme}, ${width} px): ${id}: ${html}`),
              ),
            );
          }
      });
      expect(wrong).toEqual([]);
      console.log(
        `axe: 0 violations on ${CITIZENS_PAGES.length} pages × light, dark × ${WIDTHS.join(', ')} px`,
      );
    },
    PATIENCE,
  );

  test(
    '2.4.11: whatever is reached by Tab is seen, and shows that it has the focus',
    async () => {
      const wrong: string[] = [];
      let stops = 0;
      await walk.each(async (page, what) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 568 });
          await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
          for (let stop = 0; stop < MOST_STOPS; stop++) {
            await page.keyboard.press('Tab');
            const fault = String(await page.evaluate(HIDDEN_FOCUS));
            if (fault === 'end') break;
            if (fault) wrong.push(`${what} (${width} px): ${fault}`);
            stops++;
          }
        }
      });
      expect(wrong).toEqual([]);
      expect(stops).toBeGreaterThan(10 * CITIZENS_PAGES.length);
      console.log(`2.4.11: ${stops} stops of the Tab key`);
    },
    PATIENCE,
  );

  test(
    '2.5.8: targets have 24 by 24 pixels, or room around them',
    async () => {
      const wrong: string[] = [];
      await walk.each(async (page, what) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const small = (await page.evaluate(SMALL_TARGETS)) as string[];
          wrong.push(...small.map((fault) => `${what} (${width} px): ${fault}`));
        }
      });
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    '2.5.7: nothing takes dragging',
    async () => {
      const wrong: string[] = [];
      await walk.each(async (page, what) => {
        const found = (await page.evaluate(DRAGGING)) as string[];
        wrong.push(...found.map((fault) => `${what}: ${fault}`));
      });
      const folder = path.join(root, 'public/js');
      for (const name of await readdir(folder, { recursive: true }))
        if (
          name.endsWith('.js') &&
          /dragstart|pointermove|mousemove|touchmove/.test(await readFile(path.join(folder, name), 'utf8'))
        )
          wrong.push(`${name} listens to dragging`);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    '3.2.6: help is in the same place on every page, and leads somewhere',
    async () => {
      const feet: string[] = [];
      await walk.each(async (page) => {
        feet.push(JSON.stringify(await page.evaluate(FOOT)));
      });
      expect([...new Set(feet)]).toEqual([JSON.stringify(['/help', '/accessibility'])]);
      const page = await walk.open('visitor', '/help');
      expect(await page.locator('h1').innerText()).toMatch(/^(Help|Cymorth)$/);
      await page.close();
    },
    PATIENCE,
  );

  test(
    '3.3.7: what was given once isn’t asked again',
    async () => {
      // What the account knows is in the form already, and a mistake doesn't empty it.
      const page = await walk.open('clara', '/raise/pot');
      const submit = () => page.locator('main form button[type=submit]').first().click();
      await page.getByLabel('Street and place').fill('Church Green');
      await submit();
      expect(await page.getByLabel('Street and place').inputValue()).toBe('Church Green');
      await page.getByLabel('The cycle lane').check();
      await submit();
      await page.waitForURL('**/page/2');
      await page.locator('main fieldset input[type=radio]').first().check();
      await page.locator('main input[type=text]').first().fill('9');
      await submit();
      await page.waitForURL('**/page/3');
      expect(await page.locator('input[autocomplete=email]').inputValue()).toBe('clara@ambridge.example');
      expect(await page.locator('input[autocomplete=name]').inputValue()).not.toBe('');
      await page.goto(page.url().replace(/3$/, '1'));
      expect(await page.getByLabel('Street and place').inputValue()).toBe('Church Green');
      await page.close();
    },
    PATIENCE,
  );

  test(
    '3.3.8: signing in takes no puzzle and no memory: managers fill it in, and passwords can be pasted and seen',
    async () => {
      const wrong: string[] = [];
      let fields = 0;
      await walk.each(async (page, what) => {
        fields += await page.locator('input[type=password]').count();
        const found = (await page.evaluate(HARD_TO_SIGN_IN)) as string[];
        wrong.push(...found.map((fault) => `${what}: ${fault}`));
      });
      expect(wrong).toEqual([]);
      expect(fields).toBeGreaterThan(2);
      const page = await walk.open('visitor', '/sign-in');
      expect(await page.locator('input[name=email]').getAttribute('autocomplete')).toBe('username');
      await page.locator('input[name=password]').fill('to be seen');
      await page.locator('.govuk-password-input__toggle').click();
      expect(await page.locator('input[name=password]').getAttribute('type')).toBe('text');
      await page.locator('input[name=email]').fill('somebody@example.org');
      await page.locator('main form button[type=submit]').first().click();
      expect(await page.locator('input[name=email]').inputValue()).toBe('somebody@example.org');
      await page.close();
    },
    PATIENCE,
  );
});
