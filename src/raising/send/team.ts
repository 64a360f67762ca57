// Which tasks a new case begins with.
import type { Answers } from '../../forms/answer.ts';
import { holds } from '../../forms/rule.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { Tx } from '../../permissions/permit.ts';

/** The tasks that cases of a type begin with. `fallback` gets those that are defined without a group. */
export async function firstTasks(tx: Tx, type: CaseType, answers: Answers, fallback: number | undefined) {
  const definitions = await tx.taskDefinition.findMany({
    where: { caseTypeId: type.id, start: 'raising' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return definitions
    .filter(({ condition }) => condition === null || holds(condition, answers))
    .flatMap((definition) => {
      const groupId = definition.groupId ?? fallback;
      return groupId === undefined ? [] : [{ ...definition, groupId }];
    });
}
