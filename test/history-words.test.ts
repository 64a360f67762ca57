// Every entry of a history has a title, and the owner's don't say who works on the case.
import { describe, expect, test } from 'vitest';
import { eventTitle, ownersTitle } from '../src/history-words.ts';
import { ACTIONS } from '../src/permissions/vocabulary.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import { sayIn } from '../src/words/say.ts';

const [english, welsh] = [sayIn('en'), sayIn('cy')];

describe.each([...ACTIONS, 'raise', 'assign', 'send-link'])('%s', (action) => {
  test('has a title with and without its data', () => {
    for (const data of [{}, null, 'nonsense', { to: 7, title: '', from: null }]) {
      expect(eventTitle(action, data)).toMatch(/^(\p{Lu}|7)[^{}]+[^ :]$/u);
      for (const language of LANGUAGES)
        expect(ownersTitle(action, data, sayIn(language))).toMatch(/^\p{Lu}[^{}]+[^ :]$/u);
    }
  });
});

test.each([
  [
    'change-status',
    { from: 'New', to: 'Open' },
    'Status changed from New to Open',
    'Status changed to “Open”',
  ],
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
  ['assign-role', { to: 'Ann', role: 'watcher' }, 'Ann added as watcher', 'Somebody else was involved'],
  [
    'link-case',
    { relation: 'duplicate of', other: 'POT-1' },
    'Linked: duplicate of POT-1',
    'Linked to another case',
  ],
  [
    'unlink-case',
    { relation: 'child of' },
    'Link removed: child of another case',
    'Link to another case removed',
  ],
  [
    'convert',
    { from: 'Pothole', to: 'Street light' },
    'Turned from Pothole into Street light',
    'Turned into another type: Street light',
  ],
  ['attach-file', { file: ['<b>.txt'] }, 'File attached: <b>.txt', 'File attached: <b>.txt'],
  ['gone-for-good', {}, 'Gone for good', 'Case updated'],
  // A name that every object has is no action.
  ['constructor', {}, 'Constructor', 'Case updated'],
])('%s %j', (action, data, staffs, owners) => {
  expect(eventTitle(action, data)).toBe(staffs);
  expect(ownersTitle(action, data, english)).toBe(owners);
});

test('the owner reads them in Welsh', () => {
  expect(ownersTitle('change-status', { to: 'Ar y gweill' }, welsh)).toBe(
    'Newidiwyd y statws i “Ar y gweill”',
  );
  expect(ownersTitle('raise', { onBehalf: true }, welsh)).toBe('Agorwyd ar eich rhan');
});
