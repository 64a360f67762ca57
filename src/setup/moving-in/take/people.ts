// People as they are written: accounts without a password, which they set by "forgotten password".
import type { SetupPermit } from '../../../permissions/permit.ts';
import type { Lines, Written } from './rights.ts';

/** Adds people; no mail goes out. */
export function writePeople({ tx }: SetupPermit, { movingId, from, to }: Lines): Promise<Written> {
  return tx.$queryRaw<Written>`
    WITH own AS (
      SELECT l."line", row.* FROM "moving_lines" l,
        jsonb_to_record(l."made") AS row("email" text, "name" text, "phone" text, "language" text, "active" bool)
      WHERE l."movingId" = ${movingId} AND l."state" = 'good' AND l."line" BETWEEN ${from} AND ${to}
    ), written AS (
      INSERT INTO "users" ("email", "name", "phone", "language", "active")
      SELECT "email", "name", "phone", "language", "active" FROM own ORDER BY "line" RETURNING "id", "email"
    ) SELECT own."line", written."id" FROM written JOIN own USING ("email")`;
}
