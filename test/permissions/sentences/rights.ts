// Section 3 of domain.md, sentence by sentence: creating, deleting, setup, and who may raise a case.
import type { Row } from './row.ts';

export const RIGHTS_AND_RAISING: Row[] = [
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
