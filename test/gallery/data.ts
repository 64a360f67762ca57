// What is held on somebody, its erasure, and what the site says about itself, in the gallery.
import type { AboutPage } from '../../src/people/about/models.ts';
import type { DataPage, ErasurePage } from '../../src/people/data/models.ts';
import type { ErasurePage as CarryOutPage, ErasuresPage } from '../../src/setup/erasure/models.ts';
import type { SetupForm } from '../../src/setup/models.ts';
import { at, citizen, type GalleryPages, staff, visitor } from './chrome.ts';
import { tabs } from './people.ts';

const copy: DataPage = {
  title: 'Your data',
  intro: 'You can download a copy of what we hold on you. It comes as one zip file with:',
  contents: ['index.html, to read in your browser', 'data.json, for other programs', 'cases.csv', 'files'],
  outside: 'Keep it safe: whoever has it can read it.',
  action: '/people/data',
  submit: 'Download your copy',
  erasure: {
    intro: 'You can also ask us to erase what is personal in it.',
    text: 'Ask for erasure',
    href: '/people/erasure',
  },
};

const lists = {
  goes: ['your account: name, e-mail address and phone number', 'your contact details in all your cases'],
  stays: ['that there were cases: what kind, when, and how they ended', 'what our staff wrote'],
};

const asking: ErasurePage = {
  ...lists,
  errors: [{ field: 'password', text: 'That is not your password. Check it and try again' }],
  refused: {
    when: '3 March 2026',
    answer: 'Your licence runs until June: the law has us keep it until then.',
  },
  form: {
    action: '/people/erasure',
    fields: [
      {
        ...{ kind: 'long-text', name: 'said', label: 'Anything that we should know', maxLength: 2000 },
        ...{ hint: 'You don’t have to give a reason.', value: 'I have moved away.' },
      },
      {
        ...{ kind: 'password', name: 'password', label: 'Your password, so that we know it is you' },
        ...{ required: true, error: 'That is not your password. Check it and try again' },
      },
    ],
  },
};

const waiting: ErasurePage = {
  ...lists,
  errors: [],
  waiting: {
    rows: [
      { key: 'Asked on', value: '12 March 2026' },
      { key: 'Anything that we should know', value: '' },
    ],
    action: '/people/erasure-waits',
  },
};

const help: AboutPage = {
  title: 'Help',
  intro: 'How to use this site, and how to reach Ambridge Council if you need a hand.',
  sections: [
    {
      ...{ id: 'contact', title: 'Talk to us', text: ['We can fill in a form with you:'] },
      items: ['Phone: 01632 960001', 'When we are there: Monday to Friday, 9 am to 5 pm'],
      links: [{ text: 'E-mail help@ambridge.example', href: 'mailto:help@ambridge.example' }],
    },
    { id: 'find', title: 'Find your case', text: ['If you have an account, sign in.'] },
  ],
};

const form = (title: string, name: string, label: string, kind: 'text' | 'long-text'): SetupForm => ({
  title,
  explanation: 'What is counted here is replaced for good.',
  action: '/setup/erasure',
  hidden: [],
  fields: [{ kind, name, label, required: true }],
  submit: { text: title, warning: kind === 'text' },
});

const erasures: ErasuresPage = {
  tabs: tabs('Erasure'),
  errors: [],
  table: {
    caption: 'Requests for erasure, newest first',
    columns: ['Who', 'E-mail address', 'State', 'Asked'],
    rows: [
      [
        { text: 'Clara Whitfield', href: '/setup/erasure' },
        { text: 'clara@ambridge.example' },
        { tags: [{ text: 'Waits', tone: 'waiting' }] },
        { at: at('2026-03-12T08:55:00Z') },
      ],
    ],
  },
  paging: { summary: '1 request waits' },
  empty: { title: 'Nobody has asked', text: 'Who asks for the erasure of their data is listed here.' },
  byAddress: form('Look it up', 'email', 'E-mail address', 'text'),
};

const erasure: CarryOutPage = {
  title: 'Clara Whitfield',
  errors: [],
  rows: [
    { key: 'E-mail address', value: 'clara@ambridge.example' },
    { key: 'State', value: 'Waits' },
  ],
  said: 'I have moved away.',
  extent: [
    { key: 'Cases, in which contact details and personal answers are replaced', value: '12' },
    { key: 'Files that they sent, which are deleted', value: '3' },
  ],
  forms: [
    form('Erase', 'confirm', 'Their e-mail address, to confirm', 'text'),
    form('Refuse', 'answer', 'Why', 'long-text'),
  ],
};

export const dataPages: GalleryPages = {
  '/people/data': { view: 'people/data', model: copy, chrome: citizen('Your data') },
  '/people/erasure': {
    view: 'people/erasure',
    model: asking,
    chrome: citizen('Ask us to erase your data'),
    status: 422,
  },
  '/people/erasure-waits': {
    view: 'people/erasure',
    model: waiting,
    chrome: citizen('Gofyn i ni ddileu eich data', { language: 'cy', here: '/people/erasure-waits' }),
  },
  '/people/about': { view: 'people/about', model: help, chrome: visitor('Help') },
  '/setup/erasures': { view: 'setup/erasures', model: erasures, chrome: staff('Erasure', 'Users') },
  '/setup/erasure': { view: 'setup/erasure', model: erasure, chrome: staff('Erasure', 'Users') },
};
