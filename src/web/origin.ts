// Whether what was sent comes from our own pages: the browser's own word for it first, then the session's token.
import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { hold, sessionToken, tokenFor } from './held.ts';
import { sentBy } from './incoming.ts';
import { textsIn } from './routing.ts';
import { visitorId } from './session.ts';

/** A form came from elsewhere, or from a page of a session that is over. */
export class ForeignForm extends Error {
  /** What was written into it by hand: shown once more, so that it isn't lost. */
  kept: readonly string[] = [];
}

const { csrfSynchronisedProtection, generateToken, invalidCsrfTokenError, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => sessionToken(request.body?.['_csrf']) as string | undefined,
});

/** Lets reading pass, and writing from our own origin; everything else is a ForeignForm. Needs no body. */
export function ownOrigin(baseUrl: string): RequestHandler {
  return (request, _response, next) => {
    next(request.method === 'POST' && !isOwn(request, baseUrl) ? new ForeignForm() : undefined);
  };
}

/** Lets reading pass, and writing with the session's token; everything else is a ForeignForm. */
export function ownToken(request: Request, response: Response, next: NextFunction): void {
  csrfSynchronisedProtection(request, response, (error?: unknown) => {
    next(error === invalidCsrfTokenError ? outdated(request) : error);
  });
}

/** Whether what has come of a form's body until now holds the session's token. */
export function hasOwnToken(request: Request): boolean {
  return isRequestValid(request);
}

// The origin was our own: what was typed is the visitor's, and only the session is another.
function outdated(request: Request): ForeignForm {
  const foreign = new ForeignForm();
  const sent = sentBy(request);
  foreign.kept = textsIn(sent);
  // Passwords are never kept, and a form that asks for one asks for it again.
  if (!('password' in sent)) hold(request, request.body?.['_csrf'], sent);
  return foreign;
}

/** The token for a form of this session's; begins a session where there is none. */
export function formToken(request: Request): string {
  return tokenFor(generateToken(request), visitorId(request));
}

function isOwn(request: Request, baseUrl: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('origin');
  if (origin === undefined) return true; // not a browser of today: the token decides
  if (!URL.canParse(origin)) return false;
  return origin === new URL(baseUrl).origin || new URL(origin).host === request.get('host');
}
