// Which pairs of case type and status the ways of an actor cover: what a type's group or a flag gives is known from
// the rules alone, before any case is looked at.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Configuration } from '../configuration.ts';
import type { Actor } from '../standing.ts';
import type { Action } from '../vocabulary.ts';
import { lets, type Way } from '../ways.ts';

export type Pair = { typeId: number; statusId: number };
/**
 * A condition on the case `c`, and the viewing action that lets ask it: what somebody can't read must not be guessed.
 * Without SQL: that they may, and nothing more.
 */
export type Condition = { sql?: Prisma.Sql; needs: Action };
/** What a list is narrowed to; nothing means everything. `claimable`: one's groups', and no person has it. */
export type Narrow = {
  typeIds?: readonly number[];
  statusIds?: readonly number[];
  assigned?: 'me' | 'groups' | 'nobody' | 'claimable';
  where?: readonly Condition[];
};

/** Whether it is narrowed to cases that no person has. */
export function isFree({ assigned }: Narrow): boolean {
  return assigned === 'nobody' || assigned === 'claimable';
}

/**
 * Of these pairs, those in which ways by type, or to all, let do a viewing action (see a case, if none is named);
 * `escalated`: only on an escalated one.
 */
export function visiblePairs(
  { configuration }: Actor,
  ways: readonly Way[],
  pairs: readonly Pair[],
  action: Action = 'view-summary',
) {
  const open: Pair[] = [];
  const escalated: Pair[] = [];
  for (const pair of pairs) {
    const reaching = ways.filter(
      (way) => reachesPair(way, pair) && lets(way, action, pair.statusId, configuration),
    );
    if (reaching.some((way) => !needsEscalation(way))) open.push(pair);
    else if (reaching.length > 0) escalated.push(pair);
  }
  return { open, escalated };
}

/** All pairs in which a case can be, narrowed. */
export function allPairs({ types }: Configuration, { typeIds, statusIds }: Narrow): Pair[] {
  const wantedTypes = typeIds && new Set(typeIds);
  const wantedStatuses = statusIds && new Set(statusIds);
  return [...types.values()]
    .filter((type) => !wantedTypes || wantedTypes.has(type.id))
    .flatMap((type) =>
      type.statusIds
        .filter((statusId) => !wantedStatuses || wantedStatuses.has(statusId))
        .map((statusId) => ({ typeId: type.id, statusId })),
    );
}

/** Whether pairs of a configuration, each named once, are all that it has. */
export function areAllPairs(pairs: readonly Pair[], { types }: Configuration): boolean {
  let all = 0;
  for (const type of types.values()) all += type.statusIds.length;
  return pairs.length === all;
}

/** The statuses in which a way lets do a viewing action (see a case, if none is named), among those that the pairs name. */
export function visibleStatuses(
  way: Way,
  pairs: readonly Pair[],
  configuration: Configuration,
  action: Action = 'view-summary',
): number[] {
  const statusIds = new Set(pairs.map((pair) => pair.statusId));
  return [...statusIds].filter((statusId) => lets(way, action, statusId, configuration));
}

function reachesPair({ reach }: Way, { typeId }: Pair): boolean {
  return reach.to === 'all' || (reach.to === 'types' && reach.typeIds.has(typeId));
}

function needsEscalation({ reach }: Way): boolean {
  return reach.to === 'types' && reach.escalated === true;
}
