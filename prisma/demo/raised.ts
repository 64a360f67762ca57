// Who raises what and when: the openings of all cases, spread over the last four months, in the order of raising.
import type { Actor } from '../../src/permissions/standing.ts';
import type { Opening } from './begin.ts';
import type { Book } from './book.ts';
import { BOOKS } from './books.ts';
import { keyOf } from './cast.ts';
import type { World } from './life.ts';
import { type Place, SPOTS, STREETS } from './places.ts';
import { type Contact, RESIDENTS, VISITORS } from './residents.ts';
import { HOUR } from './working-time.ts';

/** That somebody raises something of a type. */
export type Moment = { book: Book; raisedAt: Date; raiser: Raiser; id: number; nth: number };
type Raiser = Pick<Opening, 'owner' | 'helper' | 'contact'>;

const DAYS = 120;
const HELPER = 'kit';
// Two of the cast raise often.
const CITIZENS = ['clara', 'clara', 'clara', 'david', 'david', ...RESIDENTS.map(keyOf)];

/** All moments, with ids from 1 on. */
export function raisedMoments(world: World): Moment[] {
  const moments = BOOKS.flatMap((book) => Array.from({ length: book.count }, () => momentOf(world, book)));
  moments.sort((one, other) => one.raisedAt.getTime() - other.raisedAt.getTime());
  // Whatever the hour at which the council is made, Clara has a pothole that is still open, even if one is deleted again.
  const potholes = moments.filter(({ book }) => book.prefix === 'POT');
  for (const newest of potholes.slice(-2)) newest.raiser = accountOf(world, 'clara');
  const counts = new Map<Book, number>();
  return moments.map((moment, index) => {
    const nth = counts.get(moment.book) ?? 0;
    counts.set(moment.book, nth + 1);
    return { ...moment, id: index + 1, nth };
  });
}

function momentOf(world: World, book: Book): Pick<Moment, 'book' | 'raiser' | 'raisedAt'> {
  const raiser = raiserOf(world, book);
  const raisedAt = whenRaised(world);
  if (!raiser.helper) return { book, raiser, raisedAt };
  const inOfficeHours = world.working.plus(raisedAt, world.chance.between(0, 1) * HOUR);
  return inOfficeHours < world.now
    ? { book, raiser, raisedAt: inOfficeHours }
    : { book, raiser: { ...raiser, helper: null }, raisedAt };
}

/** More of late than long ago, at hours at which people are up. */
function whenRaised({ now, chance }: World): Date {
  const daysAgo = Math.ceil(DAYS * chance.between(0, 1) ** 1.8);
  const at = new Date(now.getTime() - daysAgo * 24 * HOUR);
  at.setUTCHours(chance.pick([6, 7, 8, 8, 9, 10, 11, 12, 12, 13, 15, 16, 17, 18, 19, 19, 20, 21]));
  at.setUTCMinutes(chance.between(0, 60), chance.between(0, 60), 0);
  return at < now ? at : new Date(at.getTime() - 24 * HOUR);
}

function raiserOf({ chance, council }: World, { visitors, helped }: Book): Raiser {
  if (chance.happens(visitors)) return { owner: null, helper: null, contact: chance.pick(VISITORS) };
  const mine = accountOf({ council }, chance.pick(CITIZENS));
  return chance.happens(helped) ? { ...mine, helper: council.person(HELPER) } : mine;
}

function accountOf({ council }: Pick<World, 'council'>, name: string): Raiser {
  const owner = council.person(name);
  return { owner, helper: null, contact: contactOf(owner) };
}

function contactOf({ person: { id, name, email } }: Actor): Contact {
  return { name, email, ...(id % 3 === 0 ? {} : { phone: `01632 960 ${500 + (id % 400)}` }) };
}

/** What is raised at a moment, under a reference; `echo` says where, if that is settled. */
export function openingOf(
  world: World,
  { book, raisedAt, raiser, id, nth }: Moment,
  reference: string,
  echo: Partial<Place>,
): Opening {
  const place = { ...placeOf(world), ...echo };
  const { title, answers, ...told } = book.tell({ chance: world.chance, raisedAt, nth, ...place });
  const { name, email, phone } = raiser.contact;
  return {
    ...{ id, reference, raisedAt, title, place },
    ...raiser,
    ...told,
    kind: world.council.kind(book.prefix),
    team: book.team,
    submission: { ...answers, name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) },
  };
}

function placeOf({ chance }: World): Place {
  return {
    street: chance.pick(STREETS),
    spot: chance.pick(SPOTS),
    number: Math.floor(chance.between(1, 90)),
  };
}
