// The courses that potholes usually take.
import type { Plot } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim } from '../steps/people.ts';
import { close, to, whenEscalated } from '../steps/progress.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';
import { inspect, MENDED, order } from './potholes-steps.ts';

export const usualPotholes: readonly Plot[] = [
  { weight: 7, steps: [...inspect, ...order, days(4), close('Repaired', ...MENDED)] },
  {
    weight: 3,
    steps: [
      ...inspect,
      to('Made safe'),
      note(
        'It is fenced off and filled with cold asphalt for now. The proper repair follows.',
        'We made {title} safe today.',
      ),
      days(2),
      to('Repair ordered'),
      days(4),
      close('Repaired', ...MENDED),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(3),
      claim(),
      to(
        'Repair ordered',
        'Known from the walk last week, no need to look again.',
        'Same street as yesterday’s job; goes on the same ticket.',
      ),
      nights(2),
      ownerSays(
        'It has a cone beside it now. Is that you?',
        'Thank you for being so quick.',
        'There is a second one forming just behind it.',
      ),
      days(2),
      close('Repaired', ...MENDED),
    ],
  },
  {
    weight: 3,
    steps: [
      ...inspect,
      aside('2 cm. Below the 4 cm at which we repair a carriageway.', 'Worn surface rather than a hole.'),
      close(
        'Not deep enough to repair',
        'We measured {title}. It is not deep enough to be repaired now. We will look again in six months.',
      ),
    ],
  },
  {
    weight: 3,
    echoes: 'place',
    steps: [
      hours(6),
      claim(),
      linkBack('duplicate'),
      close('Reported before', 'Somebody told us a little earlier. We follow it up under that report.'),
    ],
  },
  {
    weight: 3,
    needs: 'address',
    steps: [
      hours(5),
      claim(),
      to('On hold'),
      ask(
        'We found no hole at {title}. Is it before or after the crossing?',
        'Which side of the road is it on, coming from the church?',
      ),
      nights(3),
      answer(
        'After it. It is hidden when a car is parked there.',
        'On the left, about ten steps after the crossing.',
      ),
      hours(6),
      to('To be inspected'),
      days(1),
      ...order,
      days(4),
      close('Repaired', ...MENDED),
    ],
  },
  {
    weight: 2,
    needs: 'address',
    steps: [
      hours(6),
      claim(),
      to('On hold'),
      ask('We could not find it. Could you describe the place again?'),
      days(11),
      close(
        'No answer from the reporter',
        'We asked you where it is and did not hear from you. Please tell us again if it is still there.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...inspect,
      days(13),
      whenEscalated(
        as('elsie', aside('Asked the team why this one is still waiting. The crew is short of two people.')),
      ),
      days(2),
    ],
  },
];
