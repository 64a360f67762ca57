// What Manage Case shows of a case beside its facts and its history.
import type { PrismaClient } from '../generated/prisma/client.ts';

export type CaseRecord = Awaited<ReturnType<typeof caseRecord>>;

/** A case with its form and people. Asks nobody, and shows nothing by itself: what is shown, the sections decide. */
export function caseRecord(prisma: PrismaClient, id: number) {
  return prisma.case.findUniqueOrThrow({
    where: { id },
    select: {
      title: true,
      submission: true,
      contactName: true,
      contactEmail: true,
      contactPhone: true,
      contactAddress: true,
      raisedAt: true,
      closedAt: true,
      closingExplanation: true,
      form: { select: { definition: true } },
      owner: { select: { name: true, email: true } },
      raisedBy: { select: { id: true, name: true, kind: true } },
      stage: { select: { name: true } },
      subtype: { select: { name: true } },
      closingReason: { select: { text: true } },
      assignments: {
        select: {
          role: { select: { name: true } },
          user: { select: { name: true } },
          group: { select: { name: true } },
        },
        orderBy: [{ roleId: 'asc' }, { id: 'asc' }],
      },
    },
  });
}
