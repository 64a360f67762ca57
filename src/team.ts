// Which group a case's answers lead it to: when it is raised, or turned into another type.

import type { Answers } from './forms/answer.ts';
import { holds } from './forms/rule.ts';
import type { CaseType } from './permissions/configuration.ts';
import type { Tx } from './permissions/permit.ts';
import { MANAGER } from './permissions/vocabulary.ts';

/** The group of the type's first auto-assign rule that holds for the answers, or else its first manager group. */
export async function groupFor(tx: Tx, type: CaseType, answers: Answers): Promise<number | undefined> {
  const rules = await tx.autoAssignRule.findMany({
    where: { caseTypeId: type.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { groupId: true, condition: true },
  });
  const rule = rules.find(({ condition }) => holds(condition, answers));
  return rule?.groupId ?? type.roleGroups.get(MANAGER)?.[0];
}
