// The pages of workflows in the gallery.

import type { MatrixPage, WorkflowPage, WorkflowsPage } from '../../src/setup/workflows/models.ts';
import { type GalleryPages, staff } from './chrome.ts';
import { tabs } from './people.ts';

const matrix: MatrixPage = {
  title: 'Matrix of Road repair',
  roles: ['Manager', 'Monitor'],
  changed: 1,
  groups: [
    {
      title: 'where it stands',
      rows: [
        {
          action: 'close',
          cells: [
            { text: 'in 2 of 6: New, On hold', href: '/setup/matrix', was: 'live' },
            { text: 'never', href: '/setup/matrix' },
          ],
        },
      ],
    },
  ],
};

const workflow: WorkflowPage = {
  title: 'Road repair',
  description: 'Inspected first.',
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
  workflows: [
    {
      ...{ text: 'Streets', href: '/setup/workflows/streets', children: [] },
      ...{ note: '5 statuses; used by Potholes, Street lights', tags: [] },
    },
  ],
};

export const workflowPages: GalleryPages = {
  '/setup/workflows': { view: 'setup/workflows', model: workflows, chrome: staff('Workflows', 'Setup') },
  '/setup/workflow': { view: 'setup/workflow', model: workflow, chrome: staff(workflow.title, 'Setup') },
  '/setup/matrix': { view: 'setup/matrix', model: matrix, chrome: staff(matrix.title, 'Setup') },
};
