// The staff's queue and the form of one action in the gallery.
import type {
  ActionPage,
  BinPage,
  BulkChoicePage,
  BulkFormPage,
  BulkJobPage,
  BulkListPage,
  ListPage,
  SavedViewPage,
  ShortcutsPage,
} from '../../src/cases/models.ts';
import { shortcutsOf } from '../../src/web/look/chrome.ts';
import type { QueueCell } from '../../src/web/look/list-parts.ts';
import type { Tag } from '../../src/web/look/parts.ts';
import { identity } from './actions.ts';
import { at, type GalleryPages, staff } from './chrome.ts';

const types = ['Pothole', 'Missed bin', 'Complaint', 'Street trading licence'];
const statuses: readonly Tag[] = [
  { text: 'New', tone: 'start' },
  { text: 'In progress', tone: 'open' },
  { text: 'Waiting for owner', tone: 'waiting' },
  { text: 'Closed', tone: 'closed' },
];
const places = [
  'Borchester Road, outside number 14',
  'Felpersham Lane by the bridge',
  'Church Green',
  'Penny Hassett bypass, the whole stretch from the roundabout to the quarry',
];
const holders = ['Martin Okafor', 'Potholes team', '', 'Priya Nair'];

const pick = <Item>(from: readonly Item[], index: number): Item => from[index % from.length] as Item;

function row(index: number): QueueCell[] {
  const escalated: Tag[] = index % 9 === 4 ? [{ text: 'Escalated', tone: 'danger' }] : [];
  const holder = pick(holders, index);
  return [
    {
      text: `POT-${7001 + index * 37}-9QXD`,
      href: '/cases/case',
      choice: { name: 'case', value: String(index) },
    },
    { text: pick(types, index), note: pick(places, index * 3) },
    { tags: [pick(statuses, index), ...escalated] },
    holder ? { text: holder } : { note: 'Nobody' },
    { at: new Date(at('2026-03-12T09:40:00Z').getTime() - index * 5_400_000) },
    index % 4 === 3
      ? {}
      : index < 22
        ? {
            tone: 'danger',
            at: new Date(at('2026-03-10T17:00:00Z').getTime() + index * 7_200_000),
            note: 'missed',
          }
        : { at: new Date(at('2026-03-10T17:00:00Z').getTime() + index * 7_200_000) },
  ];
}

const list: ListPage = {
  bulk: {
    action: '/cases/bulk-choice',
    question: 'type=POT',
    past: { text: 'What you had done to many cases', href: '/cases/bulk-list' },
  },
  next: '/cases/list',
  title: 'Cases',
  tabs: [
    { text: 'All I can see', href: '/cases/list', current: true },
    { text: 'Assigned to me', href: '/cases/list', current: false, count: '12' },
    { text: 'My groups', href: '/cases/list', current: false, count: '87' },
    { text: 'Nobody’s', href: '/cases/list', current: false, count: '31' },
  ],
  options: {
    orders: ['Newest', 'Oldest', 'Due next', 'Last changed', 'Priority'].map((text, at) => ({
      text,
      href: '/cases/list',
      current: at === 0,
    })),
    columns: ['Type and title', 'Status', 'Stage', 'Subtype', 'Priority'].map((text, at) => ({
      text,
      href: '/cases/list',
      current: at < 2,
    })),
    density: { text: 'Narrower rows', href: '/cases/list' },
    csv: '/cases/list',
  },
  compact: false,
  filter: {
    action: '/cases/list',
    fields: [
      { kind: 'text', name: 'reference', label: 'Reference' },
      {
        kind: 'select',
        name: 'type',
        label: 'Type',
        value: 'Pothole',
        options: ['', ...types].map((text) => ({ value: text, label: text || 'All types' })),
      },
      {
        kind: 'select',
        name: 'status',
        label: 'Status',
        options: ['', ...statuses.map((tag) => tag.text)].map((text) => ({
          value: text,
          label: text || 'All statuses',
        })),
      },
    ],
    chosen: [
      { group: 'Type', text: 'Pothole', href: '/cases/list' },
      { group: 'Status', text: 'In progress', href: '/cases/list' },
    ],
    clearHref: '/cases/list',
  },
  table: {
    caption: 'Cases, newest first',
    columns: ['Reference', 'Type and title', 'Status', 'Assigned to', 'Raised', 'Target'],
    rows: Array.from({ length: 50 }, (_, index) => row(index)),
  },
  paging: {
    newer: '/cases/list?newer',
    older: '/cases/list?older',
    summary: '51 to 100 of 1,000+ cases, newest first',
  },
  empty: {
    title: 'No case fits',
    text: 'None of the cases that you may see fits these filters.',
    action: { text: 'Clear the filters', href: '/cases/list' },
  },
  raise: { text: 'Raise a case', href: '/raising/front' },
  views: {
    own: [
      { text: 'Potholes to claim', href: '/cases/list', current: true, change: '/cases/saved-view' },
      {
        ...{ text: 'Late complaints', href: '/cases/list', current: false, change: '/cases/saved-view' },
        group: 'Complaints team',
      },
    ],
    shared: [{ text: 'Waiting too long', href: '/cases/list', current: false, group: 'Highways team' }],
    save: '/cases/saved-view',
  },
};

