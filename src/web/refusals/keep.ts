// Keeps what somebody was refused, by the number that their page shows, for an administrator to look into.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { Denied, Invisible, NoAccess } from '../../permissions/refusals.ts';
import type { Actor } from '../../permissions/standing.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { explain } from '../../permissions/why/explain.ts';

// Refusals are made by whoever likes to: so many are kept of one person an hour, and so many of all visitors, and of all.
const MOST = { ofOne: 100, ofVisitors: 500, ofAll: 2000 };

/** Keeps a refusal, unless its hour is full. What is no refusal of the law's is passed over. */
export async function keepRefusal(
  prisma: PrismaClient,
  number: string,
  { person }: Actor,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Denied || error instanceof Invisible || error instanceof NoAccess)) return;
  const question = error instanceof NoAccess ? undefined : error.question;
  const sentence = question
    ? explain(question.actor, question.action, question.facts, question.about).sentence
    : error.message;
  const ofOne = person.id === ANONYMOUS ? MOST.ofVisitors : MOST.ofOne;
  // One statement, whether there was a case or not: the time that it takes tells nothing.
  await prisma.$executeRaw`
    INSERT INTO "refusals" ("number", "userId", "action", "caseId", "byLink", "about", "answer", "sentence")
    SELECT ${number}, ${person.id}, ${question?.action ?? null}, ${question?.facts.id ?? null}::int,
      ${question?.actor.trackedCaseId !== undefined}, ${JSON.stringify(question?.about ?? {})}::jsonb,
      ${answerOf(error)}, ${sentence}
    WHERE (SELECT count(*) FROM "refusals" WHERE "userId" = ${person.id} AND "at" > now() - interval '1 hour') < ${ofOne}
      AND (SELECT count(*) FROM "refusals" WHERE "at" > now() - interval '1 hour') < ${MOST.ofAll}`;
}

function answerOf(error: Denied | Invisible | NoAccess): string {
  if (error instanceof Denied) return 'denied';
  return error instanceof Invisible ? 'invisible' : 'no-access';
}
