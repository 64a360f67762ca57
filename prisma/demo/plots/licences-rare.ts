// The rarer courses of licence applications: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { claim, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, to, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { cancelTask } from '../steps/tasks.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside, ask, note, ownerSays } from '../steps/words.ts';
import { consult, fire, hygiene, take } from './licences-steps.ts';

export const rareLicences: readonly Plot[] = [
  {
    weight: 2,
    steps: [
      hours(6),
      claim(),
      to('Completeness check'),
      days(1),
      to('Waiting for applicant'),
      ask('The fee hasn’t arrived. Did you use the reference?'),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(6),
      claim(),
      to('Completeness check'),
      to('Waiting for applicant'),
      ask('We still need your proof of identity.'),
      days(14),
      aside('Reminded by letter.'),
      days(4),
      cancelTask('Check the papers', 'Nothing to check.'),
      close(
        'Incomplete after reminder',
        'We asked twice for what was missing. You can apply again at any time; the fee is paid back.',
      ),
    ],
  },
  {
    weight: 2,
    age: 'old',
    steps: [
      ...take,
      ...consult,
      watchedBy('wendy'),
      days(3),
      escalate('Objections from neighbours', 'Fourteen letters against it, all from the same terrace.'),
      as('elsie', aside('It will have to go to the committee.')),
      hygiene('Clean. Nothing to add.', 'good'),
      days(2),
      fire(180),
      extend(14, 'The committee meets on the first Tuesday of the month.'),
      to('Ready to decide'),
      days(4),
      deEscalate('The committee has heard both sides.'),
      days(1),
      close(
        'Granted with conditions',
        'The committee has granted it until half past ten, with a review after six months.',
      ),
    ],
  },
  { weight: 3, steps: [...take, ...consult, days(2), hygiene('Clean, well laid out.', 'good'), days(3)] },
  {
    weight: 2,
    steps: [
      ...take,
      ...consult,
      nights(2),
      ownerSays(
        'The electrician comes on Monday. Please don’t visit before.',
        'We are thirty now instead of forty. Does that change anything?',
      ),
      days(9),
    ],
  },
  {
    weight: 1,
    steps: [
      ...take,
      ...consult,
      nights(3),
      ownerSays('The landlord has let it to somebody else. I am so sorry. What do I have to do?'),
      hours(3),
      cancelTask('Food hygiene visit', 'The applicant has lost the place.'),
      cancelTask('Fire safety check', 'The applicant has lost the place.'),
      note('You can withdraw it yourself, further down on this page. Good luck with the next place.'),
      nights(1),
      withdraw('Withdrawn', 'Thank you for your patience.'),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      ...take,
      ...consult,
      days(2),
      fire(40),
      as(
        'carla',
        to('Ready to decide', 'The Mayor opens it on Saturday: it has to be ready by then.'),
        aside('Hygiene visit is booked for tomorrow.'),
      ),
      days(1),
      hygiene('Fit to open.', 'good'),
      days(1),
      close('Granted', 'Granted for the two days that you asked for.'),
    ],
  },
  { weight: 3, age: 'new', steps: [] },
  { weight: 2, steps: [hours(9), claim(), hours(3), to('Completeness check')] },
];
