// The rarer courses of information requests: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { claim, reassignToGroup, watchedBy } from '../steps/people.ts';
import { close, deEscalate, remove, reopen, to, whenEscalated, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside, ask, ownerSays } from '../steps/words.ts';
import { search, sign } from './information-requests-steps.ts';

export const rareInformationRequests: readonly Plot[] = [
  {
    weight: 1,
    steps: [
      hours(6),
      claim(),
      to('Clarification asked'),
      ask('“All letters” would be about eleven thousand. Could you name a time or a person?'),
    ],
  },
  {
    weight: 2,
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
    weight: 1,
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
    age: 'old',
    steps: [
      ...search,
      days(3),
      ...sign,
      close('All sent', 'Everything that we found is attached.'),
      nights(3),
      days(0.5),
      reopen('Searching', 'March is missing from what was sent.'),
      days(1),
      to('Sign-off'),
      hours(4),
      close('All sent', 'You are right, March was missing. Here is all of it.'),
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
    weight: 1,
    steps: [...search, nights(2), withdraw('Closed', 'I found it on your site. Sorry to have troubled you.')],
  },
  {
    weight: 2,
    age: 'recent',
    steps: [hours(6), as('dora', remove('The same request came by letter and is registered already.'))],
  },
  {
    weight: 1,
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
  { weight: 3, age: 'new', steps: [] },
];
