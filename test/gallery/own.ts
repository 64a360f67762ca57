// The pages by which citizens follow their cases, in the gallery: my cases, a case open and closed, its forms, the lost link.
import type {
  LostLinkPage,
  MyCasesPage,
  OwnCasePage,
  OwnFormPage,
  WaitingItem,
} from '../../src/raising/own/models.ts';
import { at, citizen, type GalleryPages, visitor } from './chrome.ts';

const LONG =
  'Which side of the road is it on?\n\nOur crew found two holes near the bus stop, and only one of them is ours: the other belongs to the water company.';

const waiting: WaitingItem[] = [
  {
    link: { text: 'Answer our question about BIN-2XW8-HJ4P', href: '/raising/answer' },
    type: 'Missed bin',
    text: 'Was the bin at the kerb by 7 o’clock?',
    at: at('2026-03-11T16:40:00Z'),
  },
  {
    link: { text: 'Answer our question about POT-7K3M-9QXD', href: '/raising/answer' },
    type: 'Pothole',
    text: LONG,
    at: at('2026-03-10T09:00:00Z'),
  },
];

const mine: MyCasesPage = {
  waiting,
  unfinished: [],
  columns: ['Reference', 'What', 'Progress', 'We aim to finish by', 'Raised', 'Last change'],
  rows: [
    ['POT-7K3M-9QXD', 'Pothole', 'In progress', 'open', 'Our team has planned the work.', '16 March 2026'],
    ['BIN-2XW8-HJ4P', 'Missed bin', 'Waiting for you', 'waiting', 'We are waiting to hear from you.', ''],
    ['COM-9RTA-63LE', 'Complaint', 'Closed', 'closed', '', ''],
  ].map(([reference = '', type = '', status = '', tone, note = '', due = '']) => [
    { text: reference, href: '/raising/case' },
    { text: type },
    { tags: [{ text: status, tone: tone as 'open' }], note },
    { text: due },
    { at: at('2026-03-02T09:14:00Z') },
    { at: at('2026-03-11T16:40:00Z') },
  ]),
  paging: { summary: '3 cases' },
  raise: { text: 'Report or apply', href: '/raising/front' },
};

const files = {
  name: 'files',
  label: 'Add files',
  hint: 'Up to 5 files of at most 10 MB each: pictures (JPEG, PNG) or PDF files.',
  accept: 'image/*,.pdf',
  errors: [],
};

const open: OwnCasePage = {
  reference: 'POT-7K3M-9QXD',
  type: 'Pothole',
  status: { text: 'In progress', tone: 'open' },
  statusText: 'Our team has looked at it and planned the work.',
  facts: [
    { key: 'Raised', value: '2 March 2026' },
    { key: 'We aim to finish by', value: '16 March 2026' },
  ],
  questions: [
    {
      text: LONG,
      asked: 'Asked on 10 March 2026',
      answer: { text: 'Answer this question', href: '/raising/answer' },
    },
  ],
  submitted: [
    { key: 'Street and place', value: 'Borchester Road, outside number 14' },
    {
      key: 'What should we know?',
      value: 'It is right after the bend.\n\nA neighbour’s tyre burst on Sunday.',
    },
    { key: 'Phone', value: '' },
  ],
  history: [
    {
      title: 'Note added',
      by: 'Ambridge Council',
      at: at('2026-03-11T16:40:00Z'),
      text: 'The hole will be filled on Monday, 16 March.',
    },
    { title: 'Status changed to “In progress”', by: 'Ambridge Council', at: at('2026-03-04T10:02:00Z') },
    { title: 'Case raised', by: 'You', at: at('2026-03-02T09:14:00Z') },
  ],
  historyOlder: '/raising/case',
  appointments: [
    { key: 'Inspection', value: '12 March 2026, 9:00 am to 10:00 am\nBorchester Road 14' },
    { key: 'Repair', value: 'Cancelled: 13 March 2026, 9:00 am to 11:30 am' },
  ],
  files: {
    files: [
      { name: 'hole.jpg', size: '1.2 MB', href: '/raising/case' },
      { name: 'bill of the garage.pdf', size: '84 KB', note: 'It is being checked for viruses.' },
    ],
  },
  errors: [],
  add: {
    action: '/raising/case',
    field: { kind: 'long-text', name: 'note', label: 'Your note', required: true, maxLength: 5000 },
    files,
  },
  withdraw: { text: 'Withdraw this case', href: '/raising/withdraw' },
  copy: { text: 'Download a copy of this case', href: '/raising/front' },
};

