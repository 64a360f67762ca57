// Lives through every case of the demo council: from its raising, along the plot that falls to it, up to now.
import { workingHours } from '../../src/clock/working-time.ts';
import { begin } from './begin.ts';
import type { Plot } from './book.ts';
import { BANK_HOLIDAYS, CALENDAR } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { Council } from './council.ts';
import type { Life, World } from './life.ts';
import { type Raised, raisedCases } from './raised.ts';
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
  const decks = new Map<Raised['book'], Plot[]>();
  for (const raised of raisedCases(world, newReference)) {
    const deck = decks.get(raised.book) ?? world.chance.shuffle(dealt(raised.book.plots));
    decks.set(raised.book, deck);
    world.lives.push(live(world, raised, draw(deck, raised, now)));
  }
  return world.lives;
}

/** Each plot as often as its weight says. */
function dealt(plots: readonly Plot[]): Plot[] {
  return plots.flatMap((plot) => Array<Plot>(plot.weight).fill(plot));
}

/** The next plot of the deck that may happen to a case; it goes to the bottom, to be had again. */
function draw(deck: Plot[], { opening }: Raised, now: Date): Plot {
  const recent = now.getTime() - opening.raisedAt.getTime() < RECENT;
  const at = deck.findIndex(
    ({ recent: onlyRecent = false, needs }) =>
      (recent || !onlyRecent) &&
      (needs !== 'account' || opening.owner !== null) &&
      (needs !== 'address' || opening.contact.email !== undefined),
  );
  const [plot] = deck.splice(at, 1);
  if (!plot) throw new Error(`No plot fits ${opening.reference}.`);
  deck.push(plot);
  return plot;
}

function live(world: World, { opening }: Raised, { steps }: Plot): Life {
  const life = begin(world, opening);
  for (const step of steps) {
    step(life);
    if (life.at > world.now) break; // what comes next hasn't happened yet
  }
  advance(life, world.now);
  return life;
}
