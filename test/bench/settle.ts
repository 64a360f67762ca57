// Fills an empty database with the council's rules and people: everything of the benchmark but its cases.
import { type FormDefinition, FormSchema } from '../../src/forms/definition.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { hashPassword } from '../../src/password.ts';
import { ANONYMOUS, ESCALATION_USER, MANAGER, MONITOR } from '../../src/permissions/vocabulary.ts';
import * as council from './council.ts';
import { ASKERS, askerBy, PASSWORD } from './people.ts';

const FORM: FormDefinition = FormSchema.parse({
  pages: [
    {
      key: 'problem',
      title: 'The problem',
      fields: [
        { key: 'what', kind: 'text', label: 'What is wrong?', required: true, means: 'title', most: 100 },
        { key: 'where', kind: 'address', label: 'Where is it?', required: true },
        { key: 'seen-on', kind: 'date', label: 'When did you see it?', time: 'past' },
        {
          key: 'urgency',
          kind: 'choice',
          label: 'How urgent is it?',
          required: true,
          options: [
            { value: 'danger', label: 'Somebody could be hurt' },
            { value: 'nuisance', label: 'It is a nuisance' },
          ],
        },
        { key: 'more', kind: 'long-text', label: 'What else should we know?', most: 2000 },
      ],
    },
    {
      key: 'you',
      title: 'About you',
      fields: [
        { key: 'name', kind: 'text', label: 'Your name', required: true, means: 'name' },
        { key: 'email', kind: 'email', label: 'Your e-mail address', required: true, means: 'email' },
        { key: 'phone', kind: 'phone', label: 'Your phone number', means: 'phone' },
      ],
    },
  ],
});

/** Takes a migrated, empty database. */
export async function settle(prisma: PrismaClient, size: council.Size): Promise<void> {
  await prisma.group.createMany({ data: council.groupRows(size) });
  const { workflows, statuses, transitions, cells } = council.workflowRows(size);
  await prisma.workflow.createMany({ data: workflows });
  await prisma.status.createMany({ data: statuses });
  await prisma.transition.createMany({ data: transitions });
  await prisma.transitionRole.createMany({
    data: transitions.map(({ id }) => ({ transitionId: id, roleId: MANAGER })),
  });
  await prisma.matrixCell.createMany({ data: cells });
  await settleTypes(prisma, size);
  await settlePeople(prisma, size);
}

async function settleTypes(prisma: PrismaClient, size: council.Size): Promise<void> {
  const ids = council.typeIdsOf(size);
  await prisma.caseType.createMany({ data: council.typeRows(size) });
  await prisma.form.createMany({
    data: ids.map((id) => ({ id, caseTypeId: id, version: 1, definition: FORM })),
  });
  await prisma.roleGroup.createMany({
    data: ids.flatMap((caseTypeId) => [
      { caseTypeId, roleId: MANAGER, groupId: council.teamOf(caseTypeId) },
      { caseTypeId, roleId: MONITOR, groupId: council.ENQUIRIES },
      { caseTypeId, roleId: ESCALATION_USER, groupId: council.SUPERVISORS },
    ]),
  });
  await prisma.starterGroup.createMany({
    data: ids.map((caseTypeId) => ({ caseTypeId, groupId: council.STARTERS })),
  });
  await prisma.reason.createMany({
    data: ids.map((caseTypeId) => ({ id: caseTypeId, caseTypeId, kind: 'closing', text: 'Put right' })),
  });
}

async function settlePeople(prisma: PrismaClient, size: council.Size): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await prisma.user.createMany({ data: ASKERS.map(({ key: _, ...user }) => ({ ...user, passwordHash })) });
  await crowd(prisma, 'staff', council.FIRST_STAFF, council.staffOf(size));
  await crowd(prisma, 'citizen', council.FIRST_CITIZEN, council.citizensOf(size));
  await prisma.groupMember.createMany({ data: memberRows(size) });
  await prisma.$executeRaw`INSERT INTO "group_members" ("groupId", "userId")
    SELECT ${council.STARTERS}, "id" FROM "users" WHERE "id" >= ${council.FIRST_CITIZEN}`;
  await prisma.grant.createMany({
    data: [
      { flag: 'access', groupId: council.STAFF },
      { flag: 'view-others', userId: askerBy('everything').id },
    ],
  });
}

async function crowd(prisma: PrismaClient, kind: string, first: number, count: number): Promise<void> {
  await prisma.$executeRaw`INSERT INTO "users" ("id", "email", "name")
    SELECT id, ${kind}::text || id || '@bench.example', initcap(${kind}::text) || ' ' || id
    FROM generate_series(${first}::int, ${first + count - 1}::int) AS id`;
}

function memberRows(size: council.Size) {
  const of = (userId: number, groupIds: readonly number[]) =>
    groupIds.map((groupId) => ({ groupId, userId }));
  const everyFourthType = council.typeIdsOf(size).filter((id) => id % Math.floor(size.types / 5) === 3);
  const wards = Array.from({ length: council.WARDS }, (_, index) => council.FIRST_WARD + index);
  return [
    ...of(ANONYMOUS, [council.STARTERS]),
    ...of(askerBy('everything').id, [council.STAFF, council.STARTERS]),
    ...of(askerBy('five-types').id, [
      council.STAFF,
      council.STARTERS,
      ...everyFourthType.map(council.teamOf),
    ]),
    ...of(askerBy('handful').id, [council.STAFF, council.STARTERS]),
    ...of(askerBy('nothing').id, [council.STAFF, council.STARTERS]),
    ...of(askerBy('many-groups').id, [council.STAFF, council.STARTERS, ...wards]),
    ...of(askerBy('owner').id, [council.STARTERS]),
    ...Array.from({ length: council.staffOf(size) }).flatMap((_, index) =>
      of(council.FIRST_STAFF + index, [
        council.STAFF,
        ...new Set(council.teamsOfStaff(index, size).map(council.teamOf)),
      ]),
    ),
  ];
}
