// The benchmark's cases as they might be: types of very different size, most cases closed, the open ones mostly new.
// The same size gives the same cases every time, but for their references.
import { newReference } from '../../src/reference.ts';
import * as council from './council.ts';
import { askerBy } from './people.ts';

/** One case and what hangs on it, as `load` sends it to the database. */
export type BenchCase = {
  id: number;
  reference: string;
  typeId: number;
  statusId: number;
  closed: boolean;
  ownerId: number | null;
  escalated: boolean;
  deleted: boolean;
  /** Hours before now. */
  age: number;
  title: string;
  /** The team it is assigned to as manager, and the person. */
  teamId: number | null;
  personId: number | null;
  /** A ward that is told of it: a monitor by assignment. */
  wardId: number | null;
  /** Whose task hangs on it; a case without has neither. */
  taskUserId: number | null;
  taskGroupId: number | null;
};

const TITLES = [
  'Hole in the road outside the school',
  'Bin not emptied for the second week',
  'Street light flickers all night',
  'Fly-tipping behind the garages',
  'Noise from the building site before seven',
  'Broken swing in the playground',
  'Overgrown hedge blocks the pavement',
  'Blocked drain floods the crossing',
];
const YEARS = 3;
const HANDFUL = 12;
const OWNED = 10_000;

/** Gives the cases in the order of raising, oldest first. */
export function* benchCases(size: council.Size): Generator<BenchCase> {
  const chance = dice(size.cases);
  const pickType = skewed(size.types, chance);
  const reference = unused();
  const staff = staffByType(size);
  const owned = Math.min(OWNED, Math.floor(size.cases / 10));
  const handfulEvery = Math.floor(size.cases / HANDFUL);
  for (let id = 1; id <= size.cases; id += 1) {
    const typeId = pickType();
    const closed = chance() >= liveShare(id / size.cases);
    const handful = id % handfulEvery === Math.floor(handfulEvery / 2);
    const taken = handful || chance() < (closed ? 0.95 : 0.7);
    const colleagues = staff.get(typeId) ?? [];
    const task = chance() < (closed ? 0 : 0.1) ? chance() : undefined;
    yield {
      id,
      reference: reference(council.prefixOf(typeId)),
      typeId,
      statusId: pickStatus(typeId, closed, chance),
      closed,
      ownerId: owner(id, size, owned, chance),
      escalated: chance() < 0.01,
      deleted: !handful && chance() < 0.005,
      age: Math.round((1 - id / size.cases) * YEARS * 365 * 24),
      title: pick(TITLES, chance),
      teamId: taken && council.isAssignedOnly(typeId) ? null : council.teamOf(typeId),
      personId: taken ? (handful ? askerBy('handful').id : pick(colleagues, chance)) : null,
      wardId: chance() < 0.03 ? council.FIRST_WARD + Math.floor(chance() * council.WARDS) : null,
      taskUserId: task !== undefined && task < 0.5 ? pick(colleagues, chance) : null,
      taskGroupId: task !== undefined && task >= 0.5 ? council.teamOf((id % size.types) + 1) : null,
    };
  }
}

/** About 15 % of all: most of the newest tenth, and the old ones that nobody closed. */
function liveShare(newness: number): number {
  return newness > 0.9 ? 0.8 : 0.078;
}

function pickStatus(typeId: number, closed: boolean, chance: () => number): number {
  const at = chance();
  if (closed) return council.statusOf(typeId, at < 0.93 ? 'Closed' : 'Withdrawn');
  if (at < 0.003) return council.statusOf(typeId, council.RARE);
  if (at < 0.3) return council.statusOf(typeId, 'New');
  return council.statusOf(typeId, at < 0.85 ? 'In progress' : 'Waiting for you');
}

function owner(id: number, size: council.Size, owned: number, chance: () => number): number | null {
  if (id % Math.floor(size.cases / owned) === 0) return askerBy('owner').id;
  if (chance() < 0.2) return null;
  return council.FIRST_CITIZEN + Math.floor(chance() * council.citizensOf(size));
}

/** Among a quarter of a million cases of one type two random references are the same more often than not. */
function unused(): (prefix: string) => string {
  const used = new Set<string>();
  return (prefix) => {
    let reference = newReference(prefix);
    while (used.has(reference)) reference = newReference(prefix);
    used.add(reference);
    return reference;
  };
}

function staffByType(size: council.Size): Map<number, number[]> {
  const staff = new Map<number, number[]>();
  for (let index = 0; index < council.staffOf(size); index += 1)
    for (const typeId of council.teamsOfStaff(index, size))
      staff.set(typeId, [...(staff.get(typeId) ?? []), council.FIRST_STAFF + index]);
  return staff;
}

/** Type 1 is the largest; the tenth has a tenth of its cases, and so on (Zipf's law). */
function skewed(types: number, chance: () => number): () => number {
  let total = 0;
  const bounds = Array.from({ length: types }, (_, index) => {
    total += 1 / (index + 1);
    return total;
  });
  return () => {
    const at = chance() * total;
    return bounds.findIndex((bound) => at <= bound) + 1;
  };
}

function pick<Item>(items: readonly Item[], chance: () => number): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
