// Which of the last 90 days' actions a change would have refused: asked of the same people, the same cases, and the statuses
// that those were in.
import { hasRight } from '../decide.ts';
import { type CaseFacts, factsByIds } from '../facts.ts';
import type { Reader } from '../load-configuration.ts';
import type { Person } from '../standing.ts';
import { type Action, isAction, MANAGER } from '../vocabulary.ts';
import { breather } from './breathe.ts';
import { concernedClasses } from './count.ts';
import type { Change, Sides } from './sides.ts';

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
 * Looks through what those whom a change concerns did in the 90 days before `now`, on cases of the types that it concerns:
 * also where no case is left today on which they would lose anything. Assignments are taken as they are now; where
 * somebody couldn't do today what they did, because the case has gone to others since, they are taken to have had it then.
 */
export async function refusedDeeds(reader: Reader, change: Change, now: Date): Promise<RefusedDeeds[]> {
  const classes = concernedClasses(change).filter(({ typeIds }) => typeIds.length > 0);
  const concerned = new Map(
    classes.flatMap(({ members }) => members.map((sides) => [sides.before.person.id, sides])),
  );
  const typeIds = [...new Set(classes.flatMap((one) => one.typeIds))];
  const deeds = await readDeeds(reader, [...concerned.keys()], typeIds, now);
  const facts = new Map(
    (await factsByIds(reader, [...new Set(deeds.map(({ caseId }) => caseId))])).map((one) => [one.id, one]),
  );
  const refused = new Map<string, RefusedDeeds>();
  const breathe = breather();
  for (const deed of deeds) {
    const [sides, found] = [concerned.get(deed.userId), facts.get(deed.caseId)];
    await breathe();
    if (!sides || !found || !isAction(deed.action)) continue;
    if (!wouldBeRefused(sides, deed, found, change.moved)) continue;
    const { person } = sides.before;
    const key = `${person.id} ${deed.action}`;
    const known = refused.get(key) ?? { person, action: deed.action, times: 0, caseIds: [] };
    refused.set(key, { ...known, times: known.times + 1, caseIds: withOne(known.caseIds, deed.caseId) });
  }
  return [...refused.values()].sort((one, other) => other.times - one.times);
}

function readDeeds(
  reader: Reader,
  userIds: readonly number[],
  typeIds: readonly number[],
  now: Date,
): Promise<Deed[]> {
  if (userIds.length === 0) return Promise.resolve([]);
  const since = new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1000);
  return reader.$queryRaw<Deed[]>`
    SELECT e."caseId", e."actorId" AS "userId", e."action", e."statusId", (e."data" ->> 'toId')::int AS "toId"
    FROM "events" e JOIN "cases" c ON c."id" = e."caseId" AND c."caseTypeId" = ANY(${[...typeIds]})
    WHERE e."actorId" = ANY(${[...userIds]}) AND e."at" > ${since}
    ORDER BY e."id" DESC LIMIT ${MOST_DEEDS}`;
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
