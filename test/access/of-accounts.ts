// The pages of accounts: coming in, and one's own account with all that belongs to it.
import { letterTo, linkIn } from '../people/post.ts';
import { type CitizenPage, submit, submitQuietly } from './steps.ts';

const NEWCOMER = 'newcomer@example.org';
const CLARA = 'clara@ambridge.example';

/** A page with a form, and what it says to whoever fills in nothing. */
function withMistakes(what: string, as: CitizenPage['as'], at: string): CitizenPage[] {
  return [
    { what, as, at },
    { what: `${what}, mistaken`, as, steps: submit },
  ];
}

const asked = async (page: Parameters<typeof submit>[0], email: string): Promise<void> => {
  await page.locator('main input[type=email]').fill(email);
  await submit(page);
  await page.waitForURL(/\/check-your-mail/);
};

export const SIGNING_IN: readonly CitizenPage[] = [
  ...withMistakes('signing in', 'visitor', '/sign-in'),
  ...withMistakes('creating an account', 'visitor', '/register'),
  { what: 'looking into one’s mail', as: 'visitor', steps: (page) => asked(page, NEWCOMER) },
  {
    what: 'finishing an account',
    as: 'visitor',
    at: async (site) => linkIn(await letterTo(site, NEWCOMER), '/register/'),
  },
  { what: 'finishing an account, mistaken', as: 'visitor', steps: submit },
  ...withMistakes('a forgotten password', 'visitor', '/forgot-password'),
  {
    what: 'choosing a new password',
    as: 'visitor',
    steps: async (page, site) => {
      await asked(page, CLARA);
      await page.goto(linkIn(await letterTo(site, CLARA), '/reset-password/'));
    },
  },
  { what: 'choosing a new password, mistaken', as: 'visitor', steps: submit },
  { what: 'a mailed link that is over', as: 'visitor', at: '/register/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  {
    what: 'what was typed into a page that was open too long',
    as: 'visitor',
    at: '/register',
    steps: async (page) => {
      await page.locator('main input[type=email]').fill(NEWCOMER);
      await page.context().clearCookies();
      await submit(page);
      await page.waitForLoadState();
    },
  },
];

export const ACCOUNT_PAGES: readonly CitizenPage[] = [
  { what: 'one’s account', as: 'clara', at: '/account' },
  {
    what: 'one’s details, mistaken',
    as: 'clara',
    at: '/account/details',
    steps: async (page) => {
      await page.locator('main input[name=name]').fill('');
      await submit(page);
    },
  },
  ...withMistakes('changing one’s address', 'clara', '/account/email'),
  {
    what: 'confirming a new address',
    as: 'clara',
    steps: async (page, site) => {
      await page.locator('main input[type=email]').fill('clara@example.org');
      await page.locator('main input[type=password]').fill('casement-demo');
      await submit(page);
      await page.waitForURL('**/account');
      await page.goto(linkIn(await letterTo(site, 'clara@example.org'), '/confirm-email/'));
    },
  },
  ...withMistakes('changing one’s password', 'clara', '/account/password'),
  { what: 'where one is signed in', as: 'clara', at: '/account/sessions' },
  { what: 'cases to add', as: 'clara', at: '/account/cases-to-add' },
  { what: 'cases to add, mistaken', as: 'clara', steps: submit },
  { what: 'one’s data', as: 'clara', at: '/account/data' },
  ...withMistakes('asking for erasure', 'clara', '/account/erasure'),
  {
    what: 'waiting for erasure',
    as: 'clara',
    steps: async (page) => {
      await page.locator('main input[type=password]').fill('casement-demo');
      await submit(page);
      await page.waitForLoadState();
    },
  },
  { what: 'an erasure that was called off', as: 'clara', at: '/account/erasure', steps: submitQuietly },
  ...withMistakes('closing one’s account', 'clara', '/account/close'),
];
