// The words of the law and the matrix that a new workflow starts with, held against domain.md, section 4, cell by cell.
import { describe, expect, test } from 'vitest';
import { DEFAULT_MATRIX } from '../../src/permissions/default-matrix.ts';
import { ACTIONS, FLAGS, FLAGS_BY_TYPE, MATRIX_ACTIONS, VIEWING } from '../../src/permissions/vocabulary.ts';
import { gridRows } from './grid.ts';

const rows = gridRows();
const MARKS = { always: '✔', live: 'live', closed: 'closed' } as const;

describe('the default matrix', () => {
  test.each(rows)('$action', ({ action, marks }) => {
    const given = [1, 2, 3, 4, 5].map((roleId) => {
      const cells = DEFAULT_MATRIX.filter((cell) => cell.roleId === roleId && cell.action === action);
      return cells.length === 0 ? '–' : cells.map((cell) => MARKS[cell.mode]).join(' and ');
    });
    expect(given).toEqual(marks);
  });

  test('has no cell beyond the grid', () => {
    const known = rows.map(({ action }) => action);
    expect(DEFAULT_MATRIX.filter((cell) => !known.includes(cell.action) || cell.roleId > 5)).toEqual([]);
  });
});

test('the actions are those of the grid, in the page’s order, and the three by flag', () => {
  const inGrid = rows.map(({ action }) => action);
  expect(MATRIX_ACTIONS).toEqual(inGrid);
  expect(ACTIONS).toEqual([...inGrid, 'delete', 'restore', 'change-workflow']);
});

test('the viewing actions are the first ten rows', () => {
  expect([...VIEWING]).toEqual(rows.slice(0, 10).map(({ action }) => action));
});

test('the flags, and those that can be granted for one type', () => {
  expect(FLAGS).toEqual(['access', 'view-others', 'manage-others', 'create', 'delete', 'setup']);
  expect([...FLAGS_BY_TYPE]).toEqual(['view-others', 'manage-others', 'create', 'delete']);
});
