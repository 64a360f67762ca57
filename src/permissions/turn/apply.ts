// Makes a change in memory: the person, the rules and the case as they would be. Nothing that was given is altered.
import type { Configuration } from '../configuration.ts';
import type { CaseFacts, Held } from '../facts.ts';
import { type Actor, type StandingRow, stand } from '../standing.ts';
import { MANAGER } from '../vocabulary.ts';
import type { Change } from './change.ts';

/** Somebody as stored, the rules, and a case: all that a decision follows from. */
export type Situation = {
  row: StandingRow;
  configuration: Configuration;
  facts: CaseFacts;
  trackedCaseId?: number | undefined;
};

/** How they stand in a situation. */
export function actorIn({ row, configuration, trackedCaseId }: Situation): Actor {
  return stand(row, configuration, trackedCaseId);
}

/** The situation after a change. */
export function changed(before: Situation, change: Change): Situation {
  const { row, configuration, facts } = before;
  switch (change.kind) {
    case 'activate':
      return { ...before, row: { ...row, active: true } };
    case 'join':
      return { ...before, row: { ...row, memberOf: [...row.memberOf, change.groupId] } };
    case 'grant': {
      const { flag, typeId } = change;
      return { ...before, row: { ...row, grants: [...row.grants, { flag, typeId }] } };
    }
    case 'cell':
    case 'transition':
    case 'type-switch':
      return { ...before, configuration: rulesAfter(configuration, facts, change) };
    default:
      return { ...before, facts: caseAfter(facts, change, row.id) };
  }
}

type OfRules = Extract<Change, { kind: 'cell' | 'transition' | 'type-switch' }>;
type OfCase = Exclude<Change, OfRules | { kind: 'activate' | 'join' | 'grant' }>;

function caseAfter(facts: CaseFacts, change: OfCase, userId: number): CaseFacts {
  switch (change.kind) {
    case 'assign': {
      const row: Held = { roleId: change.roleId, userId, groupId: null };
      return { ...facts, assignments: [...facts.assignments, row] };
    }
    case 'give-task':
      return { ...facts, openTasks: [...facts.openTasks, { id: 0, userId, groupId: null }] };
    case 'restore':
      return { ...facts, deleted: false, deletedAt: null };
    case 'move':
      return { ...facts, statusId: change.statusId };
    case 'end-tasks':
      return { ...facts, openTasks: [] };
    case 'set-escalated':
      return { ...facts, escalated: change.escalated };
    case 'free':
      return { ...facts, assignments: facts.assignments.filter((row) => !isPersons(row)) };
    case 'set-target':
      return { ...facts, target: change.target };
    case 'give-address':
      return { ...facts, ownerHasAddress: true };
    case 'ask-question':
      return { ...facts, openQuestions: [...facts.openQuestions, 0] };
  }
}

/** Whether an assignment gives the case to a person, as claiming does. */
export function isPersons({ roleId, userId }: Held): boolean {
  return roleId === MANAGER && userId !== null;
}

function rulesAfter(before: Configuration, facts: CaseFacts, change: OfRules): Configuration {
  switch (change.kind) {
    case 'cell':
      return withCell(before, facts, change);
    case 'transition':
      return withTransition(before, facts, change);
    case 'type-switch': {
      const type = before.types.get(change.typeId);
      if (!type) return before;
      const after = change.what === 'not-assigned-only' ? { assignedOnly: false } : { [change.what]: true };
      return { ...before, types: new Map(before.types).set(type.id, { ...type, ...after }) };
    }
  }
}

function withCell(
  before: Configuration,
  { statusId }: CaseFacts,
  { action, roleId }: Extract<OfRules, { kind: 'cell' }>,
): Configuration {
  const row = before.matrix.get(action) ?? new Map<number, ReadonlySet<number>>();
  const statuses = new Set([...(row.get(roleId) ?? []), statusId]);
  return { ...before, matrix: new Map(before.matrix).set(action, new Map(row).set(roleId, statuses)) };
}

function withTransition(
  before: Configuration,
  { workflowId, statusId }: CaseFacts,
  { roleId, toId }: Extract<OfRules, { kind: 'transition' }>,
): Configuration {
  const workflow = before.workflows.get(workflowId);
  if (!workflow) return before;
  const transitions = workflow.transitions.map((one) =>
    one.fromId === statusId && one.toId === toId
      ? { ...one, roleIds: new Set([...one.roleIds, roleId]) }
      : one,
  );
  return { ...before, workflows: new Map(before.workflows).set(workflowId, { ...workflow, transitions }) };
}
