// Whose turn it is in the outbox: how a postman takes a mail for a while, and how its state moves on. Each statement
// is a transaction of its own, and holds only as long as the mail is still in the hands that took it.
import type { MailState, PrismaClient } from '../generated/prisma/client.ts';

const MINUTE = 60_000;
const LEASE = 5 * MINUTE; // to take it, connect, and be let in
const HANDING_LEASE = 15 * MINUTE; // a server may think for ten minutes before it says that it has a mail (RFC 5321)

/** A mail in a postman's hands. `attempts` tells this turn from any other: it is counted up by each. */
export type Taken = {
  id: string;
  caseId: number | null;
  action: string;
  recipient: string;
  userId: number | null;
  address: string;
  subject: string;
  text: string;
  html: string;
  /** iCalendar, of a mail about an appointment. */
  calendar: string | null;
  attempts: number;
};

/**
 * Takes the next mail that is due, or that somebody took and let lie. A case's mails go to an address in the order in
 * which they were written: none is taken before an earlier one has gone, or has failed.
 */
export async function take(prisma: PrismaClient, now: Date): Promise<Taken | undefined> {
  const [mail] = await prisma.$queryRaw<Taken[]>`
    UPDATE "mails" SET "state" = 'taken', "leaseUntil" = ${after(now, LEASE)}::timestamptz, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT m."id" FROM "mails" m
      WHERE (m."state" = 'queued' AND m."dueAt" <= ${now}::timestamptz
          OR m."state" = 'taken' AND m."leaseUntil" < ${now}::timestamptz)
        AND NOT EXISTS (
          SELECT FROM "mails" earlier
          WHERE earlier."caseId" = m."caseId" AND earlier."address" = m."address"
            AND earlier."state" IN ('queued', 'taken', 'handing')
            AND (earlier."createdAt", earlier."id") < (m."createdAt", m."id"))
      ORDER BY m."dueAt", m."createdAt", m."id" LIMIT 1
      FOR UPDATE SKIP LOCKED)
    RETURNING "id", "caseId", "action", "recipient", "userId", "address", "subject", "text", "html", "calendar", "attempts"`;
  return mail;
}

/** Says that a mail's words go on the wire now. False where the mail is no longer in our hands: then they mustn't. */
export async function markHanding(
  prisma: PrismaClient,
  { id, attempts }: Taken,
  now: Date,
): Promise<boolean> {
  const { count } = await prisma.mail.updateMany({
    where: { id, attempts, state: 'taken' },
    data: { state: 'handing', leaseUntil: after(now, HANDING_LEASE) },
  });
  return count === 1;
}

/** What became of a turn. */
export type End =
  | { state: 'sent'; sentAt: Date }
  | { state: 'queued'; dueAt: Date; error: string }
  | { state: Extract<MailState, 'failed' | 'doubtful'>; error: string };

/** Ends a turn. Whoever learns the server's answer late may still say what somebody else could only doubt. */
export async function settle(prisma: PrismaClient, { id, attempts }: Taken, end: End): Promise<void> {
  await prisma.mail.updateMany({
    where: { id, attempts, state: { in: ['taken', 'handing', 'doubtful'] } },
    data: { leaseUntil: null, error: null, ...end },
  });
}

/** Whoever was handing these over died at it: nobody can know whether they arrived. Gives how many. */
export async function doubtAbandoned(prisma: PrismaClient, now: Date): Promise<number> {
  const { count } = await prisma.mail.updateMany({
    where: { state: 'handing', leaseUntil: { lt: now } },
    data: {
      state: 'doubtful',
      leaseUntil: null,
      error: 'Casement was stopped while it handed this over: it may or may not have arrived.',
    },
  });
  return count;
}

function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
