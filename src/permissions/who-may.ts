// Who may do an action on a case: the same relation as the check of one case, read from the other end.
import type { PrismaClient } from '../generated/prisma/client.ts';
import { decide } from './decide.ts';
import type { CaseFacts } from './facts.ts';
import { configurationOf, type Reader } from './load-configuration.ts';
import { type Person, readStandings, stand } from './standing.ts';
import type { About } from './state-rules.ts';
import type { Action } from './vocabulary.ts';

/** Everybody whom the law lets do an action on a case, by name. Holders of tracking links aren't users: not in it. */
export async function whoMay(
  prisma: PrismaClient,
  action: Action,
  facts: CaseFacts,
  about: About = {},
): Promise<Person[]> {
  const rows = await readStandings(prisma, await candidates(prisma, facts));
  const configuration = await configurationOf(prisma, Math.max(0, ...rows.map((row) => row.version)));
  return rows
    .map((row) => stand(row, configuration))
    .filter((actor) => decide(actor, action, facts, about).allowed)
    .map((actor) => actor.person)
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id - other.id);
}

// Only the owner and those past the gate have a way in at all; so nobody else needs to be looked at.
async function candidates(reader: Reader, { ownerId }: CaseFacts): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE staff_groups AS (
      SELECT "groupId" AS "id" FROM "grants" WHERE "flag" IN ('access', 'setup') AND "groupId" IS NOT NULL
      UNION SELECT child."id" FROM "groups" child JOIN staff_groups above ON child."parentId" = above."id"
    )
    SELECT "userId" AS "id" FROM "grants" WHERE "flag" IN ('access', 'setup') AND "userId" IS NOT NULL
    UNION SELECT m."userId" FROM "group_members" m JOIN staff_groups g ON m."groupId" = g."id"
    UNION SELECT ${ownerId}::int WHERE ${ownerId}::int IS NOT NULL`;
  return rows.map((row) => row.id);
}

/** Members of a group, or of any group below it, who are past the gate or not: ids only, for mails to a group. */
export async function membersOf(reader: Reader, groupIds: readonly number[]): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE within AS (
      SELECT "id" FROM "groups" WHERE "id" = ANY(${[...groupIds]}::int[])
      UNION SELECT child."id" FROM "groups" child JOIN within ON child."parentId" = within."id"
    )
    SELECT DISTINCT m."userId" AS "id" FROM "group_members" m JOIN within ON m."groupId" = within."id"
    JOIN "users" u ON u."id" = m."userId" WHERE u."active" AND u."kind" = 'person'`;
  return rows.map((row) => row.id);
}
