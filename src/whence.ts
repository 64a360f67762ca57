// Where a request came from, for the journal: known to whatever is done for it, without being handed on from call to call.
import { AsyncLocalStorage } from 'node:async_hooks';

/** The visitor's IP address, and the number that the log knows their request by. */
export type Whence = { ip: string | undefined; request: string };

const current = new AsyncLocalStorage<Whence>();

/** Does something that a request asked for. */
export function cameFrom<Result>(whence: Whence, work: () => Result): Result {
  return current.run(whence, work);
}

/** As the journal's columns have it; empty outside of any request, as by a command. */
export function whence(): { ip?: string; request?: string } {
  const { ip, request } = current.getStore() ?? {};
  return { ...(ip === undefined ? {} : { ip }), ...(request === undefined ? {} : { request }) };
}
