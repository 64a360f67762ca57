// Conditions over answers: when they hold, and that nothing else passes for one.
import { expect, test } from 'vitest';
import { holds } from '../../src/forms/rule.ts';

const ANSWERS = { size: 'lid', depth: 7, dangers: ['drivers', 'walkers'], seen: '2026-03-12' };

test.each([
  [{ field: 'size', equals: 'lid' }, true],
  [{ field: 'size', equals: 'plate' }, false],
  [{ field: 'depth', equals: 7 }, true],
  [{ field: 'depth', equals: '7' }, false],
  [{ field: 'dangers', equals: 'walkers' }, true],
  [{ field: 'dangers', equals: 'cyclists' }, false],
  [{ field: 'constructor', equals: 'lid' }, false],
  [{ field: 'size', oneOf: ['plate', 'lid'] }, true],
  [{ field: 'dangers', oneOf: ['cyclists', 'walkers'] }, true],
  [{ field: 'dangers', oneOf: ['cyclists'] }, false],
  [{ field: 'size', filled: true }, true],
  [{ field: 'wet', filled: true }, false],
  [{ field: 'wet', filled: false }, true],
  [{ field: 'depth', greater: 7 }, false],
  [{ field: 'depth', atLeast: 7 }, true],
  [{ field: 'depth', less: 8 }, true],
  [{ field: 'depth', atMost: 6 }, false],
  [{ field: 'wet', less: 8 }, false],
  [{ field: 'seen', greater: '2026-03-11' }, true],
  [{ field: 'seen', less: '2026-03-12' }, false],
  [{ field: 'seen', greater: 7 }, false],
  [
    {
      all: [
        { field: 'size', equals: 'lid' },
        { field: 'depth', less: 5 },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { field: 'size', equals: 'lid' },
        { field: 'depth', less: 5 },
      ],
    },
    true,
  ],
  [{ not: { field: 'size', equals: 'plate' } }, true],
  [{ not: { field: 'wet', equals: 'yes' } }, true],
])('%j: %s', (condition, expected) => {
  expect(holds(condition, ANSWERS)).toBe(expected);
});

test.each([[null], [{}], [{ field: 'size' }], [{ field: 'size', equals: 'lid', or: 'plate' }]])(
  '%j is no condition',
  (condition) => {
    expect(() => holds(condition, ANSWERS)).toThrow();
  },
);
