// Section 2 of domain.md, sentence by sentence: how a user comes to hold a role on a case.
import type { Row } from './row.ts';

const STAFF: Row['scene'] = { flags: ['access'] };

export const ROLES: Row[] = [
  {
    says: 'owner: the case was raised by them',
    scene: { owner: 'who', raisedBy: 'who' },
    expect: {
      'view-details': 'yes',
      withdraw: 'yes',
      'view-tasks': 'matrix',
      'my cases': 'yes',
      'staff list': 'no',
    },
  },
  {
    says: 'owner: or on their behalf by staff',
    scene: { owner: 'who', raisedBy: 'other' },
    expect: { 'view-contact': 'yes', withdraw: 'yes', 'my cases': 'yes' },
  },
  {
    says: 'the helper is recorded as raisedBy, and is not the owner',
    scene: { owner: 'other', raisedBy: 'who' },
    expect: { 'view-summary': 'invisible', 'my cases': 'no' },
  },
  {
    says: "the holder of a tracking link holds the owner's role on that one case",
    scene: { anonymous: true, link: 'this', owner: 'no account', raisedBy: 'anonymous' },
    expect: { 'view-details': 'yes', 'add-public-note': 'yes', withdraw: 'yes', claim: 'matrix' },
  },
  {
    says: '… and on no other',
    scene: { anonymous: true, link: 'another', owner: 'no account', raisedBy: 'anonymous' },
    expect: { 'view-summary': 'invisible', withdraw: 'invisible' },
  },
  {
    says: 'a visitor without a link owns nothing, not even what visitors raised',
    scene: { anonymous: true, owner: 'no account', raisedBy: 'anonymous' },
    expect: { 'view-summary': 'invisible', 'my cases': 'no' },
  },
  {
    says: "the link of a case that staff raised for a caller is the owner's, too",
    scene: { anonymous: true, link: 'this', owner: 'no account', raisedBy: 'other' },
    expect: { 'view-details': 'yes', withdraw: 'yes' },
  },
  {
    says: "manager: they belong to a manager group of the case's type",
    scene: { ...STAFF, groups: ['managers'] },
    expect: { close: 'yes', 'view-emails': 'yes', 'staff list': 'yes', 'my cases': 'no' },
  },
  {
    says: '… of that type, not of another',
    scene: { ...STAFF, groups: ['bin managers'] },
    expect: { close: 'invisible', 'staff list': 'no' },
  },
  {
    says: 'manager: an assignment gives them the role on this case',
    scene: { ...STAFF, assigned: [['manager', 'who']] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'manager: … or gives it to a group of theirs',
    scene: { ...STAFF, groups: ['strangers'], assigned: [['manager', 'strangers']] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'where the type is assigned-only, the group alone is not enough',
    scene: { ...STAFF, groups: ['managers'], type: { assignedOnly: true } },
    expect: { 'view-summary': 'invisible', 'staff list': 'no' },
  },
  {
    says: 'assigned-only: an assignment to them counts',
    scene: { ...STAFF, type: { assignedOnly: true }, assigned: [['manager', 'who']] },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'assigned-only: an assignment to a group of theirs counts',
    scene: {
      ...STAFF,
      groups: ['managers'],
      type: { assignedOnly: true },
      assigned: [['manager', 'managers']],
    },
    expect: { close: 'yes', 'staff list': 'yes' },
  },
  {
    says: 'assigned-only takes nothing from other roles by group',
    scene: { ...STAFF, groups: ['enquiries'], type: { assignedOnly: true } },
    expect: { 'view-details': 'yes', close: 'matrix' },
  },
  {
    says: 'monitor: they belong to an enquiry group of the type',
    scene: { ...STAFF, groups: ['enquiries'] },
    expect: { 'view-details': 'yes', 'add-private-note': 'yes', 'view-contact': 'matrix', claim: 'matrix' },
  },
  {
    says: 'monitor: or an assignment gives them the role',
    scene: { ...STAFF, assigned: [['monitor', 'who']] },
    expect: { 'view-details': 'yes', 'add-private-note': 'yes', close: 'matrix' },
  },
  {
    says: 'monitor: or view-others reaches the case',
    scene: { flags: ['access', 'view-others'] },
    expect: { 'view-details': 'yes', 'view-contact': 'matrix', 'staff list': 'yes' },
  },
  {
    says: 'no enquiry group means nobody, never everybody',
    scene: { ...STAFF, groups: ['enquiries'], withoutGroups: ['monitor'] },
    expect: { 'view-summary': 'invisible', 'staff list': 'no' },
  },
  {
    says: 'no manager group means nobody, never everybody',
    scene: { ...STAFF, groups: ['managers'], withoutGroups: ['manager'] },
    expect: { 'view-summary': 'invisible', 'staff list': 'no' },
  },
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
