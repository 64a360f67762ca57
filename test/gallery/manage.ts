// Manage Case in the gallery: for its manager, for somebody who passes the rules, and for a monitor who sees less.
import type { ManageCasePage } from '../../src/cases/models.ts';
import { groups, identity, no } from './actions.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const manager = {
  identity,
  alsoHere: [{ name: 'Priya Nair', at: at('2026-03-12T10:02:00Z') }],
  warnings: [],
  actions: { groups },
  tabs: [
    { text: 'Details', href: '/cases/case', current: true },
    { text: 'Tasks', href: '/cases/case', current: false },
    { text: 'History', href: '/cases/case', current: false },
    { text: 'Files', href: '/cases/case', current: false },
  ],
  sections: [
    {
      title: 'What was submitted',
      rows: [
        { key: 'Street and place', value: 'Borchester Road, outside number 14' },
        { key: 'How big is it?', value: 'As big as a dinner plate' },
        {
          key: 'What should we know?',
          value:
            'It is right after the bend, so cars swerve into the cycle lane.\n\nA neighbour’s tyre burst on Sunday.',
        },
        { key: 'Water in it', value: '' },
      ],
    },
    {
      title: 'Appointments',
      rows: [
        {
          key: 'We look at it together',
          value: '16 March 2026, 10:00 am to 11:30 am\nBorchester Road 14\nBooked by Martin Okafor',
          change: { href: '/cases/form', what: 'the appointment We look at it together' },
        },
      ],
      links: [{ text: 'Cancel “We look at it together”, 16 March 2026, 10:00 am', href: '/cases/form' }],
    },
    {
      title: 'Files',
      rows: [],
      files: {
        files: [
          {
            name: 'pothole-outside-number-14.jpg',
            size: '3.4 MB',
            href: '/cases/case',
            thumbnail: '/assets/gallery/images/manage-case.png',
            note: 'Sent by Clara Whitfield, 2 March 2026, 9:14 am',
            remove: '/cases/form',
          },
          {
            name: `quotation for the repair ${'of everything '.repeat(8)}${'x'.repeat(60)}.pdf`,
            size: '120 KB',
            href: '/cases/case',
            note: 'Private. Sent by Martin Okafor, 11 March 2026, 4:40 pm',
          },
          {
            name: 'letter.docx',
            size: '18 KB',
            note: 'Sent by the owner, 12 March 2026, 9:59 am. This file is being checked for viruses',
          },
        ],
      },
    },
    {
      title: 'Owner',
      people: true,
      rows: [
        { key: 'Name', value: 'Clara Whitfield' },
        { key: 'E-mail address', value: 'clara@example.org' },
        { key: 'Phone', value: '01632 960 417' },
      ],
    },
    {
      title: 'Who works on it',
      people: true,
      rows: [
        { key: 'Manager', value: 'Martin Okafor\nPotholes team' },
        { key: 'Watcher', value: 'Priya Nair' },
      ],
    },
  ],
  note: {
    hidden: [{ name: 'version', value: '14' }],
    field: {
      kind: 'long-text',
      name: 'note',
      label: 'Note',
      hint: 'A public note is shown to the owner and mailed; a private one is for staff.',
      required: true,
    },
    submits: [
      { text: 'Add private note', action: '/cases/case' },
      { text: 'Add public note', action: '/cases/case' },
    ],
  },
  errors: [],
  history: [
    {
      title: 'Case escalated',
      by: 'System',
      at: at('2026-03-11T17:00:00Z'),
      private: true,
      text: 'The target was missed.',
      via: 'by itself',
    },
    {
      title: 'Note added',
      by: 'Martin Okafor',
      at: at('2026-03-11T16:40:00Z'),
      text: 'The hole will be filled on Monday, 16 March.',
      change: { text: 'Change', href: '/cases/form' },
    },
    {
      title: 'Note added',
      by: 'Martin Okafor',
      at: at('2026-03-10T08:21:00Z'),
      private: true,
      text: 'The contractor is two people short.\nAsked for a crew from Felpersham.',
    },
    {
      title: 'Reassigned to Martin Okafor',
      by: 'Ada Bellamy',
      at: at('2026-03-05T11:30:00Z'),
      private: true,
      bypass: true,
      via: 'through manage-others from CM-SENIORS',
    },
    { title: 'Status changed from New to In progress', by: 'Priya Nair', at: at('2026-03-04T10:02:00Z') },
    { title: 'Case raised', by: 'Clara Whitfield', at: at('2026-03-02T09:14:00Z'), via: 'on the web' },
  ],
  historyMore: { text: 'Older entries', href: '/cases/case' },
} satisfies ManageCasePage;

