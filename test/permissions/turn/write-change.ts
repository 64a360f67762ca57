// Makes a proposed change for good, in the database, by rows alone: the law then reads it like any other.
import type { CaseFacts } from '../../../src/permissions/facts.ts';
import type { Tx } from '../../../src/permissions/permit.ts';
import type { Change } from '../../../src/permissions/turn/change.ts';

/** Writes it, for one user and one case. */
export async function writeChange(tx: Tx, change: Change, userId: number, facts: CaseFacts): Promise<void> {
  for (const sql of statements(change, userId, facts)) await tx.$executeRawUnsafe(sql);
}

const NEXT = (table: string) => `(SELECT coalesce(max(id), 0) + 1 FROM ${table})`;
const REPEATED = '"caseId", "caseTypeId", "statusId", deleted, taken';
const OF_CASE = 'c.id, c."caseTypeId", c."statusId", c.deleted, c.taken';

function statements(change: Change, userId: number, { id, workflowId, statusId }: CaseFacts): string[] {
  switch (change.kind) {
    case 'activate':
      return [`UPDATE users SET active = true WHERE id = ${userId}`];
    case 'join':
      return [`INSERT INTO group_members ("groupId", "userId") VALUES (${change.groupId}, ${userId})`];
    case 'grant':
      return [
        `INSERT INTO grants (id, flag, "userId", "caseTypeId") VALUES (${NEXT('grants')}, '${change.flag}', ${userId}, ${change.typeId})`,
      ];
    case 'assign':
      return [
        `INSERT INTO assignments (id, ${REPEATED}, "roleId", "userId", "byId")
         SELECT ${NEXT('assignments')}, ${OF_CASE}, ${change.roleId}, ${userId}, 2 FROM cases c WHERE c.id = ${id}`,
      ];
    case 'give-task':
      return [
        `INSERT INTO tasks (id, ${REPEATED}, title, "userId", "raisedById")
         SELECT ${NEXT('tasks')}, ${OF_CASE}, 'A task', ${userId}, 2 FROM cases c WHERE c.id = ${id}`,
      ];
    case 'restore':
      return [
        `UPDATE cases SET deleted = false, "deletedAt" = NULL, "deletedById" = NULL, "deletedReason" = NULL WHERE id = ${id}`,
      ];
    case 'move':
      return [
        `UPDATE cases SET "statusId" = ${change.statusId}, "closedAt" =
         (SELECT now() FROM statuses WHERE id = ${change.statusId} AND kind = 'closed') WHERE id = ${id}`,
      ];
    case 'end-tasks':
      return [
        `UPDATE tasks SET state = 'cancelled', "endedAt" = now(), "endedById" = 2 WHERE "caseId" = ${id} AND state = 'open'`,
      ];
    case 'set-escalated':
      return [`UPDATE cases SET escalated = ${change.escalated} WHERE id = ${id}`];
    case 'free':
      return [`DELETE FROM assignments WHERE "caseId" = ${id} AND "roleId" = 2 AND "userId" IS NOT NULL`];
    case 'set-target':
      return targetStatements(change.target, id);
    case 'give-address':
      return [`UPDATE cases SET "contactEmail" = 'owner@example.org' WHERE id = ${id}`];
    case 'ask-question':
      return [
        `INSERT INTO questions (id, "caseId", text, "askedById") VALUES (${NEXT('questions')}, ${id}, 'Where?', 2)`,
      ];
    case 'cell':
      return cellStatements(change, workflowId, statusId);
    case 'transition':
      return [
        `INSERT INTO transition_roles ("transitionId", "roleId") SELECT id, ${change.roleId} FROM transitions
         WHERE "workflowId" = ${workflowId} AND "fromId" = ${statusId} AND "toId" = ${change.toId} ON CONFLICT DO NOTHING`,
      ];
    case 'type-switch': {
      const [column, on] =
        change.what === 'not-assigned-only' ? ['assignedOnly', false] : [change.what, true];
      return [`UPDATE case_types SET "${column}" = ${on} WHERE id = ${change.typeId}`];
    }
  }
}

function targetStatements(target: 'none' | 'running' | 'paused', caseId: number): string[] {
  const none = `DELETE FROM targets WHERE "caseId" = ${caseId}`;
  const pausedAt = target === 'paused' ? 'now()' : 'NULL';
  const some = `INSERT INTO targets (id, "caseId", amount, unit, kind, "startedAt", "dueAt", "pausedAt")
    VALUES (${NEXT('targets')}, ${caseId}, 5, 'days', 'working', now(), now(), ${pausedAt})`;
  return target === 'none' ? [none] : [none, some];
}

/** The cell as a list of statuses: those that it had, and this one. */
function cellStatements(
  { roleId, action }: Extract<Change, { kind: 'cell' }>,
  workflowId: number,
  statusId: number,
): string[] {
  const key = `${workflowId}, ${roleId}, '${action}'`;
  const columns = '"workflowId", "roleId", action';
  return [
    `INSERT INTO matrix_cell_statuses (${columns}, "statusId")
     SELECT c."workflowId", c."roleId", c.action, s.id FROM matrix_cells c JOIN statuses s ON s."workflowId" = c."workflowId"
     WHERE (c."workflowId", c."roleId", c.action) = (${key}) AND c.mode <> 'these'
       AND (c.mode = 'always' OR (c.mode = 'closed') = (s.kind = 'closed'))`,
    `INSERT INTO matrix_cells (${columns}, mode) VALUES (${key}, 'these')
     ON CONFLICT (${columns}) DO UPDATE SET mode = 'these'`,
    `INSERT INTO matrix_cell_statuses (${columns}, "statusId") VALUES (${key}, ${statusId}) ON CONFLICT DO NOTHING`,
  ];
}
