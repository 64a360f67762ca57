// One more case of a type of the demo council, which no other test knows: as it stands when it has just been raised.
import { addressOf } from '../../prisma/demo/cast.ts';
import { MANAGER, SYSTEM } from '../../src/permissions/vocabulary.ts';
import { newReference } from '../../src/reference.ts';
import type { Site } from './site.ts';

type Raised = { owner?: string; contactEmail?: string; contactName?: string; title?: string };

/** Gives its reference. `owner`: by first name; nobody, and no address of theirs, unless told. */
export async function anotherCase({ prisma }: Site, prefix: string, { owner, ...raised }: Raised = {}) {
  const type = await prisma.caseType.findUniqueOrThrow({ where: { prefix } });
  const like = await prisma.case.findFirstOrThrow({
    where: { caseTypeId: type.id, deleted: false },
    orderBy: { id: 'asc' },
  });
  const status = await prisma.status.findFirstOrThrow({
    where: { workflowId: type.workflowId, kind: 'start' },
  });
  const [manager] = await prisma.roleGroup.findMany({
    where: { caseTypeId: type.id, roleId: MANAGER },
    orderBy: { position: 'asc' },
  });
  const ownerId = owner
    ? (await prisma.user.findUniqueOrThrow({ where: { email: addressOf(owner) } })).id
    : null;
  const { id, reference } = await prisma.case.create({
    data: {
      ...{ title: like.title, formId: like.formId, submission: like.submission ?? {} },
      ...raised,
      ...{ reference: newReference(prefix), caseTypeId: type.id, workflowId: type.workflowId },
      ...{ statusId: status.id, ownerId, raisedById: ownerId ?? SYSTEM },
    },
  });
  const placed = { caseId: id, caseTypeId: type.id, statusId: status.id, byId: SYSTEM };
  if (manager)
    await prisma.assignment.create({ data: { ...placed, roleId: MANAGER, groupId: manager.groupId } });
  return reference;
}
