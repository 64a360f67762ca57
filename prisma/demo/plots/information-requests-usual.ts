// The courses that information requests usually take.
import type { Plot } from '../book.ts';
import { claim } from '../steps/people.ts';
import { close, to } from '../steps/progress.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, aside, ask } from '../steps/words.ts';
import { search, sign } from './information-requests-steps.ts';

export const usualInformationRequests: readonly Plot[] = [
  {
    weight: 5,
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
    weight: 2,
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
    weight: 1,
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
    weight: 2,
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
    weight: 1,
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
    weight: 3,
    steps: [
      hours(6),
      claim(),
      to('Clarification asked'),
      ask('Do you mean the financial year or the calendar year?', 'From which year on do you need it?'),
      nights(6),
      answer('The financial year, please.', 'Since 2023 is enough.'),
      hours(6),
      to('Searching'),
      days(6),
      ...sign,
      close('All sent', 'Thank you for making it clearer. Everything is attached.'),
    ],
  },
];
