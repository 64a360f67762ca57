// Erasing an account, and what hangs on it or on its address beside cases: what is left is a number that did things.
import type { SetupPermit } from '../../permissions/permit.ts';
import { ERASED, NOWHERE } from './erase-cases.ts';
import { eraseInJournal, type Redacted } from './erase-journal.ts';
import type { Subject } from './subject.ts';

export const ERASED_PERSON = 'Erased person';

/** Erases it. They hold nothing any more and can't sign in; what they did as staff stays, by nobody's name. */
export async function eraseAccount({ tx }: SetupPermit, userId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId} AND "sess"->'passport'->>'user' IS NOT NULL`;
  await tx.accountToken.deleteMany({ where: { userId } });
  await tx.groupMember.deleteMany({ where: { userId } });
  await tx.grant.deleteMany({ where: { userId } });
  await tx.savedView.deleteMany({ where: { ownerId: userId } });
  await tx.erasureRequest.updateMany({ where: { userId }, data: { said: '' } });
  await tx.user.update({
    where: { id: userId },
    data: {
      ...{ name: ERASED_PERSON, email: `erased-${userId}@erased.invalid`, phone: null, passwordHash: null },
      ...{ active: false, confirmedAt: null, closedAt: new Date() },
    },
  });
}

/** Erases what is left of the accounts that some cases belonged to until those were closed. Gives what changed in the journal. */
export async function eraseClosedAccounts(
  permit: SetupPermit,
  caseIds: readonly number[],
): Promise<Redacted> {
  const { tx } = permit;
  const closed = await tx.$queryRaw<{ id: number }[]>`
    UPDATE "users" SET "name" = ${ERASED_PERSON} WHERE "closedAt" IS NOT NULL AND "id" IN (
      SELECT "actorId" FROM "events" WHERE "caseId" = ANY(${[...caseIds]}::int[]) AND "action" = 'close-account')
    RETURNING "id"`;
  const userId = { in: closed.map(({ id }) => id) };
  await tx.erasureRequest.updateMany({ where: { userId }, data: { said: '' } });
  const redacted: Redacted = {};
  for (const { id } of closed)
    Object.assign(redacted, await eraseInJournal(permit, { userId: id, email: null }));
  return redacted;
}

/** Erases letters beside cases, links under way, and forms that weren't sent. Gives what files of theirs were stored as. */
export async function eraseTraces(
  { tx }: SetupPermit,
  { userId, email }: Subject,
  caseIds: readonly number[],
): Promise<string[]> {
  await tx.$executeRaw`
    UPDATE "mails" SET "address" = ${NOWHERE}, "userId" = NULL, "subject" = ${ERASED}, "text" = '', "html" = '', "error" = NULL,
      "state" = CASE WHEN "state" IN ('queued', 'taken') THEN 'failed' ELSE "state" END
    WHERE "userId" = ${userId} OR ("caseId" IS NULL AND lower("address") = ${email})`;
  await tx.$executeRaw`DELETE FROM "account_tokens" WHERE "email" = ${email}`;
  const drafts = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "drafts" WHERE "userId" = ${userId} OR "forUserId" = ${userId} OR lower("email") = ${email}
      OR "caseId" = ANY(${[...caseIds]}::int[])`;
  const ids = drafts.map(({ id }) => id);
  // A file that came to its case by a draft isn't the draft's any more.
  await tx.$executeRaw`UPDATE "case_files" SET "draftId" = NULL WHERE "draftId" = ANY(${ids}::uuid[]) AND "caseId" IS NOT NULL`;
  const files = await tx.$queryRaw<{ storedAs: string }[]>`
    DELETE FROM "case_files" WHERE "draftId" = ANY(${ids}::uuid[]) RETURNING "storedAs"::text`;
  await tx.$executeRaw`DELETE FROM "drafts" WHERE "id" = ANY(${ids}::uuid[])`;
  return files.map(({ storedAs }) => storedAs);
}
