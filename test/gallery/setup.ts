// The administrators' pages in the gallery.
import type { JournalPage } from '../../src/setup/journal/models.ts';
import type { AddPage, GroupsPage, RecordPage, UsersPage } from '../../src/setup/models.ts';
import { ROOMS } from '../../src/setup/rooms.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { people, tabs } from './people.ts';

const users: UsersPage = {
  tabs: tabs('Users'),
  filter: {
    action: '/setup/users',
    fields: [{ kind: 'text', name: 'name', label: 'Name or e-mail address' }],
    chosen: [],
    clearHref: '/setup/users',
  },
  table: {
    caption: 'Users by name',
    columns: ['Name', 'E-mail address', 'Groups', 'State'],
    rows: people.map((name, index) => [
      { text: name, href: '/setup/record' },
      { text: `${name.split(' ')[0]?.toLowerCase()}@ambridge.example` },
      { text: index % 2 ? 'CM-CASES, Potholes team' : 'CM-STARTERS' },
      { tags: index === 4 ? [{ text: 'Inactive', tone: 'closed' }] : [] },
    ]),
  },
  paging: { summary: '6 users' },
  empty: { title: 'No user fits', text: 'Nobody’s name or e-mail address has that in it.' },
  add: { text: 'Add a user', href: '/setup/record' },
  many: [{ text: 'Put several of these into a group', href: '/setup/record' }],
};

const journal: JournalPage = {
  tabs: tabs('Journal'),
  state: {
    tag: { text: 'Head intact', tone: 'open' },
    text: 'The last entries lead to the head, entry 4. Those before them were not looked at.',
  },
  head: `4:${'0123456789abcdef'.repeat(4)}`,
  check: {
    title: 'Check the chain',
    explanation: 'Each entry carries the hash of the one before it.',
    action: '/setup/journal',
    hidden: [],
    fields: [],
    submit: { text: 'Check the whole chain' },
  },
  csv: { text: 'Download as CSV', href: '/setup/journal' },
  filter: {
    action: '/setup/journal',
    fields: [{ kind: 'text', name: 'who', label: 'Who' }],
    chosen: [{ group: 'Who', text: 'Ada', href: '/setup/journal' }],
    clearHref: '/setup/journal',
  },
  table: {
    caption: 'Entries, newest first',
    columns: ['Number', 'When', 'Who', 'What', 'About', 'From'],
    rows: people
      .slice(0, 4)
      .map((name, index) => [
        { text: String(4 - index) },
        { at: new Date('2026-03-12T09:00:00Z') },
        { text: 'Ada Bellamy', href: '/setup/record', wraps: true },
        { text: 'Granted a flag', note: 'flag: manage-others; for: Pothole. Why: she covers for Martin' },
        { text: name, href: '/setup/record', wraps: true },
        { text: '2001:db8:85a3:8d3:1319:8a2e:370:7348', note: 'request 0A1B2C3D4E' },
      ]),
  },
  paging: { summary: 'Newest first', older: '/setup/journal' },
  empty: { title: 'No entry fits', text: 'Take something out of the filter to see more.' },
};

const record: RecordPage = {
  title: 'Martin Okafor',
  tags: [{ text: 'Active', tone: 'open' }],
  rows: [
    { key: 'E-mail address', value: 'martin@ambridge.example' },
    { key: 'Last signed in', value: '12 March 2026, 8:55 am' },
  ],
  errors: [],
  lists: [
    {
      title: 'Groups',
      items: [
        {
          text: 'Potholes team',
          href: '/setup/record',
          note: 'and above it: Highways, CM-CASES',
          remove: { action: '/setup/record', hidden: [], what: 'from Potholes team' },
        },
      ],
      none: 'In no group.',
    },
    {
      title: 'Flags of their own',
      items: [
        {
          text: 'create',
          note: 'for Pothole and Missed bin',
          remove: { action: '/setup/record', hidden: [], what: 'the flag create' },
        },
      ],
      none: 'None: what they may comes from their groups.',
    },
  ],
  forms: [
    {
      title: 'Add to a group',
      action: '/setup/record',
      hidden: [],
      fields: [
        {
          kind: 'select',
          name: 'group',
          label: 'Group',
          required: true,
          options: ['CM-STARTERS', 'CM-TASKS'].map((text) => ({ value: text, label: text })),
        },
      ],
      submit: { text: 'Add' },
    },
    {
      title: 'Grant a flag',
      explanation: 'It takes effect on their next click.',
      action: '/setup/record',
      hidden: [],
      fields: [
        {
          kind: 'choice',
          name: 'flag',
          label: 'Flag',
          required: true,
          options: ['access', 'view-others', 'manage-others', 'create', 'delete', 'setup'].map((text) => ({
            value: text,
            label: text,
          })),
        },
        {
          kind: 'select',
          name: 'type',
          label: 'For',
          required: true,
          options: ['All case types', 'Pothole', 'Complaint'].map((text) => ({ value: text, label: text })),
        },
      ],
      submit: { text: 'Grant' },
    },
  ],
};

const groups: GroupsPage = {
  tabs: tabs('Groups'),
  groups: [
    { text: 'CM-STARTERS', href: '/setup/record', note: 'Anonymous and 41 people', tags: [], children: [] },
    {
      text: 'CM-CASES',
      href: '/setup/record',
      note: '2 people, 14 with those below',
      tags: [{ text: 'access', tone: 'quiet' }],
      children: [
        {
          text: 'Highways',
          href: '/setup/record',
          note: 'nobody, 6 with those below',
          tags: [],
          children: [
            {
              text: 'Potholes team',
              href: '/setup/record',
              note: '6 people',
              tags: [{ text: 'create', tone: 'quiet' }],
              children: [],
            },
          ],
        },
        { text: 'Complaints team', href: '/setup/record', note: '6 people', tags: [], children: [] },
      ],
    },
    {
      text: 'CM-CONFIGURATORS',
      href: '/setup/record',
      note: '1 person',
      tags: [{ text: 'setup', tone: 'quiet' }],
      children: [],
    },
  ],
  add: { text: 'Add a group', href: '/setup/record' },
};

const add: AddPage = {
  title: 'Add a user',
  action: '/setup/add-user',
  errors: [],
  fields: [
    { kind: 'text', name: 'name', label: 'Name', required: true },
    { kind: 'password', name: 'password', label: 'Password', required: true },
  ],
  submit: 'Add the user',
};

export const setupPages: GalleryPages = {
  '/setup/journal': { view: 'setup/journal', model: journal, chrome: staff('Journal', 'Users') },
  '/setup': { view: 'setup/front', model: { parts: ROOMS }, chrome: staff('Setup', 'Setup') },
  '/setup/users': { view: 'setup/users', model: users, chrome: staff('Users', 'Users') },
  '/setup/record': {
    view: 'setup/record',
    model: record,
    chrome: staff('Martin Okafor', 'Users', { backTo: { text: 'Users', href: '/setup/users' } }),
  },
  '/setup/add': {
    view: 'setup/add',
    model: add,
    chrome: staff('Add a user', 'Users', { backTo: { text: 'Users', href: '/setup/users' } }),
  },
  '/setup/groups': { view: 'setup/groups', model: groups, chrome: staff('Groups', 'Groups') },
};
