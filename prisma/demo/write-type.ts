// Writes one case type of the demo council with all that belongs to it: workflow, matrix, form, groups, reasons, tasks.
import { FormSchema } from '../../src/forms/definition.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import type { Reader } from '../../src/permissions/load-configuration.ts';
import { ESCALATION_USER, MANAGER, MONITOR } from '../../src/permissions/vocabulary.ts';
import { ADDITIONAL } from './additional.ts';
import { byName, idOf } from './named.ts';
import { type TypeSketch, translations } from './sketch.ts';
import { writeWorkflow } from './write-workflow.ts';

/** Ids by name of what a type refers to. */
export type Names = {
  groups: ReadonlyMap<string, number>;
  roles: ReadonlyMap<string, number>;
  calendarId: number;
  watcherId: number;
};

/** Gives the new type's id. */
export async function writeType(
  tx: Reader,
  sketch: TypeSketch,
  position: number,
  names: Names,
): Promise<number> {
  const workflowId = await writeWorkflow(tx, sketch.workflow, names);
  const { id: caseTypeId } = await tx.caseType.create({
    data: { ...settingsOf(sketch), position, workflowId, calendarId: names.calendarId },
  });
  await writeGroups(tx, sketch, caseTypeId, names);
  FormSchema.parse(sketch.form); // kept as written, in both languages
  await tx.form.create({
    data: { caseTypeId, version: 1, definition: sketch.form as Prisma.InputJsonObject },
  });
  await writeAdditional(tx, sketch, caseTypeId, names);
  await tx.stage.createMany({ data: listed(sketch.stages, caseTypeId) });
  await tx.subtype.createMany({ data: listed(sketch.subtypes, caseTypeId) });
  await tx.reason.createMany({
    data: (['closing', 'escalating', 'reassigning'] as const).flatMap((kind) =>
      sketch.reasons[kind].map((text, at) => ({
        ...{ caseTypeId, kind, text, position: at },
        translations: translations(welshOf(sketch, text)),
      })),
    ),
  });
  await writeTasks(tx, sketch, caseTypeId, names);
  return caseTypeId;
}

async function writeAdditional(
  tx: Reader,
  { prefix }: TypeSketch,
  caseTypeId: number,
  { roles }: Names,
): Promise<void> {
  const staffs = ADDITIONAL[prefix];
  if (!staffs) return;
  FormSchema.parse(staffs.form);
  const definition = staffs.form as Prisma.InputJsonObject;
  await tx.form.create({ data: { caseTypeId, version: 1, purpose: 'additional', definition } });
  await tx.fieldRight.createMany({
    data: staffs.rights.map(({ role, ...right }) => ({ ...right, caseTypeId, roleId: idOf(roles, role) })),
  });
}

function welshOf({ reasons: { welsh = {} } }: TypeSketch, text: string) {
  const translated = welsh[text];
  return translated === undefined ? undefined : { text: translated };
}

function settingsOf(sketch: TypeSketch) {
  const { name, plural, prefix, description, published, retentionDays, target } = sketch;
  return {
    ...{ name, plural, prefix, description, published, retentionDays },
    declaration: sketch.declaration ?? null,
    ...(sketch.fileKinds ? { fileKinds: [...sketch.fileKinds] } : {}),
    translations: translations(sketch.welsh),
    assignedOnly: sketch.assignedOnly ?? false,
    staffMayRaise: sketch.staffMayRaise ?? false,
    pauseWhileWaiting: sketch.pauseWhileWaiting ?? false,
    targetAmount: target.amount,
    targetUnit: target.unit,
    targetKind: target.kind,
    reminderAmount: target.reminder,
  };
}

async function writeGroups(
  tx: Reader,
  { groups }: TypeSketch,
  caseTypeId: number,
  names: Names,
): Promise<void> {
  const roleGroups = (roleId: number, members: readonly string[]) =>
    members.map((name, position) => ({ caseTypeId, roleId, position, groupId: idOf(names.groups, name) }));
  await tx.roleGroup.createMany({
    data: [
      ...roleGroups(MANAGER, groups.managers),
      ...roleGroups(MONITOR, groups.enquiry),
      ...roleGroups(ESCALATION_USER, [groups.escalation]),
    ],
  });
  const plain = (members: readonly string[]) =>
    members.map((name) => ({ caseTypeId, groupId: idOf(names.groups, name) }));
  await tx.starterGroup.createMany({ data: plain(groups.starters) });
  await tx.reassignmentGroup.createMany({ data: plain(groups.reassignment) });
}

function listed(items: readonly string[] | undefined, caseTypeId: number) {
  return (items ?? []).map((name, position) => ({ caseTypeId, name, position }));
}

async function writeTasks(
  tx: Reader,
  { tasks = [] }: TypeSketch,
  caseTypeId: number,
  names: Names,
): Promise<void> {
  const written = await tx.taskDefinition.createManyAndReturn({
    data: tasks.map(({ title, instructions, group, start, asks, atLeast, atMost, days }, position) => ({
      ...{ caseTypeId, title, instructions, start, position, targetAmount: days },
      asks: [...(asks ?? [])],
      atLeast: atLeast ?? 0,
      atMost: atMost ?? null,
      groupId: idOf(names.groups, group),
    })),
    select: { id: true, title: true },
  });
  const ids = byName(written.map(({ id, title }) => ({ id, name: title })));
  for (const { title, after } of tasks) {
    if (!after) continue;
    const prerequisites = { connect: after.map((name) => ({ id: idOf(ids, name) })) };
    await tx.taskDefinition.update({ where: { id: idOf(ids, title) }, data: { prerequisites } });
  }
}
