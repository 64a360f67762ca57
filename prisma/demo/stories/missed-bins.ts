// Stories of missed bins.
import { type Book, daysBefore, some, type Told } from '../book.ts';
import { rareMissedBins } from '../plots/missed-bins-rare.ts';
import { usualMissedBins } from '../plots/missed-bins-usual.ts';

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

export const missedBins: Book = {
  prefix: 'BIN',
  count: 56,
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
  plots: [...usualMissedBins, ...rareMissedBins],
};
