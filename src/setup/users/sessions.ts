// Ends the sessions of somebody whose account was shut or whose password was set anew.
import type { Reader } from '../../permissions/load-configuration.ts';

/** Signs a user out wherever they are signed in. */
export async function endSessions(tx: Reader, userId: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM "session" WHERE ("sess"->'passport'->>'user')::int = ${userId}`;
}
