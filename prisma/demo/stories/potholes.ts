// Stories of potholes.
import { type Book, daysBefore, some, type Told } from '../book.ts';
import { rarePotholes } from '../plots/potholes-rare.ts';
import { usualPotholes } from '../plots/potholes-usual.ts';

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

const SIZES = { saucer: 3, plate: 6, lid: 8, bigger: 12 } as const;

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
  plots: [...usualPotholes, ...rarePotholes],
};
