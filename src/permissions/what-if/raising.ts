// Who could raise cases of a type that they can't raise today, and the other way round.
import type { CaseType } from '../configuration.ts';
import type { Reader } from '../load-configuration.ts';
import { raiseRefusal } from '../raise.ts';
import { type Actor, type Person, type StandingRow, stand } from '../standing.ts';
import type { Change, Moment } from './sides.ts';

/** `people`: those who are named by the change; `others`: how many of all who aren't past the gate. */
export type Raisers = { people: Person[]; others: number };
export type RaisingChange = { type: CaseType; gained: Raisers; lost: Raisers };

/** By type, where anything changes. Reads the groups of those who aren't among the standings only where that can matter. */
export async function raisingChanges(reader: Reader, change: Change): Promise<RaisingChange[]> {
  const { before, after } = change;
  const later = new Map(after.standings.map((row) => [row.id, row]));
  const named = before.standings.map((row): Raiser => {
    const both = sides(row, later.get(row.id) ?? row, change);
    return { count: 1, person: both.before.person, ...both };
  });
  const everybody: Raiser[] = startersDiffer(before, after)
    ? [...named, ...(await others(reader, change))]
    : named;
  // A type that goes is told of, too.
  const types = new Map([...before.configuration.types, ...after.configuration.types]);
  return [...types.values()].flatMap((type): RaisingChange[] => {
    const was = before.configuration.types.get(type.id);
    const is = after.configuration.types.get(type.id);
    const gained: Raisers = { people: [], others: 0 };
    const lost: Raisers = { people: [], others: 0 };
    for (const one of everybody) {
      const could = was !== undefined && raiseRefusal(one.before, was) === undefined;
      const can = is !== undefined && raiseRefusal(one.after, is) === undefined;
      if (could === can) continue;
      const side = can ? gained : lost;
      if (one.person) side.people.push(one.person);
      else side.others += one.count;
    }
    const any = [gained, lost].some(({ people, others }) => people.length + others > 0);
    return any ? [{ type, gained, lost }] : [];
  });
}

type Raiser = { before: Actor; after: Actor; count: number; person?: Person };

function sides(row: StandingRow, later: StandingRow, { before, after }: Change) {
  return { before: stand(row, before.configuration), after: stand(later, after.configuration) };
}

function startersDiffer(before: Moment, after: Moment): boolean {
  const said = ({ configuration: { types, groups } }: Moment) =>
    JSON.stringify([
      [...types.values()].map(({ id, published, starterGroupIds }) => [id, published, starterGroupIds]),
      [...groups.values()].map(({ id, lineage }) => [id, lineage]),
    ]);
  return said(before) !== said(after);
}

/** All others, together by the groups that they are in. */
async function others(reader: Reader, change: Change): Promise<Raiser[]> {
  const named = change.before.standings.map(({ id }) => id);
  const rows = await reader.$queryRaw<{ memberOf: number[]; count: number }[]>`
    SELECT "memberOf", count(*)::int AS "count" FROM (
      SELECT array_agg(m."groupId" ORDER BY m."groupId") AS "memberOf" FROM "group_members" m
      JOIN "users" u ON u."id" = m."userId" AND u."active" AND u."kind" = 'person'
      WHERE NOT m."userId" = ANY(${named}) GROUP BY m."userId") AS "one"
    GROUP BY "memberOf"`;
  return rows.map(({ memberOf, count }) => {
    const row: StandingRow = {
      ...{ id: -1, kind: 'person', name: '', email: '', active: true, language: 'en', version: 0 },
      ...{ memberOf, grants: [] },
    };
    return { count, ...sides(row, row, change) };
  });
}
