// The gallery's pages of drafts, versions and files.
import type { DraftPage, ImportPage, VersionPage, VersionsPage } from '../../src/setup/drafts/models.ts';
import type { RulesPage } from '../../src/setup/rules/models.ts';
import type { WhatIfPage } from '../../src/setup/what-if/models.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const tabs = ['Users', 'Groups', 'Your changes', 'Versions'].map((text) => ({
  ...{ text, href: '/setup/draft', current: text === 'Your changes' },
}));
const hidden = [
  { name: 'section', value: 'type' },
  { name: 'key', value: 'pothole' },
];
const changes = [
  {
    ...{ title: 'Case type “Pothole”', href: '/setup/draft', drop: hidden },
    sentences: ['The target becomes 5 working days (was 10 working days).', 'The stage “Assessed” is new.'],
  },
  {
    ...{ title: 'Group “Highways team”', href: '/setup/draft', drop: hidden },
    sentences: ['Carla Mills becomes a member.'],
  },
];
const draft: DraftPage = {
  ...{ tabs, errors: [], changes, more: 'And 12 more changes.' },
  overtaken: [
    {
      title: 'Workflow “Streets”',
      theirs: ['Matrix: managers may close in “Waiting”, too.'],
      mine: ['Matrix: managers may never close any more (was in “Open”).'],
      hidden,
    },
  ],
  problems: [{ text: 'Bridges: No group is called “nowhere”', href: '/setup/draft' }],
  empty: { title: 'Nothing waits to be published', text: 'What you change in setup is kept here first.' },
  next: { text: 'See what it would do', href: '/setup/what-if' },
};
const whatIf: WhatIfPage = {
  errors: [],
  summary: 'Something changes for 16 people and for owners of cases on the cases that there are.',
  computed: 'Computed for every action on every case in 2.4 s, by the rules that decide.',
  warnings: ['Would see no case any more: Tom Archer-Llewellyn.', 'Nobody could work new cases of Bridges.'],
  effects: [
    {
      ...{ who: 'Tom Archer-Llewellyn', href: '/setup/record' },
      loses: 'all sight of cases, and 31 more actions, on up to 1,204 cases',
      examples: [{ text: 'POT-7K3M-9QXD', href: '/case' }],
    },
    {
      who: 'Clara Whitfield, Martin Okafor, Priya Nair and 12 more',
      gains: 'close on 812 cases, reopen on 96 cases',
      loses: 'reassign on 812 cases',
      examples: [
        { text: 'POT-7K3M-9QXD', href: '/case' },
        { text: 'BRI-2M4N-8TRW', href: '/case' },
      ],
    },
  ],
  more: 'And 212 more people.',
  csv: { text: 'Download all of it (CSV)', href: '/setup/what-if' },
  raising: ['Bridges could no more be raised by 198,204 people who aren’t staff, who can today.'],
  refused: {
    caption: 'Actions of the last 90 days that would have been refused',
    columns: ['Who', 'What they did', 'How often', 'On'],
    rows: [
      [
        { text: 'Clara Whitfield', href: '/setup/record', wraps: true },
        { text: 'reassign' },
        { text: '14' },
        { text: '5 cases or more' },
      ],
    ],
  },
  refusedHelp: 'Of what these people did in the last 90 days, at most the newest 20,000 actions.',
  publish: {
    hidden: [],
    fields: [{ kind: 'long-text', name: 'reason', label: 'Why do you change this?', required: true }],
  },
};
const rules: RulesPage = {
  tabs,
  list: {
    title: 'What must hold',
    none: 'No rule is written down yet.',
    items: [
      {
        text: 'Nobody outside HR sees grievances',
        note: 'Whoever is not in HR can never view summary on cases of Grievance; holds now',
        href: '/setup/rules',
        remove: { action: '/setup/rules', hidden: [], what: 'Nobody outside HR sees grievances' },
      },
    ],
  },
  add: { text: 'Add a rule', href: '/setup/rules' },
  check: { text: 'Check whether they hold now', href: '/setup/rules' },
};
const versions: VersionsPage = {
  tabs,
  versions: [
    {
      ...{ href: '/setup/version', title: 'Version 7', at: at('2026-11-20T10:15:00Z'), by: 'Ada Bellamy' },
      ...{ reason: 'Winter targets, as agreed with Highways', changes: '2 changes' },
    },
  ],
  paging: { summary: '', older: '/setup/versions' },
  empty: { title: 'Nothing was published yet', text: '' },
  links: [{ text: 'Export and import the configuration as a file', href: '/setup/import' }],
};
const version: VersionPage = {
  ...{ title: 'Version 7', at: at('2026-11-20T10:15:00Z'), by: 'Ada Bellamy', errors: [] },
  reason: 'Winter targets, as agreed with Highways',
  changes: changes.map(({ title, sentences }) => ({ title, sentences })),
  forms: ['Take this version back', 'Restore this version'].map((title) => ({
    ...{ title, action: '/setup/version', hidden: [], fields: [], submit: { text: title } },
    explanation: 'It comes into your draft. You look through it there, and publish it.',
  })),
};
const file: ImportPage = {
  ...{ errors: [], changes: version.changes, types: [{ value: '', label: 'Everything' }] },
  problems: ['workflow.streets.transitions.0.to: No status is called “nowhere”'],
  keep: {
    ...{ title: 'Take this file in', action: '/setup/import', hidden: [], fields: [] },
    ...{ explanation: 'All of it or nothing.', submit: { text: 'Put it into my draft' } },
  },
  fields: [
    {
      ...{
        kind: 'choice',
        name: 'doing',
        label: 'What is to happen?',
        required: true,
        small: true,
        value: 'look',
      },
      options: [
        { value: 'look', label: 'Only say what it would change' },
        { value: 'keep', label: 'Put it into my draft' },
      ],
    },
  ],
};

const bar = { text: '3 changes in your draft – review and publish', href: '/setup/draft' };

export const draftPages: GalleryPages = {
  '/setup/draft': { view: 'setup/draft', model: draft, chrome: staff('Your changes', 'Users') },
  '/setup/rules': { view: 'setup/rules', model: rules, chrome: staff('Standing rules', 'Users') },
  '/setup/what-if': { view: 'setup/what-if', model: whatIf, chrome: staff('What it would do', 'Users') },
  '/setup/versions': { view: 'setup/versions', model: versions, chrome: staff('Versions', 'Users', { bar }) },
  '/setup/version': { view: 'setup/version', model: version, chrome: staff('Version 7', 'Users') },
  '/setup/import': { view: 'setup/import', model: file, chrome: staff('Export and import', 'Users') },
};
