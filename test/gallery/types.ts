// The pages of case types in the gallery.
import type { ItemsPage, TypePage, TypesPage } from '../../src/setup/types/models.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { tabs } from './people.ts';

const types: TypesPage = {
  tabs: tabs('Case types'),
  actions: [{ text: 'Add a case type', href: '/setup/types/new', kind: 'secondary' }],
  filter: {
    action: '/setup/types',
    fields: [{ kind: 'text', name: 'name', label: 'Name or prefix', value: '' }],
    chosen: [],
    clearHref: '/setup/types',
  },
  table: {
    caption: 'Case types by name',
    columns: ['Name', 'Prefix', 'Workflow', 'State'],
    rows: [
      [
        { text: 'Pothole', href: '/setup/types/pothole', wraps: true, note: 'A hole in a road' },
        { text: 'POT' },
        { text: 'Road repair' },
        {
          tags: [
            { text: 'Published', tone: 'open' },
            { text: 'changed in your draft', tone: 'warning' },
          ],
        },
      ],
    ],
  },
  paging: { byName: true, summary: '1 case type' },
  empty: { title: 'No case type fits', text: 'No name or prefix has that in it.' },
};

const type: TypePage = {
  title: 'Skip permit',
  tags: [{ text: 'Withdrawn', tone: 'closed' }],
  draft: {
    text: 'You see it as your draft leaves it.',
    link: { text: 'Review and publish', href: '/setup/draft' },
  },
  next: {
    title: 'It is made, in your draft',
    text: 'Nobody can raise it before you publish it.\n\nWhat to do next:',
    steps: [{ text: 'Build its form', href: '/setup/types/skip-permit/form' }],
  },
  actions: [
    { text: 'Raise a test case', href: '/raise/skip' },
    { text: 'Copy it', href: '/setup/types/skip-permit/copy', kind: 'secondary' },
  ],
  sections: [
    {
      ...{ id: 'basics', title: 'Name and texts', rows: [{ key: 'Prefix', value: 'SKIP' }] },
      links: [{ text: 'Change name and texts', href: '/setup/types/skip-permit/basics' }],
    },
    {
      ...{ id: 'groups', title: 'Who raises it and who works it' },
      rows: [{ key: 'Managers', value: 'Highways team', change: { href: '/setup', what: 'Managers' } }],
    },
  ],
};

const items: ItemsPage = {
  title: 'Reasons for closing',
  intro: 'A reason that is retired can’t be chosen any more. Cases that have it keep it.',
  errors: [{ text: 'That is there no more: choose another' }],
  action: '/setup/types/pothole/reasons-closing',
  lists: [
    {
      ...{ id: 'reasons', title: 'In this order', none: 'None yet.' },
      items: [
        {
          ...{ key: 'mended', text: 'Mended', href: '/setup/types', note: 'Wedi’i drwsio', tags: [] },
          buttons: [
            { text: 'Move down', value: 'down' },
            { text: 'Retire', value: 'retire' },
          ],
        },
        {
          ...{ key: 'not-ours', text: 'Not our road', tags: [{ text: 'Retired', tone: 'closed' }] },
          buttons: [
            { text: 'Move up', value: 'up' },
            { text: 'Bring back', value: 'bring-back' },
          ],
        },
      ],
      add: { text: 'Add a reason', href: '/setup/types/pothole/reasons-closing/add' },
    },
    {
      ...{ id: 'none', title: 'Others', none: 'None yet.', items: [] },
      add: { text: 'Add one', href: '/setup' },
    },
  ],
};

export const typePages: GalleryPages = {
  '/setup/types': { view: 'setup/types', model: types, chrome: staff('Case types', 'Setup') },
  '/setup/type': { view: 'setup/type', model: type, chrome: staff(type.title, 'Setup') },
  '/setup/items': { view: 'setup/items', model: items, chrome: staff(items.title, 'Setup') },
};
