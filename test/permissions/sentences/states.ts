// Section 5 of domain.md, sentence by sentence: what a case's own state rules out for everybody. Asked of somebody whom
// neither the matrix nor the flags would hold back.
import type { Row } from './row.ts';

const ALL: Row['scene'] = {
  flags: ['setup', 'manage-others', 'delete'],
  groups: ['managers'],
  assigned: [['manager', 'who']],
  owner: 'who',
};
const NOT_ASSIGNED: Row['scene'] = { flags: ['access'], groups: ['managers'] };

export const STATES: Row[] = [
  {
    says: 'closed: only viewing, notes, links, export, reopen, delete, change-workflow …',
    scene: { ...ALL, status: 'Done' },
    expect: {
      ...{ 'view-summary': 'yes', 'view-details': 'yes', 'view-contact': 'yes', 'view-history': 'yes' },
      ...{
        'view-private-history': 'yes',
        'view-attachments': 'yes',
        'view-emails': 'yes',
        'view-links': 'yes',
      },
      ...{
        'view-additional': 'yes',
        'view-tasks': 'yes',
        'add-public-note': 'yes',
        'add-private-note': 'yes',
      },
      ...{ 'edit-note': 'bypass', 'link-case': 'yes', 'unlink-case': 'yes', export: 'yes' },
      ...{ reopen: 'yes', delete: 'yes', 'change-workflow': 'yes' },
    },
  },
  {
    says: '… and nothing else, whatever the matrix says',
    scene: {
      ...{ ...ALL, status: 'Rejected', tasks: [['who', 'open']] },
      case: { openQuestions: 1, target: 'running' },
      cells: [
        ['manager', 'claim', 'always'],
        ['owner', 'withdraw', 'always'],
        ['manager', 'close', 'always'],
      ],
    },
    expect: {
      ...{
        'edit-additional': 'state',
        'attach-file': 'state',
        'delete-file': 'state',
        'contact-owner': 'state',
      },
      ...{
        'email-owner': 'state',
        'answer-question': 'state',
        withdraw: 'state',
        claim: 'state',
        release: 'state',
      },
      ...{ reassign: 'state', 'assign-role': 'state', 'send-reminder': 'state', forward: 'state' },
      ...{ 'change-status': 'state', 'change-stage': 'state', 'change-subtype': 'state', escalate: 'state' },
      ...{
        'de-escalate': 'state',
        close: 'state',
        convert: 'state',
        'set-target': 'state',
        'extend-target': 'state',
      },
      ...{ 'pause-target': 'state', 'resume-target': 'state', 'raise-task': 'state', 'cancel-task': 'state' },
      ...{ 'complete-task': 'state', 'book-appointment': 'state' },
    },
  },
  {
    says: 'not closed: no reopen',
    scene: { ...ALL, cells: [['manager', 'reopen', 'always']] },
    expect: { reopen: 'state' },
  },
  { says: 'close: no open task', scene: { ...ALL, tasks: [['other', 'open']] }, expect: { close: 'state' } },
  {
    says: 'close: completed and cancelled tasks do not count',
    scene: {
      ...ALL,
      tasks: [
        ['other', 'done'],
        ['other', 'cancelled'],
      ],
    },
    expect: { close: 'yes' },
  },
  {
    says: 'escalate: not escalated yet',
    scene: { ...ALL, case: { escalated: true } },
    expect: { escalate: 'state', 'de-escalate': 'yes' },
  },
  { says: 'de-escalate: escalated', scene: ALL, expect: { escalate: 'yes', 'de-escalate': 'state' } },
  {
    says: 'complete-task, cancel-task: the task is open',
    scene: {
      ...ALL,
      tasks: [
        ['who', 'open'],
        ['who', 'done'],
        ['who', 'cancelled'],
      ],
    },
    expect: {
      ...{ 'complete-task 0': 'yes', 'complete-task 1': 'state', 'complete-task 2': 'state' },
      ...{ 'cancel-task 0': 'yes', 'cancel-task 1': 'state', 'cancel-task': 'yes' },
    },
  },
  {
    says: 'complete-task, cancel-task: a task of this case',
    scene: { ...ALL, tasks: [['who', 'open']] },
    expect: { 'complete-task 7': 'state', 'cancel-task 7': 'state' },
  },
  {
    says: 'complete-task, cancel-task: without any open there is none',
    scene: { ...ALL, tasks: [['who', 'done']] },
    expect: { 'complete-task': 'state', 'cancel-task': 'state' },
  },
  {
    says: 'answer-question: a question is open',
    scene: { ...ALL, case: { openQuestions: 1 } },
    expect: { 'answer-question': 'yes' },
  },
  { says: 'answer-question: not when none is', scene: ALL, expect: { 'answer-question': 'state' } },
  {
    says: 'claim: no person has it',
    scene: { ...NOT_ASSIGNED, assigned: [['manager', 'other']] },
    expect: { claim: 'state' },
  },
  {
    says: 'claim: not one’s own again',
    scene: { ...NOT_ASSIGNED, assigned: [['manager', 'who']] },
    expect: { claim: 'state' },
  },
  {
    says: 'claim: a group in the manager role, or a person in another role, does not have it',
    scene: {
      ...NOT_ASSIGNED,
      assigned: [
        ['manager', 'managers'],
        ['monitor', 'other'],
        ['watcher', 'who'],
      ],
    },
    expect: { claim: 'yes', release: 'state' },
  },
  { says: 'release: a person has it', scene: NOT_ASSIGNED, expect: { release: 'state' } },
  {
    says: 'release: and it is the actor',
    scene: { ...NOT_ASSIGNED, assigned: [['manager', 'who']], cells: [['manager', 'reassign', 'never']] },
    expect: { release: 'yes' },
  },
  {
    says: 'release: or the actor may reassign',
    scene: { ...NOT_ASSIGNED, assigned: [['manager', 'other']] },
    expect: { release: 'yes' },
  },
  {
    says: 'release: and otherwise not',
    scene: { ...NOT_ASSIGNED, assigned: [['manager', 'other']], cells: [['manager', 'reassign', 'never']] },
    expect: { release: 'state' },
  },
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
