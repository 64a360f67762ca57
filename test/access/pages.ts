// The citizens' pages, and how to reach each: what the tests of access walk through. A new page of theirs belongs here.
import { ACCOUNT_PAGES, SIGNING_IN } from './of-accounts.ts';
import { FOLLOWING_BY_LINK, FOLLOWING_SIGNED_IN } from './of-following.ts';
import { RAISING, RAISING_SIGNED_IN } from './of-raising.ts';
import { type CitizenPage, submit } from './steps.ts';

/** In the order in which each of them goes: somebody's pages are walked through one after the other, in one tab. */
export const CITIZENS_PAGES: readonly CitizenPage[] = [
  { what: 'help', as: 'visitor', at: '/help' },
  { what: 'the accessibility statement', as: 'visitor', at: '/accessibility' },
  { what: 'an address that isn’t there', as: 'visitor', at: '/nowhere' },
  ...RAISING,
  ...FOLLOWING_BY_LINK,
  ...SIGNING_IN,
  ...FOLLOWING_SIGNED_IN,
  ...RAISING_SIGNED_IN,
  ...ACCOUNT_PAGES,
  { what: 'the staff’s pages, for others', as: 'clara', at: '/cases' },
  // Last, as what they chose is remembered.
  { what: 'the front page in Welsh', as: 'visitor', at: '/language/cy?to=/' },
  { what: 'a form’s first page in Welsh, mistaken', as: 'visitor', at: '/raise/pot', steps: submit },
  {
    what: 'my cases in Welsh',
    as: 'david',
    at: '/my-cases',
    steps: async (page) => {
      await page.getByRole('button', { name: 'Cymraeg' }).click();
      await page.getByRole('heading', { name: 'Fy achosion' }).waitFor();
    },
  },
];
