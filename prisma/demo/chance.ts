// Chance that comes out the same every time: what varies in the demo council varies by this alone.

export type Chance = {
  /** A number from `least` up to, and not including, `most`. */
  between(least: number, most: number): number;
  happens(share: number): boolean;
  /** One of the items. Throws where there is none. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in another order. */
  shuffle<Item>(items: readonly Item[]): Item[];
};

/** Gives chance for a seed: the same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  const next = dice(seed);
  const between = (least: number, most: number) => least + next() * (most - least);
  return {
    between,
    happens: (share) => next() < share,
    pick: (items) => {
      const item = items[Math.floor(between(0, items.length))];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
}

function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