const savedView: SavedViewPage = {
  title: 'Save this view',
  asks: ['To claim', 'Type: Pothole'],
  errors: [{ field: 'name', text: 'Enter a name' }],
  forms: [
    {
      ...{ title: 'Save it as a new view', action: '/cases/saved-view' },
      hidden: [{ name: 'query', value: 'queue=claim&type=POT' }],
      fields: [
        { kind: 'text', name: 'name', label: 'Name', required: true, error: 'Enter a name' },
        {
          ...{ kind: 'select', name: 'whom', label: 'Who finds it on their list?', required: true },
          options: ['Only me', 'Everybody in Highways team'].map((label) => ({ value: label, label })),
        },
      ],
      submit: { text: 'Save view' },
    },
    {
      ...{ title: 'Delete it', action: '/cases/saved-view', hidden: [], fields: [] },
      explanation: 'The cases that it shows stay as they are.',
      submit: { text: 'Delete view', warning: true },
    },
  ],
};

const close: ActionPage = {
  title: 'Close this case',
  explanation: 'Clara Whitfield is shown the reason and the explanation, and gets them by e-mail.',
  identity,
  action: '/cases/form',
  hidden: [{ name: 'version', value: '14' }],
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: 'Why is it closed?',
      required: true,
      options: ['Repaired', 'Not ours to repair', 'Reported before'].map((label) => ({
        value: label,
        label,
      })),
    },
    {
      kind: 'long-text',
      name: 'explanation',
      label: 'What should the owner know?',
      required: true,
      maxLength: 2000,
    },
  ],
  errors: [],
  submit: { text: 'Close case' },
  cancel: { text: 'Cancel', href: '/cases/case' },
};

const bulkPages: GalleryPages = {
  '/cases/bulk-choice': {
    view: 'cases/bulk-choice',
    model: {
      title: 'What to do with 312 cases',
      actions: [
        { text: 'Assign 312 cases to me', href: '/cases/bulk-form' },
        { text: 'Close 312 cases', href: '/cases/bulk-form' },
        { text: 'Download 312 cases as CSV', href: '/cases/bulk-form' },
      ],
      cancel: { text: 'Back to the list', href: '/cases/list' },
    } satisfies BulkChoicePage,
    chrome: staff('What to do with 312 cases', 'Cases'),
  },
  '/cases/bulk-form': {
    view: 'cases/bulk-form',
    model: {
      title: 'Delete 312 cases',
      explanation: 'They disappear for everybody, their owners included.',
      action: '/cases/bulk-form',
      fields: [
        {
          kind: 'text',
          name: 'count',
          label: 'Type 312 to confirm',
          required: true,
          width: 5,
          value: '31',
          error: 'Type 312 to confirm',
        },
        {
          kind: 'long-text',
          name: 'reason',
          label: 'Why are they deleted?',
          required: true,
          maxLength: 1000,
        },
      ],
      errors: [{ field: 'count', text: 'Type 312 to confirm' }],
      submit: { text: 'Delete cases', warning: true },
      cancel: { text: 'Cancel', href: '/cases/bulk-choice' },
    } satisfies BulkFormPage,
    chrome: staff('Delete 312 cases', 'Cases'),
  },
  '/cases/bulk-job': {
    view: 'cases/bulk-job',
    model: {
      title: 'Close 312 cases',
      says: 'Under way. You can leave this page: it goes on.',
      counts: [
        { key: 'Done', value: '201' },
        { key: 'Still to do', value: '109' },
        { key: 'Not done', value: '2' },
      ],
      again: { text: 'Look again', href: '/cases/bulk-job' },
      stop: '/cases/bulk-job',
      refused: [
        {
          text: 'You can’t close it: 1 task is still open: complete or cancel it first.',
          link: { text: 'POT-7K3M-9QXD', href: '/cases/case' },
        },
        { text: 'A case that is gone, or that you may no longer see.' },
      ],
      more: { text: 'More that were not done', href: '/cases/bulk-job' },
      back: { text: 'Back to the list', href: '/cases/list' },
    } satisfies BulkJobPage,
    chrome: staff('Close 312 cases', 'Cases'),
  },
  '/cases/bulk-list': {
    view: 'cases/bulk-list',
    model: {
      title: 'Done to many cases',
      jobs: [
        { text: 'Close cases', href: '/cases/bulk-job', at: at('2026-03-12T09:40:00Z'), says: 'Finished.' },
      ],
    } satisfies BulkListPage,
    chrome: staff('Done to many cases', 'Cases'),
  },
};

