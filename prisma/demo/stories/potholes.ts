// Stories of potholes.
import { type Book, daysBefore, some, type Told } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim, reassignTo, reassignToGroup, release, watchedBy } from '../steps/people.ts';
import {
  close,
  deEscalate,
  escalate,
  remove,
  reopen,
  restore,
  to,
  whenEscalated,
  withdraw,
} from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';

const WHAT = [
  'It has been growing since the frost and now the edge breaks away when lorries go over it.',
  'I hit it on my way home and heard something snap in the front suspension.',
  'You can’t see it when it is full of rain, and it usually is.',
  'The patch that was put on in spring has come out in one piece.',
  'It is right where the school patrol stands in the morning.',
  'A cyclist went over the handlebars here on Saturday. She was shaken, nothing broken.',
  'The gas people dug here last month and the filling has sunk.',
  'The drain cover next to it rocks as well.',
  'My husband uses a wheelchair and we now have to go round by the road.',
  'It is on the line that every bus takes into the stop.',
  'There are three of them in a row; this is the deepest.',
  'Loose stones from it are thrown against the parked cars.',
];
const MORE = [
  'It gets worse each week.',
  'Cars swerve to the other side to miss it.',
  'Somebody has put a traffic cone in it, but that has gone now.',
  'At night there is hardly any light there.',
  'I have a photograph if you want one.',
  'The neighbours say they have told you too.',
  '',
];
const MENDED = [
  'We cut the hole out square and filled it with hot asphalt. It can be driven on.',
  'Filled and rolled this morning. Thank you for telling us.',
  'The crew repaired {title} together with two smaller holes nearby.',
  'Repaired. We will look at it again after the winter.',
];
const MEASURED = [
  'Measured: 7 cm deep, 60 across. Goes on the list for the hot box.',
  'Been there. 5 cm at the edge, water standing in it. Within our standard for repair.',
  'Sub-base is gone as well. Needs cutting out, not just filling.',
  'Photographed from both sides; the crew can stop in the bus bay.',
];
const BOOKED = [
  'We have looked at it and booked a crew. They should be there within the week.',
  'An inspector has been. The repair is ordered.',
  'Thank you. It is as bad as you say, and will be filled in the next round.',
];

const SIZES = { saucer: 3, plate: 6, lid: 8, bigger: 12 } as const;

const inspect = [hours(4), claim(), hours(7), to('To be inspected'), days(1.5)];
const order = [aside(...MEASURED), to('Repair ordered'), note(...BOOKED)];

export const potholes: Book = {
  prefix: 'POT',
  count: 48,
  team: ['martin', 'priya', 'martin'],
  visitors: 0.5,
  helped: 0.2,
  tell(scene): Told {
    const { chance, street, spot } = scene;
    const where = `${street}, ${spot}`;
    const size = chance.pick(Object.keys(SIZES) as (keyof typeof SIZES)[]);
    return {
      title: where,
      priority: size === 'bigger' ? 'high' : 'normal',
      answers: {
        where,
        lane: chance.pick(['carriageway', 'carriageway', 'cycle-lane', 'pavement', 'crossing']),
        size,
        depth: SIZES[size],
        dangers: some(scene, ['drivers', 'cyclists', 'walkers', 'wheelchairs'], chance.happens(0.5) ? 1 : 2),
        seen: daysBefore(scene, Math.floor(chance.between(1, 15))),
        details: `${chance.pick(WHAT)} ${chance.pick(MORE)}`.trim(),
      },
    };
  },
  plots: [
    { weight: 10, steps: [...inspect, ...order, days(4), close('Repaired', ...MENDED)] },
    {
      weight: 4,
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
      weight: 3,
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
      weight: 4,
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
      weight: 4,
      steps: [
        hours(6),
        claim(),
        linkBack('duplicate'),
        close('Reported before', 'Somebody told us a little earlier. We follow it up under that report.'),
      ],
    },
    {
      weight: 4,
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
      weight: 3,
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
      weight: 3,
      steps: [
        ...inspect,
        days(13),
        whenEscalated(
          as(
            'elsie',
            aside('Asked the team why this one is still waiting. The crew is short of two people.'),
          ),
        ),
        days(2),
      ],
    },
    {
      weight: 2,
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
      weight: 2,
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
      steps: [
        ...inspect,
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
      weight: 2,
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
      weight: 3,
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
      recent: true,
      steps: [hours(9), as('carla', remove('Sent twice by mistake; the other report stands.'))],
    },
    {
      weight: 1,
      recent: true,
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
      weight: 2,
      needs: 'account',
      steps: [nights(2), withdraw('Closed', 'It was filled this morning, before you could read this.')],
    },
    {
      weight: 2,
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
    { weight: 4, steps: [] },
  ],
};
