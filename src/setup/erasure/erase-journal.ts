// Erasing in the journal: how it names a person, and where they came from. The chain holds, since it has a salted digest of
// that alone; and the entry of the erasure vouches for what is left, so that nobody else can take words away unnoticed.
import { Prisma } from '../../generated/prisma/client.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { ERASED } from './erase-cases.ts';
import type { Subject } from './subject.ts';

/** The digest of what is left of each entry, by its number. */
export type Redacted = Record<string, string>;

const NAMING = ['name', 'email', 'before', 'after'];

/**
 * Erases what staff looked for when they found them, what their account was called, where they signed in from, and why
 * things were done to them. Gives what the erasure's own entry has to say as `redacted`.
 */
export async function eraseInJournal({ tx }: SetupPermit, { userId, email }: Subject): Promise<Redacted> {
  const sought = Prisma.sql`(j."action" = 'find-person'
    AND (j."data"->'found' @> to_jsonb(${userId}::int) OR lower(j."data"->>'sought') = ${email}))`;
  // The journal changes for nothing but this, and only in a transaction that says so.
  await tx.$executeRaw`SELECT set_config('casement.purge', 'on', true)`;
  const rows = await tx.$queryRaw<{ number: number; left: string }[]>`
    UPDATE "journal" j SET
      "data" = CASE WHEN j."subject" = ${`user ${userId}`} THEN j."data" - ${NAMING}::text[]
        WHEN ${sought}
          THEN j."data" || jsonb_build_object('sought', ${ERASED}::text)
        ELSE j."data" END,
      "ip" = CASE WHEN j."byId" = ${userId} OR (j."byId" = ${ANONYMOUS} AND j."subject" = ${`user ${userId}`})
        THEN NULL ELSE j."ip" END,
      "why" = CASE WHEN j."subject" = ${`user ${userId}`} THEN NULL ELSE j."why" END,
      "salt" = gen_random_uuid()::text
    WHERE (j."subject" = ${`user ${userId}`}
        AND (jsonb_exists_any(j."data", ${NAMING}::text[]) OR j."why" IS NOT NULL
          OR (j."byId" = ${ANONYMOUS} AND j."ip" IS NOT NULL)))
      OR (j."byId" = ${userId} AND j."ip" IS NOT NULL)
      OR ${sought}
    RETURNING j."number", journal_digest(j) AS "left"`;
  await tx.$executeRaw`SELECT set_config('casement.purge', 'off', true)`;
  return Object.fromEntries(rows.map(({ number, left }) => [String(number), left]));
}
