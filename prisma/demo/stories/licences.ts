// Stories of licence applications.

import { type Book, daysBefore, some, type Told } from '../book.ts';
import { addressIn } from '../places.ts';
import { rareLicences } from '../plots/licences-rare.ts';
import { usualLicences } from '../plots/licences-usual.ts';

type Business = {
  name: string;
  licence: string;
  places: number;
  activities: readonly string[];
  plan: string;
};

const BUSINESSES: readonly Business[] = [
  {
    name: 'The Copper Kettle',
    licence: 'pavement',
    places: 24,
    activities: ['outside'],
    plan: 'Six small tables on the pavement from April to October, taken in at eight in the evening.',
  },
  {
    name: 'Malik’s Kitchen',
    licence: 'premises',
    places: 46,
    activities: ['food', 'alcohol'],
    plan: 'Restaurant on the ground floor of the old bank. Wine and beer with meals only.',
  },
  {
    name: 'Dough & Daughters',
    licence: 'premises',
    places: 18,
    activities: ['food', 'outside'],
    plan: 'Bakery with a few seats. The oven starts at four in the morning.',
  },
  {
    name: 'The Bull Yard Sessions',
    licence: 'event',
    places: 220,
    activities: ['music', 'alcohol', 'late'],
    plan: 'Three evenings of folk music in the yard, until half past eleven on the Saturday.',
  },
  {
    name: 'Pugh’s Pitch',
    licence: 'street',
    places: 5,
    activities: ['food'],
    plan: 'A van with pies and tea at the market, Wednesdays and Saturdays, no generator.',
  },
  {
    name: 'Station Noodle Bar',
    licence: 'premises',
    places: 32,
    activities: ['food', 'late'],
    plan: 'Takeaway with a counter along the window, open until one at weekends.',
  },
  {
    name: 'Hollerton Cider Barn',
    licence: 'premises',
    places: 60,
    activities: ['alcohol', 'music', 'outside'],
    plan: 'Tasting room in the barn. A fiddler on the first Friday of the month.',
  },
  {
    name: 'Grundy’s Turkish Ice',
    licence: 'street',
    places: 2,
    activities: ['food'],
    plan: 'A cart by the bandstand in summer. I bring my own bins.',
  },
  {
    name: 'Green Man Morris Day',
    licence: 'event',
    places: 400,
    activities: ['music', 'food', 'outside'],
    plan: 'Dancing on Church Green from eleven to five, six stalls, road open throughout.',
  },
  {
    name: 'Nowak Delicatessen',
    licence: 'pavement',
    places: 8,
    activities: ['outside'],
    plan: 'Two tables and a bench in front of the shop. Prams can pass, we have measured it.',
  },
  {
    name: 'The Lamplighter',
    licence: 'premises',
    places: 85,
    activities: ['alcohol', 'late', 'music'],
    plan: 'Taking over the Crown and Anchor. Same hours as before, an open stage on Thursdays.',
  },
  {
    name: 'Kettering Coffee Bike',
    licence: 'street',
    places: 1,
    activities: ['food'],
    plan: 'A bicycle with a coffee machine, mornings at the station.',
  },
];

export const licences: Book = {
  prefix: 'LIC',
  count: 30,
  team: ['lena'],
  visitors: 0,
  helped: 0,
  tell(scene): Told {
    const { chance, street, number } = scene;
    const { name, plan, ...business } = chance.pick(BUSINESSES);
    const premises = addressIn(street, number);
    return {
      title: name,
      address: [premises.line1, premises.town, premises.postcode].join('\n'),
      answers: {
        'trading-name': name,
        licence: business.licence,
        ...(chance.happens(0.4) ? { 'company-number': `0${Math.floor(chance.between(1e6, 9e6))}` } : {}),
        premises,
        places: business.places,
        opens: daysBefore(scene, -Math.floor(chance.between(40, 120))),
        activities: some(scene, business.activities, business.activities.length),
        plan,
      },
    };
  },
  plots: [...usualLicences, ...rareLicences],
};
