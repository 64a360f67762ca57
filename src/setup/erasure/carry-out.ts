// Carrying out an erasure: one transaction for everything that is kept in the database, and the files' bytes after it.
import { changeSetup } from '../../change.ts';
import type { Config } from '../../config.ts';
import { finish } from '../../configuration/last-setup.ts';
import { removeStored } from '../../files/store.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { ERASED_PERSON, eraseAccount, eraseClosedAccounts, eraseTraces } from './erase-account.ts';
import { eraseCases } from './erase-cases.ts';
import { eraseInJournal } from './erase-journal.ts';
import { tellErased } from './letters.ts';
import { accountAsSubject, casesOf, languageWith, type Subject } from './subject.ts';

/** Does what a request asks for. Throws Invalid where it doesn't wait any more, or nobody would hold setup after it. */
export async function carryOut({ prisma, actor, config }: Visit, requestId: number): Promise<void> {
  const gone = await changeSetup(prisma, actor, async (permit) => {
    const { userId } = await endRequest(permit, requestId, 'carried_out', null);
    const user = await permit.tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, language: true, confirmedAt: true },
    });
    const stored = await erase(permit, accountAsSubject(user));
    await tellErased(permit.tx, config, { address: user.email, language: user.language });
    return stored;
  });
  await removeBytes(config, gone);
}

/** The same for whoever gave an address without having an account. Throws Invalid where no case names it. */
export async function carryOutByAddress({ prisma, actor, config }: Visit, email: string): Promise<void> {
  const gone = await changeSetup(prisma, actor, async (permit) => {
    const language = await languageWith(permit.tx, email);
    if (language === undefined)
      throw new Invalid({ field: 'email', text: 'No case without an account names this address. Check it' });
    const stored = await erase(permit, { userId: null, email });
    await tellErased(permit.tx, config, { address: email, language });
    return stored;
  });
  await removeBytes(config, gone);
}

/** Ends a request that waits. Throws Invalid where it doesn't. */
export async function endRequest(
  { tx, actor }: SetupPermit,
  id: number,
  state: 'carried_out' | 'refused',
  answer: string | null,
): Promise<{ userId: number }> {
  const [ended] = await tx.erasureRequest.updateManyAndReturn({
    where: { id, state: 'asked' },
    data: { state, answer, endedAt: new Date(), endedById: actor.person.id },
    select: { userId: true },
  });
  if (!ended)
    throw new Invalid({ text: 'This request doesn’t wait any more: it was withdrawn or answered.' });
  return ended;
}

async function erase(permit: SetupPermit, subject: Subject): Promise<string[]> {
  const ids = await casesOf(permit.tx, subject, true);
  const files = ids.length > 0 ? await eraseCases(permit, subject, ids) : [];
  const others = await eraseTraces(permit, subject, ids);
  // First theirs: where both touch an entry, what the second leaves is what is left.
  const redacted = await eraseClosedAccounts(permit, ids);
  Object.assign(redacted, await eraseInJournal(permit, subject));
  if (subject.userId !== null) await eraseAccount(permit, subject.userId);
  // The journal says that it was done; not to whom, where nothing but an address said who it was.
  const whom =
    subject.userId === null ? 'somebody without an account' : `${ERASED_PERSON} (#${subject.userId})`;
  await finish(permit, 'erase', whom, {
    ...{ cases: ids.length, files: files.length + others.length },
    ...(Object.keys(redacted).length > 0 ? { redacted } : {}),
  });
  return [...files, ...others];
}

// No row names them any more, so where this fails or the process dies the hourly sweep finds them.
async function removeBytes(config: Config, stored: readonly string[]): Promise<void> {
  await removeStored(config, stored).catch(() => undefined);
}
