// Section 3 of domain.md, sentence by sentence: the gate, and the flags that reach past one’s own cases.
import type { Row } from './row.ts';

export const FLAGS_TO_OTHERS_CASES: Row[] = [
  {
    says: 'without access the staff roles count for nothing',
    scene: {
      ...{ groups: ['managers', 'enquiries', 'escalation', 'watchers'], case: { escalated: true } },
      ...{
        assigned: [
          ['manager', 'who'],
          ['watcher', 'managers'],
        ],
        tasks: [['who', 'open']],
      },
    },
    expect: {
      'view-summary': 'invisible',
      close: 'invisible',
      'complete-task': 'invisible',
      'staff list': 'no',
    },
  },
  {
    says: 'without access the other flags count for nothing',
    scene: {
      ...{ flags: ['view-others', 'manage-others', 'create', 'delete'], assigned: [['manager', 'who']] },
      type: { staffMayRaise: true },
    },
    expect: { 'view-summary': 'invisible', delete: 'invisible', 'raise pothole': 'no', 'staff list': 'no' },
  },
  {
    says: 'without access, an owner is still the owner',
    scene: { groups: ['managers'], owner: 'who' },
    expect: {
      'view-details': 'yes',
      withdraw: 'yes',
      close: 'matrix',
      'my cases': 'yes',
      'staff list': 'no',
    },
  },
  {
    says: 'with access alone they hold no case',
    scene: { flags: ['access'] },
    expect: { 'view-summary': 'invisible', 'staff list': 'no', 'raise pothole': 'no' },
  },
  {
    says: 'with access alone they do what the matrix says on the cases they hold a staff role on',
    scene: { flags: ['access'], groups: ['managers'] },
    expect: { close: 'yes', reopen: 'state', withdraw: 'matrix', delete: 'flag', 'change-workflow': 'flag' },
  },
  {
    says: 'access can come from a group, and from an ancestor of a group',
    scene: { groups: ['juniors'], groupFlags: { council: ['access'] } },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'access of a child group is not its ancestors’ members’',
    scene: { groups: ['council'], groupFlags: { juniors: ['access'] }, assigned: [['manager', 'who']] },
    expect: { close: 'invisible', 'staff list': 'no' },
  },
  {
    says: 'setup implies access',
    scene: { flags: ['setup'] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'view-others makes them a monitor of every case, but only for the viewing actions',
    scene: { flags: ['access', 'view-others'] },
    expect: {
      'view-history': 'yes',
      'view-links': 'yes',
      'add-private-note': 'matrix',
      'view-emails': 'matrix',
    },
  },
  {
    says: '… even where the matrix gives monitors more',
    scene: {
      flags: ['access', 'view-others'],
      cells: [
        ['monitor', 'close', 'always'],
        ['monitor', 'view-emails', 'live'],
      ],
    },
    expect: { close: 'matrix', 'view-emails': 'yes' },
  },
  {
    says: '… and no more than a monitor sees',
    scene: { flags: ['access', 'view-others'], cells: [['monitor', 'view-summary', ['New']]] },
    expect: { 'view-summary': 'invisible', 'staff list': 'no' },
  },
  {
    says: 'view-others for one type reaches that type',
    scene: { flags: ['access', 'view-others of pothole'] },
    expect: { 'view-details': 'yes', 'staff list': 'yes' },
  },
  {
    says: '… and no other',
    scene: { flags: ['access', 'view-others of bin'] },
    expect: { 'view-details': 'invisible', 'staff list': 'no' },
  },
  {
    says: 'manage-others lets them view and do everything on any case, marked as bypass',
    scene: {
      flags: ['access', 'manage-others'],
      assigned: [['manager', 'other']],
      type: { assignedOnly: true },
    },
    expect: {
      'view-emails': 'bypass',
      close: 'bypass',
      reassign: 'bypass',
      release: 'bypass',
      'staff list': 'yes',
    },
  },
  {
    says: 'manage-others goes past who and in which status',
    scene: {
      ...{ flags: ['access', 'manage-others'], status: 'New' },
      cells: [
        ['manager', 'close', 'never'],
        ['manager', 'view-summary', 'never'],
      ],
    },
    expect: { close: 'bypass', 'view-summary': 'bypass', 'staff list': 'yes' },
  },
  {
    says: 'manage-others goes past which transition',
    scene: { flags: ['access', 'manage-others'], transitions: [['New', 'Open', 'manager']] },
    expect: { 'change-status to Waiting': 'bypass', 'change-status': 'bypass' },
  },
  {
    says: '… but not into a closed status: that is close',
    scene: { flags: ['access', 'manage-others', 'setup'], transitions: [['Open', 'Done', 'manager']] },
    expect: { 'change-status to Done': 'state' },
  },
  {
    says: 'not change-workflow, not delete, not what is the owner’s alone',
    scene: { flags: ['access', 'manage-others'], case: { openQuestions: 1 } },
    expect: { 'change-workflow': 'flag', delete: 'flag', 'answer-question': 'matrix', withdraw: 'matrix' },
  },
  {
    says: 'never past the state rules',
    scene: { flags: ['access', 'manage-others'], tasks: [['other', 'open']], case: { escalated: true } },
    expect: { close: 'state', escalate: 'state', reopen: 'state', 'resume-target': 'state' },
  },
  {
    says: 'only what succeeded only this way is bypass',
    scene: { flags: ['access', 'manage-others'], groups: ['enquiries'] },
    expect: { 'view-details': 'yes', 'add-private-note': 'yes', 'view-contact': 'bypass', close: 'bypass' },
  },
  {
    says: 'manage-others for one type reaches that type',
    scene: { flags: ['access', 'manage-others of pothole'] },
    expect: { close: 'bypass', 'staff list': 'yes' },
  },
  {
    says: '… and no other',
    scene: { flags: ['access', 'manage-others of bin'], groups: ['enquiries'] },
    expect: { close: 'matrix' },
  },
];
