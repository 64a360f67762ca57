// What staff have asked the owner of a case and is not answered yet.
import { momentsIn } from '../../../web/look/moments.ts';
import { type CaseVisit, may } from '../../../web/visit.ts';
import { addressOf } from '../addresses.ts';
import type { OpenQuestion } from '../models.ts';

const MOST_SHOWN = 20;

/** The questions that the owner may answer now, the oldest first. */
export async function openQuestions(visit: CaseVisit): Promise<OpenQuestion[]> {
  const { prisma, facts, say } = visit;
  const ids = facts.openQuestions.filter((questionId) => may(visit, 'answer-question', { questionId }));
  const questions = await prisma.question.findMany({
    where: { id: { in: ids.slice(0, MOST_SHOWN) } },
    orderBy: { id: 'asc' },
    select: { id: true, text: true, askedAt: true },
  });
  return questions.map(({ id, text, askedAt }) => ({
    text,
    asked: askedOn(visit, askedAt),
    answer: { text: say('own.answer-this'), href: `${addressOf(visit)}/answer-question/${id}` },
  }));
}

/** When it was asked, in words. */
export function askedOn({ config, say, language }: CaseVisit, askedAt: Date): string {
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  return say('own.asked-on', { date: date(askedAt) });
}
