// Taking cases into an account: from then on they are its holder's; whoever has a link to one still follows it by that.
import { recordAdopted } from '../../history.ts';
import type { AdoptPermit } from '../../permissions/permit.ts';

/** Makes the actor the owner of the cases of a permit. Gives how many those are. */
export async function adopt(permit: AdoptPermit): Promise<number> {
  const { tx, actor, caseIds } = permit;
  const { count } = await tx.case.updateMany({
    where: { id: { in: [...caseIds] } },
    data: { ownerId: actor.person.id, version: { increment: 1 }, changedAt: new Date() },
  });
  await recordAdopted(permit);
  return count;
}
