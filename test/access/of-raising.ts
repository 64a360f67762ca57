// The pages of raising a case: a pothole, from the front page to the confirmation, by somebody who makes every mistake.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { type CitizenPage, openBeside, submit } from './steps.ts';

const DRAFT = /(\/raise\/pot\/[^/]+)\/.*$/;
const ADDRESS = 'ann@example.org';

async function fillInPlace(page: Page): Promise<void> {
  await page.getByLabel('Street and place').fill('Church Green');
  await page.getByLabel('The cycle lane').check();
  await submit(page);
  await page.waitForURL('**/page/2');
}

async function addFiles(page: Page): Promise<void> {
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#567' } });
  await page.locator('input[type=file]').setInputFiles([
    { name: 'hole.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() },
    { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><p>Not a picture') },
  ]);
  await page.getByLabel('How deep').fill('deep');
  await submit(page);
  await page.getByText('hole.png').first().waitFor();
}

async function sayThatThereIsDamage(page: Page): Promise<void> {
  await page.getByLabel('Like a saucer').check();
  await page.getByLabel('How deep').fill('9');
  await page.getByLabel('Yes').check();
  await submit(page);
  await page.waitForURL('**/page/3');
}

async function addWitness(page: Page): Promise<void> {
  await page.getByLabel('A vehicle or a bicycle').check();
  await page.getByRole('button', { name: 'Add another' }).click();
  await page.getByText('Witness 2').first().waitFor();
}

async function toCheck(page: Page): Promise<void> {
  await openBeside(page, DRAFT, '$1/page/4');
  await page.locator('input[type=email]').fill(ADDRESS);
  await submit(page);
  await page.waitForURL('**/check');
}

export const RAISING: readonly CitizenPage[] = [
  { what: 'the front page', as: 'visitor', at: '/' },
  { what: 'a form’s first page, with a map', as: 'visitor', at: '/raise/pot' },
  { what: 'a form’s first page, mistaken', as: 'visitor', steps: submit },
  { what: 'a form’s page with files', as: 'visitor', steps: fillInPlace },
  { what: 'a form’s page with a file kept and one refused', as: 'visitor', steps: addFiles },
  { what: 'a form’s page that depends on an answer', as: 'visitor', steps: sayThatThereIsDamage },
  { what: 'a form’s page with a group, mistaken', as: 'visitor', steps: submit },
  { what: 'a form’s page with another entry', as: 'visitor', steps: addWitness },
  {
    what: 'a form’s last page, mistaken',
    as: 'visitor',
    steps: async (page) => {
      await submit(page);
      await page.waitForURL('**/page/4');
      await page.locator('input[type=email]').fill('no address');
      await submit(page);
      await page.locator('.govuk-error-summary').waitFor();
    },
  },
  { what: 'coming back later', as: 'visitor', steps: (page) => openBeside(page, DRAFT, '$1/save') },
  { what: 'coming back later, mistaken', as: 'visitor', steps: submit },
  {
    what: 'coming back later, with the link sent',
    as: 'visitor',
    steps: async (page) => {
      await page.locator('input[type=email]').fill(ADDRESS);
      await submit(page);
      await page.locator('.cm-notice').waitFor();
    },
  },
  { what: 'discarding a form', as: 'visitor', steps: (page) => openBeside(page, DRAFT, '$1/discard') },
  { what: 'checking the answers', as: 'visitor', steps: toCheck },
  { what: 'the front page with a form that isn’t sent', as: 'visitor', at: '/' },
  {
    what: 'the confirmation',
    as: 'visitor',
    steps: async (page) => {
      await page.getByRole('link', { name: 'Carry on' }).click();
      await toCheck(page);
      await submit(page);
      await page.waitForURL('**/sent');
    },
  },
];

export const RAISING_SIGNED_IN: readonly CitizenPage[] = [
  { what: 'the front page with an account', as: 'clara', at: '/' },
  { what: 'a form’s page with an address', as: 'clara', at: '/raise/lic', steps: submit },
  {
    what: 'coming back later, with an account',
    as: 'clara',
    at: '/raise/pot',
    steps: async (page) => {
      await fillInPlace(page);
      await openBeside(page, DRAFT, '$1/save');
    },
  },
  { what: 'my cases with a form that isn’t sent', as: 'clara', at: '/my-cases' },
];
