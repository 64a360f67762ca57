// Stories of licence applications.
import { type Book, daysBefore, some, type Told } from '../book.ts';
import type { Step } from '../life.ts';
import { addressIn } from '../places.ts';
import { claim, watchedBy } from '../steps/people.ts';
import { close, deEscalate, escalate, to, withdraw } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { cancelTask, done, raiseTask } from '../steps/tasks.ts';
import { days, hours, nights } from '../steps/time.ts';
import { answer, as, aside, ask, note, ownerSays } from '../steps/words.ts';
import { dayOf } from '../working-time.ts';

type Business = {
  name: string;
  licence: string;
  places: number;
  activities: readonly string[];
  plan: string;
};

const BUSINESSES: readonly Business[] = [
  {
    name: 'The Copper Kettle',
    licence: 'pavement',
    places: 24,
    activities: ['outside'],
    plan: 'Six small tables on the pavement from April to October, taken in at eight in the evening.',
  },
  {
    name: 'Malik’s Kitchen',
    licence: 'premises',
    places: 46,
    activities: ['food', 'alcohol'],
    plan: 'Restaurant on the ground floor of the old bank. Wine and beer with meals only.',
  },
  {
    name: 'Dough & Daughters',
    licence: 'premises',
    places: 18,
    activities: ['food', 'outside'],
    plan: 'Bakery with a few seats. The oven starts at four in the morning.',
  },
  {
    name: 'The Bull Yard Sessions',
    licence: 'event',
    places: 220,
    activities: ['music', 'alcohol', 'late'],
    plan: 'Three evenings of folk music in the yard, until half past eleven on the Saturday.',
  },
  {
    name: 'Pugh’s Pitch',
    licence: 'street',
    places: 5,
    activities: ['food'],
    plan: 'A van with pies and tea at the market, Wednesdays and Saturdays, no generator.',
  },
  {
    name: 'Station Noodle Bar',
    licence: 'premises',
    places: 32,
    activities: ['food', 'late'],
    plan: 'Takeaway with a counter along the window, open until one at weekends.',
  },
  {
    name: 'Hollerton Cider Barn',
    licence: 'premises',
    places: 60,
    activities: ['alcohol', 'music', 'outside'],
    plan: 'Tasting room in the barn. A fiddler on the first Friday of the month.',
  },
  {
    name: 'Grundy’s Turkish Ice',
    licence: 'street',
    places: 2,
    activities: ['food'],
    plan: 'A cart by the bandstand in summer. I bring my own bins.',
  },
  {
    name: 'Green Man Morris Day',
    licence: 'event',
    places: 400,
    activities: ['music', 'food', 'outside'],
    plan: 'Dancing on Church Green from eleven to five, six stalls, road open throughout.',
  },
  {
    name: 'Nowak Delicatessen',
    licence: 'pavement',
    places: 8,
    activities: ['outside'],
    plan: 'Two tables and a bench in front of the shop. Prams can pass, we have measured it.',
  },
  {
    name: 'The Lamplighter',
    licence: 'premises',
    places: 85,
    activities: ['alcohol', 'late', 'music'],
    plan: 'Taking over the Crown and Anchor. Same hours as before, an open stage on Thursdays.',
  },
  {
    name: 'Kettering Coffee Bike',
    licence: 'street',
    places: 1,
    activities: ['food'],
    plan: 'A bicycle with a coffee machine, mornings at the station.',
  },
];

const take: Step[] = [
  hours(8),
  claim(),
  hours(4),
  to('Completeness check'),
  days(1),
  done('Check the papers', 'Everything is there, the fee has been paid.'),
];
const consult: Step[] = [
  hours(2),
  to('Consultation'),
  note(
    'Neighbours have 28 days to comment. I have asked Environmental health and Fire safety for their opinions.',
    'Your papers are complete. The consultation starts today.',
  ),
  raiseTask('Food hygiene visit'),
  raiseTask('Fire safety check'),
];
const hygiene =
  (explanation: string, rating: string): Step =>
  (life) => {
    const visited = dayOf(life.at.getTime());
    const conditions = rating === 'good' ? {} : { conditions: 'A second basin for hands, before opening.' };
    as('tariq', done('Food hygiene visit', explanation, { visited, rating, ...conditions }))(life);
  };
const fire = (capacity: number): Step =>
  as(
    'fiona',
    done('Fire safety check', `Two ways out, both kept clear. No more than ${capacity} people.`, {
      capacity,
    }),
  );
const bothDone = [
  days(3),
  hygiene('Clean, well laid out, papers in order.', 'good'),
  days(1),
  fire(60),
  hours(5),
  to('Ready to decide'),
];

