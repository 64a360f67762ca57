// Before and after: the rules as they hold and as a draft would leave them, and the people whom both are asked about, in
// classes of those who stand alike.
import type { Configuration } from '../configuration.ts';
import { type Actor, type Person, type StandingRow, stand } from '../standing.ts';

/** The rules and the people of one moment. `members`: of groups that standing rules name, also those not past the gate. */
export type Moment = {
  configuration: Configuration;
  standings: readonly StandingRow[];
  members?: readonly StandingRow[];
};

/** What is compared. `moved`: statuses whose cases go to another one, by id. */
export type Change = { before: Moment; after: Moment; moved: ReadonlyMap<number, number> };

export type Sides = { before: Actor; after: Actor };

/** People who stand alike before and after; the first stands for all. `same`: nothing changes in how they stand. */
export type Class = Sides & { members: readonly Sides[]; same: boolean };

const known = new WeakMap<Change, readonly Class[]>();

/** The people of a change who are past the gate before or after it, as classes: found once for each change. */
export function classesOf(change: Change): readonly Class[] {
  const classes = known.get(change) ?? findClasses(change);
  known.set(change, classes);
  return classes;
}

function findClasses({ before, after }: Change): Class[] {
  const later = new Map(after.standings.map((row) => [row.id, row]));
  const classes = new Map<string, Sides[]>();
  for (const row of before.standings) {
    const sides = {
      before: stand(row, before.configuration),
      after: stand(later.get(row.id) ?? row, after.configuration),
    };
    if (!sides.before.staff && !sides.after.staff) continue;
    const key = `${standingOf(sides.before)} ${standingOf(sides.after)}`;
    const members = classes.get(key);
    if (members) members.push(sides);
    else classes.set(key, [sides]);
  }
  return [...classes.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...first, members, same: standingOf(first.before) === standingOf(first.after) }] : [];
  });
}

/** Somebody who owns cases and is nobody's colleague: in the groups that everybody joins who registers. */
export function ownerOf({ before, after }: Change, joined: readonly number[]): Sides {
  const row: StandingRow = {
    ...({ id: -1, kind: 'person', name: 'Owners', email: '', active: true, language: 'en' } satisfies Person),
    ...{ version: 0, memberOf: [...joined], grants: [] },
  };
  return { before: ownersStand(row, before.configuration), after: ownersStand(row, after.configuration) };
}

// A group that everybody joins may be past the gate: they are asked about by name then, and these are the others.
function ownersStand(row: StandingRow, configuration: Configuration): Actor {
  const actor = stand(row, configuration);
  return actor.staff ? stand({ ...row, memberOf: [] }, configuration) : actor;
}

/** All that the law reads of somebody but who they are. */
function standingOf({ groupIds, flags, person }: Actor): string {
  const held = new Set(flags.map(({ flag, typeId }) => `${flag} ${typeId}`));
  return JSON.stringify([[...groupIds].sort((a, b) => a - b), [...held].sort(), person.active]);
}
