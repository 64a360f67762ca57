// What ends with a case, whether staff close it or its owner takes it back: its target, its questions, and in time its
// tracking links.
import type { Config } from './config.ts';
import type { Status } from './permissions/configuration.ts';
import type { Permit } from './permissions/permit.ts';
import { expireTrackingLinks } from './tracking.ts';

/** Why it ends: a reason of its type, where one was chosen, and a text. */
export type Ending = { reason?: { id: number } | undefined; explanation: string };

/** Puts a case into a closed status. */
export async function endCase(
  permit: Permit<'close' | 'withdraw'>,
  { trackingLinkDays }: Pick<Config, 'trackingLinkDays'>,
  status: Status,
  { reason, explanation }: Ending,
): Promise<void> {
  const { tx, facts } = permit;
  const closedAt = new Date();
  await tx.case.update({
    where: { id: facts.id },
    data: {
      statusId: status.id,
      closedAt,
      dueAt: null, // the target itself stays, and a reopened case takes it up again
      closingReasonId: reason?.id ?? null,
      closingExplanation: explanation,
    },
  });
  await tx.question.updateMany({
    where: { caseId: facts.id, state: 'open' },
    data: { state: 'withdrawn' },
  });
  await expireTrackingLinks(permit, closedAt, trackingLinkDays);
}
