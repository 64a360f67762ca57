// How often one visitor may try passwords, raise without an account, guess links, look people up, or have mails sent
// and copies made.
import type { Request, RequestHandler } from 'express';
import { type AugmentedRequest, ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Config } from '../config.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Limit } from './routing.ts';
import { visitorId } from './session.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
// From one address, over all accounts: an office behind one address may mistype, a list of passwords may not be tried.
const SPRAY = 10;
// For each case that may be raised without an account, so many drafts may be begun, or notes added.
const WRITES = 5;

/**
 * The limiters of each kind of limit; `refuse` answers once one is reached. `shut` hears of a sign-in that is the first one
 * too many, and not of those after it: whoever goes on and on doesn't fill the journal. Counts are this process's own.
 */
export function limiters(
  config: Config,
  refuse: RequestHandler,
  shut: (request: Request) => Promise<void>,
): Record<Limit, RequestHandler[]> {
  const common = { standardHeaders: 'draft-8', legacyHeaders: false, handler: refuse } as const;
  // Failed attempts alone count, so that nobody is locked out by working.
  const signIn = (limit: number, keyGenerator: (request: Request) => string, handler = refuse) =>
    rateLimit({
      ...common,
      handler,
      windowMs: 15 * MINUTE,
      limit,
      keyGenerator,
      skipSuccessfulRequests: true,
      skip: ({ method }) => method !== 'POST',
    });
  const refuseSignIn: RequestHandler = async (request, response, next) => {
    const { used = 0, limit = 0 } = (request as Partial<AugmentedRequest>)['rateLimit'] ?? {};
    if (used === limit + 1) await shut(request);
    return refuse(request, response, next);
  };
  const anonymous = (limit: number) =>
    rateLimit({
      ...common,
      windowMs: HOUR,
      limit,
      keyGenerator: from,
      skip: (request) => request.method !== 'POST' || visitorId(request) !== ANONYMOUS,
    });
  const track = rateLimit({
    ...common,
    windowMs: HOUR,
    limit: config.trackingLookupsPerHour,
    keyGenerator: from,
    skipSuccessfulRequests: true,
  });
  // Whoever looks people up is signed in: counted by account, wherever they sit.
  const findPerson = rateLimit({
    ...common,
    windowMs: HOUR,
    limit: config.peopleSearchesPerHour,
    keyGenerator: (request) => `user ${visitorId(request)}`,
    skip: (request) => request.method !== 'POST' || visitorId(request) === ANONYMOUS,
  });
  // Whatever comes of it: the answer doesn't tell, either, whether a mail was sent.
  const mailMe = rateLimit({
    ...common,
    windowMs: HOUR,
    limit: config.accountMailsPerHour,
    keyGenerator: from,
    skip: ({ method }) => method !== 'POST',
  });
  const lostLink = rateLimit({
    ...common,
    windowMs: HOUR,
    limit: config.trackingLookupsPerHour,
    keyGenerator: from,
    skip: ({ method }) => method !== 'POST',
  });
  // Each reads all that somebody has.
  const copy = rateLimit({
    ...common,
    windowMs: HOUR,
    limit: config.copiesPerHour,
    keyGenerator: (request) => `${visitorId(request) === ANONYMOUS ? from(request) : visitorId(request)}`,
    skip: ({ method }) => method !== 'POST',
  });
  return {
    'sign-in': [
      signIn(config.signInAttempts, account, refuseSignIn),
      signIn(SPRAY * config.signInAttempts, from, refuseSignIn),
    ],
    raise: [anonymous(config.anonymousRaisesPerHour)],
    write: [anonymous(WRITES * config.anonymousRaisesPerHour)],
    track: [track],
    'find-person': [findPerson],
    'mail-me': [mailMe],
    password: [signIn(config.signInAttempts, (request) => `account ${visitorId(request)}`)],
    'lost-link': [lostLink],
    copy: [copy],
  };
}

// As the account is looked up: by any spelling of its address.
function account(request: Request): string {
  const email = String(request.body?.email).trim().toLowerCase().slice(0, 320);
  return `${from(request)} ${email}`;
}

function from(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}
