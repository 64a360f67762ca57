// The ground that is counted over: the states in which cases of each type are, as they look to whoever has nothing of them by
// their groups, and beside them the kinds that some group has something of.
import type { CaseFacts } from '../facts.ts';
import { holders } from '../state-rules.ts';
import type { Kind } from './alike.ts';
import type { Both } from './differences.ts';

/** Cases in one state. `both`: how they look to those who have nothing of them by name or by a group. */
export type Standing = {
  both: Both;
  examples: readonly number[];
} & Pick<Kind, 'cases' | 'owned' | 'ownHeld'>;

/** Cases of one kind that groups have something of. */
export type GroupsKind = { both: Both; strangers: Both; cases: number; examples: readonly number[] };

export type Ground = {
  /** The cases of a type that are escalated or not, by state. */
  of(typeId: number, escalated: boolean): readonly Standing[];
  /** Those of all types that one of these groups has something of, by kind. */
  touching(groupIds: Iterable<number>): ReadonlySet<GroupsKind>;
  /** The facts of one case, or kind of case, before and after. */
  both(facts: CaseFacts): Both;
  kindAt(place: string): Both | undefined;
};

/** `moved`: statuses whose cases go to another. */
export function groundOf(kinds: readonly Kind[], moved: ReadonlyMap<number, number>): Ground {
  const states = new Map<string, number>();
  const both = (facts: CaseFacts): Both => {
    const key = stateOf(facts);
    const state = states.get(key) ?? states.size;
    states.set(key, state);
    const statusId = moved.get(facts.statusId);
    return { before: facts, after: statusId === undefined ? facts : { ...facts, statusId }, state };
  };
  const places = new Map<string, Both>();
  const standings = new Map<string, Map<number, Standing>>();
  const ofGroups = new Map<number, GroupsKind[]>();
  for (const { place, facts, cases, owned, ownHeld, examples } of kinds) {
    const [own, strangers] = [both(facts), both(toStrangers(facts))];
    places.set(place, own);
    const standing = at(standings, `${facts.typeId} ${facts.escalated}`, () => new Map<number, Standing>());
    const known = standing.get(own.state) ?? { both: strangers, cases: 0, owned: 0, ownHeld: 0, examples };
    standing.set(own.state, {
      ...known,
      cases: known.cases + cases,
      owned: known.owned + owned,
      ownHeld: known.ownHeld + ownHeld,
    });
    const kind = { both: own, strangers, cases, examples };
    for (const groupId of groupsOf(facts)) at(ofGroups, groupId, () => []).push(kind);
  }
  const listed = new Map([...standings].map(([key, ofType]) => [key, [...ofType.values()]]));
  return {
    both,
    of: (typeId, escalated) => listed.get(`${typeId} ${escalated}`) ?? [],
    touching: (groupIds) => new Set([...groupIds].flatMap((groupId) => ofGroups.get(groupId) ?? [])),
    kindAt: (place) => places.get(place),
  };
}

/** All of a case that a decision reads beside whom it concerns, as a text. */
function stateOf(facts: CaseFacts): string {
  const { typeId, workflowId, statusId, escalated, deleted, hasOwner, ownerHasAddress, target } = facts;
  return [
    ...[typeId, workflowId, statusId, escalated, deleted, hasOwner, ownerHasAddress, target],
    ...[holders(facts).length > 0, facts.openQuestions.length > 0, facts.openTasks.length > 0],
  ].join();
}

function toStrangers(facts: CaseFacts): CaseFacts {
  return {
    ...facts,
    assignments: facts.assignments.filter(({ groupId }) => groupId === null),
    openTasks: facts.openTasks.map((task) => ({ ...task, groupId: null })),
  };
}

function groupsOf({ assignments, openTasks }: CaseFacts): Set<number> {
  return new Set([...assignments, ...openTasks].map(({ groupId }) => groupId).filter((id) => id !== null));
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = empty();
  map.set(key, made);
  return made;
}
