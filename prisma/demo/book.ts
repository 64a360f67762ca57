// What a book of stories is: how cases of one type are told, and the courses that they take.
import type { Prisma } from '../../src/generated/prisma/client.ts';
import type { Chance } from './chance.ts';
import type { Step } from './life.ts';
import { found } from './named.ts';
import type { Place } from './places.ts';
import { dayOf, HOUR } from './working-time.ts';

/** Where and when a story happens. */
export type Scene = Place & {
  chance: Chance;
  raisedAt: Date;
  /** How many cases of the type were raised before. */
  nth: number;
};

/** What somebody raises: the answers to the form but for the contact page, and what follows from them. */
export type Told = {
  title: string;
  answers: Record<string, Prisma.InputJsonValue>;
  address?: string;
  subtype?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
};

export type Age = 'new' | 'recent' | 'old';

export type Plot = {
  /** How often it happens beside the others. */
  weight: number;
  /** Only to cases of the last days, of the last weeks, or raised long before. */
  age?: Age;
  /** The same thing as the type's case before, or something in the same street. */
  echoes?: 'place' | 'street';
  /** Only to cases with an e-mail address, or with an owner who has an account. */
  needs?: 'address' | 'account';
  steps: readonly Step[];
};

export type Book = {
  prefix: string;
  count: number;
  team: readonly string[];
  /** The shares that come without an account, and that are raised for the owner by the Contact centre. */
  visitors: number;
  helped: number;
  tell: (scene: Scene) => Told;
  plots: readonly Plot[];
};

/** The day so many days before a case was raised (after it, where negative), as a form keeps dates. */
export function daysBefore({ raisedAt }: Scene, days: number): string {
  return dayOf(raisedAt.getTime() - days * 24 * HOUR);
}

/** The nth item of a list that begins again when it is through. */
export function nthOf<Item>(items: readonly Item[], nth: number): Item {
  return found(items[nth % items.length], `item ${nth} of an empty list`);
}

/** So many different items of a list, in its order. */
export function some<Item>({ chance }: Scene, items: readonly Item[], count: number): Item[] {
  const chosen = new Set(chance.shuffle(items).slice(0, count));
  return items.filter((item) => chosen.has(item));
}
