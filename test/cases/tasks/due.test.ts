// When a defined task is due, how often, and what it waits for: the rules by themselves, on small made-up types.
import { describe, expect, test } from 'vitest';
import type { Definition, Known } from '../../../src/tasks/definitions.ts';
import { dueOf, missingOf, obstacle } from '../../../src/tasks/due.ts';

const defined = (id: number, title: string, more: Partial<Definition> = {}): Definition => ({
  ...{ id, title, instructions: '', groupId: 1, start: 'raising', condition: null, atLeast: 0, atMost: null },
  ...{ targetAmount: null, targetUnit: 'days', targetKind: 'working', after: [] },
  ...more,
});
const had = (definitionId: number | null, state: Known['state']): Known => ({ definitionId, state });
const due = (definitions: Definition[], tasks: Known[] = [], answers = {}) =>
  dueOf(tasks.length === 0 ? 'raising' : 'later', definitions, tasks, answers).map(({ title }) => title);

describe('a task that starts', () => {
  test('with the case is due once, unless a rule of its own says no', () => {
    const papers = defined(1, 'papers');
    const food = defined(2, 'food', { condition: { field: 'sells', equals: 'food' } });
    expect(due([papers, food])).toEqual(['papers']);
    expect(due([papers, food], [], { sells: 'food' })).toEqual(['papers', 'food']);
    expect(due([papers], [had(1, 'open')])).toEqual([]);
    expect(due([papers], [had(1, 'done')])).toEqual([]);
  });

  test('with the case isn’t made up for later, where the case is older than its definition', () => {
    expect(due([defined(1, 'papers', { atLeast: 1 })], [had(2, 'done')])).toEqual([]);
  });

  test('by hand never is', () => {
    expect(due([defined(1, 'papers', { start: 'hand', atLeast: 1 })])).toEqual([]);
  });

  test('when a field says so is due when it does, and not without a rule', () => {
    const fire = defined(1, 'fire', { start: 'field', condition: { field: 'guests', atLeast: 50 } });
    expect(due([fire], [], { guests: 49 })).toEqual([]);
    expect(due([fire], [], { guests: 50 })).toEqual(['fire']);
    expect(due([fire], [had(1, 'done')], { guests: 60 })).toEqual([]);
    expect(due([defined(2, 'none', { start: 'field' })], [], { guests: 50 })).toEqual([]);
  });

  test('by itself doesn’t come back when somebody has cancelled it', () => {
    expect(due([defined(1, 'papers', { atLeast: 2 })], [had(1, 'cancelled')])).toEqual([]);
  });
});

describe('what comes after another', () => {
  const papers = defined(1, 'papers');
  const visit = defined(2, 'visit', { after: [1] });
  const letter = defined(3, 'letter', { after: [1, 2] });
  const all = [papers, visit, letter];

  test('is due when that is completed, each in its turn', () => {
    expect(due(all)).toEqual(['papers']);
    expect(due(all, [had(1, 'open')])).toEqual([]);
    expect(due(all, [had(1, 'done')])).toEqual(['visit']);
    expect(due(all, [had(1, 'done'), had(2, 'done')])).toEqual(['letter']);
  });

  test('says what it waits for', () => {
    expect(obstacle(letter, all, [had(1, 'cancelled')])).toBe(
      '“letter” comes after “papers” and “visit”, which aren’t completed yet',
    );
    expect(obstacle(visit, all, [had(1, 'done')])).toBeUndefined();
  });

  test('waits until that was completed as often as it must be', () => {
    const twice = defined(1, 'papers', { atLeast: 2 });
    expect(due([twice, visit], [had(1, 'done')])).toEqual(['papers']);
    expect(due([twice, visit], [had(1, 'done'), had(1, 'done')])).toEqual(['visit']);
  });

  test('in a ring is never due, and nothing goes on for ever', () => {
    expect(due([defined(1, 'egg', { after: [2] }), defined(2, 'hen', { after: [1] })])).toEqual([]);
  });
});

describe('how often', () => {
  test('at most: what is cancelled doesn’t count', () => {
    const once = defined(1, 'visit', { start: 'hand', atMost: 1 });
    expect(obstacle(once, [once], [had(1, 'cancelled')])).toBeUndefined();
    expect(obstacle(once, [once], [had(1, 'open')])).toBe('“visit” was raised as often as it may be: once');
    const twice = { ...once, atMost: 2 };
    expect(obstacle(twice, [twice], [had(1, 'open')])).toBeUndefined();
    expect(obstacle(twice, [twice], [had(1, 'open'), had(1, 'done')])).toContain('2 times');
  });

  test('at least: one after the other, and what is missing is known', () => {
    const twice = defined(1, 'visit', { atLeast: 2 });
    expect(due([twice])).toEqual(['visit']);
    expect(due([twice], [had(1, 'open')])).toEqual([]);
    expect(due([twice], [had(1, 'done')])).toEqual(['visit']);
    expect(due([twice], [had(1, 'done'), had(1, 'done')])).toEqual([]);
    expect(missingOf([twice], [had(1, 'done'), had(1, 'open')])).toEqual([
      { definition: twice, done: 1, open: 1 },
    ]);
    expect(missingOf([twice], [had(1, 'done'), had(1, 'done')])).toEqual([]);
    expect(missingOf([defined(1, 'never')], [])).toEqual([]);
  });

  test('tasks with a title of their own count for no definition', () => {
    const visit = defined(2, 'visit', { after: [1] });
    expect(due([defined(1, 'papers'), visit], [had(null, 'done')])).toEqual([]);
  });
});
