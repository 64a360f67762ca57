// The groups that whoever registers becomes a member of: they may raise cases for everybody, but never hold a flag.
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invalid } from '../../web/routing.ts';

/**
 * Throws Invalid where a group that everybody joins would hold a flag, itself or by a group above it. Asked after the
 * change, inside its transaction; changes of setup go one after the other, so two of them can't do together what
 * neither may do alone.
 */
export async function refuseFlagsForEverybody({ tx }: Pick<SetupPermit, 'tx'>): Promise<void> {
  const [held] = await tx.$queryRaw<{ name: string; flag: string; above: string }[]>`
    WITH RECURSIVE reached AS (
      SELECT "name", "id" AS "above", "parentId" FROM "groups" WHERE "joined"
      UNION
      SELECT reached."name", g."id", g."parentId" FROM reached JOIN "groups" g ON g."id" = reached."parentId"
    )
    SELECT reached."name", "grants"."flag", g."name" AS "above" FROM reached
    JOIN "grants" ON "grants"."groupId" = reached."above" JOIN "groups" g ON g."id" = reached."above"
    ORDER BY "grants"."id" LIMIT 1`;
  if (!held) return;
  const from = held.above === held.name ? '' : `, which ${held.above} holds`;
  throw new Invalid({
    text: `Whoever registers joins ${held.name}, so everybody would hold the flag ${held.flag}${from}. Flags are for groups that nobody joins by themselves.`,
  });
}
