// What other teams do before a licence is decided on: the tasks of a licence application.
import { options, type TaskSketch } from '../sketch.ts';

export const licenceTasks: readonly TaskSketch[] = [
  {
    title: 'Check the papers',
    instructions: 'Plan of the place, proof of identity, proof of the right to work, fee.',
    group: 'Licensing',
    start: 'raising',
    atLeast: 1,
    days: 5,
  },
  {
    title: 'Food hygiene visit',
    instructions: 'Visit the kitchen or the stall, rate it, and say what has to change before it opens.',
    group: 'Environmental health',
    start: 'hand',
    // A visit, and another when something had to change.
    atMost: 2,
    days: 10,
    after: ['Check the papers'],
    asks: [
      { key: 'visited', kind: 'date', label: 'Day of the visit', required: true, time: 'past' },
      {
        key: 'rating',
        kind: 'choice',
        label: 'Rating',
        required: true,
        options: options({ good: 'Good', fair: 'Fair, with conditions', poor: 'Poor' }),
      },
      { key: 'conditions', kind: 'long-text', label: 'Conditions', most: 2000 },
    ],
  },
  {
    title: 'Fire safety check',
    instructions: 'Escape routes, alarms, and how many people the place holds.',
    group: 'Fire safety',
    start: 'hand',
    days: 10,
    after: ['Check the papers'],
    asks: [
      {
        key: 'capacity',
        kind: 'number',
        label: 'Most people allowed',
        required: true,
        least: 1,
        most: 5000,
      },
    ],
  },
  {
    title: 'Noise opinion',
    instructions: 'Would music or late hours disturb the neighbours?',
    group: 'Environmental health',
    start: 'hand',
    days: 7,
  },
];
