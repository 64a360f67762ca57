// The pages of accounts in the gallery.
import type {
  AccountFormPage,
  AccountPage,
  CasesToAddPage,
  CheckYourMailPage,
  SessionsPage,
} from '../../src/people/models.ts';
import { at, citizen, type GalleryPages, visitor } from './chrome.ts';

const LINKS = [{ text: 'Sign in to an account that you have', href: '/people/sign-in' }];
const account = { text: 'Your account', href: '/people/account' };
const passwordHint = 'At least 12 characters. Three words that don’t belong together make a good one';

const register: AccountFormPage = {
  ...{ title: 'Create an account', list: [], errors: [], hidden: [], links: LINKS },
  intro: [
    'With an account you find all your cases in one place, and needn’t enter your name and address each time.',
    'We send you a message with a link, to make sure that the address is yours.',
  ],
  action: '/people/register',
  fields: [{ kind: 'email', name: 'email', label: 'E-mail address', required: true, width: 30 }],
  submit: { text: 'Continue' },
};

const finish: AccountFormPage = {
  ...{ title: 'Finish your account', list: [], hidden: [], links: [] },
  intro: ['Your e-mail address is clara@ambridge.example.'],
  action: '/people/finish',
  errors: [{ field: 'password', text: 'Enter a password of at least 12 characters' }],
  fields: [
    { kind: 'text', name: 'name', label: 'Your name', required: true, value: 'Clara Whitfield', width: 30 },
    { kind: 'phone', name: 'phone', label: 'Phone number', hint: 'In case we need to ring you', width: 20 },
    {
      ...{ kind: 'password', name: 'password', label: 'Password', hint: passwordHint, required: true },
      error: 'Enter a password of at least 12 characters',
    },
  ],
  submit: { text: 'Create my account' },
};

const close: AccountFormPage = {
  ...{ title: 'Close your account', intro: [], errors: [], hidden: [], links: [] },
  list: [
    'You are signed out everywhere, and can’t sign in any more.',
    'Your cases go on. We send you a link to each that is open.',
  ],
  warning: 'Nobody can undo this: not you, and not us.',
  action: '/people/close',
  fields: [{ kind: 'password', name: 'password', label: 'Password', required: true }],
  submit: { text: 'Close my account', kind: 'warning' },
};

const mail: CheckYourMailPage = {
  title: 'Check your e-mail',
  paragraphs: [
    'Open the link in the message to go on. You can do that on another device, too.',
    'A message can take a few minutes. If none comes, look among your junk mail.',
  ],
  again: { text: 'Ask for another message', href: '/people/register' },
};

const row = (key: string, value: string) => ({ key, value, change: { href: '/people/finish', what: key } });

const own: AccountPage = {
  title: 'Your account',
  rows: [
    row('Name', 'Clara Whitfield'),
    row('Phone number', ''),
    row('Language', 'English'),
    row('E-mail address', 'clara-whitfield-of-the-long-address@ambridge.example'),
    row('Password', 'Known to you alone'),
    row('Where you are signed in', 'In 2 browsers'),
  ],
  toAdd: { text: '2 cases were raised with your address without an account', href: '/people/cases-to-add' },
  more: [{ text: 'Close your account', href: '/people/close' }],
};

const sessions: SessionsPage = {
  ...{ title: 'Where you are signed in', errors: [], others: true },
  sessions: [
    {
      ...{ browser: 'Firefox on Windows', current: true, handle: 'a', which: '' },
      since: at('2026-03-05T09:30:00Z'),
      seen: at('2026-03-05T14:05:00Z'),
    },
    {
      ...{ browser: 'Safari on iPhone', current: false, handle: 'b', which: 'Safari on iPhone' },
      since: at('2026-03-04T20:10:00Z'),
      seen: null,
    },
  ],
};

const toAdd: CasesToAddPage = {
  ...{ title: 'Cases to add to your account', errors: [], more: true },
  field: {
    ...{ kind: 'choices', name: 'case', label: 'Which are yours?', required: true },
    options: [
      { value: '1', label: 'POT-7K3M-9QXD', hint: 'Pothole, raised on 3 March 2026' },
      { value: '2', label: 'BIN-2HFW-83NC', hint: 'Missed bin, raised on 14 January 2026' },
    ],
  },
};

const nothing: CasesToAddPage = { ...{ title: 'Cases to add to your account', errors: [], more: false } };
const backTo = { backTo: account };

export const accountPages: GalleryPages = {
  '/people/register': { view: 'people/form', model: register, chrome: visitor('Create an account') },
  '/people/check-your-mail': {
    view: 'people/check-your-mail',
    model: mail,
    chrome: visitor('Check your e-mail', { notice: 'We have sent a message to clara@ambridge.example.' }),
  },
  '/people/finish': { view: 'people/form', model: finish, chrome: visitor('Finish your account') },
  '/people/account': { view: 'people/account', model: own, chrome: citizen('Your account') },
  '/people/sessions': {
    view: 'people/sessions',
    model: sessions,
    chrome: citizen('Where you are signed in', backTo),
  },
  '/people/close': { view: 'people/form', model: close, chrome: citizen('Close your account', backTo) },
  '/people/cases-to-add': {
    view: 'people/cases-to-add',
    model: toAdd,
    chrome: citizen('Cases to add to your account', backTo),
  },
  '/people/nothing-to-add': {
    view: 'people/cases-to-add',
    model: nothing,
    chrome: citizen('Cases to add to your account', backTo),
  },
};