export const licences: Book = {
  prefix: 'LIC',
  count: 30,
  team: ['lena'],
  visitors: 0,
  helped: 0,
  tell(scene): Told {
    const { chance, street, number } = scene;
    const { name, plan, ...business } = chance.pick(BUSINESSES);
    const premises = addressIn(street, number);
    return {
      title: name,
      address: [premises.line1, premises.town, premises.postcode].join('\n'),
      answers: {
        'trading-name': name,
        licence: business.licence,
        ...(chance.happens(0.4) ? { 'company-number': `0${Math.floor(chance.between(1e6, 9e6))}` } : {}),
        premises,
        places: business.places,
        opens: daysBefore(scene, -Math.floor(chance.between(40, 120))),
        activities: some(scene, business.activities, business.activities.length),
        plan,
      },
    };
  },
  plots: [
    {
      weight: 6,
      steps: [
        ...take,
        ...consult,
        ...bothDone,
        days(1),
        close('Granted', 'Your licence is granted as you applied for it. Hang it where people can see it.'),
      ],
    },
    {
      weight: 4,
      steps: [
        ...take,
        ...consult,
        raiseTask('Noise opinion'),
        days(3),
        as('tariq', done('Noise opinion', 'Bearable until eleven, with the windows shut.')),
        hygiene('One basin too few.', 'fair'),
        days(1),
        fire(45),
        to('Ready to decide'),
        days(1),
        close(
          'Granted with conditions',
          'Granted. Windows and doors are to be kept shut after ten, and a second basin put in before you open.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        ...take,
        ...consult,
        days(4),
        hygiene('No running hot water, no plan for waste.', 'poor'),
        as('lena', cancelTask('Fire safety check', 'No need: it fails on hygiene.')),
        to('Ready to decide'),
        days(1),
        close(
          'Refused',
          'We can’t grant it while there is no hot water. You may apply again when there is, or appeal within 21 days.',
        ),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(8),
        claim(),
        to('Completeness check'),
        hours(3),
        cancelTask('Check the papers', 'Not needed.'),
        close(
          'No licence needed',
          'What you describe doesn’t need a licence. Keep this letter in case somebody asks.',
        ),
      ],
    },
    {
      weight: 4,
      steps: [
        hours(6),
        claim(),
        to('Completeness check'),
        hours(6),
        to('Waiting for applicant'),
        ask(
          'The plan of the place is missing. Could you send one with the ways out marked?',
          'We need proof that you may use the land. Is there a lease?',
        ),
        nights(5),
        answer(
          'Here it is, drawn to scale by my brother.',
          'The lease is with my solicitor, I have asked her to send it.',
        ),
        hours(7),
        to('Completeness check'),
        done('Check the papers', 'Complete now.'),
        ...consult,
        ...bothDone,
        days(1),
        close('Granted', 'Your licence is granted. Thank you for sending what was missing so quickly.'),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(6),
        claim(),
        to('Completeness check'),
        days(1),
        to('Waiting for applicant'),
        ask('The fee hasn’t arrived. Did you use the reference?'),
      ],
    },
    {
      weight: 2,
      steps: [
        hours(6),
        claim(),
        to('Completeness check'),
        to('Waiting for applicant'),
        ask('We still need your proof of identity.'),
        days(14),
        aside('Reminded by letter.'),
        days(4),
        cancelTask('Check the papers', 'Nothing to check.'),
        close(
          'Incomplete after reminder',
          'We asked twice for what was missing. You can apply again at any time; the fee is paid back.',
        ),
      ],
    },
    {
      weight: 3,
      steps: [
        ...take,
        ...consult,
        watchedBy('wendy'),
        days(3),
        escalate('Objections from neighbours', 'Fourteen letters against it, all from the same terrace.'),
        as('elsie', aside('It will have to go to the committee.')),
        hygiene('Clean. Nothing to add.', 'good'),
        days(2),
        fire(180),
        extend(14, 'The committee meets on the first Tuesday of the month.'),
        to('Ready to decide'),
        days(4),
        deEscalate('The committee has heard both sides.'),
        days(1),
        close(
          'Granted with conditions',
          'The committee has granted it until half past ten, with a review after six months.',
        ),
      ],
    },
    { weight: 3, steps: [...take, ...consult, days(2), hygiene('Clean, well laid out.', 'good'), days(3)] },
    {
      weight: 2,
      steps: [
        ...take,
        ...consult,
        nights(2),
        ownerSays(
          'The electrician comes on Monday. Please don’t visit before.',
          'We are thirty now instead of forty. Does that change anything?',
        ),
        days(9),
      ],
    },
    { weight: 2, steps: [...take, ...consult, nights(4), withdrawn()] },
    {
      weight: 1,
      steps: [
        ...take,
        ...consult,
        days(2),
        fire(40),
        as(
          'carla',
          to('Ready to decide', 'Minister’s visit: this stall has to be ready by then.'),
          aside('Hygiene visit is booked for tomorrow.'),
        ),
        days(1),
        hygiene('Fit to open.', 'good'),
        days(1),
        close('Granted', 'Granted for the two days that you asked for.'),
      ],
    },
    { weight: 3, steps: [] },
    { weight: 2, steps: [hours(9), claim(), hours(3), to('Completeness check')] },
  ],
};

function withdrawn(): Step {
  return (life) => {
    as(
      'lena',
      cancelTask('Food hygiene visit', 'Applicant has rung: they take it back.'),
      cancelTask('Fire safety check', 'Applicant has rung.'),
    )(life);
    withdraw('Withdrawn', 'The landlord has let it to somebody else.')(life);
  };
}
