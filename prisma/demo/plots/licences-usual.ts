// The courses that licence applications usually take.
import type { Plot } from '../book.ts';
import { claim } from '../steps/people.ts';
import { close, to } from '../steps/progress.ts';
import { cancelTask, done, raiseTask } from '../steps/tasks.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, ask } from '../steps/words.ts';
import { bothDone, consult, fire, hygiene, take } from './licences-steps.ts';

export const usualLicences: readonly Plot[] = [
  {
    weight: 5,
    steps: [
      ...take,
      ...consult,
      ...bothDone,
      days(1),
      close('Granted', 'Your licence is granted as you applied for it. Hang it where people can see it.'),
    ],
  },
  {
    weight: 3,
    steps: [
      ...take,
      ...consult,
      raiseTask('Noise opinion'),
      days(3),
      as('tariq', done('Noise opinion', 'Bearable until eleven, with the windows shut.')),
      hygiene('One basin too few.', 'fair'),
      days(1),
      fire(45),
      to('Ready to decide'),
      days(1),
      close(
        'Granted with conditions',
        'Granted. Windows and doors are to be kept shut after ten, and a second basin put in before you open.',
      ),
    ],
  },
  {
    weight: 1,
    steps: [
      ...take,
      ...consult,
      days(4),
      hygiene('No running hot water, no plan for waste.', 'poor'),
      as('lena', cancelTask('Fire safety check', 'No need: it fails on hygiene.')),
      to('Ready to decide'),
      days(1),
      close(
        'Refused',
        'We can’t grant it while there is no hot water. You may apply again when there is, or appeal within 21 days.',
      ),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(8),
      claim(),
      to('Completeness check'),
      hours(3),
      cancelTask('Check the papers', 'Not needed.'),
      close(
        'No licence needed',
        'What you describe doesn’t need a licence. Keep this letter in case somebody asks.',
      ),
    ],
  },
  {
    weight: 3,
    steps: [
      hours(6),
      claim(),
      to('Completeness check'),
      hours(6),
      to('Waiting for applicant'),
      ask(
        'The plan of the place is missing. Could you send one with the ways out marked?',
        'We need proof that you may use the land. Is there a lease?',
      ),
      nights(5),
      answer(
        'Here it is, drawn to scale by my brother.',
        'The lease is with my solicitor, I have asked her to send it.',
      ),
      hours(7),
      to('Completeness check'),
      done('Check the papers', 'Complete now.'),
      ...consult,
      ...bothDone,
      days(1),
      close('Granted', 'Your licence is granted. Thank you for sending what was missing so quickly.'),
    ],
  },
];
