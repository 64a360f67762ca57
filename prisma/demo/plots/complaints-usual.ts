// The courses that complaints usually take.
import type { Plot } from '../book.ts';
import { claim } from '../steps/people.ts';
import { close, to } from '../steps/progress.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, ask } from '../steps/words.ts';
import { decide, hearService, investigate } from './complaints-steps.ts';

export const usualComplaints: readonly Plot[] = [
  {
    weight: 2,
    steps: [
      ...investigate,
      ...hearService,
      ...decide,
      close(
        'Upheld',
        'You are right. We did not do what we had promised, and we are sorry. The service has changed how it keeps its lists.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...investigate,
      ...hearService,
      ...decide,
      close(
        'Partly upheld',
        'We should have told you sooner, and are sorry for that. What was decided was within the rules.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...investigate,
      ...hearService,
      ...decide,
      close(
        'Not upheld',
        'I have read what you sent and what the service kept. I could not find that anything was done wrongly. You can ask for stage 2 within 28 days.',
      ),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(5),
      as('colin', claim()),
      hours(2),
      close(
        'Settled on the phone',
        'As agreed with you on the phone today: it is being put right, and you don’t need a formal answer.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...investigate,
      days(2),
      to('Waiting for complainant'),
      ask(
        'Could you send me the letter that you speak of?',
        'On which day did you ring, and from which number?',
      ),
      nights(5),
      answer('It is attached to the e-mail that I sent on Sunday.', 'Twice on the Tuesday, from my work.'),
      hours(6),
      to('Investigating'),
      ...hearService,
      ...decide,
      close(
        'Upheld',
        'Thank you for the letter. It shows that you are right, and that our file was incomplete.',
      ),
    ],
  },
  {
    weight: 1,
    steps: [
      ...investigate,
      days(3),
      to('Waiting for complainant'),
      ask('May I talk to your landlord about this?'),
    ],
  },
];
