// Letting one's cases go when one's account closes: they keep how their owner is reached, who follows them by link.
import type { Config } from '../../config.ts';
import { type LeftCase, mailLinks } from '../../mail/accounts/parting.ts';
import { visibleIds } from '../../permissions/list/visible.ts';
import type { AccountPermit } from '../../permissions/permit.ts';

const MOST_LINKS = 50;

/** Takes the account off all its cases, and mails a link to each of the newest that are open. Gives how many cases there were. */
export async function letCasesGo(permit: AccountPermit, config: Config): Promise<number> {
  const { tx, actor } = permit;
  const { person, configuration } = actor;
  const open = [...configuration.statuses.values()].filter(({ kind }) => kind !== 'closed');
  const narrow = { statusIds: open.map(({ id }) => id) };
  // By the law, asked while they are still the owner.
  const followed = await visibleIds(tx, actor, { lens: 'own', narrow }, { most: MOST_LINKS });
  // Reached where they have their account, whatever address a form was told: whoever reads there gets the owner's key.
  const left = await tx.$executeRaw`
    WITH "left" AS (
      UPDATE "cases" SET "ownerId" = NULL, "language" = ${person.language},
        "contactName" = coalesce(nullif("contactName", ''), ${person.name}),
        "contactEmail" = ${person.email},
        "version" = "version" + 1, "changedAt" = now()
      WHERE "ownerId" = ${person.id} RETURNING "id")
    INSERT INTO "events" ("caseId", "actorId", "action", "public")
    SELECT "id", ${person.id}, 'close-account', true FROM "left"`;
  // What waits to be sent about them still is, to whoever holds the link now.
  await tx.$executeRaw`
    UPDATE "mails" SET "userId" = NULL
    WHERE "userId" = ${person.id} AND "recipient" = 'owner' AND "caseId" IS NOT NULL AND "state" IN ('queued', 'taken')`;
  const cases: LeftCase[] = await tx.case.findMany({
    where: { id: { in: followed } },
    select: { id: true, reference: true, contactEmail: true },
    orderBy: { id: 'desc' },
  });
  await mailLinks(permit, config, cases);
  return left;
}
