// The table of all decisions: everybody × every case × every action, one by one; and what two tables differ in.
import type { PrismaClient } from '../../../src/generated/prisma/client.ts';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByIds } from '../../../src/permissions/facts.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { ACTIONS, ANONYMOUS } from '../../../src/permissions/vocabulary.ts';

/** Of a user, or of whoever holds the tracking link of a case: "case action" of all that they may do. */
type Line = { user: number | undefined; staff: boolean; allowed: Set<string> };
export type Table = Map<string, Line>;

export async function tableOf(prisma: PrismaClient, users: readonly number[]): Promise<Table> {
  const ids = await prisma.case.findMany({ select: { id: true } });
  const cases = await factsByIds(
    prisma,
    ids.map(({ id }) => id),
  );
  const table: Table = new Map();
  const line = (actor: Awaited<ReturnType<typeof standingOf>>, some: typeof cases) =>
    new Set(
      some.flatMap((facts) =>
        ACTIONS.filter((action) => decide(actor, action, facts).allowed).map(
          (action) => `${facts.id} ${action}`,
        ),
      ),
    );
  for (const user of users) {
    const actor = await standingOf(prisma, user);
    table.set(`user ${user}`, { user, staff: actor.staff, allowed: line(actor, cases) });
  }
  for (const facts of cases) {
    if (facts.ownerId !== null || !facts.hasOwner) continue;
    const actor = await standingOf(prisma, ANONYMOUS, facts.id);
    table.set(`link ${facts.id}`, { user: undefined, staff: false, allowed: line(actor, [facts]) });
  }
  return table;
}

type Counts = { gained: Map<string, number>; lost: Map<string, number> };

/** How many cases each action is gained and lost on, for each of the staff, and for all others together. */
export function differenceOf(before: Table, after: Table): Map<number | 'owners', Counts> {
  const counts = new Map<number | 'owners', Counts>();
  for (const [key, was] of before) {
    const is = after.get(key);
    if (!is) throw new Error(`${key} is in one table only`);
    const who = was.user !== undefined && (was.staff || is.staff) ? was.user : 'owners';
    const known = counts.get(who) ?? { gained: new Map(), lost: new Map() };
    counts.set(who, known);
    count(known.gained, is.allowed, was.allowed);
    count(known.lost, was.allowed, is.allowed);
  }
  return counts;
}

function count(counts: Map<string, number>, those: ReadonlySet<string>, butNot: ReadonlySet<string>): void {
  for (const one of those) {
    if (butNot.has(one)) continue;
    const action = one.split(' ')[1] ?? '';
    counts.set(action, (counts.get(action) ?? 0) + 1);
  }
}
