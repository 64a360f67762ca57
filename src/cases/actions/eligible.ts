// Whom a case can be reassigned to: the groups that its type names, and their members who are past the gate.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Group } from '../../permissions/configuration.ts';
import { GATE, holds, isWithin } from '../../permissions/list/people.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';
import type { CaseVisit } from '../../web/visit.ts';

export type Worker = { id: number; name: string; email: string };

/** The type's manager groups and reassignment groups, by name. */
export function eligibleGroups({
  actor: { configuration },
  facts,
}: Pick<CaseVisit, 'actor' | 'facts'>): Group[] {
  const type = configuration.types.get(facts.typeId);
  const ids = new Set([...(type?.roleGroups.get(MANAGER) ?? []), ...(type?.reassignmentGroupIds ?? [])]);
  return [...ids]
    .map((id) => configuration.groups.get(id))
    .filter((group) => group !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Members of these groups, or of groups below them, who may work on cases at all; at most `most`, by name. */
export function workersOf(
  reader: Reader,
  groupIds: readonly number[],
  { email, most }: { email?: string; most: number },
): Promise<Worker[]> {
  const named = email === undefined ? Prisma.empty : Prisma.sql`AND u."email" = ${email}`;
  return reader.$queryRaw<Worker[]>`
    SELECT u."id", u."name", u."email" FROM "users" u
    WHERE ${isWithin(groupIds)} AND ${holds(GATE)} ${named}
    ORDER BY u."name", u."id" LIMIT ${most}`;
}
