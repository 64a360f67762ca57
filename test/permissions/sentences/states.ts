// Section 5 of domain.md, sentence by sentence: closing, escalating, tasks, questions and claims.
// Asked mostly of somebody whom neither the matrix nor the flags would hold back.
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
    expect: { 'answer-question': 'yes', 'answer-question open': 'yes', 'answer-question ended': 'state' },
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
];
