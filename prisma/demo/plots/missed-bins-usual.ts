// The courses that missed bins usually take.
import type { Plot } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim } from '../steps/people.ts';
import { close, to } from '../steps/progress.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, aside, ask, ownerSays } from '../steps/words.ts';
import { COLLECTED, check, sendBack } from './missed-bins-steps.ts';

export const usualMissedBins: readonly Plot[] = [
  { weight: 9, steps: [...check, ...sendBack, hours(6), close('Collected', ...COLLECTED)] },
  {
    weight: 5,
    steps: [
      hours(2),
      claim(),
      to('Crew sent back'),
      nights(0.5),
      ownerSays(
        'Thank you. It is out at the kerb.',
        'They have taken next door’s and left ours again.',
        'Should I put the second box beside it?',
      ),
      hours(5),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 2,
    steps: [
      ...check,
      aside('Camera at 6:55: no bin at the kerb.'),
      close(
        'Bin was not out',
        'The lorry passed at five to seven and there was nothing at the kerb. Please have it out by six.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...check,
      aside('Tagged: nappies and a toaster in the recycling.'),
      close(
        'Wrong things in the bin',
        'The crew left a tag: there was something in it that we can’t recycle. Please take it out and we will empty it next time.',
      ),
    ],
  },
  {
    weight: 2,
    steps: [
      ...check,
      close(
        'Road was blocked',
        'The lorry could not get past the building works. We have told the builder to move the skip.',
      ),
    ],
  },
  {
    weight: 2,
    echoes: 'street',
    steps: [
      hours(4),
      claim(),
      linkBack('parent'),
      to('Crew sent back', 'One crew for the whole street.'),
      hours(7),
      close('Collected', 'The whole street was done on one extra run.'),
    ],
  },
  {
    weight: 3,
    needs: 'address',
    steps: [
      ...check,
      to('Waiting for resident'),
      ask(
        'Is the bin at the front or in the passage behind the house?',
        'Is it the big shared bin or your own?',
      ),
      nights(1),
      answer('At the front, left of the gate.', 'Our own, the one with the painted number.'),
      hours(2),
      to('Checking the round'),
      ...sendBack,
      hours(7),
      close('Collected', ...COLLECTED),
    ],
  },
  {
    weight: 2,
    needs: 'address',
    steps: [
      ...check,
      to('Waiting for resident'),
      ask('The crew says that the gate was locked. May they have the code?'),
      days(6),
    ],
  },
  {
    weight: 2,
    needs: 'address',
    steps: [
      ...check,
      to('Waiting for resident'),
      ask('Which week did you put the brown bin out? Garden waste goes every second week.'),
      days(8),
      close(
        'No answer from the resident',
        'We asked you and didn’t hear back. Tell us again if it happens again.',
      ),
    ],
  },
];
