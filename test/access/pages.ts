// The citizens' pages, and how to reach each: what the tests of access walk through. A new page of theirs belongs here.
import type { Page } from 'playwright-core';
import type { Site } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';

export type CitizenPage = {
  what: string;
  /** Who opens it: a visitor without an account, or somebody of the cast by first name. */
  as: 'visitor' | 'clara';
  /** Its address. */
  at: string | ((site: Site) => Promise<string>);
  /** What is done there until the page is the one that is meant. */
  steps?: (page: Page) => Promise<void>;
};

/** Sends what the page's main form holds, filled in or not. */
const submit = (page: Page) => page.locator('main form button[type=submit]').first().click();

async function toContactPage(page: Page): Promise<void> {
  await page.getByLabel('Street and place').fill('Church Green');
  await page.getByLabel('The cycle lane').check();
  await submit(page);
  await page.waitForURL('**/page/2');
  for (const radio of await page.locator('fieldset:has(input[type=radio])').all())
    await radio.locator('input[type=radio]').first().check();
  await page.locator('main input[type=text]').first().fill('9');
  await submit(page);
  await page.waitForURL('**/page/3');
}

const ofClara = { owner: { email: 'clara@ambridge.example' }, deleted: false } as const;

async function caseOfClara({ prisma }: Site, closed: boolean): Promise<{ id: number; reference: string }> {
  return prisma.case.findFirstOrThrow({
    where: { ...ofClara, closedAt: closed ? { not: null } : null },
    orderBy: { id: 'desc' },
    select: { id: true, reference: true },
  });
}

export const CITIZENS_PAGES: readonly CitizenPage[] = [
  { what: 'the front page', as: 'visitor', at: '/' },
  { what: 'signing in', as: 'visitor', at: '/sign-in' },
  { what: 'signing in, mistaken', as: 'visitor', at: '/sign-in', steps: submit },
  { what: 'help', as: 'visitor', at: '/help' },
  { what: 'the accessibility statement', as: 'visitor', at: '/accessibility' },
  { what: 'an address that isn’t there', as: 'visitor', at: '/nowhere' },
  { what: 'a form’s first page', as: 'visitor', at: '/raise/pot' },
  { what: 'a form’s first page, mistaken', as: 'visitor', at: '/raise/pot', steps: submit },
  { what: 'a form’s last page', as: 'visitor', at: '/raise/pot', steps: toContactPage },
  {
    what: 'a case by tracking link',
    as: 'visitor',
    at: async (site) => `/track/${await trackingToken(site.prisma, (await caseOfClara(site, false)).id)}`,
  },
  { what: 'the front page with an account', as: 'clara', at: '/' },
  { what: 'my cases', as: 'clara', at: '/my-cases' },
  {
    what: 'a case of one’s own',
    as: 'clara',
    at: async (site) => `/my-cases/${(await caseOfClara(site, false)).reference}`,
  },
  {
    what: 'a closed case of one’s own',
    as: 'clara',
    at: async (site) => `/my-cases/${(await caseOfClara(site, true)).reference}`,
  },
  {
    what: 'a copy of a case',
    as: 'clara',
    at: async (site) => `/my-cases/${(await caseOfClara(site, false)).reference}/data`,
  },
  { what: 'one’s data', as: 'clara', at: '/account/data' },
  { what: 'asking for erasure', as: 'clara', at: '/account/erasure' },
  { what: 'asking for erasure, mistaken', as: 'clara', at: '/account/erasure', steps: submit },
  // Last, as what the visitor chose is remembered.
  { what: 'the front page in Welsh', as: 'visitor', at: '/language/cy?to=/' },
];
