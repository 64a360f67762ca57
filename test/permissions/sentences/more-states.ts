// Section 5 of domain.md, sentence by sentence: the owner, targets, converting and linking.
// Asked mostly of somebody whom neither the matrix nor the flags would hold back.
import type { Row } from './row.ts';

const ALL: Row['scene'] = {
  flags: ['setup', 'manage-others', 'delete'],
  groups: ['managers'],
  assigned: [['manager', 'who']],
  owner: 'who',
};
const NOT_ASSIGNED: Row['scene'] = { flags: ['access'], groups: ['managers'] };

export const MORE_STATES: Row[] = [
  { says: 'withdraw: it has an owner', scene: { ...ALL, owner: 'who' }, expect: { withdraw: 'yes' } },
  {
    says: 'withdraw: what the system raised by itself has none',
    scene: { ...ALL, owner: 'no account', raisedBy: 'system' },
    expect: { withdraw: 'state' },
  },
  {
    says: 'withdraw: what a visitor raised has one, who is not whoever else sees it',
    scene: { ...ALL, owner: 'no account', raisedBy: 'anonymous' },
    expect: { withdraw: 'matrix' },
  },
  {
    says: 'contact-owner, email-owner: the owner has an address',
    scene: { ...ALL, owner: 'no account', raisedBy: 'anonymous', case: { address: true } },
    expect: { 'contact-owner': 'yes', 'email-owner': 'yes' },
  },
  {
    says: 'contact-owner, email-owner: not without one',
    scene: { ...ALL, owner: 'no account', raisedBy: 'anonymous', case: { address: false } },
    expect: { 'contact-owner': 'state', 'email-owner': 'state' },
  },
  {
    says: 'contact-owner, email-owner: an account has an address',
    scene: { ...ALL, owner: 'other', case: { address: false } },
    expect: { 'contact-owner': 'yes', 'email-owner': 'yes' },
  },
  { says: 'restore: it is deleted', scene: ALL, expect: { restore: 'state' } },
  {
    says: 'set-target: none is set',
    scene: { ...ALL, case: { target: 'none' } },
    expect: {
      'set-target': 'yes',
      'extend-target': 'state',
      'pause-target': 'state',
      'resume-target': 'state',
    },
  },
  {
    says: 'extend: one is set; pause: running',
    scene: { ...ALL, case: { target: 'running' } },
    expect: {
      'set-target': 'state',
      'extend-target': 'yes',
      'pause-target': 'yes',
      'resume-target': 'state',
    },
  },
  {
    says: 'extend: one is set; resume: paused',
    scene: { ...ALL, case: { target: 'paused' } },
    expect: {
      'set-target': 'state',
      'extend-target': 'yes',
      'pause-target': 'state',
      'resume-target': 'yes',
    },
  },
  {
    says: 'convert: to a published type that the actor may raise',
    scene: { ...NOT_ASSIGNED, groups: ['managers', 'neighbours'] },
    expect: { 'convert to bin': 'yes', convert: 'yes', 'convert to unpublished': 'state' },
  },
  {
    says: 'convert: or manage',
    scene: { ...NOT_ASSIGNED, groups: ['managers', 'bin managers'] },
    expect: { 'convert to bin': 'yes', 'convert to unpublished': 'state' },
  },
  {
    says: 'convert: or manage, by flag',
    scene: { flags: ['access', 'manage-others of bin'], groups: ['managers'] },
    expect: { 'convert to bin': 'yes', 'convert to unpublished': 'state' },
  },
  {
    says: 'convert: to no other',
    scene: NOT_ASSIGNED,
    expect: { 'convert to bin': 'state', convert: 'state' },
  },
  {
    says: 'convert: to another type, not to its own',
    scene: ALL,
    expect: { 'convert to pothole': 'state', 'convert to bin': 'yes' },
  },
  {
    says: 'link-case: the actor may view both ends; not to itself; not twice',
    scene: NOT_ASSIGNED,
    expect: {
      ...{ 'link-case': 'yes', 'link-case with another': 'yes', 'link-case with hidden': 'state' },
      ...{
        'link-case with this': 'state',
        'link-case with linked': 'state',
        'link-case with deleted': 'state',
      },
    },
  },
];
