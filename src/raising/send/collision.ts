// What happens when a new reference is taken already, once in billions of times: the whole is done again.
import { Prisma } from '../../generated/prisma/client.ts';

const MOST_TRIES = 3;

/** Does what raises a case, in a transaction of its own, again where the database refused its reference. */
export async function withFreshReference<Result>(raise: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await raise();
    } catch (error) {
      if (!isTaken(error) || attempt === MOST_TRIES) throw error;
    }
  }
}

// Nothing else of a new case has to be unique.
function isTaken(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === 'P2002' &&
    error.meta?.['modelName'] === 'Case'
  );
}
