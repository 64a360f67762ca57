// What belongs to a case type and has rows of its own: its groups, choices, reasons, and who may do what with its fields.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Piece } from '../document.ts';
import type { Keys } from '../keys.ts';

type Type = Piece<'type'>;
type Belongings = Pick<
  Type,
  | 'roleGroups'
  | 'starterGroups'
  | 'reassignmentGroups'
  | 'autoAssign'
  | 'stages'
  | 'subtypes'
  | 'reasons'
  | 'fieldRights'
>;
const IN_ORDER = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Reads what belongs to some types; what it gives says what belongs to one. */
export async function readBelongings(
  tx: Reader,
  keys: Keys,
  typeIds: readonly number[],
): Promise<(id: number) => Belongings> {
  const where = { caseTypeId: { in: [...typeIds] } };
  const roleGroups = await tx.roleGroup.findMany({
    where,
    orderBy: [{ position: 'asc' }, { groupId: 'asc' }],
  });
  const starters = await tx.starterGroup.findMany({ where });
  const reassignments = await tx.reassignmentGroup.findMany({ where });
  const rules = await tx.autoAssignRule.findMany({ where, orderBy: IN_ORDER });
  const stages = await tx.stage.findMany({ where, orderBy: IN_ORDER });
  const subtypes = await tx.subtype.findMany({ where, orderBy: IN_ORDER });
  const reasons = await tx.reason.findMany({ where, orderBy: [{ kind: 'asc' }, ...IN_ORDER] });
  const rights = await tx.fieldRight.findMany({ where, orderBy: [{ field: 'asc' }, { roleId: 'asc' }] });
  const groupKeys = (rows: readonly { groupId: number }[]) =>
    rows.map((row) => keys.keyOf('group', row.groupId)).sort();
  return (id) => {
    const its = <Row extends { caseTypeId: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.caseTypeId === id);
    const byRole: Belongings['roleGroups'] = {};
    for (const { roleId, groupId } of its(roleGroups)) {
      const role = keys.keyOf('role', roleId);
      byRole[role] = [...(byRole[role] ?? []), keys.keyOf('group', groupId)];
    }
    return {
      roleGroups: byRole,
      starterGroups: groupKeys(its(starters)),
      reassignmentGroups: groupKeys(its(reassignments)),
      autoAssign: its(rules).map(({ groupId, condition }) => ({
        group: keys.keyOf('group', groupId),
        condition: condition as unknown as Belongings['autoAssign'][number]['condition'],
      })),
      stages: its(stages).map(({ key, name, retired }) => ({ key, name, retired })),
      subtypes: its(subtypes).map(({ key, name, retired }) => ({ key, name, retired })),
      reasons: its(reasons).map(({ key, kind, text, retired, translations }) => ({
        ...{ key, kind, text, retired },
        translations: translations as Belongings['reasons'][number]['translations'],
      })),
      fieldRights: its(rights).map(({ field, roleId, mayRead, mayChange }) => ({
        ...{ field, role: keys.keyOf('role', roleId), mayRead, mayChange },
      })),
    };
  };
}

/** Writes what belongs to a type. A stage, subtype or reason that a case has can’t go: the database refuses it. */
export async function writeBelongings(
  tx: Reader,
  keys: Keys,
  caseTypeId: number,
  piece: Belongings,
): Promise<void> {
  const where = { caseTypeId };
  const of = (groups: readonly string[]) =>
    groups.map((group) => ({ caseTypeId, groupId: keys.idOf('group', group) }));
  await tx.roleGroup.deleteMany({ where });
  await tx.roleGroup.createMany({
    data: Object.entries(piece.roleGroups).flatMap(([role, groups]) =>
      of(groups).map((row, position) => ({ ...row, position, roleId: keys.idOf('role', role) })),
    ),
  });
  await tx.starterGroup.deleteMany({ where });
  await tx.starterGroup.createMany({ data: of(piece.starterGroups) });
  await tx.reassignmentGroup.deleteMany({ where });
  await tx.reassignmentGroup.createMany({ data: of(piece.reassignmentGroups) });
  await tx.autoAssignRule.deleteMany({ where });
  await tx.autoAssignRule.createMany({
    data: piece.autoAssign.map(({ group, condition }, position) => ({
      ...{ caseTypeId, position, groupId: keys.idOf('group', group) },
      condition: condition as Prisma.InputJsonObject,
    })),
  });
  await tx.fieldRight.deleteMany({ where });
  await tx.fieldRight.createMany({
    data: piece.fieldRights.map(({ role, ...right }) => ({
      caseTypeId,
      ...right,
      roleId: keys.idOf('role', role),
    })),
  });
  await writeChoices(tx, caseTypeId, piece);
}

async function writeChoices(tx: Reader, caseTypeId: number, piece: Belongings): Promise<void> {
  const gone = (items: readonly { key: string }[]) => ({
    where: { caseTypeId, key: { notIn: items.map(({ key }) => key) } },
  });
  const at = (key: string) => ({ caseTypeId_key: { caseTypeId, key } });
  await tx.stage.deleteMany(gone(piece.stages));
  for (const [position, { key, ...data }] of piece.stages.entries())
    await tx.stage.upsert({
      where: at(key),
      create: { caseTypeId, key, position, ...data },
      update: { position, ...data },
    });
  await tx.subtype.deleteMany(gone(piece.subtypes));
  for (const [position, { key, ...data }] of piece.subtypes.entries())
    await tx.subtype.upsert({
      where: at(key),
      create: { caseTypeId, key, position, ...data },
      update: { position, ...data },
    });
  await tx.reason.deleteMany(gone(piece.reasons));
  for (const [position, { key, ...data }] of piece.reasons.entries())
    await tx.reason.upsert({
      where: at(key),
      create: { caseTypeId, key, position, ...data },
      update: { position, ...data },
    });
}
