// Stories of complaints.

import { type Book, daysBefore, type Told } from '../book.ts';
import { rareComplaints } from '../plots/complaints-rare.ts';
import { usualComplaints } from '../plots/complaints-usual.ts';

type Grievance = { summary: string; service: string; happened: string; wanted: string };

const GRIEVANCES: readonly Grievance[] = [
  {
    summary: 'Parking fine although my permit was on the screen',
    service: 'streets',
    happened:
      'I live in the zone and have had a permit for six years. The warden wrote that there was none. I sent the photograph with the appeal and got a letter that doesn’t mention it.',
    wanted: 'The fine taken back, and an answer to the photograph.',
  },
  {
    summary: 'Three letters about a debt that I paid in June',
    service: 'tax',
    happened:
      'The bank shows the payment on 4 June. Since then there have been three reminders, the last with a bailiff’s name on it. Each time I ring, somebody says that it is settled.',
    wanted: 'A letter that says it is paid, and that the reminders stop.',
  },
  {
    summary: 'Swing in Jubilee playground broken since May',
    service: 'parks',
    happened:
      'The seat was taken off and never put back. There is tape round it that the children play with. I was told “next week” in June, in July and in August.',
    wanted: 'A swing.',
  },
  {
    summary: 'Spoken to rudely at the recycling centre',
    service: 'staff',
    happened:
      'I asked where the paint goes. The man at the gate shouted at me in front of my children and told me to learn to read.',
    wanted: 'An apology from him, not from you.',
  },
  {
    summary: 'Damp in the hall, four visits and no repair',
    service: 'housing',
    happened:
      'Four people have come with a meter and written down a number. Nobody has come with a tool. The wall is black now and my son coughs.',
    wanted: 'A date for the repair, and what the numbers were.',
  },
  {
    summary: 'Bin lorry broke our garden wall',
    service: 'waste',
    happened:
      'It reversed into the pillar on a Thursday. The driver got out, looked, and drove off. Two neighbours saw it.',
    wanted: 'The wall rebuilt or the money for it, 340 pounds by the builder’s estimate.',
  },
  {
    summary: 'Council tax band decided without reading my letter',
    service: 'tax',
    happened:
      'I wrote that the annexe is a shed. The decision talks about a kitchen. There is no kitchen and nobody has been here to look.',
    wanted: 'That somebody comes and looks.',
  },
  {
    summary: 'Trees felled on Church Green without a word',
    service: 'parks',
    happened: 'Four limes were down when we came home from work. The notice was put up the day after.',
    wanted: 'To know who decided it, and new trees.',
  },
  {
    summary: 'Road closed for five weeks, shop without customers',
    service: 'streets',
    happened: 'The sign said one week. We had no letter before. On most days nobody was working there.',
    wanted: 'An explanation, and something for the takings that I lost.',
  },
  {
    summary: 'Told to ring a number that nobody answers',
    service: 'housing',
    happened:
      'I was given the duty line for the boiler. I rang eleven times over the weekend. It was never picked up, and it was two degrees.',
    wanted: 'That the number works, or that you stop giving it out.',
  },
  {
    summary: 'Assisted collection forgotten again and again',
    service: 'waste',
    happened:
      'My mother is on the list. They leave her bin standing about every other week, and she then tries to move it herself.',
    wanted: 'That the crew is told, and that somebody checks.',
  },
  {
    summary: 'My objection isn’t in the planning file',
    service: 'staff',
    happened:
      'I handed it in at the desk and have the stamp. The file that is online has nine letters; mine isn’t one of them.',
    wanted: 'That it is put in before anybody decides.',
  },
  {
    summary: 'Blue badge took fourteen weeks',
    service: 'streets',
    happened:
      'You promise six. I was told that it was at the printer’s, then that it wasn’t, then that I should apply again.',
    wanted: 'An apology, and that it goes faster for the next one.',
  },
];

export const complaints: Book = {
  prefix: 'COM',
  count: 26,
  team: ['colin'],
  visitors: 0,
  helped: 0.15,
  tell(scene): Told {
    const { summary, ...grievance } = scene.chance.pick(GRIEVANCES);
    return {
      title: summary,
      answers: {
        summary,
        ...grievance,
        since: daysBefore(scene, Math.floor(scene.chance.between(6, 70))),
        before: scene.chance.pick(['no', 'phone', 'phone', 'writing']),
      },
    };
  },
  plots: [...usualComplaints, ...rareComplaints],
};
