// An e-mail to the owner, written by hand: it goes out as any letter does, and stands in the history for both to read.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';

const Letter = z.object({
  ...Stamp,
  subject: requiredText('a subject', 150).refine(
    (typed) => !typed.includes('\n'),
    'Write the subject in one line',
  ),
  text: requiredText('the e-mail'),
});
type Letter = z.infer<typeof Letter>;

/** /cases/:reference/email-owner */
export const emailOwnerForm: Form<CaseVisit, Permit<'email-owner'>, Letter> = {
  input: () => Letter,
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'email-owner',
        title: 'E-mail the owner',
        explanation:
          'The owner reads this as you write it, and finds it in the history of their case too. To be answered, ask a question instead.',
        fields: [
          {
            kind: 'text',
            name: 'subject',
            label: 'Subject',
            hint: 'The reference is put before it.',
            required: true,
          },
          { kind: 'long-text', name: 'text', label: 'E-mail', required: true, maxLength: 5000 },
        ],
        submit: { text: 'Send' },
      },
      filled,
    ),
  submit: async (permit, { subject, text }, visit) => {
    const { tx, facts, actor } = permit;
    await record(permit, { public: true, text: `${subject}\n\n${text}` });
    const sent = await tellOwner(tx, visit.config, facts.id, {
      action: 'email-owner',
      subject,
      text,
      by: actor,
    });
    if (!sent)
      throw new Invalid({
        text: 'The owner can’t be written to: it is you, or their account is no longer in use',
      });
    return backToCase(visit, 'The e-mail to the owner is on its way.');
  },
};
