// The licences of the demo council with their tasks, and what tests of tasks look up beside the pages.
import { addressOf } from '../../../prisma/demo/cast.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { newReference } from '../../../src/reference.ts';
import type { Site } from '../../support/site.ts';

export type Made = { id: number; reference: string };
export type Council = ReturnType<typeof councilAt>;

/** Makes and looks up in a site's database. */
export function councilAt({ prisma }: Site) {
  const groupNamed = async (name: string) => (await prisma.group.findUniqueOrThrow({ where: { name } })).id;
  const personNamed = async (name: string) =>
    (await prisma.user.findUniqueOrThrow({ where: { email: addressOf(name) } })).id;
  const typeOf = (prefix: string) => prisma.caseType.findUniqueOrThrow({ where: { prefix } });

  return {
    groupNamed,
    personNamed,
    /** A new live case of a type, assigned to its first manager group; without an owner, and without a task. */
    newCase: async (prefix: string, more: Partial<Prisma.CaseUncheckedCreateInput> = {}): Promise<Made> => {
      const { id: caseTypeId, workflowId } = await typeOf(prefix);
      const status = await prisma.status.findFirstOrThrow({ where: { workflowId, kind: 'open' } });
      const form = await prisma.form.findFirstOrThrow({ where: { caseTypeId, purpose: 'raising' } });
      const group = await prisma.roleGroup.findFirstOrThrow({
        where: { caseTypeId, roleId: 2 },
        orderBy: { position: 'asc' },
      });
      const made = await prisma.case.create({
        data: {
          ...{ reference: newReference(prefix), caseTypeId, workflowId, statusId: status.id },
          ...{ title: 'Made by a test', formId: form.id, submission: {}, raisedById: 1, contactName: 'Zoe' },
          ...more,
        },
        select: { id: true, reference: true, statusId: true },
      });
      const { id: caseId, statusId } = made;
      const held = { roleId: 2, groupId: group.groupId, byId: 2 };
      await prisma.assignment.create({ data: { caseId, caseTypeId, statusId, ...held } });
      return made;
    },
    /** Gives a case a task, as its type defines it or with a title of its own. */
    giveTask: async (
      { id: caseId }: Made,
      title: string,
      to: { groupId: number } | { userId: number },
      more: Partial<Prisma.TaskUncheckedCreateInput> = {},
    ): Promise<number> => {
      const { caseTypeId, statusId } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } });
      const definition = await prisma.taskDefinition.findFirst({ where: { caseTypeId, title } });
      const own = { definitionId: definition?.id ?? null, title, raisedById: 2 };
      const { id } = await prisma.task.create({
        data: { caseId, caseTypeId, statusId, ...own, ...to, ...more },
      });
      return id;
    },
    definitionNamed: async (prefix: string, title: string) =>
      prisma.taskDefinition.findFirstOrThrow({ where: { title, caseType: { prefix } } }),
    /** The tasks of a case in the order of raising: "Check the papers: done". */
    tasksOf: async ({ id: caseId }: Made): Promise<string[]> => {
      const tasks = await prisma.task.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
      return tasks.map(({ title, state }) => `${title}: ${state}`);
    },
    /** What the history says of the tasks of a case, in order. */
    eventsOf: ({ id: caseId }: Made) =>
      prisma.event.findMany({
        where: { caseId, action: { contains: 'task' } },
        orderBy: { id: 'asc' },
        select: { action: true, actorId: true, public: true, bypass: true, text: true, data: true },
      }),
    /** The letters about a case in order: "raise-task to tariq". */
    lettersOf: async ({ id: caseId }: Made): Promise<string[]> => {
      const mails = await prisma.mail.findMany({
        where: { caseId },
        orderBy: [{ createdAt: 'asc' }, { address: 'asc' }],
      });
      return mails.map(({ action, address }) => `${action} to ${address.split('@')[0]}`);
    },
  };
}
