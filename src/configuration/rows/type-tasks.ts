// The task definitions of a case type as rows.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Piece } from '../document.ts';
import type { Keys } from '../keys.ts';

type Task = Piece<'type'>['tasks'][number];

/** Reads those of some types; what it gives says those of one. */
export async function readTasks(
  tx: Reader,
  keys: Keys,
  typeIds: readonly number[],
): Promise<(id: number) => Task[]> {
  const rows = await tx.taskDefinition.findMany({
    where: { caseTypeId: { in: [...typeIds] } },
    include: { prerequisites: { select: { key: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return (typeId) =>
    rows
      .filter(({ caseTypeId }) => caseTypeId === typeId)
      .map((row) => ({
        ...{ key: row.key, title: row.title, instructions: row.instructions, start: row.start },
        ...{
          atLeast: row.atLeast,
          asks: row.asks as Task['asks'],
          after: row.prerequisites.map(({ key }) => key).sort(),
        },
        ...(row.groupId === null ? {} : { group: keys.keyOf('group', row.groupId) }),
        ...(row.condition === null
          ? {}
          : { condition: row.condition as unknown as NonNullable<Task['condition']> }),
        ...(row.atMost === null ? {} : { atMost: row.atMost }),
        ...(row.targetAmount === null
          ? {}
          : { target: { amount: row.targetAmount, unit: row.targetUnit, kind: row.targetKind } }),
      }));
}

/** Writes those of a type. One that cases have tasks of can’t go: the database refuses it. */
export async function writeTasks(
  tx: Reader,
  keys: Keys,
  caseTypeId: number,
  tasks: readonly Task[],
): Promise<void> {
  await tx.taskDefinition.deleteMany({ where: { caseTypeId, key: { notIn: tasks.map(({ key }) => key) } } });
  const ids = new Map<string, number>();
  for (const [position, task] of tasks.entries()) {
    const { key, title, instructions, start, atLeast, atMost = null, group, target, asks, condition } = task;
    const data = {
      ...{ title, instructions, start, atLeast, atMost, position, targetAmount: target?.amount ?? null },
      ...(target ? { targetUnit: target.unit, targetKind: target.kind } : {}),
      groupId: group === undefined ? null : keys.idOf('group', group),
      asks: asks as Prisma.InputJsonValue,
      condition: (condition as Prisma.InputJsonObject | undefined) ?? Prisma.DbNull,
    };
    const { id } = await tx.taskDefinition.upsert({
      where: { caseTypeId_key: { caseTypeId, key } },
      create: { caseTypeId, key, ...data },
      update: data,
      select: { id: true },
    });
    ids.set(key, id);
  }
  for (const { key, after } of tasks) {
    const prerequisites = { set: after.map((one) => ({ id: ids.get(one) ?? 0 })) };
    await tx.taskDefinition.update({ where: { id: ids.get(key) ?? 0 }, data: { prerequisites } });
  }
}
