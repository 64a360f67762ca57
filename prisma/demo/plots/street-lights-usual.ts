// The courses that street lights usually take.
import type { Plot } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim } from '../steps/people.ts';
import { close, deEscalate, escalate, to } from '../steps/progress.ts';
import { pauseTarget, resumeTarget } from '../steps/targets.ts';
import { days, hours } from '../steps/time.ts';
import { as, aside, note } from '../steps/words.ts';
import { MENDED, visit } from './street-lights-steps.ts';

export const usualStreetLights: readonly Plot[] = [
  { weight: 7, steps: [...visit, days(3), close('Mended', ...MENDED)] },
  {
    weight: 3,
    steps: [
      ...visit,
      days(2),
      aside('Needs a 57 W head; none in the van.'),
      to('Parts on order'),
      note('We have been there and need a part. We will be back when it has come.'),
      days(4),
      to('Visit planned'),
      days(1),
      close('Replaced', 'New head and new arm. It is brighter than before; tell us if it dazzles you.'),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(7),
      claim(),
      to('With the network'),
      pauseTarget('Nothing we can do until the network has mended its cable.'),
      note(
        'The fault is in the cable, which belongs to the electricity company. They promise to come within ten working days.',
      ),
      days(7),
      resumeTarget('Power is back.'),
      to('Visit planned'),
      days(1),
      close('Mended', 'The cable is mended and the lamp is on.'),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(7),
      claim(),
      to('With the network'),
      pauseTarget('Cable fault, passed to the network.'),
      days(12),
      aside('Rang the network: not before next month.'),
    ],
  },
  {
    weight: 2,
    steps: [
      ...visit,
      days(2),
      close('Working when we came', 'It was on when we came, and stayed on for the half hour we watched it.'),
    ],
  },
  {
    weight: 2,
    echoes: 'place',
    steps: [
      hours(5),
      claim(),
      linkBack('duplicate'),
      close('Reported before', 'Your neighbour was quicker. It is on the crew’s list already.'),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(5),
      claim(),
      close('Private light', 'This one belongs to the housing association. We have passed your report on.'),
    ],
  },
  {
    weight: 2,
    steps: [
      hours(1),
      claim(),
      escalate('Live wires', 'Door of the column is off.'),
      to('Visit planned'),
      hours(2),
      aside('Made dead and taped. Cover to follow.'),
      as('elsie', deEscalate('Made dead.')),
      days(2),
      close('Mended', 'The door is back on and locked. Thank you for telling us at once.'),
    ],
  },
];
