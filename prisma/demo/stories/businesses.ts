// The businesses of Ambridge that apply for licences, and what they plan.

export type Business = { name: string; licence: keyof typeof PLANS };
export type Plan = { places: number; activities: readonly string[]; plan: string };

export const PLANS = {
  pavement: [
    {
      places: 24,
      activities: ['outside'],
      plan: 'Six small tables from April to October, taken in at eight in the evening.',
    },
    {
      places: 8,
      activities: ['outside'],
      plan: 'Two tables and a bench in front of the shop. Prams can pass, we have measured it.',
    },
    {
      places: 16,
      activities: ['food', 'outside'],
      plan: 'Four tables under the awning, served from inside. Heaters only until nine.',
    },
  ],
  premises: [
    {
      places: 46,
      activities: ['food', 'alcohol'],
      plan: 'Restaurant on the ground floor. Wine and beer with meals only.',
    },
    {
      places: 18,
      activities: ['food', 'outside'],
      plan: 'Bakery with a few seats. The oven starts at four in the morning.',
    },
    {
      places: 32,
      activities: ['food', 'late'],
      plan: 'Takeaway with a counter along the window, open until one at weekends.',
    },
    {
      places: 60,
      activities: ['alcohol', 'music', 'outside'],
      plan: 'Tasting room in the barn. A fiddler on the first Friday of the month.',
    },
    {
      places: 85,
      activities: ['alcohol', 'music', 'late'],
      plan: 'We take it over from the brewery. Same hours as before, an open stage on Thursdays.',
    },
  ],
  street: [
    { places: 5, activities: ['food'], plan: 'A van at the market, Wednesdays and Saturdays, no generator.' },
    { places: 2, activities: ['food'], plan: 'A cart by the bandstand in summer. I bring my own bins.' },
    { places: 1, activities: ['food'], plan: 'A bicycle with a coffee machine, mornings at the station.' },
  ],
  event: [
    {
      places: 220,
      activities: ['alcohol', 'music', 'late'],
      plan: 'Three evenings of folk music in the yard, until half past eleven on the Saturday.',
    },
    {
      places: 400,
      activities: ['food', 'music', 'outside'],
      plan: 'Dancing on the green from eleven to five, six stalls, road open throughout.',
    },
  ],
} as const satisfies Record<string, readonly Plan[]>;

const named = (licence: Business['licence'], ...names: string[]) => names.map((name) => ({ name, licence }));

export const BUSINESSES: readonly Business[] = [
  ...named('premises', 'Malik’s Kitchen', 'Dough & Daughters', 'Station Noodle Bar', 'Hollerton Cider Barn'),
  ...named('pavement', 'The Copper Kettle', 'Nowak Delicatessen', 'Café Netherbourne'),
  ...named('event', 'The Bull Yard Sessions', 'Green Man Morris Day', 'Flower and Produce Show'),
  ...named('street', 'Pugh’s Pies', 'Grundy’s Turkish Ice', 'Kettering Coffee Bike', 'Borchester Churros'),
  ...named(
    'premises',
    'The Lamplighter',
    'Wharf Street Tap',
    'Bridge Farm Shop',
    'The Old Bank',
    'Lotus House',
  ),
  ...named('pavement', 'Bookends', 'The Corner Plate', 'Waterley Tea Room'),
  ...named('event', 'Midsummer on Am Bank', 'Young Farmers’ Barn Dance'),
  ...named('street', 'Falafel & Sons', 'The Cheese Wagon', 'Hot Chestnuts, Market Place'),
  ...named('premises', 'Lakey Hill Brewery', 'Ambridge Social Club', 'Two Sisters Bistro'),
];
