// The rarer courses of complaints: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { claim, reassignTo, release, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, reopen, to, toStage, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside, ownerSays } from '../steps/words.ts';
import { decide, hearService, investigate } from './complaints-steps.ts';

export const rareComplaints: readonly Plot[] = [
  {
    weight: 2,
    age: 'old',
    steps: [
      ...investigate,
      ...hearService,
      ...decide,
      close('Not upheld', 'The time that it took is within what we promise. I am sorry that it felt longer.'),
      nights(4),
      ownerSays('You have answered a question that I didn’t ask. I want stage 2.'),
      days(1),
      reopen('Investigating', 'Stage 2 asked for in time.'),
      toStage('Stage 2', 'To be looked at by somebody else.'),
      extend(15, 'Stage 2'),
      reassignTo('ruth', 'Needs a senior investigator'),
      days(3),
      as('ruth', to('Decision drafted')),
      days(2),
      as(
        'ruth',
        close(
          'Partly upheld',
          'The decision stands, but the first answer did not deal with your main point. I apologise for that.',
        ),
      ),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      ...investigate,
      toStage('Stage 2', 'Comes back from stage 1 under the old procedure.'),
      ...hearService,
      toStage('Ombudsman', 'The Ombudsman has asked for our file.'),
      escalate('Press interest', 'The Echo has rung.'),
      as('elsie', aside('Nobody speaks to the paper but the press office.')),
      days(6),
      as('elsie', aside('File sent to the Ombudsman.')),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      ...investigate,
      escalate('A councillor has asked', 'Councillor Aldridge wants to know by Friday.'),
      days(1),
      as('elsie', aside('Told her where it stands.'), deEscalate('She is content.')),
      ...hearService,
      ...decide,
      close('Upheld', 'We got this wrong. It has been put right today.'),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(7),
      as('colin', claim()),
      aside('I know the complainant from the choir.'),
      release(),
      days(2),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(9),
      as('colin', claim(), watchedBy('wendy'), to('Investigating')),
      days(5),
      as('carla', aside('Read this for the quarterly report.')),
    ],
  },
  {
    weight: 1,
    steps: [...investigate, nights(3), withdraw('Closed', 'They have rung and settled it. Thank you.')],
  },
  { weight: 3, age: 'new', steps: [] },
];
