// What most courses of information requests have in common: wordings and runs of steps.
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { days, hours } from '../steps/time.ts';
import { note } from '../steps/words.ts';

export const search = [
  hours(8),
  claim(),
  hours(4),
  to('Searching'),
  note(
    'We are looking for what you asked for. You will have an answer within twenty working days.',
    'Your request has been passed to the service that keeps these papers.',
  ),
];

export const sign = [days(1.5), to('Sign-off'), days(1)];
