// The pages of workflows in the gallery.

import type { RolesPage } from '../../src/setup/roles/models.ts';
import type {
  MatrixPage,
  StatusGridPage,
  WorkflowPage,
  WorkflowsPage,
} from '../../src/setup/workflows/models.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { tabs } from './people.ts';

const matrix: MatrixPage = {
  title: 'Matrix of Road repair',
  tags: [{ text: 'changed in your draft', tone: 'warning' }],
  intro: 'Who may do what, and when.',
  corner: 'Action',
  columns: [
    { text: 'Manager', href: '/setup/matrix' },
    { text: 'Monitor', href: '/setup/matrix' },
  ],
  statuses: [{ text: 'New', href: '/setup/matrix-status' }],
  draft: { text: 'Your changes', href: '/setup/draft' },
  changed: 1,
  groups: [
    {
      title: 'where it stands',
      rows: [
        {
          head: { text: 'close', href: '/setup/matrix' },
          cells: [
            { text: 'in 2 of 6: New, On hold', href: '/setup/matrix', was: 'live' },
            { text: 'never', href: '/setup/matrix' },
          ],
        },
      ],
    },
  ],
};

const inStatus: StatusGridPage = {
  title: 'Road repair: who may do what in New',
  statuses: [
    { text: 'New', href: '/setup/matrix-status', current: true },
    { text: 'On hold', href: '/setup/matrix-status', current: false },
  ],
  action: '/setup/matrix-status',
  errors: [],
  roles: ['Manager', 'Monitor'],
  changed: 1,
  groups: [
    {
      title: 'where it stands',
      hidden: [{ name: 'heading', value: 'where it stands' }],
      rows: [
        {
          action: 'close',
          boxes: [
            { role: 'Manager', name: 'may-manager', value: 'close', on: true },
            { role: 'Monitor', name: 'may-monitor', value: 'close', on: true, was: 'no' },
          ],
        },
      ],
    },
  ],
};

const workflow: WorkflowPage = {
  title: 'Road repair',
  tags: [],
  errors: [],
  description: 'Inspected first.',
  links: [{ text: 'Add a status', href: '/setup/add' }],
  usedBy: { title: 'Used by', items: [{ text: 'Potholes', href: '/setup/type' }], none: '' },
  forms: [
    {
      ...{ title: 'Name and description', action: '/setup/workflow', hidden: [] },
      fields: [{ kind: 'text', name: 'name', label: 'Name', value: 'Road repair', required: true }],
      submit: { text: 'Keep in my draft' },
    },
  ],
  matrix: { text: 'The matrix', href: '/setup/matrix' },
  findings: ['Cases can’t leave “Stuck”: nobody may make a transition from it, or close them there.'],
  picture: {
    width: 200,
    height: 180,
    statuses: [
      { x: 50, y: 10, width: 100, height: 40, name: 'New', tone: 'start' },
      { x: 50, y: 120, width: 100, height: 40, name: 'Stuck', tone: 'waiting' },
    ],
    arrows: [{ path: 'M100 50 L100 85 L100 120', name: 'Wait', x: 100, y: 85 }],
  },
  statuses: {
    caption: 'Statuses',
    columns: ['Status', 'Kind'],
    rows: [[{ text: 'New' }, { text: 'start' }]],
  },
  transitions: {
    caption: 'Transitions',
    columns: ['Transition', 'From', 'To', 'Who'],
    rows: [[{ text: 'Wait' }, { text: 'New' }, { text: 'Stuck' }, { text: 'manager' }]],
  },
};

const workflows: WorkflowsPage = {
  tabs: tabs('Workflows'),
  add: { text: 'Add a workflow', href: '/setup/add' },
  search: {
    ...{ action: '/setup/workflows', chosen: [], clearHref: '/setup/workflows' },
    fields: [{ kind: 'text', name: 'name', label: 'Name' }],
  },
  empty: { title: 'No workflow fits', text: 'No name has these letters in it.' },
  workflows: [
    {
      ...{ text: 'Streets', href: '/setup/workflows/streets', children: [] },
      ...{ note: '5 statuses; used by Potholes, Street lights', tags: [] },
    },
  ],
};

const roles: RolesPage = {
  tabs: tabs('Roles'),
  add: { text: 'Add a role', href: '/setup/add' },
  roles: [
    {
      ...{ text: 'manager', href: '/setup/role', children: [], tags: [] },
      note: 'given by groups of 7 types, acts in 7 workflows',
    },
  ],
  more: 'and 3 more',
};

export const workflowPages: GalleryPages = {
  '/setup/roles': { view: 'setup/roles', model: roles, chrome: staff('Roles', 'Setup') },
  '/setup/workflows': { view: 'setup/workflows', model: workflows, chrome: staff('Workflows', 'Setup') },
  '/setup/workflow': { view: 'setup/workflow', model: workflow, chrome: staff(workflow.title, 'Setup') },
  '/setup/matrix': { view: 'setup/matrix', model: matrix, chrome: staff(matrix.title, 'Setup') },
  '/setup/matrix-status': {
    view: 'setup/matrix-status',
    model: inStatus,
    chrome: staff(inStatus.title, 'Setup'),
  },
};
