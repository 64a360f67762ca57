// Conditions over answers: when they hold, and that nothing else passes for one.
import { expect, test } from 'vitest';
import { holds } from '../../src/forms/rule.ts';

const ANSWERS = { size: 'lid', depth: 7, dangers: ['drivers', 'walkers'] };

test.each([
  [{ field: 'size', equals: 'lid' }, true],
  [{ field: 'size', equals: 'plate' }, false],
  [{ field: 'depth', equals: 7 }, true],
  [{ field: 'depth', equals: '7' }, false],
  [{ field: 'dangers', equals: 'walkers' }, true],
  [{ field: 'dangers', equals: 'cyclists' }, false],
  [{ field: 'constructor', equals: 'lid' }, false],
])('%j: %s', (condition, expected) => {
  expect(holds(condition, ANSWERS)).toBe(expected);
});

test.each([[null], [{}], [{ field: 'size' }], [{ field: 'size', equals: 'lid', or: 'plate' }]])(
  '%j is no condition',
  (condition) => {
    expect(() => holds(condition, ANSWERS)).toThrow();
  },
);
