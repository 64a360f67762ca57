// The rarer courses of missed bins: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { claim, reassignTo, reassignToGroup, watchedBy } from '../steps/people.ts';
import {
  close,
  deEscalate,
  escalate,
  remove,
  reopen,
  to,
  whenEscalated,
  withdraw,
} from '../steps/progress.ts';
import { extend, pauseTarget, resumeTarget } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside } from '../steps/words.ts';
import { COLLECTED, check, sendBack } from './missed-bins-steps.ts';

export const rareMissedBins: readonly Plot[] = [
  {
    weight: 2,
    steps: [
      hours(2),
      claim(),
      escalate('Assisted collection missed', 'Resident is 91 and on her own. Third time since August.'),
      to('Crew sent back'),
      hours(3),
      as('elsie', aside('Rang her myself. The crew leader will call in.')),
      close(
        'Collected',
        'Emptied. The crew leader has walked the round with the list of assisted collections.',
      ),
    ],
  },
  {
    weight: 3,
    steps: [
      ...check,
      ...sendBack,
      days(3),
      to('Checking the round', 'Sent back twice, missed twice.'),
      days(1),
      whenEscalated(as('ruth', aside('This has to be done today.'))),
      hours(3),
      to('Crew sent back'),
      hours(5),
      deEscalate('Crew is on its way.'),
      hours(3),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 2,
    steps: [
      ...check,
      close('Collected on the next round', 'We could not send anybody and took it with the next round.'),
      nights(2),
      hours(2),
      reopen('Checking the round', 'The resident says it is still standing there.'),
      extend(16, 'Reopened'),
      hours(3),
      to('Crew sent back'),
      hours(4),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 2,
    steps: [
      ...check,
      as(
        'owen',
        aside('I take this one: the resident has written to me.'),
        close('Collected', 'I sent a crew from the depot. It is empty now.'),
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(3),
      as('priya', claim()),
      to('Checking the round'),
      hours(2),
      as('aaron', to('Crew sent back'), reassignTo('becky', 'Workload', 'Back to the round’s own manager.')),
      hours(8),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(3),
      claim(),
      pauseTarget('Snow: no lorry leaves the depot.'),
      days(2),
      resumeTarget('Lorries are out again.'),
      to('Crew sent back'),
      hours(8),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(5),
      claim(),
      aside('The road itself has sunk; the lorry may not go in.'),
      reassignToGroup('Highways team', 'Access to the road'),
      hours(8),
      as('martin', claim()),
      days(2),
    ],
  },
  { weight: 2, steps: [hours(3), claim(), watchedBy('wendy'), to('Checking the round'), days(1)] },
  {
    weight: 2,
    age: 'recent',
    steps: [hours(8), as('carla', remove('Raised by the crew to try out their telephones.'))],
  },
  {
    weight: 2,
    needs: 'account',
    steps: [nights(1), withdraw('Closed', 'They have just been. Please forget it.')],
  },
  {
    weight: 2,
    steps: [
      hours(6),
      as('molly', aside('Caller asks whether to leave it out over the weekend. Told her yes.')),
    ],
  },
  { weight: 4, age: 'new', steps: [] },
];
