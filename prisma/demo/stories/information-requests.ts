// Stories of information requests.
import { type Book, daysBefore, type Told } from '../book.ts';
import { claim, reassignToGroup, watchedBy } from '../steps/people.ts';
import { close, deEscalate, remove, reopen, to, whenEscalated, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';

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

const search = [
  hours(8),
  claim(),
  hours(4),
  to('Searching'),
  note(
    'We are looking for what you asked for. You will have an answer within twenty working days.',
    'Your request has been passed to the service that keeps these papers.',
  ),
];
const sign = [days(1.5), to('Sign-off'), days(1)];

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
  plots: [
    {
      weight: 6,
      steps: [
        ...search,
        days(5),
        ...sign,
        close(
          'All sent',
          'Everything that you asked for is in the e-mail of today.',
          'Attached are the figures, and a note on how we count them.',
        ),
      ],
    },
    {
      weight: 4,
      steps: [
        ...search,
        days(4),
        aside('Names of junior staff and two phone numbers to be blacked out.'),
        to('Public interest test'),
        days(3),
        ...sign,
        close(
          'Part sent, part exempt',
          'You get all but the names of private people (section 40). We weighed it and think that they outweigh the interest in knowing.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        ...search,
        days(3),
        to('Public interest test'),
        days(4),
        ...sign,
        close(
          'Exempt',
          'The tender is still running. We will publish the contract when it has been signed (section 22).',
        ),
      ],
    },
    {
      weight: 3,
      steps: [
        ...search,
        days(2),
        ...sign,
        close(
          'We don’t have it',
          'We have searched the service’s files and the archive. It was never written down, or not kept.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(7),
        claim(),
        to('Searching'),
        hours(6),
        to('Sign-off'),
        close('Published already', 'It is on our site under “Spending”, and brought up to date every month.'),
      ],
    },
    {
      weight: 4,
      steps: [
        hours(6),
        claim(),
        to('Clarification asked'),
        ask(
          'Do you mean the financial year or the calendar year?',
          'Which of the two car parks do you mean?',
        ),
        nights(6),
        answer('The financial year, please.', 'The new one behind the station.'),
        hours(6),
        to('Searching'),
        days(6),
        ...sign,
        close('All sent', 'Thank you for making it clearer. Everything is attached.'),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(6),
        claim(),
        to('Clarification asked'),
        ask('“All letters” would be about eleven thousand. Could you name a time or a person?'),
      ],
    },
    {
      weight: 3,
      steps: [
        ...search,
        days(21),
        whenEscalated(
          as('elsie', aside('Asked Finance for the figures; they have promised them for Thursday.')),
        ),
        days(2),
        deEscalate('Finance has sent them.'),
        ...sign,
        close('All sent', 'With apologies for the delay, here is everything.'),
      ],
    },
    {
      weight: 2,
      steps: [
        ...search,
        days(6),
        to('Public interest test'),
        extend(10, 'Public interest test, section 10(3)'),
        watchedBy('wendy'),
        days(9),
      ],
    },
    {
      weight: 2,
      steps: [
        ...search,
        days(3),
        ...sign,
        close('All sent', 'The table is attached.'),
        nights(3),
        days(0.5),
        reopen('Searching', 'March is missing from the table.'),
        days(1),
        to('Sign-off'),
        hours(4),
        close('All sent', 'You are right, March was missing. Here is the whole table.'),
      ],
    },
    {
      weight: 1,
      steps: [
        hours(7),
        claim(),
        aside('Not a request but a complaint about us.'),
        reassignToGroup('Complaints team', 'Conflict of interest'),
        hours(7),
      ],
    },
    {
      weight: 2,
      steps: [
        ...search,
        nights(2),
        withdraw('Closed', 'I found it on your site. Sorry to have troubled you.'),
      ],
    },
    {
      weight: 2,
      recent: true,
      steps: [hours(6), as('dora', remove('The same request came by letter and is registered already.'))],
    },
    {
      weight: 2,
      steps: [
        ...search,
        nights(3),
        ownerSays(
          'I don’t need the receipts after all, the totals will do.',
          'If it helps: the bills must be with the Mayor’s office.',
        ),
        days(4),
      ],
    },
    { weight: 3, steps: [] },
  ],
};
