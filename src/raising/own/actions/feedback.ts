// "Was this resolved?": what an owner says of a closed case. They may change their mind.
import { z } from 'zod';
import { record } from '../../../history.ts';
import type { Permit } from '../../../permissions/permit.ts';
import type { Form } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { addressOf } from '../addresses.ts';
import { casePage } from '../page/own-case.ts';
import { optionalText } from './texts.ts';

type Feedback = { resolved: 'yes' | 'no'; comment: string };

/** POST /my-cases/:reference/give-feedback, /track/:token/give-feedback */
export const feedback: Form<CaseVisit, Permit<'give-feedback'>, Feedback> = {
  input: ({ say }) =>
    z.object({
      resolved: z.enum(['yes', 'no'], say('own.feedback-missing')),
      comment: optionalText(say),
    }),
  show: casePage,
  submit: async (permit, { resolved, comment }, visit) => {
    const { tx, actor, facts } = permit;
    const given = { resolved: resolved === 'yes', comment, byId: actor.person.id, at: new Date() };
    await tx.feedback.upsert({
      where: { caseId: facts.id },
      create: { caseId: facts.id, ...given },
      update: given,
    });
    await record(permit, { public: true, ...(comment === '' ? {} : { text: comment }), data: { resolved } });
    return { goTo: addressOf(visit), notice: visit.say('own.feedback-thanks') };
  },
};
