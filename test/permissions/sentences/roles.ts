// Section 2 of domain.md, sentence by sentence: how a user comes to be owner, manager or monitor of a case.
import type { Row } from './row.ts';

const STAFF: Row['scene'] = { flags: ['access'] };

export const OWNERS_MANAGERS_MONITORS: Row[] = [
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
];
