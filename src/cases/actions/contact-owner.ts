// Asking the owner a question: they read it where they follow the case, and are written to with the way to answer it.
import { z } from 'zod';
import { pauseWhileWaiting } from '../../clock/case-target.ts';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import { newTrackingLink } from '../../tracking.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from './action-page.ts';
import { requiredText } from './texts.ts';

const Question = z.object({ ...Stamp, question: requiredText('the question') });
type Question = z.infer<typeof Question>;

/** /cases/:reference/contact-owner */
export const contactOwnerForm: Form<CaseVisit, Permit<'contact-owner'>, Question> = {
  input: () => Question,
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'contact-owner',
        title: 'Ask the owner a question',
        explanation: 'The owner is told so by e-mail, with a link to answer it. You are told when they do.',
        fields: [
          {
            kind: 'long-text',
            name: 'question',
            label: 'What do you need to know?',
            hint: 'The owner reads this as you write it.',
            required: true,
            maxLength: 5000,
          },
        ],
        submit: { text: 'Ask' },
      },
      filled,
    ),
  submit: async (permit, { question }, visit) => {
    const { tx, facts, actor } = permit;
    const { id: questionId } = await tx.question.create({
      data: { caseId: facts.id, text: question, askedById: actor.person.id },
      select: { id: true },
    });
    await record(permit, { public: true, text: question, data: { questionId } });
    await pauseWhileWaiting(permit, visit.config);
    // Of the links that an owner without an account holds, we know the hashes alone: the letter brings one more.
    const token = facts.ownerId === null ? { token: await newTrackingLink(permit, facts.id) } : {};
    const letter = { action: 'contact-owner', text: question, questionId, by: actor, ...token } as const;
    await tellOwner(tx, visit.config, facts.id, letter);
    return backToCase(visit, 'The question was asked.');
  },
};
