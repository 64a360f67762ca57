// What somebody has to put down before their account can close: work that nobody would know of, and a wish of theirs
// that could no longer be carried out.
import type { AccountPermit } from '../../permissions/permit.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';
import { Invalid } from '../../web/routing.ts';
import type { Say } from '../../words/say.ts';

/** Throws Invalid where the account has open work as staff, or waits to be erased. */
export async function mustHoldNothing(permit: AccountPermit, say: Say): Promise<void> {
  if (await hasOpenWork(permit)) throw new Invalid({ text: say('account.close-work') });
  const { tx, actor } = permit;
  const asked = await tx.erasureRequest.count({ where: { userId: actor.person.id, state: 'asked' } });
  // Closing takes the account off its cases, and then nothing would say any more whose they were.
  if (asked > 0) throw new Invalid({ text: say('account.close-erasure') });
}

// Whoever is no longer past the gate couldn't hand it on, either.
async function hasOpenWork({ tx, actor }: AccountPermit): Promise<boolean> {
  if (!actor.staff) return false;
  const userId = actor.person.id;
  const open = { deleted: false, case: { closedAt: null } };
  const select = { caseId: true };
  const has = await tx.assignment.findFirst({ where: { ...open, userId, roleId: MANAGER }, select });
  return (
    has !== null || (await tx.task.findFirst({ where: { ...open, userId, state: 'open' }, select })) !== null
  );
}
