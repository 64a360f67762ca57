// Stories of street lights.
import { type Book, daysBefore, type Told } from '../book.ts';
import { rareStreetLights } from '../plots/street-lights-rare.ts';
import { usualStreetLights } from '../plots/street-lights-usual.ts';

const FAULTS = {
  out: 'The corner is pitch dark and people cut through there from the station.',
  flickers: 'It goes on and off all night and shines straight into our bedroom.',
  day: 'It has been burning at noon for a week now, which must cost something.',
  damaged: 'A delivery van backed into it and it leans towards the houses.',
  wires: 'The little door at the bottom is open and you can see the wires. Children play there.',
} as const;
const MORE = [
  'The one next to it is fine.',
  'It started after the storm.',
  'My daughter won’t walk home that way any more.',
  'It was mended in June and has gone again.',
  'I rang in September and nothing happened.',
  '',
];

export const streetLights: Book = {
  prefix: 'SLO',
  count: 36,
  team: ['gus', 'gus', 'priya'],
  visitors: 0.5,
  helped: 0.2,
  tell(scene): Told {
    const { chance, street, spot } = scene;
    const fault = chance.pick(['out', 'out', 'out', 'flickers', 'day', 'damaged', 'wires'] as const);
    const where = `${street}, ${spot}`;
    const column = `${street.slice(0, 2).toUpperCase()}${Math.floor(chance.between(3, 80))}`;
    return {
      title: where,
      priority: fault === 'wires' ? 'urgent' : 'normal',
      answers: {
        where,
        ...(chance.happens(0.6) ? { column } : {}),
        fault,
        since: daysBefore(scene, Math.floor(chance.between(1, 20))),
        details: `${FAULTS[fault]} ${chance.pick(MORE)}`.trim(),
      },
    };
  },
  plots: [...usualStreetLights, ...rareStreetLights],
};
