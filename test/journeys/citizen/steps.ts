// The steps of reporting a pothole without an account, as the demo's form asks them; each ends where the next begins.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PAGE, photo } from '../../files/samples.ts';
import { button, expectFocus, headingOf, press, wordsOn } from './browse.ts';

/** What is done with each page that opens on the way. */
export type Seen = () => Promise<void>;

/** Where the map of the demo's pothole is pressed, in shares of it from its top left, and the degrees that stand there. */
const PRESSED = { x: 0.25, y: 0.5, latitude: 52.21, longitude: -2 };

/** From the front page to the second page: says where it is, and presses on the map. */
export async function sayWhere(page: Page, script: boolean, seen: Seen): Promise<void> {
  await page.goto('/');
  await seen();
  await page.getByRole('link', { name: 'Pothole', exact: true }).click();
  await seen();
  await press(page, 'Continue');
  await seen();
  expect(await wordsOn(page)).toContain('There is a problem');
  await page.getByLabel('Street and place').fill('Church Green');
  await page.getByLabel('The cycle lane').check();
  await pressOnMap(page, script);
  expect(await page.getByLabel('Street and place').inputValue()).toBe('Church Green');
  expect(await page.getByLabel('The cycle lane').isChecked()).toBe(true);
  // Enter means “Continue”, whatever other buttons there are.
  await page.getByLabel('Street and place').press('Enter');
  await page.waitForURL('**/page/2');
}

async function pressOnMap(page: Page, script: boolean): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const map = page.locator('input[type=image]');
  const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
  await map.click({ position: { x: width * PRESSED.x, y: height * PRESSED.y } });
  const latitude = page.getByLabel('Latitude');
  await expect.poll(() => latitude.inputValue()).not.toBe('');
  expect(Number(await latitude.inputValue())).toBeCloseTo(PRESSED.latitude, 3);
  expect(Number(await page.getByLabel('Longitude').inputValue())).toBeCloseTo(PRESSED.longitude, 3);
  await expectFocus(page, 'spot-map');
  expect(await page.locator('.cm-map__pin').getAttribute('visibility')).not.toBe('hidden');
  if (script) {
    const before = Number(await latitude.inputValue());
    await map.press('ArrowUp');
    expect(Number(await latitude.inputValue())).toBeGreaterThan(before);
    await map.press('ArrowDown');
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The second page: says what it is like, with three files, of which one is refused and one is taken away again. */
export async function sayWhatItIsLike(page: Page, seen: Seen): Promise<void> {
  await seen();
  await page.getByLabel('Like a dinner plate').check();
  await page.getByLabel('What else should we know?').fill('It is right after the bend.');
  await page.getByRole('group', { name: 'Was anybody hurt' }).getByLabel('Yes').check();
  await page.getByLabel('Photos').setInputFiles([
    { name: 'near.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    { name: 'trick.jpg', mimeType: 'image/jpeg', buffer: PAGE },
    { name: 'far.jpg', mimeType: 'image/jpeg', buffer: await photo(320, 240) },
  ]);
  await press(page, 'Continue');
  await page.getByText('There is a problem').waitFor();
  await seen();
  const words = await wordsOn(page);
  expect(words).toMatch(/“trick\.jpg” is a web page.* Choose a file of one of the listed kinds/);
  expect(await page.locator('.cm-kept-file').allInnerTexts()).toEqual([
    expect.stringContaining('near.jpg'),
    expect.stringContaining('far.jpg'),
  ]);
  expect(await page.getByLabel('Like a dinner plate').isChecked()).toBe(true);
  await page.getByLabel('What else should we know?').fill('It is right after the bend, in the dark.');
  await press(page, 'Remove far.jpg');
  await expectFocus(page, 'photos');
  expect(await page.locator('.cm-kept-file').count()).toBe(1);
  expect(await page.getByLabel('What else should we know?').inputValue()).toMatch(/in the dark\.$/);
  await seen();
  // Enter takes nothing away: it means “Continue”.
  await page.getByLabel('How deep is it').press('Enter');
  await page.waitForURL('**/page/3');
}

/** The page that is asked only where something was harmed: what, what it cost, and two witnesses of three. */
export async function sayWhatHappened(page: Page, script: boolean, seen: Seen): Promise<void> {
  expect(await headingOf(page)).toBe('What happened?');
  await seen();
  const cost = page.getByLabel('What did the repair cost?');
  expect(await cost.isVisible()).toBe(!script); // without scripts it is there, and says when to answer it
  await page.getByLabel('A vehicle or a bicycle').check();
  expect(await cost.isVisible()).toBe(true);
  await cost.fill('120.50');
  await addWitnesses(page);
  await seen();
  await button(page, 'Remove Witness 2').click();
  await expectFocus(page, 'witnesses-1-witness-name');
  expect(await witnesses(page)).toEqual(['Ann', 'Cem']);
  expect(await cost.inputValue()).toBe('120.50');
  await seen();
}

async function addWitnesses(page: Page): Promise<void> {
  const another = page.getByRole('button', { name: /^Add another\s?: Who saw it\?$/ });
  for (const [at, name] of ['Ann', 'Bob', 'Cem'].entries()) {
    if (at > 0) {
      await another.click();
      await expectFocus(page, `witnesses-${at + 1}-witness-name`);
    }
    await page.locator(`#witnesses-${at + 1}-witness-name`).fill(name);
  }
  expect(await another.count()).toBe(0); // three is the most
}

function witnesses(page: Page): Promise<string[]> {
  return page
    .locator('main input[name$=witness-name]')
    .evaluateAll((inputs) => inputs.map((input) => (input as unknown as { value: string }).value));
}

/** The last page: says how to reach them. */
export async function sayHowToReachThem(page: Page, email: string, seen: Seen): Promise<void> {
  expect(await headingOf(page)).toBe('How can we reach you?');
  await seen();
  await page.getByLabel('Your name').fill('Jo Bloggs');
  await page.getByLabel('E-mail address').fill(email);
  await press(page, 'Continue');
  await page.waitForURL('**/check');
  await seen();
}
