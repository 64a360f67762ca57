// Section 2 of domain.md, sentence by sentence: the other roles, how roles add up, and who never holds one.
import type { Row } from './row.ts';

const STAFF: Row['scene'] = { flags: ['access'] };

export const OTHER_ROLES: Row[] = [
  {
    says: 'task user: an open task of the case is theirs',
    scene: { ...STAFF, tasks: [['who', 'open']] },
    expect: { 'view-tasks': 'yes', 'attach-file': 'yes', 'view-details': 'matrix', 'staff list': 'yes' },
  },
  {
    says: "task user: or one of their groups'",
    scene: { ...STAFF, groups: ['strangers'], tasks: [['strangers', 'open']] },
    expect: { 'view-tasks': 'yes', 'staff list': 'yes' },
  },
  {
    says: 'task user: only while it is open',
    scene: {
      ...STAFF,
      tasks: [
        ['who', 'done'],
        ['who', 'cancelled'],
        ['other', 'open'],
      ],
    },
    expect: { 'view-tasks': 'invisible', 'staff list': 'no' },
  },
  {
    says: "escalation user: they belong to the type's escalation group and the case is escalated",
    scene: { ...STAFF, groups: ['escalation'], case: { escalated: true } },
    expect: { 'view-contact': 'yes', 'de-escalate': 'yes', close: 'matrix', 'staff list': 'yes' },
  },
  {
    says: 'escalation user: not while it is not escalated',
    scene: { ...STAFF, groups: ['escalation'] },
    expect: { 'view-summary': 'invisible', 'staff list': 'no' },
  },
  {
    says: 'a role that an admin added: by assignment',
    scene: { ...STAFF, assigned: [['watcher', 'who']] },
    expect: { 'view-details': 'yes', close: 'matrix', 'staff list': 'yes' },
  },
  {
    says: 'a role that an admin added: or by a group set for it on the type',
    scene: { ...STAFF, groups: ['watchers'] },
    expect: { 'view-details': 'yes', 'view-contact': 'matrix', 'staff list': 'yes' },
  },
  {
    says: 'an added role has its own column of the matrix',
    scene: {
      ...STAFF,
      groups: ['watchers'],
      cells: [
        ['watcher', 'close', 'live'],
        ['watcher', 'view-links', 'never'],
      ],
    },
    expect: { close: 'yes', 'view-links': 'matrix', 'view-details': 'yes' },
  },
  {
    says: 'roles add up; nothing takes a role away',
    scene: { ...STAFF, groups: ['enquiries', 'watchers'], owner: 'who', tasks: [['who', 'open']] },
    expect: {
      withdraw: 'yes',
      'complete-task': 'yes',
      'add-private-note': 'yes',
      'staff list': 'yes',
      'my cases': 'yes',
    },
  },
  {
    says: 'a member of a child group is a member of its ancestors too',
    scene: { ...STAFF, groups: ['juniors'] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: '… and not the other way round',
    scene: { ...STAFF, groups: ['council'] },
    expect: { close: 'invisible', 'staff list': 'no' },
  },
  {
    says: 'ancestors count for assignments and tasks, too',
    scene: {
      ...STAFF,
      groups: ['juniors'],
      type: { assignedOnly: true },
      assigned: [['monitor', 'council']],
      tasks: [['managers', 'open']],
    },
    expect: { 'view-details': 'yes', 'complete-task 0': 'yes' },
  },
  {
    says: 'an inactive user holds nothing',
    scene: {
      ...{
        flags: ['access', 'setup', 'delete', 'manage-others', 'create'],
        groups: ['managers', 'citizens'],
      },
      ...{ inactive: true, owner: 'who', assigned: [['manager', 'who']], tasks: [['who', 'open']] },
      type: { staffMayRaise: true },
    },
    expect: {
      ...{
        'view-summary': 'invisible',
        close: 'invisible',
        delete: 'invisible',
        'change-workflow': 'invisible',
      },
      ...{ 'raise pothole': 'no', 'staff list': 'no', 'my cases': 'no' },
    },
  },
  {
    says: '… not even by a tracking link',
    scene: { inactive: true, link: 'this' },
    expect: { 'view-summary': 'invisible' },
  },
  {
    says: "an inactive user's assignments stay, to be reassigned",
    scene: { ...STAFF, groups: ['managers'], otherInactive: true, assigned: [['manager', 'other']] },
    expect: { claim: 'state', reassign: 'yes' },
  },
  {
    says: 'staff roles and flags never count for anonymous, whatever groups it was put in',
    scene: {
      ...{ anonymous: true, groups: ['managers', 'enquiries', 'escalation', 'watchers'] },
      groupFlags: { managers: ['access', 'setup', 'manage-others', 'view-others', 'create', 'delete'] },
      ...{ case: { escalated: true }, tasks: [['managers', 'open']], assigned: [['manager', 'managers']] },
      type: { staffMayRaise: true },
    },
    expect: { 'view-summary': 'invisible', close: 'invisible', 'staff list': 'no', 'raise pothole': 'no' },
  },
];
