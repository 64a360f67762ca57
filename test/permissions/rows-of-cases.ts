// The rows of a world's cases, with their assignments, tasks, questions, targets and links.
import { keysOf } from './keys.ts';
import { type Assignment, type Case, type Holder, SYSTEM, type Task, type World } from './world.ts';
import { MOMENT, type Row, type Table } from './write-world.ts';

/** In the order in which they can be written. */
export function caseTables({ cases: all, workflows: flows }: World): Table[] {
  const closed = new Set(
    flows.flatMap((flow) => flow.statuses.filter((status) => status.kind === 'closed').map(({ id }) => id)),
  );
  const assignments = all.flatMap((one) =>
    one.assignments.map((row) => ({ ...repeated(one), ...assignment(row) })),
  );
  const questions = all.flatMap((one) => [
    ...Array.from({ length: one.openQuestions }, () => question(one, 'open')),
    question(one, 'withdrawn'),
  ]);
  return [
    ['cases', all.map((one) => caseRow(one, closed.has(one.status)))],
    ['assignments', numbered(assignments)],
    ['tasks', all.flatMap((one) => one.tasks.map((task) => ({ ...repeated(one), ...taskRow(task) })))],
    ['questions', numbered(questions)],
    ['targets', numbered(all.filter((one) => one.target !== 'none').map(targetRow))],
    ['links', numbered(all.flatMap(linkRows))],
  ];
}

function numbered(rows: Row[]): Row[] {
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}

// What rows of a case repeat of it.
function repeated({ id, type, status, deleted }: Case): Row {
  return { caseId: id, caseTypeId: type, statusId: status, deleted };
}

function caseRow(one: Case, closed: boolean): Row {
  const { id, owner, raisedBy, address, escalated, deleted } = one;
  return {
    ...{ id, reference: `CASE-${id}`, caseTypeId: one.type, workflowId: one.workflow, statusId: one.status },
    ...{ title: `Case ${id}`, formId: one.type, submission: {}, additional: {} },
    ...{
      ownerId: owner ?? null,
      raisedById: raisedBy,
      contactEmail: address ? `owner-${id}@example.org` : null,
    },
    ...{
      language: 'en',
      raisedAt: MOMENT,
      ...keysOf(one, new Date(MOMENT)),
      version: 1,
      escalated,
      taken: false,
    },
    closedAt: closed ? MOMENT : null,
    deleted,
    deletedAt: deleted ? MOMENT : null,
    deletedById: deleted ? SYSTEM : null,
    deletedReason: deleted ? 'raised twice' : null,
  };
}

function assignment(row: Assignment): Row {
  return { roleId: row.role, ...holderRow(row), at: MOMENT, byId: SYSTEM };
}

function taskRow(task: Task): Row {
  const { id, state } = task;
  return {
    ...{ id, state, title: `Task ${id}`, instructions: '', answers: {}, ...holderRow(task) },
    ...{ raisedAt: MOMENT, raisedById: SYSTEM, endedAt: state === 'open' ? null : MOMENT },
  };
}

function holderRow(holder: Holder): Row {
  return 'user' in holder ? { userId: holder.user, groupId: null } : { userId: null, groupId: holder.group };
}

function question({ id }: Case, state: string): Row {
  return { caseId: id, state, text: 'Where exactly?', askedById: SYSTEM, askedAt: MOMENT };
}

function targetRow({ id, target }: Case): Row {
  return {
    ...{ caseId: id, amount: 5, unit: 'days', kind: 'working', startedAt: MOMENT, dueAt: MOMENT },
    pausedAt: target === 'paused' ? MOMENT : null,
  };
}

function linkRows({ id, linked }: Case): Row[] {
  const lower = linked.filter((other) => id < other);
  return lower.map((otherId) => ({
    ...{ caseId: id, otherId, kind: 'related', reversed: false, byId: SYSTEM, at: MOMENT },
  }));
}
