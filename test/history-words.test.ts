// Every entry of a history has a title, and the owner's don't say who works on the case.
import { describe, expect, test } from 'vitest';
import { eventTitle } from '../src/history-words.ts';
import { ACTIONS } from '../src/permissions/vocabulary.ts';

const STAFF = { owner: false };
const OWNER = { owner: true };

describe.each([...ACTIONS, 'raise', 'assign'])('%s', (action) => {
  test('has a title with and without its data', () => {
    for (const data of [{}, null, 'nonsense', { to: 7, title: '', from: null }])
      expect(eventTitle(action, data, STAFF)).toMatch(/^(\p{Lu}|7)[^{}]+[^ :]$/u);
  });
});

test.each([
  ['change-status', { from: 'New', to: 'Open' }, 'Status changed from New to Open', 'Status changed to Open'],
  ['assign', { to: 'Highways team' }, 'Assigned to Highways team', 'Given to the team that deals with it'],
  ['reassign', { from: 'Ann', to: 'Bob' }, 'Reassigned from Ann to Bob', 'Given to another team or person'],
  ['raise', { onBehalf: true }, 'Case raised on behalf of the owner', 'Raised on your behalf'],
  ['close', { reason: 'Repaired' }, 'Closed: Repaired', 'Closed: Repaired'],
  ['raise-task', { title: 'Check it' }, 'Task raised: Check it', 'Work planned: Check it'],
  [
    'edit-additional',
    { fields: ['a', 'b'] },
    'Additional details changed: a, b',
    'Additional details changed: a, b',
  ],
  ['extend-target', { amount: 3, unit: 'days' }, 'Target extended by 3 days', 'Target extended by 3 days'],
  ['gone-for-good', {}, 'Gone for good', 'Gone for good'],
])('%s %j', (action, data, staffs, owners) => {
  expect(eventTitle(action, data, STAFF)).toBe(staffs);
  expect(eventTitle(action, data, OWNER)).toBe(owners);
});
