// The transaction of a change: how long it waits, and when it is begun again.
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { Tx } from '../permissions/permit.ts';
import { RulesMoved } from '../permissions/refusals.ts';
import { type Actor, standingOf } from '../permissions/standing.ts';
import { countChange } from './changes-by.ts';

const MOST_TRIES = 5;
export const PATIENCE = { maxWait: 10_000, timeout: 20_000 };

/**
 * Rules that change under way are rare and short-lived, so the whole is begun again with the new ones; so it is where two
 * changes of the same two cases waited for each other, and the database gave up on ours.
 */
export async function transact<Result>(
  prisma: PrismaClient,
  actor: Actor,
  work: (tx: Tx, actor: Actor) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await prisma.$transaction((tx) => work(tx, actor), PATIENCE);
      countChange(prisma, actor.person.id);
      return result;
    } catch (error) {
      if (!(error instanceof RulesMoved || isDeadlock(error)) || attempt === MOST_TRIES) throw error;
      actor = await standingOf(prisma, actor.person.id, actor.trackedCaseId);
    }
  }
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes('TransactionWriteConflict');
}
