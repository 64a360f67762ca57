// The businesses of Ambridge that apply for licences, and what they plan.

type Plan = { licence: string; places: number; activities: readonly string[]; plan: string };
export type Business = Plan & { name: string };

const PLANS = {
  terrace: {
    licence: 'pavement',
    places: 24,
    activities: ['outside'],
    plan: 'Six small tables from April to October, taken in at eight in the evening.',
  },
  bench: {
    licence: 'pavement',
    places: 8,
    activities: ['outside'],
    plan: 'Two tables and a bench in front of the shop. Prams can pass, we have measured it.',
  },
  restaurant: {
    licence: 'premises',
    places: 46,
    activities: ['food', 'alcohol'],
    plan: 'Restaurant on the ground floor. Wine and beer with meals only.',
  },
  bakery: {
    licence: 'premises',
    places: 18,
    activities: ['food', 'outside'],
    plan: 'Bread, cakes and a few seats. The oven starts at four in the morning.',
  },
  takeaway: {
    licence: 'premises',
    places: 32,
    activities: ['food', 'late'],
    plan: 'Takeaway with a counter along the window, open until one at weekends.',
  },
  pub: {
    licence: 'premises',
    places: 85,
    activities: ['alcohol', 'music', 'late'],
    plan: 'We take it over from the brewery. Same hours as before, an open stage on Thursdays.',
  },
  van: {
    licence: 'street',
    places: 5,
    activities: ['food'],
    plan: 'A van at the market, Wednesdays and Saturdays, no generator.',
  },
  cart: {
    licence: 'street',
    places: 2,
    activities: ['food'],
    plan: 'A cart by the bandstand, mostly in summer. I bring my own bins.',
  },
  festival: {
    licence: 'event',
    places: 400,
    activities: ['food', 'music', 'outside'],
    plan: 'From eleven to five on the green, six stalls, road open throughout.',
  },
  evening: {
    licence: 'event',
    places: 220,
    activities: ['alcohol', 'music', 'late'],
    plan: 'Folk music in the yard on three evenings, until half past eleven on the Saturday.',
  },
} as const satisfies Record<string, Plan>;

export const BUSINESSES: readonly Business[] = [
  ...named('restaurant', 'Malik’s Kitchen', 'Lotus House', 'Two Sisters Bistro'),
  ...named('terrace', 'The Copper Kettle', 'Café Netherbourne'),
  ...named('bakery', 'Dough & Daughters', 'Bridge Farm Shop'),
  ...named('van', 'Pugh’s Pies', 'Borchester Churros', 'The Cheese Wagon'),
  ...named('pub', 'The Lamplighter', 'Wharf Street Tap', 'Hollerton Cider Barn'),
  ...named('festival', 'Green Man Morris Day', 'Flower and Produce Show', 'Midsummer on Am Bank'),
  ...named('bench', 'Nowak Delicatessen', 'Bookends', 'Waterley Tea Room'),
  ...named('takeaway', 'Station Noodle Bar', 'The Corner Plate', 'Cardinal Kebab'),
  ...named('evening', 'The Bull Yard Sessions', 'Young Farmers’ Barn Dance'),
  ...named('cart', 'Grundy’s Turkish Ice', 'Kettering Coffee Bike', 'Hot Chestnuts, Market Place'),
  ...named('pub', 'Lakey Hill Brewery', 'Ambridge Social Club'),
  ...named('restaurant', 'The Old Bank'),
];

function named(plan: keyof typeof PLANS, ...names: string[]): Business[] {
  return names.map((name) => ({ name, ...PLANS[plan] }));
}
