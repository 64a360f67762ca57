// What is done at the start and every hour from then on: each piece by itself, so that one that fails holds up no other.
import type { Log } from '../log.ts';

/** A piece of work: what it is called in the log, and the doing, which gives how many it did. */
export type Piece = { done: string; work: (now: Date) => Promise<number> };

const HOUR = 60 * 60 * 1000;

/** Does the pieces now and every hour, until stopped; `stop` waits for those that are under way. */
export function startHourly(pieces: readonly Piece[], log: Log): { stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const round = () => {
    running = Promise.all(pieces.map((piece) => doing(piece, log)));
  };
  round();
  const timer = setInterval(round, HOUR);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function doing({ done, work }: Piece, log: Log): Promise<void> {
  try {
    const count = await work(new Date());
    if (count > 0) log.info({ count }, done);
  } catch (error) {
    log.error({ err: error }, `couldn’t finish: ${done}`);
  }
}
