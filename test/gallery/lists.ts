// The pages of lists, calendars and mails in the gallery.
import type { HolidaysPage } from '../../src/setup/calendars/models.ts';
import type { MailTextPage } from '../../src/setup/mails/models.ts';
import type { PiecesPage } from '../../src/setup/models.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { tabs } from './people.ts';

const pieces: PiecesPage = {
  title: 'Lists',
  tabs: tabs('Lists'),
  about: 'Choices that several forms offer.',
  add: { text: 'Add a list', href: '/setup/pieces' },
  filter: {
    action: '/setup/pieces',
    fields: [{ kind: 'text', name: 'name', label: 'Name' }],
    chosen: [],
    clearHref: '/setup/pieces',
  },
  parts: [
    {
      title: 'All of them',
      pieces: [
        {
          ...{ text: 'Wards', href: '/setup/pieces', children: [], note: '12 items; used by no form' },
          tags: [{ text: 'new in your draft', tone: 'warning' }],
        },
      ],
    },
  ],
  none: 'There is no list yet.',
  paging: { summary: '1 list' },
};

const text: MailTextPage = {
  title: 'The case is closed',
  tags: [{ text: 'changed in your draft', tone: 'warning' }],
  rows: [{ key: 'For', value: 'Potholes' }],
  errors: [{ field: 'body', text: 'This mail has no field {{password}}: use those of the list' }],
  action: '/setup/mail-text',
  fields: [
    { kind: 'text', name: 'subject', label: 'Subject', value: 'About {{reference}}' },
    {
      ...{ kind: 'long-text', name: 'body', label: 'Body', value: 'Dear {{password}}', maxLength: 20_000 },
      error: 'This mail has no field {{password}}: use those of the list',
    },
  ],
  buttons: [{ text: 'Keep in my draft' }, { text: 'Preview', kind: 'secondary', action: '/setup/mail-text' }],
  insert: {
    title: 'Fields to insert',
    items: [{ text: '{{reference}}', note: 'the case’s reference' }],
    none: '',
  },
  preview: { of: 'a made-up case', subject: 'About ABC-1234-5678', html: '<p>It is over.</p>' },
};

const holidays: HolidaysPage = {
  title: 'Add public holidays',
  errors: [],
  filter: {
    action: '/setup/holidays',
    fields: [{ kind: 'number', name: 'year', label: 'Year', value: '2027', width: 4 }],
    chosen: [],
    clearHref: '/setup/holidays',
  },
  action: '/setup/holidays',
  hidden: [{ name: 'country', value: 'GB' }],
  fields: [
    {
      ...{ kind: 'choices', name: 'days', label: 'Days without work', required: true, small: true },
      value: ['2027-01-01'],
      options: [{ value: '2027-01-01', label: '2027-01-01: New Year’s Day' }],
    },
  ],
  none: 'Choose a country.',
};

export const listPages: GalleryPages = {
  '/setup/pieces': { view: 'setup/pieces', model: pieces, chrome: staff(pieces.title, 'Setup') },
  '/setup/mail-text': { view: 'setup/mail-text', model: text, chrome: staff(text.title, 'Setup') },
  '/setup/holidays': { view: 'setup/holidays', model: holidays, chrome: staff(holidays.title, 'Setup') },
};
