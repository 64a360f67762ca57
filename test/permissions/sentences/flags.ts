// Section 3 of domain.md, sentence by sentence: what each flag does, and who may raise a case.
import type { Row } from './row.ts';

export const FLAGS_AND_RAISING: Row[] = [
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
  {
    says: 'create lets staff raise a case of those types whose staff-may-raise switch is on',
    scene: { flags: ['access', 'create'], type: { staffMayRaise: true } },
    expect: { 'raise pothole': 'yes', 'raise bin': 'no' },
  },
  {
    says: 'create for one type reaches that type',
    scene: { flags: ['access', 'create of pothole'], type: { staffMayRaise: true } },
    expect: { 'raise pothole': 'yes' },
  },
  {
    says: '… and no other',
    scene: { flags: ['access', 'create of bin'], type: { staffMayRaise: true } },
    expect: { 'raise pothole': 'no', 'raise bin': 'no' },
  },
  {
    says: 'setup alone is not create',
    scene: { flags: ['setup'], type: { staffMayRaise: true } },
    expect: { 'raise pothole': 'no' },
  },
  {
    says: 'delete lets them delete cases assigned to them, in any role',
    scene: { flags: ['access', 'delete'], assigned: [['watcher', 'who']] },
    expect: { delete: 'yes' },
  },
  {
    says: '… or to a group of theirs',
    scene: { flags: ['access', 'delete'], groups: ['juniors'], assigned: [['manager', 'managers']] },
    expect: { delete: 'yes' },
  },
  {
    says: '… not those they only see',
    scene: { flags: ['access', 'delete', 'view-others'], groups: ['managers'] },
    expect: { delete: 'flag' },
  },
  {
    says: 'with manage-others reaching the case too, any case',
    scene: { flags: ['access', 'delete', 'manage-others of pothole'] },
    expect: { delete: 'yes' },
  },
  {
    says: '… not with manage-others for another type',
    scene: { flags: ['access', 'delete', 'view-others', 'manage-others of bin'] },
    expect: { delete: 'flag' },
  },
  {
    says: 'delete for one type reaches that type',
    scene: { flags: ['access', 'delete of pothole'], assigned: [['manager', 'who']] },
    expect: { delete: 'yes' },
  },
  {
    says: '… and no other',
    scene: { flags: ['access', 'delete of bin'], assigned: [['manager', 'who']] },
    expect: { delete: 'flag' },
  },
  {
    says: 'setup: every action on every case that the state rules allow, and no bypass',
    scene: { flags: ['setup'], type: { assignedOnly: true }, cells: [['manager', 'close', 'never']] },
    expect: {
      close: 'yes',
      'view-emails': 'yes',
      'change-status to Waiting': 'yes',
      'change-workflow': 'yes',
    },
  },
  {
    says: 'setup is not past the state rules',
    scene: { flags: ['setup'], status: 'Done' },
    expect: { close: 'state', claim: 'state', reopen: 'yes', 'change-workflow': 'yes' },
  },
  {
    says: 'setup: but deleting (grant that by itself), and what is the owner’s alone',
    scene: { flags: ['setup'], case: { openQuestions: 1 }, assigned: [['manager', 'who']] },
    expect: { delete: 'flag', 'answer-question': 'matrix', withdraw: 'matrix' },
  },
  {
    says: 'setup with the delete flag deletes what is assigned to them',
    scene: { flags: ['setup', 'delete'], assigned: [['manager', 'who']] },
    expect: { delete: 'yes' },
  },
  {
    says: '… and no other case: setup is not manage-others',
    scene: { flags: ['setup', 'delete'] },
    expect: { delete: 'flag' },
  },
  {
    says: 'setup alone may change the workflow, whatever else somebody holds',
    scene: {
      flags: ['access', 'manage-others', 'view-others', 'create', 'delete'],
      ...{ groups: ['managers'], assigned: [['manager', 'who']] },
    },
    expect: { 'change-workflow': 'flag' },
  },
  {
    says: 'manage-others comes before setup: what both give is bypass',
    scene: { flags: ['manage-others', 'setup'] },
    expect: { close: 'bypass', 'change-workflow': 'yes' },
  },
  {
    says: 'grants to a user and to all their groups add up',
    scene: {
      ...{ flags: ['delete of pothole'], groups: ['juniors', 'strangers'] },
      groupFlags: { managers: ['manage-others of pothole'], strangers: ['access'] },
    },
    expect: { delete: 'yes', 'view-private-history': 'yes', escalate: 'yes', forward: 'yes' },
  },
  {
    says: 'raising: the type is published, and the actor is in one of its starter groups',
    scene: { groups: ['citizens'] },
    expect: { 'raise pothole': 'yes', 'raise bin': 'no' },
  },
  {
    says: 'raising: … whichever type, as long as it is published',
    scene: { groups: ['neighbours'] },
    expect: { 'raise bin': 'yes', 'raise unpublished': 'no' },
  },
  {
    says: 'raising: anonymous included, if put there',
    scene: { anonymous: true, groups: ['citizens'] },
    expect: { 'raise pothole': 'yes' },
  },
  {
    says: 'raising: nobody raises a type that is not published',
    scene: {
      ...{ flags: ['setup', 'create', 'manage-others'], groups: ['citizens'] },
      type: { published: false, staffMayRaise: true },
    },
    expect: { 'raise pothole': 'no' },
  },
  {
    says: 'raising: being a manager of the type is not being a starter',
    scene: { flags: ['access', 'manage-others'], groups: ['managers'], type: { staffMayRaise: true } },
    expect: { 'raise pothole': 'no' },
  },
];
