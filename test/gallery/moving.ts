// The pages of moving in, in the gallery.
import type { MovingInPage, MovingPage } from '../../src/setup/moving-in/models.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { tabs } from './people.ts';

const movingIn: MovingInPage = {
  tabs: tabs('Users'),
  errors: [],
  action: '/setup/moving-in',
  fields: [
    {
      ...{ kind: 'select', name: 'kind', label: 'What the file holds', required: true },
      options: ['people', 'groups', 'cases'].map((text) => ({ value: text, label: text })),
    },
    { kind: 'text', name: 'source', label: 'The other system’s name', required: true, width: 20 },
    { kind: 'files', name: 'file', label: 'File', required: true, accept: '.csv,.jsonl' },
    { kind: 'long-text', name: 'columns', label: 'Columns that are called otherwise' },
  ],
  table: {
    caption: 'Files that came in',
    columns: ['File', 'Holds', 'From', 'By', 'When', 'State'],
    rows: [
      [
        { text: 'an-export-with-a-rather-long-name-of-2024-11-30.csv', href: '/setup/moving', wraps: true },
        { text: 'cases' },
        { text: 'Old council' },
        { text: 'Ada Bellamy' },
        { at: new Date('2026-03-02T09:00:00Z') },
        { text: 'Checked, nothing taken yet' },
      ],
    ],
  },
  paging: { summary: 'The newest first', older: '/setup/moving-in' },
  help: [{ title: 'people', rows: [{ key: 'email', value: 'What they sign in with. Needed.' }] }],
};

const moving: MovingPage = {
  title: 'export.csv',
  errors: [],
  rows: [
    { key: 'Holds', value: 'cases from Old council' },
    { key: 'State', value: 'Checked, nothing taken yet' },
    { key: 'Lines', value: 'Lines: 11,998 good, 2 wrong.' },
  ],
  table: {
    caption: 'What is to be said of its lines',
    columns: ['Line', 'What', 'Why'],
    rows: [
      [
        { text: '17' },
        { text: 'Wrong' },
        {
          text: 'closed “2024-05-01”: It was closed before it was raised: one of the dates is wrong',
          wraps: true,
        },
      ],
    ],
  },
  paging: { summary: 'In the order of the file', byName: true },
  rest: { text: 'The wrong lines as a file, each with why', href: '/setup/moving' },
  forms: [
    {
      title: 'Take the good lines',
      explanation: '11,998 lines will be taken, and the wrong ones left out.',
      action: '/setup/moving',
      hidden: [{ name: 'which', value: 'good' }],
      fields: [],
      submit: { text: 'Take 11,998 lines' },
    },
  ],
};

export const movingPages: GalleryPages = {
  '/setup/moving-in': { view: 'setup/moving-in', model: movingIn, chrome: staff('Moving in', 'Users') },
  '/setup/moving': { view: 'setup/moving', model: moving, chrome: staff('export.csv', 'Users') },
};
