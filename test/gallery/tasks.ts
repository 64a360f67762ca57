// The tasks of a case in the gallery: for its manager, and for somebody who is there for their task alone.
import type { ManageCasePage } from '../../src/cases/models.ts';
import type { ShownTask } from '../../src/web/look/task-parts.ts';
import { groups, identity, no } from './actions.ts';
import { type GalleryPages, staff } from './chrome.ts';

const visit: ShownTask = {
  id: 'task-1',
  title: 'Food hygiene visit',
  tag: { text: 'Open', tone: 'open' },
  rows: [
    { key: 'Given to', value: 'Environmental health' },
    { key: 'Due', value: '11 March 2026 (missed)' },
    { key: 'What to do', value: 'Visit the kitchen or the stall, rate it, and say what has to change.' },
    { key: 'What it asks', value: 'Day of the visit\nRating\nConditions (optional)' },
  ],
  actions: [
    { text: 'Complete', allowed: true, href: '/cases/form' },
    { text: 'Cancel', allowed: true, href: '/cases/form', bypass: true },
  ],
};

const others: ShownTask[] = [
  {
    ...visit,
    id: 'task-2',
    title: `Fire safety check ${'of everything '.repeat(8)}`,
    actions: [no('Complete', 'You can’t complete a task of POT-7K3M-9QXD: it is somebody else’s.')],
  },
  {
    ...visit,
    id: 'task-3',
    title: 'Check the papers',
    tag: { text: 'Done', tone: 'closed' },
    rows: [
      { key: 'Given to', value: 'Licensing' },
      { key: 'Completed by', value: 'Lena Forsyth, 4 March 2026' },
      { key: 'Rating', value: '' },
    ],
    actions: [],
  },
];

const manager: ManageCasePage = {
  identity,
  alsoHere: [],
  warnings: [],
  actions: { groups },
  tabs: [
    { text: 'Details', href: '/cases/case', current: false },
    { text: 'Tasks', href: '/cases/case-tasks', current: true },
  ],
  sections: [
    { title: 'Tasks', rows: [], tasks: { tasks: [visit, ...others] } },
    {
      title: 'Still to be done',
      rows: [{ key: 'Noise opinion', value: 'Not done yet.\nTo be raised by hand.' }],
    },
  ],
  errors: [],
};

const { title: _, ...summary } = identity;
const taskUser: ManageCasePage = {
  ...manager,
  identity: summary,
  actions: { groups: [] },
  tabs: [],
  sections: [{ title: 'Your tasks', rows: [], tasks: { tasks: [visit] } }],
};

const backTo = { text: 'Cases', href: '/cases/list' };

export const taskPages: GalleryPages = {
  '/cases/case-tasks': {
    view: 'cases/case',
    model: manager,
    chrome: staff('The tasks of POT-7K3M-9QXD', 'Cases', { backTo }),
  },
  '/cases/case-task-user': {
    view: 'cases/case',
    model: taskUser,
    chrome: staff('POT-7K3M-9QXD, for a task user', 'Cases', { backTo }),
  },
};