const bypassing: ManageCasePage = {
  ...manager,
  warnings: [
    'You don’t manage Potholes. What you do here goes past the workflow’s rules, by manage-others from the group CM-SENIORS.',
  ],
  actions: {
    groups: groups.map(({ title, actions }) => ({
      title,
      actions: actions.map((action) => (action.allowed ? { ...action, bypass: true } : action)),
    })),
  },
};

const monitor: ManageCasePage = {
  ...manager,
  identity: { ...identity, facts: identity.facts.slice(2) },
  actions: {
    groups: groups.map(({ title, actions }) => ({
      title,
      actions: actions.map(({ text }) =>
        no(text, `You can’t do this on POT-7K3M-9QXD: managers of Potholes do, and you are its monitor.`),
      ),
    })),
  },
  sections: [
    ...manager.sections.slice(0, 1),
    {
      title: 'Owner',
      people: true,
      rows: [],
      why: 'You can’t see who the owner is: managers and escalation users of Potholes see that, and you are a monitor.',
    },
  ],
  history: manager.history.filter((item) => !item.private),
  historyWhy: 'Private events are left out: managers of Potholes see them, and you are a monitor.',
};
const { note: _, ...withoutNote } = monitor;

const { note: __, history: ___, historyMore: ____, ...frame } = manager;

/** The tab of a case's links: two kinds, a case whose details its viewer may not read, and more than a page holds. */
const links: ManageCasePage = {
  ...frame,
  sections: [
    {
      title: 'Duplicate of',
      rows: [],
      bypass: 'You can see the links of POT-7K3M-9QXD, past the workflow’s rules, by the flag manage-others.',
      table: {
        caption: 'Duplicate of',
        columns: ['Reference', 'Type and title', 'Status', 'Linked', 'Remove'],
        rows: [
          [
            { text: 'POT-2B4C-8KDR', href: '/cases/case' },
            { text: 'Pothole', note: 'Borchester Road, by the bend' },
            { tags: [{ text: 'In progress', tone: 'open' }] },
            { at: at('2026-03-05T11:30:00Z'), note: 'by Martin Okafor' },
            { text: 'Remove', href: '/cases/form' },
          ],
        ],
      },
    },
    {
      title: 'Related to',
      rows: [],
      table: {
        caption: 'Related to',
        columns: ['Reference', 'Type and title', 'Status', 'Linked', 'Remove'],
        rows: [
          [
            { text: 'COM-9XKD-3M7Q', href: '/cases/case' },
            { text: 'Complaint' },
            { tags: [{ text: 'Received', tone: 'start' }] },
            { at: at('2026-03-04T10:02:00Z'), note: 'by Ada Bellamy' },
            { text: 'Remove', href: '/cases/form' },
          ],
        ],
      },
      paging: { summary: 'The first 100 by name, and 12 more' },
    },
  ],
  more: { text: 'Older links', href: '/cases/case' },
};

const backTo = { text: 'Cases', href: '/cases/list' };

export const managePages: GalleryPages = {
  '/cases/case': {
    view: 'cases/case',
    model: manager,
    chrome: staff('POT-7K3M-9QXD', 'Cases', { backTo, notice: 'POT-7K3M-9QXD is yours now.' }),
  },
  '/cases/case-bypass': {
    view: 'cases/case',
    model: bypassing,
    chrome: staff('POT-7K3M-9QXD, by bypass', 'Cases', { backTo }),
  },
  '/cases/case-links': {
    view: 'cases/case',
    model: links,
    chrome: staff('Links of POT-7K3M-9QXD', 'Cases', { backTo }),
  },
  '/cases/case-monitor': {
    view: 'cases/case',
    model: withoutNote,
    chrome: staff('POT-7K3M-9QXD, for a monitor', 'Cases', { backTo }),
  },
};
