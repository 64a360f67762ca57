// Stories of information requests: what people in Ambridge want to know, and about what.
import { type Book, daysBefore, nthOf, type Told } from '../book.ts';
import { rareInformationRequests } from '../plots/information-requests-rare.ts';
import { usualInformationRequests } from '../plots/information-requests-usual.ts';

const THINGS = [
  'the car park at Station Approach',
  'the felling of the limes on Church Green',
  'the new bin lorries',
  'the closed swimming pool',
  'the lamps that are off after midnight',
  'the swing in Jubilee playground',
  'the cycle lane in Borchester Road',
  'the flood wall on Am Bank',
  'the move of the recycling centre',
  'the council homes that stand empty',
  'agency staff in waste collection',
  'the readings of air quality at the primary school',
  'the sale of the old library',
  'the Christmas lights in Market Place',
] as const;

const WISHES: readonly { summary: string; request: string }[] = [
  {
    summary: 'What was paid for',
    request:
      'Please send me the estimates, the contracts and the final accounts, as a spreadsheet if there is one.',
  },
  {
    summary: 'Letters about',
    request:
      'All letters and e-mails about it, between councillors, staff and contractors. Drafts are not needed.',
  },
  {
    summary: 'Who decided on',
    request: 'The minutes and notes from which I can see who decided, when, and what else was considered.',
  },
  {
    summary: 'Complaints about',
    request: 'How many there were in each month, what they were about, and what came of them. No names.',
  },
];

export const informationRequests: Book = {
  prefix: 'FOI',
  count: 28,
  team: ['dora'],
  visitors: 0,
  helped: 0.1,
  tell(scene): Told {
    const { chance, nth } = scene;
    const thing = nthOf(THINGS, nth);
    // Each time round the things, everybody wants to know something else.
    const wish = nthOf(WISHES, nth + Math.floor(nth / THINGS.length));
    const summary = `${wish.summary} ${thing}`;
    return {
      title: summary,
      answers: {
        summary,
        request: wish.request,
        ...(chance.happens(0.7) ? { from: daysBefore(scene, Math.floor(chance.between(200, 800))) } : {}),
        format: chance.pick(['email', 'email', 'email', 'paper', 'visit']),
      },
    };
  },
  plots: [...usualInformationRequests, ...rareInformationRequests],
};
