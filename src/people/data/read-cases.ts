// The cases in a copy: those that somebody sees as their owner, portion by portion, each cut down to what the law
// lets them see of it.
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { decide } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import { visibleIds } from '../../permissions/list/visible.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { Action } from '../../permissions/vocabulary.ts';

const PORTION = 100;

/** A case as read, and the law's answers on it. */
export type ReadCase = { row: CaseRow; facts: CaseFacts; may: (action: Action) => boolean };
export type CaseRow = Prisma.CaseGetPayload<{ select: typeof SELECTED }>;

/**
 * All cases that an actor owns, by account or by a tracking link, newest first. However many there are, one portion of
 * them is in memory at a time. Or `only` those with some ids.
 */
export async function* ownCases(
  prisma: PrismaClient,
  actor: Actor,
  only?: readonly number[],
): AsyncGenerator<ReadCase[]> {
  if (only) return yield await readCases(prisma, actor, only);
  for (let before: number | undefined; ; ) {
    const span = before === undefined ? { most: PORTION } : { most: PORTION, before };
    const ids = await visibleIds(prisma, actor, { lens: 'own' }, span);
    if (ids.length > 0) yield await readCases(prisma, actor, ids);
    if (ids.length < PORTION) return;
    before = ids.at(-1);
  }
}

async function readCases(prisma: PrismaClient, actor: Actor, ids: readonly number[]): Promise<ReadCase[]> {
  const rows = await prisma.case.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'desc' },
    select: SELECTED,
  });
  const facts = new Map((await factsByIds(prisma, ids)).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const known = facts.get(row.id);
    if (!known) return [];
    const may = (action: Action) => decide(actor, action, known).allowed;
    // Between the list and the look at its facts a case may have moved on.
    return may('view-summary') ? [{ row, facts: known, may }] : [];
  });
}

const SELECTED = {
  ...{ id: true, reference: true, title: true, formId: true, submission: true },
  ...{ contactName: true, contactEmail: true, contactPhone: true, contactAddress: true },
  ...{ raisedAt: true, changedAt: true, dueAt: true, closedAt: true, closingExplanation: true },
  closingReason: { select: { text: true, translations: true } },
  caseType: { select: { name: true, translations: true } },
  status: { select: { name: true, publicName: true, translations: true } },
  // A note that was changed since stands there once, as it reads now.
  events: {
    where: { public: true, action: { not: 'edit-note' } },
    orderBy: { id: 'asc' },
    select: {
      ...{ at: true, actorId: true, action: true, text: true, data: true },
      changes: { where: { action: 'edit-note' }, orderBy: { id: 'desc' }, take: 1, select: { text: true } },
    },
  },
  questions: {
    orderBy: { id: 'asc' },
    select: { state: true, askedAt: true, text: true, answeredAt: true, answer: true },
  },
  appointments: {
    orderBy: { startsAt: 'asc' },
    select: { state: true, title: true, place: true, startsAt: true, endsAt: true },
  },
  mails: {
    where: { recipient: 'owner' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, subject: true, text: true },
  },
  feedback: { select: { at: true, resolved: true, comment: true } },
  files: {
    where: { public: true, deletedAt: null },
    orderBy: { id: 'asc' },
    select: {
      ...{ name: true, storedAs: true, contentType: true, bytes: true, uploadedAt: true },
      ...{ scannedAt: true, infected: true },
    },
  },
} as const satisfies Prisma.CaseSelect;
