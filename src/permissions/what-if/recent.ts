// Which of the last 90 days' actions a change would have refused: asked of the same people, the same cases, and the statuses
// that those were in.
import { hasRight } from '../decide.ts';
import { type CaseFacts, factsByIds } from '../facts.ts';
import type { Reader } from '../load-configuration.ts';
import type { Person } from '../standing.ts';
import { type Action, isAction, MANAGER } from '../vocabulary.ts';
import { breather } from './breathe.ts';
import type { Effect } from './count.ts';
import type { Change, Sides } from './sides.ts';
import { byAction } from './sum.ts';

/** What one person did and could not do any more: how often, on which cases (ids, newest first, each once). */
export type RefusedDeeds = { person: Person; action: Action; times: number; caseIds: number[] };

/** The newest that are looked at, and since when. */
export const MOST_DEEDS = 20_000;
const DAYS = 90;

type Deed = {
  caseId: number;
  userId: number;
  action: string;
  statusId: number | null;
  toId: number | null;
};

/**
 * Looks through what those who lose something did in the 90 days before `now`. Assignments are taken as they are now; where
 * somebody couldn't do today what they did, because the case has gone to others since, they are taken to have had it then.
 */
export async function refusedDeeds(
  reader: Reader,
  { moved }: Change,
  effects: readonly Effect[],
  now: Date,
): Promise<RefusedDeeds[]> {
  const losers = new Map(
    effects.flatMap(({ person, sides, sum }) => {
      const lost = byAction(sum, 'lost');
      return person && lost.size > 0 ? [[person.id, { sides, lost }] as const] : [];
    }),
  );
  const deeds = await readDeeds(reader, [...losers.keys()], now);
  const facts = new Map(
    (await factsByIds(reader, [...new Set(deeds.map(({ caseId }) => caseId))])).map((one) => [one.id, one]),
  );
  const refused = new Map<string, RefusedDeeds>();
  const breathe = breather();
  for (const deed of deeds) {
    const [loser, found] = [losers.get(deed.userId), facts.get(deed.caseId)];
    if (!loser || !found || !isAction(deed.action) || !loser.lost.has(deed.action)) continue;
    if (!wouldBeRefused(loser.sides, deed, found, moved)) continue;
    const { person } = loser.sides.before;
    const key = `${person.id} ${deed.action}`;
    const known = refused.get(key) ?? { person, action: deed.action, times: 0, caseIds: [] };
    refused.set(key, { ...known, times: known.times + 1, caseIds: withOne(known.caseIds, deed.caseId) });
    await breathe();
  }
  return [...refused.values()].sort((one, other) => other.times - one.times);
}

function readDeeds(reader: Reader, userIds: readonly number[], now: Date): Promise<Deed[]> {
  if (userIds.length === 0) return Promise.resolve([]);
  const since = new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1000);
  return reader.$queryRaw<Deed[]>`
    SELECT "caseId", "actorId" AS "userId", "action", "statusId", ("data" ->> 'toId')::int AS "toId"
    FROM "events" WHERE "actorId" = ANY(${[...userIds]}) AND "at" > ${since}
    ORDER BY "id" DESC LIMIT ${MOST_DEEDS}`;
}

function wouldBeRefused(
  { before, after }: Sides,
  { userId, action, statusId, toId }: Deed,
  facts: CaseFacts,
  moved: ReadonlyMap<number, number>,
): boolean {
  if (!isAction(action)) return false;
  const then = { ...facts, deleted: false, statusId: statusId ?? facts.statusId };
  const about = toId === null ? {} : { statusId: toId };
  const had = { ...then, assignments: [...then.assignments, { roleId: MANAGER, userId, groupId: null }] };
  const possible = [then, had].find((one) => hasRight(before, action, one, about));
  if (!possible) return false;
  const later = { ...possible, statusId: moved.get(possible.statusId) ?? possible.statusId };
  const to = toId === null ? {} : { statusId: moved.get(toId) ?? toId };
  return !hasRight(after, action, later, to);
}

function withOne(ids: number[], id: number): number[] {
  return ids.length >= 5 || ids.includes(id) ? ids : [...ids, id];
}
