// The question whether it was resolved, as it stands on a closed case's page.
import { momentsIn } from '../../../web/look/moments.ts';
import { type Filled, typed } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { MOST } from '../actions/texts.ts';
import { addressOf } from '../addresses.ts';
import type { FeedbackForm } from '../models.ts';

type Given = { resolved: boolean; comment: string; at: Date } | null;

/** Filled in with what they said before. */
export function feedbackForm(visit: CaseVisit, given: Given, { sent, errors }: Filled): FeedbackForm {
  const { say, config, language } = visit;
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const before = given ? (given.resolved ? 'yes' : 'no') : '';
  const problem = (name: string) => {
    const error = errors.find((one) => one.field === name)?.text;
    return error === undefined ? {} : { error };
  };
  return {
    action: `${addressOf(visit)}/give-feedback`,
    fields: [
      {
        kind: 'choice',
        name: 'resolved',
        label: say('own.feedback'),
        required: true,
        options: [
          { value: 'yes', label: say('own.feedback-yes') },
          { value: 'no', label: say('own.feedback-no') },
        ],
        value: 'resolved' in sent ? typed(sent, 'resolved') : before,
        ...problem('resolved'),
      },
      {
        kind: 'long-text',
        name: 'comment',
        label: say('own.feedback-comment'),
        maxLength: MOST,
        value: 'comment' in sent ? typed(sent, 'comment') : (given?.comment ?? ''),
        ...problem('comment'),
      },
    ],
    submit: say(given ? 'own.feedback-change' : 'own.feedback-send'),
    ...(given ? { given: say('own.feedback-given', { date: date(given.at) }) } : {}),
  };
}
