// The smallest changes that would turn a refusal: each candidate is made in memory, and the law asked again.
import { decide } from '../decide.ts';
import type { Actor } from '../standing.ts';
import type { About } from '../state-rules.ts';
import { ACTIONS, type Action } from '../vocabulary.ts';
import type { Way } from '../ways.ts';
import { actorIn, changed, type Situation } from './apply.ts';
import { candidates, openers } from './candidates.ts';
import { type Change, SCOPES, type Scope } from './change.ts';

/** Changes that together turn a refusal: one, or two where no single one does. */
export type Turn = {
  changes: readonly Change[];
  scope: Scope;
  /** The other actions that they may do on the case then and may not now. */
  alsoGives: readonly Action[];
};

const MOST_TURNS = 12;

/** What would turn a refusal, what gives least first; nothing where it is allowed, or nothing turns it. */
export function turnsOf(situation: Situation, action: Action, about: About = {}): Turn[] {
  const allowed = (now: Situation) => decide(actorIn(now), action, now.facts, about).allowed;
  if (allowed(situation)) return [];
  const single = candidates(situation, action, about);
  const found = single.filter((change) => allowed(changed(situation, change))).map((change) => [change]);
  const turning = found.length > 0 ? found : pairs(situation, single, action, about, allowed);
  const turns = turning.map((changes) => measured(situation, changes, action));
  return withoutLarger(turns, situation)
    .sort((one, other) => sizeOf(one) - sizeOf(other) || one.alsoGives.length - other.alsoGives.length)
    .slice(0, MOST_TURNS);
}

/** An opener and whatever else there is to change after it. */
function pairs(
  situation: Situation,
  single: readonly Change[],
  action: Action,
  about: About,
  allowed: (now: Situation) => boolean,
): Change[][] {
  return openers(single).flatMap((first) => {
    const between = changed(situation, first);
    return candidates(between, action, about)
      .filter((second) => allowed(changed(between, second)))
      .map((second) => [first, second]);
  });
}

function measured(situation: Situation, changes: readonly Change[], action: Action): Turn {
  const after = changes.reduce(changed, situation);
  const [before, now] = [actorIn(situation), actorIn(after)];
  const alsoGives = ACTIONS.filter(
    (other) =>
      other !== action &&
      decide(now, other, after.facts).allowed &&
      !decide(before, other, situation.facts).allowed,
  );
  const scopes = changes.map((change) => SCOPES.indexOf(scopeOf(change, before, now)));
  return { changes, scope: SCOPES[Math.max(...scopes)] ?? 'everything', alsoGives };
}

function scopeOf(change: Change, before: Actor, after: Actor): Scope {
  switch (change.kind) {
    case 'activate':
    case 'join':
    case 'grant':
      return reachGained(before, after);
    case 'cell':
    case 'transition':
    case 'type-switch':
      return 'all in that role';
    default:
      return 'this case';
  }
}

/** How many cases somebody has ways to then and has not now. */
function reachGained(before: Actor, after: Actor): Scope {
  const had = new Set(before.ways.map(signOf));
  const gained = after.ways.filter((way) => !had.has(signOf(way)));
  const flagsForAll = after.flags.filter(
    ({ flag, typeId }) =>
      typeId === null && flag !== 'access' && !before.flags.some((one) => one.flag === flag),
  );
  if (flagsForAll.length > 0 || gained.some(({ reach }) => reach.to === 'all')) return 'everything';
  const types = new Set(gained.flatMap(({ reach }) => (reach.to === 'types' ? [...reach.typeIds] : [])));
  return types.size > 1 ? 'several case types' : 'this case type';
}

function signOf({ kind, reach, power }: Way): string {
  const types = reach.to === 'types' ? [...reach.typeIds].sort() : [];
  return JSON.stringify([kind, reach.to, types, power]);
}

/** Leaves out a group where one above it does as well: whoever is put into it gets that one, and more. */
function withoutLarger(turns: readonly Turn[], { configuration }: Situation): Turn[] {
  const joined = (turn: Turn) => turn.changes.flatMap((one) => (one.kind === 'join' ? [one.groupId] : []));
  const groups = new Set(turns.flatMap(joined));
  return turns.filter((turn) =>
    joined(turn).every((id) => {
      const [, ...above] = configuration.groups.get(id)?.lineage ?? [];
      return !above.some((one) => groups.has(one));
    }),
  );
}

function sizeOf({ changes, scope }: Turn): number {
  return changes.length * SCOPES.length + SCOPES.indexOf(scope);
}
