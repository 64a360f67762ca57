// What most courses of complaints have in common: wordings and runs of steps.
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { days, hours } from '../steps/time.ts';
import { as, aside, note } from '../steps/words.ts';

export const investigate = [
  hours(9),
  as('colin', claim()),
  hours(5),
  to('Investigating'),
  note(
    'I am looking into your complaint and will write to you by the date above.',
    'My name is Colin Marsh. Your complaint is with me from now on.',
  ),
];

export const hearService = [
  days(2),
  to('Waiting for service'),
  days(4),
  aside(
    'Service agrees with the dates. Says that two people were off sick.',
    'Their log and the complainant’s account match, except for who said it first.',
    'Manager of the service has answered at length and missed the point.',
  ),
  to('Investigating'),
];

export const decide = [days(2), to('Decision drafted'), days(1.5)];
