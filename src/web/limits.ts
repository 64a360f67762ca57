// How often one visitor may try to sign in, raise without an account, or guess tracking links.
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Config } from '../config.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Limit } from './routing.ts';
import { visitorId } from './session.ts';

const MINUTE = 60 * 1000;

/** One limiter for each kind of limit; `refuse` answers once it is reached. Counts are this process's own. */
export function limiters(config: Config, refuse: RequestHandler): Record<Limit, RequestHandler> {
  const common = { standardHeaders: 'draft-8', legacyHeaders: false, handler: refuse } as const;
  return {
    // Failed attempts alone count, so that nobody is locked out by working.
    'sign-in': rateLimit({
      ...common,
      windowMs: 15 * MINUTE,
      limit: config.signInAttempts,
      skipSuccessfulRequests: true,
      skip: (request) => request.method !== 'POST',
      keyGenerator: (request) => `${from(request)} ${accountIn(request)}`,
    }),
    raise: rateLimit({
      ...common,
      windowMs: 60 * MINUTE,
      limit: config.anonymousRaisesPerHour,
      skip: (request) => request.method !== 'POST' || visitorId(request) !== ANONYMOUS,
      keyGenerator: from,
    }),
    track: rateLimit({
      ...common,
      windowMs: 60 * MINUTE,
      limit: config.trackingLookupsPerHour,
      skipSuccessfulRequests: true,
      keyGenerator: from,
    }),
  };
}

// As the account is looked up: by any spelling of its address.
function accountIn({ body }: Request): string {
  return String(body?.email).trim().toLowerCase().slice(0, 320);
}

function from(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}
