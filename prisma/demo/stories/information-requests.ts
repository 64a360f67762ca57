// Stories of information requests.

import { type Book, daysBefore, type Told } from '../book.ts';
import { rareInformationRequests } from '../plots/information-requests-rare.ts';
import { usualInformationRequests } from '../plots/information-requests-usual.ts';

const REQUESTS: readonly [summary: string, request: string][] = [
  [
    'What the new car park cost',
    'Please send me the estimates, the contract and the final account for the car park at Station Approach.',
  ],
  [
    'Parking fines per street',
    'The number of fines for each street and month, and how many were taken back after an appeal.',
  ],
  [
    'Letters about the limes on Church Green',
    'All letters and e-mails about the felling of the trees, between councillors, staff and the contractor.',
  ],
  [
    'Accidents at Waterley Cross',
    'Dates and kinds of accidents that you know of, and what was considered after each.',
  ],
  [
    'Empty council homes',
    'How many stood empty for longer than six months, and why. Addresses are not needed.',
  ],
  ['Agency staff in waste collection', 'What was paid to agencies in each quarter, and for how many shifts.'],
  [
    'Air quality at the primary school',
    'The readings of the tube at the gate, as a spreadsheet if there is one.',
  ],
  ['Councillors’ expenses', 'Travel and hotel bills of the last two years, with the receipts.'],
  [
    'Street lights switched off at night',
    'Which lamps are off after midnight, who decided it, and what it saves.',
  ],
  [
    'Hygiene ratings before and after appeal',
    'For each place that appealed against its rating: both ratings, and the inspector’s notes.',
  ],
  ['Why the swing isn’t mended', 'The inspection book of Jubilee playground and the orders for spare parts.'],
  [
    'Complaints about the recycling centre',
    'How many there were, what they were about, and what came of them.',
  ],
  [
    'Contract for the bin lorries',
    'The contract with its schedule of penalties, and how often a penalty was taken.',
  ],
];

export const informationRequests: Book = {
  prefix: 'FOI',
  count: 28,
  team: ['dora'],
  visitors: 0,
  helped: 0.1,
  tell(scene): Told {
    const { chance } = scene;
    const [summary, request] = chance.pick(REQUESTS);
    return {
      title: summary,
      answers: {
        summary,
        request,
        ...(chance.happens(0.7) ? { from: daysBefore(scene, Math.floor(chance.between(200, 800))) } : {}),
        format: chance.pick(['email', 'email', 'email', 'paper', 'visit']),
      },
    };
  },
  plots: [...usualInformationRequests, ...rareInformationRequests],
};
