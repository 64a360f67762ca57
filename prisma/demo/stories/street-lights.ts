// Stories of street lights.
import { type Book, daysBefore, type Told } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim, reassignToGroup, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, remove, reopen, to, whenEscalated } from '../steps/progress.ts';
import { extend, pauseTarget, resumeTarget } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside, note, ownerSays } from '../steps/words.ts';

const FAULTS = {
  out: 'The corner is pitch dark and people cut through there from the station.',
  flickers: 'It goes on and off all night and shines straight into our bedroom.',
  day: 'It has been burning at noon for a week now, which must cost something.',
  damaged: 'A delivery van backed into it and it leans towards the houses.',
  wires: 'The little door at the bottom is open and you can see the wires. Children play there.',
} as const;
const MORE = [
  'The one next to it is fine.',
  'It started after the storm.',
  'My daughter won’t walk home that way any more.',
  'It was mended in June and has gone again.',
  'I rang in September and nothing happened.',
  '',
];
const MENDED = [
  'New lantern fitted. It came on at dusk.',
  'The sensor was stuck; we changed it.',
  'Mended on the evening round. Thank you for the number on the column, it saved us looking.',
  'We changed the driver and cleaned the glass.',
];

const visit = [hours(6), claim(), to('Visit planned')];

export const streetLights: Book = {
  prefix: 'SLO',
  count: 36,
  team: ['gus', 'gus', 'priya'],
  visitors: 0.5,
  helped: 0.2,
  tell(scene): Told {
    const { chance, street, spot } = scene;
    const fault = chance.pick(['out', 'out', 'out', 'flickers', 'day', 'damaged', 'wires'] as const);
    const where = `${street}, ${spot}`;
    const column = `${street.slice(0, 2).toUpperCase()}${Math.floor(chance.between(3, 80))}`;
    return {
      title: where,
      priority: fault === 'wires' ? 'urgent' : 'normal',
      answers: {
        where,
        ...(chance.happens(0.6) ? { column } : {}),
        fault,
        since: daysBefore(scene, Math.floor(chance.between(1, 20))),
        details: `${FAULTS[fault]} ${chance.pick(MORE)}`.trim(),
      },
    };
  },
  plots: [
    { weight: 10, steps: [...visit, days(3), close('Mended', ...MENDED)] },
    {
      weight: 4,
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
      weight: 4,
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
      weight: 3,
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
      weight: 3,
      steps: [
        ...visit,
        days(2),
        close(
          'Working when we came',
          'It was on when we came, and stayed on for the half hour we watched it.',
        ),
      ],
    },
    {
      weight: 3,
      steps: [
        hours(5),
        claim(),
        linkBack('duplicate'),
        close('Reported before', 'Your neighbour was quicker. It is on the crew’s list already.'),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(5),
        claim(),
        close('Private light', 'This one belongs to the housing association. We have passed your report on.'),
      ],
    },
    {
      weight: 3,
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
    {
      weight: 2,
      steps: [
        ...visit,
        linkBack('related'),
        days(2),
        to('Parts on order'),
        days(8),
        whenEscalated(as('ruth', aside('Same supplier again. Asked purchasing for a second one.'))),
        days(3),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(5),
        claim(),
        aside('Hit by a lorry; the kerb is broken too.'),
        reassignToGroup('Highways team', 'Column is damaged by traffic'),
        hours(8),
        as('martin', claim(), to('Visit planned')),
        days(4),
      ],
    },
    {
      weight: 2,
      steps: [
        ...visit,
        nights(1),
        ownerSays(
          'Two more have gone out since. I think it is the whole side.',
          'It came on by itself last night, and went off at ten.',
        ),
        days(2),
        close('Mended', ...MENDED),
      ],
    },
    {
      weight: 2,
      steps: [
        ...visit,
        days(2),
        close('Mended', ...MENDED),
        days(2),
        reopen('Visit planned', 'Out again after one night.'),
        extend(5, 'Second visit'),
        days(2),
        close('Replaced', 'We replaced the whole lantern this time.'),
      ],
    },
    {
      weight: 2,
      steps: [
        ...visit,
        as('aaron', to('Parts on order', 'Ordered on the council’s card to save a week.')),
        days(3),
        to('Visit planned'),
        days(1),
        close('Replaced', ...MENDED),
      ],
    },
    { weight: 1, steps: [...visit, watchedBy('wendy'), days(3)] },
    {
      weight: 1,
      recent: true,
      steps: [
        hours(6),
        as('carla', remove('The picture showed somebody’s number plate and face; raised anew without it.')),
      ],
    },
    { weight: 4, steps: [] },
  ],
};
