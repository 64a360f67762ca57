// What waits for somebody on their own cases: the questions that they may answer now.
import { decide } from '../../permissions/decide.ts';
import type { CaseFacts } from '../../permissions/facts.ts';
import type { Visit } from '../../web/visit.ts';
import { translated } from '../../words/translated.ts';
import type { WaitingItem } from './models.ts';

const MOST_SHOWN = 10;
// Of so many the law is asked: a status may keep its owner from answering.
const MOST_ASKED = 200;

export type Candidate = { id: number; caseId: number; text: string; askedAt: Date };

/** The newest of the candidates that the law lets them answer; `more` says that there are others. */
export function waitingOf(
  visit: Visit,
  candidates: readonly Candidate[],
  facts: ReadonlyMap<number, CaseFacts>,
): { items: WaitingItem[]; more: boolean } {
  const { actor, say, language } = visit;
  const open = candidates.flatMap(({ id: questionId, caseId, text, askedAt }) => {
    const one = facts.get(caseId);
    if (!one || !decide(actor, 'answer-question', one, { questionId }).allowed) return [];
    const type = actor.configuration.types.get(one.typeId);
    return {
      link: {
        text: say('own.waiting-answer', { reference: one.reference }),
        href: `/my-cases/${one.reference}/answer-question/${questionId}`,
      },
      type: type ? translated(type, language, 'name') : '',
      text,
      at: askedAt,
    };
  });
  return { items: open.slice(0, MOST_SHOWN), more: open.length > MOST_SHOWN };
}

/** The newest open questions on somebody's own cases. What is closed or deleted nobody answers any more, so it doesn't use up the bound. */
export function candidatesOf({ prisma, actor }: Visit): Promise<Candidate[]> {
  return prisma.$queryRaw<Candidate[]>`
    SELECT q."id", q."caseId", q."text", q."askedAt"
    FROM "cases" c JOIN "questions" q ON q."caseId" = c."id" AND q."state" = 'open'
    WHERE c."ownerId" = ${actor.person.id} AND NOT c."deleted" AND c."closedAt" IS NULL
    ORDER BY q."id" DESC LIMIT ${MOST_ASKED}`;
}