const { add: _add, withdraw: _withdraw, ...rest } = open;
const closed: OwnCasePage = {
  ...rest,
  status: { text: 'Closed', tone: 'closed' },
  statusText: 'It is closed.',
  questions: [],
  ending: {
    title: 'How it ended',
    rows: [
      { key: 'Reason', value: 'Repaired' },
      { key: 'Explanation', value: 'We filled it on 16 March.' },
    ],
  },
  feedback: {
    action: '/raising/case-closed',
    fields: [
      {
        kind: 'choice',
        name: 'resolved',
        label: 'Was this resolved?',
        required: true,
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
        value: 'no',
      },
      {
        kind: 'long-text',
        name: 'comment',
        label: 'Anything that we should know',
        maxLength: 5000,
        value: '',
      },
    ],
    submit: 'Change feedback',
    given: 'You told us on 17 March 2026. You can still change it.',
  },
  noAdd:
    'This case is closed, so nothing can be added to it any more. If it isn’t settled for you, send us a new one.',
};

const refused = {
  field: 'files',
  text: '“holiday.mov” is a film, which can’t be sent here. Choose a file of one of the listed kinds.',
};
const answer: OwnFormPage = {
  title: 'Answer our question',
  caption: 'POT-7K3M-9QXD Pothole',
  quote: { text: LONG, note: 'Asked on 10 March 2026' },
  action: '/raising/answer',
  fields: [
    {
      kind: 'long-text',
      name: 'answer',
      label: 'Your answer',
      required: true,
      maxLength: 5000,
      value: 'On the left.',
    },
  ],
  files: { ...files, errors: [refused.text] },
  errors: [refused],
  submit: { text: 'Send answer' },
  cancel: { text: 'Cancel', href: '/raising/case' },
};

const withdraw: OwnFormPage = {
  title: 'Withdraw this case',
  caption: 'POT-7K3M-9QXD Pothole',
  explanation: 'We stop working on it and close it. You can’t undo this, but you can send us a new one.',
  action: '/raising/withdraw',
  fields: [
    {
      kind: 'long-text',
      name: 'reason',
      label: 'Why do you withdraw it?',
      required: true,
      maxLength: 5000,
      error: 'Say why you withdraw it',
    },
  ],
  errors: [{ field: 'reason', text: 'Say why you withdraw it' }],
  submit: { text: 'Withdraw case', warning: true },
  cancel: { text: 'Keep it as it is', href: '/raising/case' },
};

const lost: LostLinkPage = {
  fields: [
    {
      kind: 'text',
      name: 'reference',
      label: 'Reference of your case',
      hint: 'It looks like POT-7K3M-9QXD, and stands in every message from us.',
      required: true,
      width: 20,
    },
    {
      kind: 'email',
      name: 'email',
      label: 'Your e-mail address',
      hint: 'The one that you gave us with the case. We send the link there and nowhere else.',
      required: true,
      autocomplete: 'email',
    },
  ],
  errors: [],
};

const back = { backTo: { text: 'My cases', href: '/raising/my-cases' } };

export const ownPages: GalleryPages = {
  '/raising/my-cases': { view: 'raising/my-cases', model: mine, chrome: citizen('My cases') },
  '/raising/my-cases-none': {
    view: 'raising/my-cases',
    model: {
      ...mine,
      waiting: [],
      unfinished: [
        {
          name: 'Pothole',
          text: 'Last changed on 2 March 2026. We keep it until 1 April 2026.',
          href: '/raising/front',
          discard: '/raising/discard',
        },
      ],
      toAdd: { text: '2 cases can be added to your account', href: '/raising/front' },
      rows: [],
    } satisfies MyCasesPage,
    chrome: citizen('No cases yet'),
  },
  '/raising/case': {
    view: 'raising/case',
    model: open,
    chrome: citizen('POT-7K3M-9QXD', { notice: 'Your note has been added.', ...back }),
  },
  '/raising/case-closed': {
    view: 'raising/case',
    model: closed,
    chrome: citizen('Closed case', back),
  },
  '/raising/case-welsh': {
    view: 'raising/case',
    model: open,
    chrome: visitor('POT-7K3M-9QXD', { language: 'cy' }),
  },
  '/raising/answer': {
    view: 'raising/own-form',
    model: answer,
    chrome: citizen('Answer', { backTo: { text: 'Back to POT-7K3M-9QXD', href: '/raising/case' } }),
  },
  '/raising/withdraw': {
    view: 'raising/own-form',
    model: withdraw,
    chrome: citizen('Withdraw', { backTo: { text: 'Back to POT-7K3M-9QXD', href: '/raising/case' } }),
  },
  '/raising/lost-link': {
    view: 'raising/lost-link',
    model: lost,
    chrome: visitor('Get a new link to your case'),
  },
};
