// Who has a case: the rows that name people and groups in the manager role, and their change as a whole.
import type { Permit } from '../../permissions/permit.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';

export type Holders = { userIds: number[]; groupIds: number[] };

/** Who has a case in the manager role. */
export function holdersNow({ facts }: Permit): Holders {
  const rows = facts.assignments.filter((row) => row.roleId === MANAGER);
  return {
    userIds: rows.map((row) => row.userId).filter((id) => id !== null),
    groupIds: rows.map((row) => row.groupId).filter((id) => id !== null),
  };
}

/** Makes these people and groups, and nobody else, those who have the case. */
export async function assign(
  permit: Permit<'claim' | 'release' | 'reassign' | 'convert'>,
  { userIds, groupIds }: Holders,
): Promise<void> {
  const { tx, facts, actor } = permit;
  const before = holdersNow(permit);
  const common = {
    caseId: facts.id,
    caseTypeId: facts.typeId,
    statusId: facts.statusId,
    roleId: MANAGER,
    byId: actor.person.id,
  };
  await tx.assignment.deleteMany({
    where: {
      caseId: facts.id,
      roleId: MANAGER,
      OR: [
        { userId: { in: without(before.userIds, userIds) } },
        { groupId: { in: without(before.groupIds, groupIds) } },
      ],
    },
  });
  await tx.assignment.createMany({
    data: [
      ...without(userIds, before.userIds).map((userId) => ({ ...common, userId })),
      ...without(groupIds, before.groupIds).map((groupId) => ({ ...common, groupId })),
    ],
  });
}

/**
 * The groups that a case goes back to when nobody has it any more. In an assigned-only type they were taken off when
 * a person took it, as the history recorded; where it didn't, it is the type's first manager group. What was recorded
 * before the case became another type speaks of that one's groups.
 */
export async function groupsToReturnTo(permit: Permit): Promise<number[]> {
  const { tx, facts, actor } = permit;
  const now = holdersNow(permit).groupIds;
  if (now.length > 0) return now;
  const taken = await tx.event.findFirst({
    where: {
      caseId: facts.id,
      OR: [
        { action: { in: ['claim', 'reassign'] }, data: { path: ['takenOff', '0'], gt: 0 } },
        { action: 'convert' },
      ],
    },
    orderBy: { id: 'desc' },
    select: { data: true },
  });
  const { configuration } = actor;
  const takenOff = (taken?.data as { takenOff?: number[] } | undefined)?.takenOff ?? [];
  const there = takenOff.filter((id) => configuration.groups.has(id));
  if (there.length > 0) return there;
  return configuration.types.get(facts.typeId)?.roleGroups.get(MANAGER)?.slice(0, 1) ?? [];
}

function without(ids: readonly number[], others: readonly number[]): number[] {
  return ids.filter((id) => !others.includes(id));
}
