// Section 3 of domain.md, sentence by sentence: the decision, from step 5, the matrix and its transitions.
import type { Row } from './row.ts';

const MANAGER: Row['scene'] = { flags: ['access'], groups: ['managers'] };

export const MATRIX_STEPS: Row[] = [
  {
    says: '5. the matrix says in which statuses: live',
    scene: { ...MANAGER, status: 'Waiting' },
    expect: { 'change-stage': 'yes', 'edit-note': 'yes' },
  },
  {
    says: '5. … live is every status that is not closed',
    scene: { ...MANAGER, status: 'Rejected' },
    expect: { 'edit-note': 'matrix', 'add-public-note': 'yes', reopen: 'yes' },
  },
  {
    says: '5. … closed is every closed one',
    scene: { ...MANAGER, status: 'Done', cells: [['manager', 'export', 'closed']] },
    expect: { export: 'yes', reopen: 'yes' },
  },
  {
    says: '5. … and not the others',
    scene: { ...MANAGER, cells: [['manager', 'export', 'closed']] },
    expect: { export: 'matrix' },
  },
  {
    says: '5. … down to single statuses',
    scene: {
      ...MANAGER,
      status: 'Open',
      cells: [
        ['manager', 'close', ['Open', 'Waiting']],
        ['manager', 'forward', ['New']],
      ],
    },
    expect: { close: 'yes', forward: 'matrix' },
  },
  {
    says: '5. … always, and never',
    scene: {
      ...MANAGER,
      cells: [
        ['manager', 'forward', 'always'],
        ['manager', 'close', 'never'],
      ],
    },
    expect: { forward: 'yes', close: 'matrix' },
  },
  {
    says: '5. allowed as soon as one role that the actor holds has it',
    scene: { ...MANAGER, groups: ['managers', 'watchers'], cells: [['watcher', 'close', 'never']] },
    expect: { close: 'yes' },
  },
  {
    says: '5. a cell of a role that they do not hold gives nothing',
    scene: {
      flags: ['access'],
      groups: ['enquiries'],
      cells: [
        ['watcher', 'close', 'always'],
        ['owner', 'close', 'always'],
      ],
    },
    expect: { close: 'matrix' },
  },
  {
    says: '5. change-status also needs a transition from here to there',
    scene: MANAGER,
    expect: { 'change-status to Waiting': 'yes', 'change-status to New': 'matrix', 'change-status': 'yes' },
  },
  {
    says: '5. … that names the same role',
    scene: { ...MANAGER, transitions: [['Open', 'Waiting', 'watcher']] },
    expect: { 'change-status to Waiting': 'matrix', 'change-status': 'matrix' },
  },
  {
    says: '5. … the same that has the cell, not another that they hold',
    scene: { ...MANAGER, groups: ['managers', 'watchers'], transitions: [['Open', 'Waiting', 'watcher']] },
    expect: { 'change-status to Waiting': 'matrix', 'change-status': 'matrix' },
  },
  {
    says: '5. … and the cell as well as the transition',
    scene: { ...MANAGER, cells: [['manager', 'change-status', ['New']]] },
    expect: { 'change-status to Waiting': 'matrix' },
  },
  {
    says: '5. … one role among those that a transition names is enough',
    scene: { ...MANAGER, transitions: [['Open', 'New', 'watcher', 'manager']] },
    expect: { 'change-status to New': 'yes' },
  },
  {
    says: '5. … from here, not from elsewhere',
    scene: { ...MANAGER, transitions: [['New', 'Waiting', 'manager']] },
    expect: { 'change-status to Waiting': 'matrix', 'change-status': 'matrix' },
  },
  {
    says: '5. … never into a closed status: that is close',
    scene: {
      ...MANAGER,
      transitions: [
        ['Open', 'Done', 'manager'],
        ['Open', 'Rejected', 'manager'],
      ],
    },
    expect: { 'change-status to Done': 'state', 'change-status': 'matrix', close: 'yes' },
  },
  {
    says: '5. … nor out of one: that is reopen',
    scene: {
      ...{ ...MANAGER, status: 'Done', transitions: [['Done', 'Open', 'manager']] },
      cells: [['manager', 'change-status', 'always']],
    },
    expect: { 'change-status to Open': 'state', 'change-status': 'state', reopen: 'yes' },
  },
  {
    says: '5. a task user completes their own task, not another’s',
    scene: {
      flags: ['access'],
      tasks: [
        ['who', 'open'],
        ['other', 'open'],
      ],
    },
    expect: { 'complete-task': 'yes', 'complete-task 0': 'yes', 'complete-task 1': 'matrix' },
  },
  {
    says: '5. a manager completes any',
    scene: {
      ...MANAGER,
      tasks: [
        ['who', 'open'],
        ['other', 'open'],
      ],
    },
    expect: { 'complete-task 0': 'yes', 'complete-task 1': 'yes', 'cancel-task 1': 'yes' },
  },
  {
    says: '6. manage-others, then setup: what a role gives is neither',
    scene: { flags: ['setup', 'manage-others'], groups: ['managers'] },
    expect: { close: 'yes', 'answer-question': 'state' },
  },
  {
    says: '7. otherwise denied',
    scene: { ...MANAGER, cells: [['manager', 'convert', 'never']] },
    expect: { convert: 'state', withdraw: 'matrix', 'change-workflow': 'flag' },
  },
];