const bin: BinPage = {
  explanation: 'Cases stay here for 30 days after they were deleted. You see those that you may restore.',
  cases: [
    {
      reference: 'POT-7K3M-9QXD',
      type: 'Pothole',
      deletedAt: at('2026-03-12T09:40:00Z'),
      reason: 'Sent by a child who was playing with the tablet; the parents rang.',
      restore: '/cases/form',
    },
  ],
  older: '/cases/bin',
};

const backTo = { text: 'Back to POT-7K3M-9QXD', href: '/cases/case' };

export const casePages: GalleryPages = {
  ...bulkPages,
  '/cases/bin': { view: 'cases/bin', model: bin, chrome: staff('Deleted cases', 'Deleted cases') },
  '/cases/shortcuts': {
    view: 'cases/shortcuts',
    model: {
      title: 'Keyboard shortcuts',
      text: ['These keys work on the pages for staff in a browser that runs scripts.'],
      shortcuts: shortcutsOf([{ text: 'Cases', href: '/cases', current: true }]),
    } satisfies ShortcutsPage,
    chrome: staff('Keyboard shortcuts', 'Cases'),
  },
  '/cases/saved-view': {
    view: 'cases/saved-view',
    model: savedView,
    chrome: staff('Save this view', 'Cases'),
  },
  '/cases/list': { view: 'cases/list', model: list, chrome: staff('Cases', 'Cases') },
  '/cases/list-none': {
    view: 'cases/list',
    model: { ...list, table: { ...list.table, rows: [] } },
    chrome: staff('No cases', 'Cases'),
  },
  '/cases/form': {
    view: 'cases/form',
    model: close,
    chrome: staff('Close POT-7K3M-9QXD', 'Cases', { backTo }),
  },
  '/cases/form-delete': {
    view: 'cases/form',
    model: {
      ...close,
      title: 'Delete this case',
      explanation:
        'It disappears for everybody, and can be restored until 11 April 2026. Then it is gone for good.',
      bypass:
        'You don’t manage Potholes: you delete this past its workflow’s rules, by manage-others from the group CM-SENIORS. The history will say so.',
      fields: [
        {
          kind: 'text',
          name: 'reference',
          label: 'Type the reference to confirm',
          required: true,
          width: 20,
          error: 'That isn’t POT-7K3M-9QXD',
        },
        { kind: 'long-text', name: 'reason', label: 'Why?', required: true },
      ],
      errors: [{ field: 'reference', text: 'That isn’t POT-7K3M-9QXD' }],
      submit: { text: 'Delete case', warning: true },
      changed: [{ title: 'Status changed to In progress', by: 'Priya Nair', at: at('2026-03-12T09:58:00Z') }],
    },
    chrome: staff('Delete POT-7K3M-9QXD', 'Cases', { backTo }),
  },
};
