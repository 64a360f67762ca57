// Counts what a change gives and takes: for each person, which actions on how many cases.
import type { Reader } from '../load-configuration.ts';
import type { Person } from '../standing.ts';
import { MANAGER } from '../vocabulary.ts';
import { readKinds, readTied, type Tied } from './alike.ts';
import { breather } from './breathe.ts';
import { type Differ, rememberingDiffer } from './differences.ts';
import { type Ground, groundOf } from './ground.ts';
import { isConcerned, reaches, touchedTypes } from './rules.ts';
import { type Change, type Class, classesOf, ownerOf, type Sides } from './sides.ts';
import { isNothing, type Sum, summing } from './sum.ts';

/** What changes for one person, or for all who only own cases (`person` undefined). */
export type Effect = { person: Person | undefined; sides: Sides; sum: Sum };

/**
 * Decides every action on every case before and after, for everybody whom it may concern, and gives those for whom anything
 * changes. Takes some seconds at a million cases; others work meanwhile. `joined`: the groups that everybody joins who
 * registers.
 */
export async function countEffects(
  reader: Reader,
  change: Change,
  joined: readonly number[],
): Promise<Effect[]> {
  const concerning = concerningIn(change);
  const owner = { sides: ownerOf(change, joined), typeIds: concerning(ownerOf(change, joined)) };
  const classes = concernedClasses(change);
  const idsOf = (some: typeof classes) => some.flatMap(({ members }) => members.map(idOf));
  const concerned = classes.filter(({ typeIds }) => typeIds.length > 0);
  const typeIds = [...new Set([owner, ...concerned].flatMap((one) => one.typeIds))];
  const [kinds, tied] = await Promise.all([
    readKinds(reader, typeIds, idsOf(classes)),
    readTied(reader, typeIds, idsOf(concerned)),
  ]);
  const counter = { ground: groundOf(kinds, change.moved), differ: rememberingDiffer(), breathe: breather() };
  const effects = [await effectOnOwners(counter, owner)];
  for (const { members, typeIds, ...sides } of concerned) {
    const sum = await sumOfClass(counter, sides, typeIds);
    for (const member of members) effects.push(effectOn(counter, member, sum, tied.get(idOf(member)) ?? []));
    await counter.breathe();
  }
  return effects.filter(({ sum }) => !isNothing(sum));
}

/** The people of a change in classes, each with the types on whose cases anything may change for them. */
export function concernedClasses(change: Change): (Class & { typeIds: number[] })[] {
  const concerning = concerningIn(change);
  return classesOf(change).map((one) => ({ ...one, typeIds: concerning(one) }));
}

function concerningIn({ before, after }: Change): (sides: Sides) => number[] {
  const types = [...before.configuration.types.keys()];
  const touched = touchedTypes(before.configuration, after.configuration);
  return (sides) => types.filter((id) => touched.has(id) || isConcerned(sides, id));
}

type Counter = { ground: Ground; differ: Differ; breathe: () => Promise<void> };

/** What changes for people who stand alike, on cases that none of them is tied to by name. */
async function sumOfClass(counter: Counter, sides: Sides, typeIds: readonly number[]): Promise<Sum> {
  const { ground, differ, breathe } = counter;
  const { sum, add } = summing();
  const groupIds = new Set([...sides.before.groupIds, ...sides.after.groupIds]);
  for (const typeId of typeIds.filter((id) => reaches(sides, id))) {
    for (const escalated of [false, true]) {
      const states = ground.of(typeId, escalated);
      const [first] = states;
      if (!first) continue;
      const differenceOn = differ(sides, first.both);
      for (const { both, cases, examples } of states) add(differenceOn(both), cases, examples);
    }
    await breathe();
  }
  // What their groups have something of is not a stranger's to them.
  const concerned = new Set(typeIds);
  for (const { both, strangers, cases, examples } of ground.touching(groupIds)) {
    if (!concerned.has(both.before.typeId)) continue;
    add(differ(sides, strangers)(strangers), -cases, []);
    add(differ(sides, both)(both), cases, examples);
  }
  return sum;
}

/** The same for one of them: those cases that they are tied to are no longer counted as others' are. */
function effectOn({ ground, differ }: Counter, sides: Sides, ofClass: Sum, tied: readonly Tied[]): Effect {
  const { sum, add } = summing(ofClass);
  for (const { place, facts, cases, examples } of tied) {
    const kind = ground.kindAt(place);
    if (kind) add(differ(sides, kind)(kind), -cases, []);
    const both = ground.both(facts);
    add(differ(sides, both)(both), cases, examples);
  }
  return { person: sides.before.person, sides, sum };
}

async function effectOnOwners(
  { ground, differ, breathe }: Counter,
  { sides, typeIds }: { sides: Sides; typeIds: readonly number[] },
): Promise<Effect> {
  const { sum, add } = summing();
  const ownerId = sides.before.person.id;
  for (const typeId of typeIds) {
    for (const { both: strangers, owned, ownHeld, examples } of [false, true].flatMap((escalated) =>
      ground.of(typeId, escalated),
    )) {
      if (owned === 0) continue;
      const both = ground.both({ ...strangers.before, ownerId });
      add(differ(sides, both)(both), owned - ownHeld, examples);
      if (ownHeld === 0) continue;
      const has = { roleId: MANAGER, userId: ownerId, groupId: null };
      const held = ground.both({ ...both.before, assignments: [...both.before.assignments, has] });
      add(differ(sides, held)(held), ownHeld, examples);
    }
    await breathe();
  }
  return { person: undefined, sides, sum };
}

function idOf({ before }: Sides): number {
  return before.person.id;
}
