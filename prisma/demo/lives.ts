// Lives through every case of the demo council: from its raising, along the plot that falls to it, up to now.
import { workingHours } from '../../src/clock/working-time.ts';
import { begin, type Opening } from './begin.ts';
import type { Age, Book, Plot } from './book.ts';
import { BANK_HOLIDAYS, CALENDAR } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { Council } from './council.ts';
import type { Life, World } from './life.ts';
import { found } from './named.ts';
import type { Place } from './places.ts';
import { type Moment, openingOf, raisedMoments } from './raised.ts';
import { advance } from './target.ts';
import { HOUR, workingTimeAround } from './working-time.ts';

const CALENDAR_HOURS = workingHours({
  ...CALENDAR,
  days: BANK_HOLIDAYS.map(({ day }) => ({ day: new Date(day), hours: [] })),
});
const SEED = 1951; // the year in which Ambridge first went on air
const AGES: Record<Age, (days: number) => boolean> = {
  new: (days) => days < 4,
  recent: (days) => days < 24,
  old: (days) => days > 45,
};

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
    const deck = decks.get(book) ?? [];
    decks.set(book, deck);
    const plot = draw(deck, world, moment);
    const opening = openingOf(world, moment, newReference(book.prefix), echoOf(world, moment, plot));
    world.lives.push(live(world, opening, plot));
  }
  return world.lives;
}

/** Takes a plot that may happen to a case from the deck: rather one for its age, which may not come again. */
function draw(deck: Plot[], { now, chance }: World, { book, raiser, raisedAt }: Moment): Plot {
  const days = (now.getTime() - raisedAt.getTime()) / (24 * HOUR);
  const fits = ({ age, needs }: Plot) =>
    (age === undefined || AGES[age](days)) &&
    (needs !== 'account' || raiser.owner !== null) &&
    (needs !== 'address' || raiser.contact.email !== undefined);
  const take = () => deck.find((plot) => plot.age && fits(plot)) ?? deck.find(fits);
  if (!take()) deck.push(...chance.shuffle(dealt(book.plots)));
  const plot = found(take(), `plot for ${book.prefix}`);
  deck.splice(deck.indexOf(plot), 1);
  return plot;
}

/** Each plot as often as its weight says. */
function dealt(plots: readonly Plot[]): Plot[] {
  return plots.flatMap((plot) => Array<Plot>(plot.weight).fill(plot));
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
