// Stories of complaints.
import { type Book, daysBefore, type Told } from '../book.ts';
import { claim, reassignTo, release, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, reopen, to, toStage, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';

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

const investigate = [
  hours(9),
  as('colin', claim()),
  hours(5),
  to('Investigating'),
  note(
    'I am looking into your complaint and will write to you by the date above.',
    'My name is Colin Marsh. Your complaint is with me from now on.',
  ),
];
const hearService = [
  days(2),
  to('Waiting for service'),
  days(4),
  aside(
    'Service agrees with the dates. Says that two people were off sick.',
    'Their log and the complainant’s account match, except for who said it first.',
    'Manager of the service has answered at length and missed the point.',
  ),
  to('Investigating'),
];
const decide = [days(2), to('Decision drafted'), days(1.5)];

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
  plots: [
    {
      weight: 4,
      steps: [
        ...investigate,
        ...hearService,
        ...decide,
        close(
          'Upheld',
          'You are right. We did not do what we had promised, and we are sorry. The service has changed how it keeps its lists.',
        ),
      ],
    },
    {
      weight: 4,
      steps: [
        ...investigate,
        ...hearService,
        ...decide,
        close(
          'Partly upheld',
          'We should have told you sooner, and are sorry for that. What was decided was within the rules.',
        ),
      ],
    },
    {
      weight: 3,
      steps: [
        ...investigate,
        ...hearService,
        ...decide,
        close(
          'Not upheld',
          'I have read what you sent and what the service kept. I could not find that anything was done wrongly. You can ask for stage 2 within 28 days.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(5),
        as('colin', claim()),
        hours(2),
        close(
          'Settled on the phone',
          'As agreed with you on the phone today: it is being put right, and you don’t need a formal answer.',
        ),
      ],
    },
    {
      weight: 3,
      steps: [
        ...investigate,
        days(2),
        to('Waiting for complainant'),
        ask(
          'Could you send me the letter that you speak of?',
          'On which day did you ring, and from which number?',
        ),
        nights(5),
        answer('It is attached to the e-mail that I sent on Sunday.', 'Twice on the Tuesday, from my work.'),
        hours(6),
        to('Investigating'),
        ...hearService,
        ...decide,
        close(
          'Upheld',
          'Thank you for the letter. It shows that you are right, and that our file was incomplete.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        ...investigate,
        days(3),
        to('Waiting for complainant'),
        ask('May I talk to your landlord about this?'),
      ],
    },
    {
      weight: 3,
      steps: [
        ...investigate,
        ...hearService,
        ...decide,
        close(
          'Not upheld',
          'The time that it took is within what we promise. I am sorry that it felt longer.',
        ),
        nights(4),
        ownerSays('You have answered a question that I didn’t ask. I want stage 2.'),
        days(1),
        reopen('Investigating', 'Stage 2 asked for in time.'),
        toStage('Stage 2', 'To be looked at by somebody else.'),
        extend(15, 'Stage 2'),
        reassignTo('ruth', 'Needs a senior investigator'),
        days(3),
        as('ruth', to('Decision drafted')),
        days(2),
        as(
          'ruth',
          close(
            'Partly upheld',
            'The decision stands, but the first answer did not deal with your main point. I apologise for that.',
          ),
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        ...investigate,
        toStage('Stage 2', 'Comes back from stage 1 under the old procedure.'),
        ...hearService,
        toStage('Ombudsman', 'The Ombudsman has asked for our file.'),
        escalate('Press interest', 'The Echo has rung.'),
        as('elsie', aside('Nobody speaks to the paper but the press office.')),
        days(6),
        as('elsie', aside('File sent to the Ombudsman.')),
      ],
    },
    {
      weight: 2,
      steps: [
        ...investigate,
        escalate('A councillor has asked', 'Councillor Aldridge wants to know by Friday.'),
        days(1),
        as('elsie', aside('Told her where it stands.'), deEscalate('She is content.')),
        ...hearService,
        ...decide,
        close('Upheld', 'We got this wrong. It has been put right today.'),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(7),
        as('colin', claim()),
        aside('I know the complainant from the choir.'),
        release(),
        days(2),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(9),
        as('colin', claim(), watchedBy('wendy'), to('Investigating')),
        days(5),
        as('carla', aside('Read this for the quarterly report.')),
      ],
    },
    {
      weight: 2,
      steps: [...investigate, nights(3), withdraw('Closed', 'They have rung and settled it. Thank you.')],
    },
    { weight: 3, steps: [] },
  ],
};
