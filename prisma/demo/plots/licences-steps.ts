// What most courses of licence applications have in common: wordings and runs of steps.
import type { Step } from '../life.ts';
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { done, raiseTask } from '../steps/tasks.ts';
import { days, hours } from '../steps/time.ts';
import { as, note } from '../steps/words.ts';
import { dayOf } from '../working-time.ts';

export const take: Step[] = [
  hours(8),
  claim(),
  hours(4),
  to('Completeness check'),
  days(1),
  done('Check the papers', 'Everything is there, the fee has been paid.'),
];

export const consult: Step[] = [
  hours(2),
  to('Consultation'),
  note(
    'Neighbours have 28 days to comment. I have asked Environmental health and Fire safety for their opinions.',
    'Your papers are complete. The consultation starts today.',
  ),
  raiseTask('Food hygiene visit'),
  raiseTask('Fire safety check'),
];

export const hygiene =
  (explanation: string, rating: string): Step =>
  (life) => {
    const visited = dayOf(life.at.getTime());
    const conditions = rating === 'good' ? {} : { conditions: 'A second basin for hands, before opening.' };
    as('tariq', done('Food hygiene visit', explanation, { visited, rating, ...conditions }))(life);
  };

export const fire = (capacity: number): Step =>
  as(
    'fiona',
    done('Fire safety check', `Two ways out, both kept clear. No more than ${capacity} people.`, {
      capacity,
    }),
  );

export const bothDone = [
  days(3),
  hygiene('Clean, well laid out, papers in order.', 'good'),
  days(1),
  fire(60),
  hours(5),
  to('Ready to decide'),
];
