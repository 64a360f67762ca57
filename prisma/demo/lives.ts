// Lives through every case of the demo council: from its raising, along the plot that falls to it, up to now.
import { workingHours } from '../../src/clock/working-time.ts';
import { begin, type Opening } from './begin.ts';
import type { Book, Plot } from './book.ts';
import { BANK_HOLIDAYS, CALENDAR } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { Council } from './council.ts';
import type { Life, World } from './life.ts';
import type { Place } from './places.ts';
import { type Moment, openingOf, raisedMoments } from './raised.ts';
import { advance } from './target.ts';
import { HOUR, workingTimeAround } from './working-time.ts';

const CALENDAR_HOURS = workingHours({
  ...CALENDAR,
  days: BANK_HOLIDAYS.map(({ day }) => ({ day: new Date(day), hours: [] })),
});
const SEED = 1951; // the year in which Ambridge first went on air
const RECENT = 24 * 24 * HOUR;

/** Takes a generator of references. Gives the lives in the order of raising. */
export function liveAll(council: Council, now: Date, newReference: (prefix: string) => string): Life[] {
  const world: World = {
    ...{ council, now },
    working: workingTimeAround(now),
    calendar: CALENDAR_HOURS,
    chance: chanceOf(SEED),
    lives: [],
    nextTaskId: 1,
  };
  const decks = new Map<Book, Plot[]>();
  for (const moment of raisedMoments(world)) {
    const { book } = moment;
    const deck = decks.get(book) ?? world.chance.shuffle(dealt(book.plots));
    decks.set(book, deck);
    const plot = draw(deck, moment, now);
    const opening = openingOf(world, moment, newReference(book.prefix), echoOf(world, moment, plot));
    world.lives.push(live(world, opening, plot));
  }
  return world.lives;
}

/** Each plot as often as its weight says. */
function dealt(plots: readonly Plot[]): Plot[] {
  return plots.flatMap((plot) => Array<Plot>(plot.weight).fill(plot));
}

/** The next plot of the deck that may happen to a case; it goes to the bottom, to be had again. */
function draw(deck: Plot[], { raisedAt, raiser, id }: Moment, now: Date): Plot {
  const recent = now.getTime() - raisedAt.getTime() < RECENT;
  const at = deck.findIndex(
    ({ recent: onlyRecent = false, needs }) =>
      (recent || !onlyRecent) &&
      (needs !== 'account' || raiser.owner !== null) &&
      (needs !== 'address' || raiser.contact.email !== undefined),
  );
  const [plot] = deck.splice(at, 1);
  if (!plot) throw new Error(`No plot fits case ${id}.`);
  deck.push(plot);
  return plot;
}

/** Where a case happens that echoes the one before of its type. */
function echoOf({ lives, council }: World, { book }: Moment, { echoes }: Plot): Partial<Place> {
  const kind = council.kind(book.prefix);
  const before = echoes && lives.findLast((life) => life.kind.id === kind.id);
  if (!before) return {};
  const { street } = before.place;
  return echoes === 'place' ? before.place : { street };
}

function live(world: World, opening: Opening, { steps }: Plot): Life {
  const life = begin(world, opening);
  for (const step of steps) {
    step(life);
    if (life.at > world.now) break; // what comes next hasn't happened yet
  }
  advance(life, world.now);
  return life;
}
