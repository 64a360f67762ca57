// The rarer courses of potholes: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { claim, reassignTo, reassignToGroup, release, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, remove, reopen, restore, to, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside } from '../steps/words.ts';
import { inspect, MENDED, order } from './potholes-steps.ts';

export const rarePotholes: readonly Plot[] = [
  {
    weight: 1,
    steps: [
      hours(3),
      claim(),
      escalate('Somebody was hurt', 'The caller’s mother fell and broke her wrist.'),
      to('To be inspected'),
      hours(3),
      to('Made safe'),
      as('elsie', aside('Insurance has been told.'), deEscalate('Made safe; nothing more for us to do.')),
      days(2),
      to('Repair ordered'),
      days(3),
      close('Repaired', ...MENDED),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      ...inspect,
      ...order,
      days(3),
      close('Repaired', ...MENDED),
      nights(4),
      days(0.5),
      reopen('To be inspected', 'The filling has come out again.'),
      extend(5, 'Second repair'),
      days(2),
      to('Repair ordered'),
      days(3),
      close('Repaired', 'Cut out deeper this time, and sealed at the edges.'),
    ],
  },
  {
    weight: 2,
    age: 'old',
    steps: [
      hours(4),
      as('martin', claim()),
      hours(7),
      to('To be inspected'),
      days(1),
      as(
        'aaron',
        to('Repair ordered', 'Ordered from my desk: the councillor rang twice.'),
        reassignTo('priya', 'Absence', 'Martin is on leave this week.'),
      ),
      days(3),
      close('Repaired', ...MENDED),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      hours(6),
      claim(),
      aside('That is the base of a lamp column, not the road.'),
      reassignToGroup('Street lighting crew', 'Belongs to another team'),
      hours(5),
      as('gus', claim()),
      days(3),
      as('gus', close('Repaired', 'We reset the column and closed the hole around it.')),
    ],
  },
  {
    weight: 2,
    age: 'old',
    steps: [
      hours(5),
      as('ian', claim()),
      days(2),
      as('ian', to('To be inspected')),
      days(6),
      as('molly', aside('The caller rang again and asked who is dealing with it.')),
    ],
  },
  {
    weight: 2,
    steps: [hours(4), claim(), watchedBy('wendy'), to('To be inspected'), days(3), ...order, days(9)],
  },
  {
    weight: 2,
    age: 'recent',
    steps: [hours(9), as('carla', remove('Sent twice by mistake; the other report stands.'))],
  },
  {
    weight: 1,
    age: 'recent',
    steps: [
      hours(5),
      as('carla', remove('Taken for a joke.')),
      hours(5),
      as('carla', restore(), aside('It wasn’t a joke: the hole is there.')),
      hours(3),
      claim(),
    ],
  },
  {
    weight: 1,
    needs: 'account',
    steps: [nights(2), withdraw('Closed', 'It was filled this morning, before you could read this.')],
  },
  {
    weight: 1,
    steps: [
      hours(5),
      claim(),
      to('To be inspected'),
      days(6),
      extend(10, 'The road is closed for the water main until the end of the month.'),
      days(3),
      aside('I am on leave from Monday.'),
      release(),
      days(3),
    ],
  },
  { weight: 4, age: 'new', steps: [] },
];
