// Section 3 of domain.md, sentence by sentence: the decision, steps 1 to 4.
import type { Row } from './row.ts';

const MANAGER: Row['scene'] = { flags: ['access'], groups: ['managers'] };

export const FIRST_STEPS: Row[] = [
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
];
