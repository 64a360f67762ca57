// What most courses of missed bins have in common: wordings and runs of steps.
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { hours } from '../steps/time.ts';
import { aside, note } from '../steps/words.ts';

export const COLLECTED = [
  'The crew came back and emptied it.',
  'Emptied this morning on an extra run. Sorry for the trouble.',
  'Collected. The round has been told where you put it.',
  'A second crew took everything that stood in the street.',
];

export const LOGGED = [
  'Tracker: the lorry was in the street at 7:42 and skipped from 9 to 23.',
  'Crew sheet says “no access”. Camera shows a skip on the bend.',
  'Agency crew that day, without the list of assisted collections.',
  'Round was cut short, hydraulics failed at eleven.',
];

export const check = [hours(3), claim(), to('Checking the round'), hours(2)];

export const sendBack = [
  aside(...LOGGED),
  to('Crew sent back'),
  note(
    'Please leave it out. We are sending a crew back for it.',
    'You are right, it was left. A crew will come by tomorrow.',
  ),
];
