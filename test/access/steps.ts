// What a page of the citizens' is to the tests of access, and what is done on many of them.
import type { Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

export type CitizenPage = {
  what: string;
  /** Who opens it: a visitor without an account, or somebody of the cast by first name. */
  as: 'visitor' | 'clara' | 'david';
  /** Its address; without one, they go on from where they are. */
  at?: string | ((site: Site) => Promise<string>);
  /** What is done there until the page is the one that is meant. */
  steps?: (page: Page, site: Site) => Promise<void>;
};

/** Sends what the page's main form holds, filled in or not; not the button that stands there for the Enter key alone. */
export async function submit(page: Page): Promise<void> {
  await page
    .locator('main form button[type=submit].govuk-button:not(.govuk-button--secondary)')
    .first()
    .click();
}

/** The same, where the page's own button is a quiet one. */
export async function submitQuietly(page: Page): Promise<void> {
  await page.locator('main form button[type=submit].govuk-button--secondary').first().click();
}

/** Opens a page that belongs to the one that is open. Throws where the address isn't like that. */
export async function openBeside(page: Page, of: RegExp, instead: string): Promise<void> {
  if (!of.test(page.url())) throw new Error(`${page.url()} isn't like ${of}`);
  await page.goto(page.url().replace(of, instead));
}
