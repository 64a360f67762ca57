// The tasks that a case type defines, and those that a case has had, as far as one follows from the other.
import type { TaskStart, TaskState, TimeKind, TimeUnit } from '../generated/prisma/client.ts';
import type { Reader } from '../permissions/load-configuration.ts';

export type Definition = {
  id: number;
  title: string;
  instructions: string;
  groupId: number | null;
  start: TaskStart;
  /** A rule over the answers, as stored; null where there is none. */
  condition: unknown;
  atLeast: number;
  atMost: number | null;
  targetAmount: number | null;
  targetUnit: TimeUnit;
  targetKind: TimeKind;
  /** The ids of those that it comes after. */
  after: readonly number[];
};

/** A task that a case has or had; one with a title of its own follows no definition. */
export type Known = { definitionId: number | null; state: TaskState };

/** The definitions of a type, in their order. In one query. */
export function definitionsOf(reader: Reader, caseTypeId: number): Promise<Definition[]> {
  return reader.$queryRaw<Definition[]>`
    SELECT d."id", d."title", d."instructions", d."groupId", d."start"::text, d."condition", d."atLeast", d."atMost",
      d."targetAmount", d."targetUnit"::text, d."targetKind"::text,
      array(SELECT p."A" FROM "_prerequisites" p WHERE p."B" = d."id" ORDER BY p."A") AS "after"
    FROM "task_definitions" d
    WHERE d."caseTypeId" = ${caseTypeId}
    ORDER BY d."position", d."id"`;
}

/** What a case has had of tasks, for the rules about them. */
export function knownTasks(reader: Reader, caseId: number): Promise<Known[]> {
  return reader.task.findMany({ where: { caseId }, select: { definitionId: true, state: true } });
}
