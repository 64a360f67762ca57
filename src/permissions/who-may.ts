// Who may do an action on a case: the same relation as the check of one case, read from the other end.
import type { PrismaClient } from '../generated/prisma/client.ts';
import { decide } from './decide.ts';
import type { CaseFacts } from './facts.ts';
import { GATE, holds, isWithin } from './list/people.ts';
import { configurationOf, type Reader } from './load-configuration.ts';
import { type Actor, type Person, readStandings, stand } from './standing.ts';
import type { About } from './state-rules.ts';
import type { Action } from './vocabulary.ts';

const collator = new Intl.Collator('en');

/** Everybody whom the law lets do an action on a case, by name. Holders of tracking links aren't users: not in it. */
export async function whoMay(
  prisma: PrismaClient,
  action: Action,
  facts: CaseFacts,
  about: About = {},
): Promise<Person[]> {
  return (await actorsWhoMay(prisma, action, facts, about)).map((actor) => actor.person);
}

/** The same as actors, whose ways say through what. Three statements, however many they are. */
export async function actorsWhoMay(
  prisma: PrismaClient,
  action: Action,
  facts: CaseFacts,
  about: About = {},
): Promise<Actor[]> {
  const rows = await readStandings(prisma, await candidates(prisma, facts));
  const configuration = await configurationOf(prisma, Math.max(0, ...rows.map((row) => row.version)));
  return rows
    .map((row) => stand(row, configuration))
    .filter((actor) => decide(actor, action, facts, about).allowed)
    .sort(
      ({ person: one }, { person: other }) => collator.compare(one.name, other.name) || one.id - other.id,
    );
}

// Only the owner and those past the gate have a way in at all; so nobody else needs to be looked at.
async function candidates(reader: Reader, { ownerId }: CaseFacts): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${holds(GATE)}
    UNION SELECT u."id" FROM "users" u WHERE u."id" = ${ownerId}::int`;
  return rows.map((row) => row.id);
}

/** Members of a group, or of any group below it, who are past the gate or not: ids only, for mails to a group. */
export async function membersOf(reader: Reader, groupIds: readonly number[]): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE ${isWithin(groupIds)}`;
  return rows.map((row) => row.id);
}
