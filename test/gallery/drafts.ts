// The gallery's pages of drafts, versions and files.
import type { DraftPage, ImportPage, VersionPage, VersionsPage } from '../../src/setup/drafts/models.ts';
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
  ...{ tabs, errors: [], changes, more: 'And 12 more changes.', whatIf: [] },
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
  publish: {
    hidden: [],
    fields: [{ kind: 'long-text', name: 'reason', label: 'Why do you change this?', required: true }],
  },
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
  '/setup/versions': { view: 'setup/versions', model: versions, chrome: staff('Versions', 'Users', { bar }) },
  '/setup/version': { view: 'setup/version', model: version, chrome: staff('Version 7', 'Users') },
  '/setup/import': { view: 'setup/import', model: file, chrome: staff('Export and import', 'Users') },
};
