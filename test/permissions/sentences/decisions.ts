// Section 3 of domain.md, sentence by sentence: the decision, in its order.
import type { Row } from './row.ts';

const MANAGER: Row['scene'] = { flags: ['access'], groups: ['managers'] };

export const DECISIONS: Row[] = [
  {
    says: '1. a deleted case is gone for everybody',
    scene: {
      flags: ['setup', 'manage-others', 'delete'],
      ...{ groups: ['managers'], owner: 'who', case: { deleted: true } },
    },
    expect: {
      ...{ 'view-summary': 'deleted', close: 'deleted', delete: 'deleted', 'change-workflow': 'deleted' },
      ...{ withdraw: 'deleted', 'staff list': 'no', 'my cases': 'no' },
    },
  },
  {
    says: '1. … for the holder of its tracking link, too',
    scene: { anonymous: true, link: 'this', case: { deleted: true } },
    expect: { 'view-summary': 'deleted', restore: 'deleted' },
  },
  {
    says: '1. restore is left to those who may delete it: assigned to them, with the flag',
    scene: { flags: ['access', 'delete'], assigned: [['manager', 'who']], case: { deleted: true } },
    expect: { restore: 'yes' },
  },
  {
    says: '1. … or reached by manage-others, with the flag',
    scene: { flags: ['access', 'delete', 'manage-others'], case: { deleted: true } },
    expect: { restore: 'yes' },
  },
  {
    says: '1. … closed cases included',
    scene: { flags: ['access', 'delete', 'manage-others'], status: 'Done', case: { deleted: true } },
    expect: { restore: 'yes' },
  },
  {
    says: '1. … and to nobody else: for them it is gone',
    scene: { flags: ['setup', 'manage-others'], groups: ['managers'], case: { deleted: true } },
    expect: { restore: 'deleted' },
  },
  {
    says: '1. … nor to somebody with the flag to whom it is not assigned',
    scene: { flags: ['access', 'delete'], groups: ['managers'], case: { deleted: true } },
    expect: { restore: 'deleted' },
  },
  {
    says: "2. an action on a case that the actor can't see is denied as invisible",
    scene: { flags: ['access'] },
    expect: { close: 'invisible', reopen: 'invisible', delete: 'invisible', 'change-workflow': 'invisible' },
  },
  {
    says: '2. … also where the matrix would let them do it',
    scene: { ...MANAGER, cells: [['manager', 'view-summary', 'never']] },
    expect: { close: 'invisible', 'view-details': 'invisible', 'staff list': 'no' },
  },
  {
    says: '2. … in the statuses where they do not see it, and in no other',
    scene: { ...MANAGER, cells: [['manager', 'view-summary', ['New', 'Waiting']]] },
    expect: { close: 'invisible', 'staff list': 'no' },
  },
  {
    says: '2. seeing through one role is enough to act in another',
    scene: { ...MANAGER, cells: [['manager', 'view-summary', 'never']], assigned: [['monitor', 'who']] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: '2. an owner who does not see it can do nothing with it',
    scene: { owner: 'who', cells: [['owner', 'view-summary', 'closed']] },
    expect: { withdraw: 'invisible', 'my cases': 'no' },
  },
  {
    says: '2. seeing comes before deleting',
    scene: {
      ...{ flags: ['access', 'delete'], assigned: [['manager', 'who']] },
      cells: [['manager', 'view-summary', 'never']],
    },
    expect: { delete: 'invisible' },
  },
  {
    says: "2. a case that isn't seen is not restored",
    scene: {
      ...{ flags: ['access', 'delete'], assigned: [['manager', 'who']], case: { deleted: true } },
      cells: [['manager', 'view-summary', 'never']],
    },
    expect: { restore: 'deleted' },
  },
  {
    says: '3. state rules come before the matrix and the flags',
    scene: { flags: ['access'], groups: ['enquiries'], status: 'Done' },
    expect: { close: 'state', claim: 'state', escalate: 'state' },
  },
  {
    says: '4. change-workflow and delete are given by no cell of the matrix',
    scene: { ...MANAGER, assigned: [['manager', 'who']] },
    expect: { 'change-workflow': 'flag', delete: 'flag' },
  },
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
