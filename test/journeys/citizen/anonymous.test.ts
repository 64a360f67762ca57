// One story in a real browser: somebody without an account reports a pothole with photos, a place and what it did, changes
// their mind on the way, sends it more often than once, and loses the link.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Look, lookAround } from '../look.ts';
import {
  answerTo,
  button,
  expectFocus,
  hasBrowser,
  headingOf,
  heed,
  letterTo,
  openTown,
  press,
  type Town,
  WAYS,
  wordsOn,
} from './browse.ts';
import { type Seen, sayHowToReachThem, sayWhatHappened, sayWhatItIsLike, sayWhere } from './steps.ts';

const PORT = 4454;

describe.runIf(hasBrowser)('in a browser', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(PORT);
  });
  afterAll(() => town.close());

  test.each(WAYS)(
    'Jo reports a pothole and what it did, once, and follows it, $what',
    async ({ script }) => {
      const look: Look = { withAxe: script, wrong: [], seen: new Set() };
      const email = script ? 'jo@example.org' : 'joan@example.org';
      const jo = await town.someone(script, look);
      const seen = () => lookAround(jo, look);
      const before = await town.site.prisma.case.count();

      await sayWhere(jo, script, seen);
      await sayWhatItIsLike(jo, seen);
      await sayWhatHappened(jo, script, seen);
      await press(jo, 'Continue');
      await sayHowToReachThem(jo, email, seen);
      await changeTheirMind(jo, script, seen);
      const sent = await sendOnceMoreThanOnce(jo, look);
      await seen();
      expect(await town.site.prisma.case.count()).toBe(before + 1);

      await follow(jo, sent.link, seen);
      await loseTheLink(jo, { ...sent, email }, seen);
      expect(look.wrong).toEqual([]);
      await jo.context().close();
    },
    180_000,
  );

  /** The link came by mail, too; a new one makes it worth nothing. */
  async function loseTheLink(
    page: Page,
    { reference, link, email }: { reference: string; link: string; email: string },
    seen: Seen,
  ): Promise<void> {
    const first = await letterTo(town, email);
    expect(first.action).toBe('raise');
    await page.goto('/');
    await page.getByRole('link', { name: 'Lost the link to your case?' }).click();
    await seen();
    await page.getByLabel('Reference of your case').fill(reference.toLowerCase());
    await page.getByLabel('Your e-mail address').fill('somebody-else@example.org');
    await press(page, 'Send me a new link');
    await seen();
    expect((await letterTo(town, email)).link).toBe(first.link);
    await page.goto('/track');
    await page.getByLabel('Reference of your case').fill(reference);
    await page.getByLabel('Your e-mail address').fill(email);
    await press(page, 'Send me a new link');
    await page.getByText('If the two belong together').waitFor();
    const next = await letterTo(town, email);
    expect(next.link).not.toBe(first.link);
    for (const old of [link, first.link]) expect((await page.goto(old))?.status()).toBe(404);
    await page.goto(next.link);
    expect(await wordsOn(page)).toContain(reference);
  }
});

/** From checking: says that nothing was harmed, and then that something was. */
async function changeTheirMind(page: Page, script: boolean, seen: Seen): Promise<void> {
  expect(await answerTo(page, 'Photos')).toBe('near.jpg');
  expect(await answerTo(page, 'What did the repair cost?')).toBe('£120.50');
  expect(await answerTo(page, 'Witness 2: Name')).toBe('Cem');
  await answerAgain(page, 'No');
  await page.waitForURL('**/check');
  expect(await wordsOn(page)).not.toContain('What happened?');
  expect(await answerTo(page, 'Photos')).toBe('near.jpg');
  await answerAgain(page, 'Yes');
  await page.waitForURL('**/page/3?from=check');
  // What was answered there is gone: nobody keeps what isn't asked.
  expect(await page.locator('main input:checked').count()).toBe(0);
  expect(await page.locator('#witnesses-1-witness-name').inputValue()).toBe('');
  await sayWhatHappened(page, script, seen);
  await press(page, 'Continue');
  await page.waitForURL('**/check');
}

async function answerAgain(page: Page, answer: 'Yes' | 'No'): Promise<void> {
  await page.getByRole('link', { name: 'Change Was anybody hurt or anything damaged?' }).click();
  await expectFocus(page, 'damage');
  const question = page.getByRole('group', { name: 'Was anybody hurt' });
  await question.getByLabel(answer, { exact: true }).check();
  await press(page, 'Continue');
}

/** Clicks twice, goes back, reloads, and sends it from a second tab: all lead to the one confirmation. */
async function sendOnceMoreThanOnce(page: Page, look: Look): Promise<{ reference: string; link: string }> {
  const other = await page.context().newPage();
  heed(other, look);
  await other.goto(page.url());
  await button(page, 'Send').dblclick();
  await page.waitForURL('**/sent');
  const reference = /POT-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await wordsOn(page))?.[0] ?? 'none';
  const isShown = async (tab: Page) => expect(await wordsOn(tab)).toContain(reference);
  await press(other, 'Send');
  await other.waitForURL('**/sent');
  await isShown(other);
  await other.close();
  await page.reload();
  await isShown(page);
  await page.goBack();
  // Some browsers show the page as it was, others ask for it again.
  if (await button(page, 'Send').isVisible()) await press(page, 'Send');
  await page.waitForURL('**/sent');
  await isShown(page);
  const link = await page.locator('main a[href*="/track/"]').getAttribute('href');
  return { reference, link: new URL(link ?? '').pathname };
}

async function follow(page: Page, link: string, seen: Seen): Promise<void> {
  await page.goto(link);
  await seen();
  expect(await headingOf(page)).toMatch(/^POT-/);
  expect(await answerTo(page, 'Street and place')).toBe('Church Green');
  expect(await answerTo(page, 'What else should we know?')).toMatch(/in the dark\.$/);
  expect(await answerTo(page, 'What did the repair cost?')).toBe('£120.50');
  expect(await answerTo(page, 'Witness 2: Name')).toBe('Cem');
  const files = page.locator('.cm-files__file');
  expect(await files.allInnerTexts()).toEqual([expect.stringContaining('near.jpg')]);
  for (const [of, attribute] of [
    ['img', 'src'],
    ['a', 'href'],
  ] as const) {
    const address = await files.locator(of).getAttribute(attribute);
    const file = await page.request.get(address ?? '');
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringMatching(/^image\//)]);
  }
}
