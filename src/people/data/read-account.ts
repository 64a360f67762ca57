// What is held on somebody beside their cases: the account itself, and what hangs on it.
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { withoutKeys } from '../../tokens.ts';
import type { AccountCopy } from './shape.ts';

// Of each kind the newest; nobody has had more, and a copy has to end.
const MOST = 1000;

/** Reads it. Drafts that somebody has under way for somebody else aren't on them, and stay out. */
export async function readAccount(prisma: PrismaClient, userId: number): Promise<AccountCopy> {
  const { memberships, drafts, mails, erasures, ...account } = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: SELECTED,
  });
  return {
    ...account,
    groups: memberships.map(({ group }) => group.name),
    sessions: await readSessions(prisma, userId),
    drafts: drafts.map(({ caseType, ...draft }) => ({ type: caseType.name, ...draft })),
    letters: mails.map(({ createdAt, subject, text }) => ({
      at: createdAt,
      subject,
      text: withoutKeys(text),
    })),
    erasureRequests: erasures,
  };
}

const SELECTED = {
  ...{ name: true, email: true, phone: true, language: true, createdAt: true, confirmedAt: true },
  memberships: { orderBy: { group: { name: 'asc' } }, select: { group: { select: { name: true } } } },
  drafts: {
    where: { caseId: null, onBehalf: false },
    orderBy: { changedAt: 'desc' },
    take: MOST,
    select: { caseType: { select: { name: true } }, changedAt: true, expiresAt: true, answers: true },
  },
  // Those on cases stand with their cases.
  mails: {
    where: { caseId: null },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { createdAt: true, subject: true, text: true },
  },
  erasures: {
    orderBy: { id: 'desc' },
    take: MOST,
    select: { state: true, said: true, askedAt: true, endedAt: true, answer: true },
  },
} as const satisfies Prisma.UserSelect;

function readSessions(prisma: PrismaClient, userId: number): Promise<AccountCopy['sessions']> {
  return prisma.$queryRaw`
    SELECT to_timestamp(("sess"->>'signedInAt')::bigint / 1000.0) AS "signedInAt", "sess"->>'agent' AS "browser"
    FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId} AND "sess"->'passport'->>'user' IS NOT NULL
      AND "expire" > now()
    ORDER BY 1 DESC LIMIT ${MOST}`;
}
