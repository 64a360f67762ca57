// The form builder in a real browser: looked over by axe, fields moved by keyboard and dragged. Skipped where no Chromium is
// installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, DEMO_PASSWORD } from '../../../prisma/demo/cast.ts';
import { type Look, lookAround } from '../../journeys/look.ts';
import { openSite, type Site } from '../../support/site.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const FORM = '/setup/types/pothole/form';

describe.runIf(existsSync(CHROMIUM))('in a browser', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await openSite({ PORT: '4471' });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext({ baseURL: site.address, bypassCSP: true });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(addressOf('ada'));
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const order = () =>
    page.$$eval('[data-page=place] [data-field]', (all) => all.map((one) => one.getAttribute('data-field')));

  test('a field is moved by keyboard, and dragged to another page', async () => {
    await page.goto(FORM);
    await page.getByRole('button', { name: 'Move down Street and place' }).press('Enter');
    await page.waitForURL(`**${FORM}#field-where`);
    expect(await order()).toEqual(['lane', 'where', 'spot']);
    await page.dragAndDrop('[data-field=size]', '[data-field=where]');
    await page.waitForURL(`**${FORM}#field-size`);
    expect(await order()).toEqual(['lane', 'size', 'where', 'spot']);
  });

  test('its pages hold no barrier that axe knows', async () => {
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    for (const path of ['', '/add-page', '/pages/hole/add', '/fields/size', '/try?page=harm']) {
      await page.goto(FORM + path);
      await lookAround(page, look);
    }
    await page.goto(`${FORM}/try`);
    await page.getByLabel('Street and place').press('Enter');
    await page.getByText('There is a problem').waitFor();
    await lookAround(page, look);
    expect(look.wrong).toEqual([]);
  }, 120_000);
});
