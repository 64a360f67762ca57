// The tasks that a case type defines, and those that a case has had, as far as one follows from the other.
import type { TaskState } from '../generated/prisma/client.ts';
import type { Reader } from '../permissions/load-configuration.ts';

export type Definition = Awaited<ReturnType<typeof definitionsOf>>[number];

/** A task that a case has or had; one with a title of its own follows no definition. */
export type Known = { definitionId: number | null; state: TaskState };

/** The definitions of a type, in their order. `asks`: fields as in a form; `condition`: a rule, or null. */
export function definitionsOf(reader: Reader, caseTypeId: number) {
  return reader.taskDefinition.findMany({
    where: { caseTypeId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      instructions: true,
      groupId: true,
      start: true,
      condition: true,
      atLeast: true,
      atMost: true,
      targetAmount: true,
      targetUnit: true,
      targetKind: true,
      prerequisites: { select: { id: true }, orderBy: { id: 'asc' } },
    },
  });
}

/** What a case has had of tasks, for the rules about them. */
export function knownTasks(reader: Reader, caseId: number): Promise<Known[]> {
  return reader.task.findMany({ where: { caseId }, select: { definitionId: true, state: true } });
}
