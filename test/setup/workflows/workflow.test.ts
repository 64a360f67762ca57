// What is said of a workflow, and how it is drawn: dead ends, statuses out of reach, and the cells of its matrix.
import { expect, test } from 'vitest';
import { isSame } from '../../../src/configuration/document.ts';
import { type WorkflowPiece, WorkflowShape } from '../../../src/configuration/shapes/workflow.ts';
import { MATRIX_ACTIONS } from '../../../src/permissions/vocabulary.ts';
import { findingsOf } from '../../../src/setup/workflows/findings.ts';
import { cellAt, cellInWords, holdsIn, withCell } from '../../../src/setup/workflows/matrix/cells.ts';
import { ordered } from '../../../src/setup/workflows/ordered.ts';
import { pictureOf } from '../../../src/setup/workflows/picture.ts';

const WORKFLOW: WorkflowPiece = WorkflowShape.parse({
  name: 'Repair',
  statuses: [
    { key: 'new', name: 'New', kind: 'start' },
    { key: 'inspect', name: 'To be inspected', kind: 'open' },
    { key: 'stuck', name: 'Stuck', kind: 'waiting' },
    { key: 'island', name: 'Island', kind: 'open' },
    { key: 'done', name: 'Done', kind: 'closed' },
  ],
  transitions: [
    { from: 'new', to: 'inspect', name: 'Inspect', roles: ['manager'] },
    { from: 'inspect', to: 'stuck', name: 'Wait', roles: ['manager'] },
    { from: 'new', to: 'island', name: 'Row over', roles: ['monitor'] },
  ],
  matrix: {
    manager: { 'change-status': 'live', close: ['new', 'inspect', 'island'], 'view-summary': 'always' },
  },
});

const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

test('a status without a way out, and one that nobody can bring a case to, are named', () => {
  const { deadEnds, unreachable } = findingsOf(WORKFLOW);
  expect(names(deadEnds)).toEqual(['Stuck']);
  // A transition leads there, but its role may not change the status.
  expect(names(unreachable)).toEqual(['Island']);
});

test('reopening leads back, and closing leads out', () => {
  const closing = withCell(WORKFLOW, 'manager', 'close', 'live');
  expect(names(findingsOf(closing).deadEnds)).toEqual([]);
  const reopening = withCell(WORKFLOW, 'manager', 'reopen', 'closed');
  expect(names(findingsOf(reopening).unreachable)).toEqual([]);
});

test('a status in which nobody may do anything but look is named', () => {
  expect(names(findingsOf(WORKFLOW).idle)).toEqual([]);
  const looking = withCell(WORKFLOW, 'manager', 'change-status', ['new', 'inspect']);
  expect(names(findingsOf(looking).idle)).toEqual(['Stuck']);
});

test('a cell says in words where it holds, and a list of no status is never', () => {
  const cell = cellAt(WORKFLOW, 'manager', 'close');
  expect(cellInWords(WORKFLOW, cell)).toBe('in 3 of 5: New, To be inspected, Island');
  const never = withCell(WORKFLOW, 'manager', 'close', []);
  expect(cellAt(never, 'manager', 'close')).toBeUndefined();
  expect(cellInWords(never, undefined)).toBe('never');
  const [start, closed] = [WORKFLOW.statuses[0], WORKFLOW.statuses.at(-1)];
  if (!start || !closed) throw new Error('no statuses');
  expect([holdsIn('live', start), holdsIn('live', closed)]).toEqual([true, false]);
  expect([holdsIn('closed', start), holdsIn('closed', closed)]).toEqual([false, true]);
  expect([holdsIn('always', closed), holdsIn(undefined, start)]).toEqual([true, false]);
});

test('a cell that is put back as it was leaves the workflow as it was', () => {
  const changed = withCell(WORKFLOW, 'monitor', 'close', ['done', 'new']);
  expect(cellAt(ordered(changed), 'monitor', 'close')).toEqual(['new', 'done']);
  expect(isSame(ordered(withCell(changed, 'monitor', 'close', undefined)), ordered(WORKFLOW))).toBe(true);
});

test('the picture has every status and arrow within its edges, and no status over another', () => {
  const { width, height, statuses, arrows } = pictureOf(WORKFLOW);
  expect([statuses.length, arrows.length]).toEqual([5, 3]);
  for (const [at, one] of statuses.entries()) {
    expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
    for (const other of statuses.slice(at + 1))
      expect(
        one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y,
      ).toBe(true);
  }
  for (const { path } of arrows) expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+( L-?[\d.]+ -?[\d.]+)+$/);
});

test('50 roles, all actions and 35 statuses are looked over and changed in less than a second', () => {
  const statuses = Array.from({ length: 35 }, (_, at) => ({
    ...{ key: `s${at}`, name: `Status ${at}`, translations: {} },
    kind: at === 0 ? ('start' as const) : ('open' as const),
  }));
  const keys = statuses.map(({ key }) => key);
  const column = Object.fromEntries(MATRIX_ACTIONS.map((action) => [action, keys]));
  const matrix = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`r${at}`, column]));
  const large = { ...WORKFLOW, statuses, transitions: [], matrix };
  const began = performance.now();
  findingsOf(large);
  expect(WorkflowShape.safeParse(ordered(withCell(large, 'r7', 'close', 'live'))).success).toBe(true);
  const took = performance.now() - began;
  console.info(`50 roles × ${MATRIX_ACTIONS.length} actions × 35 statuses: ${Math.round(took)} ms`);
  expect(took).toBeLessThan(1000);
});

test('a status whose key is a word of JavaScript’s objects is drawn like any other', () => {
  const names = ['valueOf', 'hasownproperty', '7'];
  const odd = names.map((key) => ({ key: key.toLowerCase(), name: key, kind: 'open' as const }));
  const transitions = odd.map(({ key }) => ({ from: 'new', to: key, name: key, roles: ['manager'] }));
  const drawn = pictureOf(
    WorkflowShape.parse({ ...WORKFLOW, statuses: [...WORKFLOW.statuses, ...odd], transitions }),
  );
  expect(drawn.statuses.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(drawn.arrows).toHaveLength(names.length);
});
