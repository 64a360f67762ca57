// Chance that can be repeated: the same seed throws the same numbers.

export type Dice = {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  /** One of the list. Throws on an empty one. */
  pick<Item>(list: readonly Item[]): Item;
  /** Each of the list with this probability. */
  some<Item>(list: readonly Item[], probability: number): Item[];
};

/** Takes any whole number (mulberry32: small, and even enough for tests). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const chance = (probability: number) => next() < probability;
  return {
    chance,
    upTo: (most) => Math.floor(next() * (most + 1)),
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    some: (list, probability) => list.filter(() => chance(probability)),
  };
}
