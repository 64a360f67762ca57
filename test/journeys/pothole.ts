// The story of one pothole, as people do it in a browser: raised by Clara, worked and closed by Martin.
import type { Page } from 'playwright-core';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';

/** What is done with each page that opens on the way. */
type Visit = (page: Page) => Promise<void>;

/** Clara signs in, fills in the form, checks it and sends it. Gives the reference that she is shown. */
export async function fillInPothole(page: Page, visit: Visit): Promise<string> {
  await page.goto('/');
  await visit(page);
  await signIn(page, 'clara', visit);
  await page.goto('/');
  await page.getByRole('link', { name: 'Pothole', exact: true }).click();
  await visit(page);

  await press(page, 'Continue'); // nothing is filled in yet
  await visit(page);
  await page.getByLabel('Street and place').fill('Church Green, by the bus stop');
  await page.getByLabel('The cycle lane').check();
  await press(page, 'Continue');
  await visit(page);

  await page.getByLabel('Like a dinner plate').check();
  await page.getByLabel('No', { exact: true }).check(); // nobody was hurt: nothing more is asked
  await fillInRest(page);
  await press(page, 'Continue');
  await visit(page);
  while (!(await page.title()).startsWith('Check your answers')) {
    await fillInRest(page);
    await press(page, 'Continue');
    await visit(page);
  }
  await press(page, 'Send');
  await visit(page);
  const reference = /POT-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0];
  if (!reference) throw new Error('No reference was shown.');

  await page.goto('/my-cases');
  await visit(page);
  await page.getByRole('link', { name: reference }).first().click();
  await visit(page);
  return reference;
}

/** Martin signs in, finds the case in the list, claims it, changes its status, tells the owner, and closes it. */
export async function workPothole(page: Page, reference: string, visit: Visit): Promise<void> {
  await signIn(page, 'martin', visit);
  await page.goto('/cases');
  await visit(page);
  await page.getByLabel('Type').selectOption({ label: 'Pothole' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByRole('link', { name: reference }).first().click();
  await visit(page);

  await press(page, 'Claim');
  await page.getByText(`${reference} is yours now.`).waitFor();

  await page.getByRole('link', { name: 'Change status' }).click();
  await visit(page);
  await page.getByLabel('Order without inspection').check();
  await press(page, 'Change status'); // it takes a comment
  await visit(page);
  await page.getByLabel('Comment for the owner').fill('We have ordered the asphalt.');
  await press(page, 'Change status');

  await page.getByRole('textbox', { name: 'Note' }).fill('Ask the crew about the drain; for staff only.');
  await press(page, 'Add private note');
  await page.getByRole('textbox', { name: 'Note' }).fill('The crew comes on Tuesday.');
  await press(page, 'Add public note');

  await page.getByRole('link', { name: 'Close', exact: true }).click();
  await visit(page);
  const reason = page.getByRole('radio').first();
  if (await reason.isVisible()) await reason.check();
  await page.getByLabel('What should the owner know?').fill('The hole is filled.');
  await press(page, 'Close case');
  await page.getByText(`${reference} is closed.`).waitFor();
}

async function signIn(page: Page, name: string, visit: Visit): Promise<void> {
  await page.goto('/sign-in');
  await visit(page);
  await page.getByLabel('E-mail address').fill(addressOf(name));
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await press(page, 'Sign in');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

function press(page: Page, name: string): Promise<void> {
  return page.locator('main').getByRole('button', { name, exact: true }).click();
}

/** What a page still needs: the first choice of each question, and a word in each field. */
async function fillInRest(page: Page): Promise<void> {
  for (const group of await page.locator('main fieldset:not(:has(input:checked))').all()) {
    const choice = group.getByRole('radio').first();
    if (await choice.isVisible()) await choice.check();
  }
}
