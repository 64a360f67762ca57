// Why an owner may not do something, in their language: the law's own sentences speak of roles and groups, in English.
import type { Key } from './catalogue.ts';
import type { Say } from './say.ts';

/** What ruled it out: the name of the state rule that was broken, if one was; else that it is closed, or other rules. */
export type Ruled = { rule: string | undefined; closed: boolean };

/** Takes the action, and the case's reference. */
export function ownersWhy(say: Say, action: string, reference: string, { rule, closed }: Ruled): string {
  const what = say(DEEDS[action] ?? 'own.deed', { reference });
  return say('own.cant', {
    what,
    why: say(REASONS[rule ?? (closed ? 'closed' : '')] ?? 'own.because-of-rules'),
  });
}

const DEEDS: Readonly<Record<string, Key>> = {
  'add-public-note': 'own.deed-add-public-note',
  'attach-file': 'own.deed-attach-file',
  'answer-question': 'own.deed-answer-question',
  withdraw: 'own.deed-withdraw',
  'give-feedback': 'own.deed-give-feedback',
  'view-details': 'own.deed-view-details',
  'view-history': 'own.deed-view-history',
  'view-attachments': 'own.deed-view-attachments',
};

const REASONS: Readonly<Record<string, Key>> = {
  closed: 'own.because-closed',
  'not closed': 'own.because-not-closed',
  'no open question': 'own.because-no-open-question',
  'no owner': 'own.because-no-owner',
};
