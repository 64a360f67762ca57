// Answering a question that staff have asked the owner, with files where they help.
import { z } from 'zod';
import { resumeAfterWaiting } from '../../../clock/case-target.ts';
import type { Kept } from '../../../files/receive.ts';
import { attachToCase } from '../../../files/rows.ts';
import { record } from '../../../history.ts';
import { tellWhoHasIt } from '../../../mail/letters.ts';
import { decide } from '../../../permissions/decide.ts';
import { type Permit, refusal } from '../../../permissions/permit.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, type Form, typed } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { addressOf } from '../addresses.ts';
import { type FilesVisit, fileChoice, receiveFiles, takeFiles } from '../files.ts';
import { askedOn } from '../page/open-questions.ts';
import { formPage } from './form-page.ts';
import { MOST, requiredText } from './texts.ts';

type Answer = { answer: string; kept: readonly Kept[] };

/** /my-cases/:reference/answer-question/:question, /track/:token/answer-question/:question */
export const answerForm: Form<FilesVisit, Permit<'answer-question'>, Answer> = {
  receives: receiveFiles,
  input: (visit) =>
    z
      .object({ answer: requiredText(visit.say, 'own.answer-missing') })
      .transform(({ answer }, context) => ({ answer, kept: takeFiles(visit, context) })),
  show: answerPage,
  submit: async (permit, { answer, kept }, visit) => {
    const { tx, actor, facts } = permit;
    if (kept.length > 0 && !decide(actor, 'attach-file', facts).allowed)
      throw refusal(actor, 'attach-file', facts);
    const questionId = questionOf(visit);
    const { askedById } = await tx.question.update({
      where: { id: questionId },
      data: { state: 'answered', answer, answeredById: actor.person.id, answeredAt: new Date() },
      select: { askedById: true },
    });
    const data = { questionId, ...(kept.length > 0 ? { file: kept.map(({ name }) => name) } : {}) };
    const eventId = await record(permit, { public: true, text: answer, data });
    await attachToCase(permit, kept, { questionId, eventId, public: true });
    await resumeAfterWaiting(permit, visit.config, 'The owner has answered.');
    const letter = { action: 'answer-question', text: answer, by: actor } as const;
    await tellWhoHasIt(tx, visit.config, facts, letter, [askedById]);
    return { goTo: addressOf(visit), notice: visit.say('own.answered') };
  },
};

async function answerPage(visit: FilesVisit, filled: Filled): Promise<Reply> {
  const { say } = visit;
  const { text, askedAt } = await visit.prisma.question.findUniqueOrThrow({
    where: { id: questionOf(visit) },
    select: { text: true, askedAt: true },
  });
  return formPage(visit, filled, {
    title: say('own.answer-title'),
    quote: { text, note: askedOn(visit, askedAt) },
    fields: [
      {
        kind: 'long-text',
        name: 'answer',
        label: say('own.answer'),
        required: true,
        maxLength: MOST,
        value: typed(filled.sent, 'answer'),
      },
    ],
    files: await fileChoice(visit, filled.errors),
    submit: { text: say('own.answer-send') },
    cancel: say('own.cancel'),
  });
}

/** The question that the address names, which the door has let in to. */
function questionOf({ params }: CaseVisit): number {
  return Number(params['question']);
}
