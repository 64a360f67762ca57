// Somebody's sessions: where they are signed in, to be shown and ended. None is named by its id, which is a key.
import { createHash } from 'node:crypto';
import type { Reader } from '../../permissions/load-configuration.ts';

/** `handle` names it in a form; times are the last that are known. `agent`: what the browser called itself. */
export type OwnSession = {
  handle: string;
  current: boolean;
  since: Date | null;
  seen: Date | null;
  agent: string;
};

const MOST = 100;

type Row = { sid: string; since: number | null; seen: number | null; agent: string | null };

// The conditions on whose a session is are written as the index "session_user_idx" has it.

/** The sessions of a user that have not run out, the one with the id `current` first, then the last used. */
export async function sessionsOf(reader: Reader, userId: number, current: string): Promise<OwnSession[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT "sid", ("sess"->>'signedInAt')::float8 AS "since", ("sess"->>'seenAt')::float8 AS "seen", "sess"->>'agent' AS "agent"
    FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId} AND "expire" > now()
    ORDER BY "sid" = ${current} DESC, "seen" DESC NULLS LAST LIMIT ${MOST}`;
  return rows.map(({ sid, since, seen, agent }) => ({
    handle: handleOf(sid),
    current: sid === current,
    since: since === null ? null : new Date(since),
    seen: seen === null ? null : new Date(seen),
    agent: agent ?? '',
  }));
}

/** Ends the one of a user's sessions that a form named. Gives whether there was one. */
export async function endSession(tx: Reader, userId: number, handle: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ sid: string }[]>`
    SELECT "sid" FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId} LIMIT ${10 * MOST}`;
  const found = rows.find(({ sid }) => handleOf(sid) === handle);
  if (!found) return false;
  await tx.$executeRaw`DELETE FROM "session" WHERE "sid" = ${found.sid}`;
  return true;
}

/** Signs a user out wherever they are signed in, but for the session with the id `butFor`. */
export async function endSessions(tx: Reader, userId: number, butFor = ''): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId} AND "sid" <> ${butFor}`;
}

function handleOf(sid: string): string {
  return createHash('sha256').update(sid).digest('hex').slice(0, 32);
}
