// Stories of missed bins.
import { type Book, daysBefore, some, type Told } from '../book.ts';
import { linkBack } from '../steps/links.ts';
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
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';

const BINS = {
  general: 'General waste',
  recycling: 'Recycling',
  garden: 'Garden waste',
  food: 'Food waste',
} as const;
const WHAT = [
  'The lorry came down the street and stopped at number 9. It never came back for our end.',
  'Everybody else’s was emptied. Ours stood right beside theirs.',
  'This is the second week running.',
  'There was a van parked across the drive, but the crew could have wheeled it round.',
  'They emptied half of it and left the rest frozen to the bottom.',
  'The whole row was left, about eight of us.',
  'I can’t move it far because of my hip, so it stands by the side gate as agreed.',
  'The new crew doesn’t seem to know that there are houses behind the hall.',
  'Gulls have been at the bags and it is all over the pavement.',
  'I watched the lorry turn round at the top without coming down.',
  'We put it out at six as always; by noon the lorry still hadn’t come.',
  'The lid was down and there was nothing in it that shouldn’t be.',
];
const COLLECTED = [
  'The crew came back and emptied it.',
  'Emptied this morning on an extra run. Sorry for the trouble.',
  'Collected. The round has been told where you put it.',
  'A second crew took everything that stood in the street.',
];
const LOGGED = [
  'Tracker: the lorry was in the street at 7:42 and skipped from 9 to 23.',
  'Crew sheet says “no access”. Camera shows a skip on the bend.',
  'Agency crew that day, without the list of assisted collections.',
  'Round was cut short, hydraulics failed at eleven.',
];

const check = [hours(3), claim(), to('Checking the round'), hours(2)];
const sendBack = [
  aside(...LOGGED),
  to('Crew sent back'),
  note(
    'Please leave it out. We are sending a crew back for it.',
    'You are right, it was left. A crew will come by tomorrow.',
  ),
];

export const missedBins: Book = {
  prefix: 'BIN',
  count: 52,
  team: ['becky', 'becky', 'priya'],
  visitors: 0.5,
  helped: 0.25,
  tell(scene): Told {
    const { chance, street, number } = scene;
    const which = chance.pick(Object.keys(BINS) as (keyof typeof BINS)[]);
    const where = `${number} ${street}`;
    return {
      title: where,
      subtype: BINS[which],
      answers: {
        where,
        which,
        due: daysBefore(scene, chance.pick([0, 0, 1, 1, 2])),
        out: chance.pick(['before', 'before', 'morning', 'morning', 'unsure', 'later']),
        ...(chance.happens(0.3) ? { needs: some(scene, ['assisted', 'shared', 'tagged'], 1) } : {}),
        details: chance.pick(WHAT),
      },
    };
  },
  plots: [
    { weight: 12, steps: [...check, ...sendBack, hours(6), close('Collected', ...COLLECTED)] },
    {
      weight: 6,
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
      weight: 3,
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
      weight: 3,
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
      weight: 3,
      steps: [
        ...check,
        close(
          'Road was blocked',
          'The lorry could not get past the building works. We have told the builder to move the skip.',
        ),
      ],
    },
    {
      weight: 3,
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
      weight: 4,
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
        ...check,
        as(
          'aaron',
          to('Crew sent back'),
          reassignTo('becky', 'Workload', 'Back to the round’s own manager.'),
        ),
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
      recent: true,
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
    { weight: 4, steps: [] },
  ],
};
