// What most courses of street lights have in common: wordings and runs of steps.
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { hours } from '../steps/time.ts';

export const MENDED = [
  'New lantern fitted. It came on at dusk.',
  'The sensor was stuck; we changed it.',
  'Mended on the evening round. Thank you for the number on the column, it saved us looking.',
  'We changed the driver and cleaned the glass.',
];

export const visit = [hours(6), claim(), to('Visit planned')];
