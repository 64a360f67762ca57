// Sessions in PostgreSQL, and signing in through passport: what a visitor is remembered by.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { sessionStore } from './accounts/session-store.ts';
import { takeHeld } from './held.ts';
import type { Session } from './visit.ts';

declare module 'express-session' {
  interface SessionData {
    drafts: string[];
    notice: string;
    /** Milliseconds since 1970. */
    signedInAt: number;
    /** The same, of the last time that it was used, to within SEEN_EVERY. */
    seenAt: number;
    /** What the browser called itself when it signed in. */
    agent: string;
  }
}

declare global {
  namespace Express {
    interface User {
      id: number;
    }
  }
}

/** Gives the id of the active account that an address and a password belong to; null otherwise, after equal work. */
export type CheckPassword = (email: string, password: string) => Promise<number | null>;

type Authenticator = InstanceType<typeof passport.Passport>;

export type Sessions = { middleware: RequestHandler[]; of: (request: Request) => Session };

const HOURS = 12; // a working day and then some; counted from signing in
const MOST_DRAFTS = 20;
const SEEN_EVERY = 15 * 60 * 1000;
const LONGEST_AGENT = 300;

/** Makes what every request passes on its way, and what the handlers may do with a request's session. */
export function createSessions(pool: pg.Pool, config: Config, check: CheckPassword): Sessions {
  const authority = new passport.Passport();
  authority.use(
    new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
      check(email, password).then((id) => done(null, id === null ? false : { id }), done);
    }),
  );
  authority.serializeUser((user, done) => done(null, user.id));
  // The account itself is read afresh with its rights, by standingOf.
  authority.deserializeUser((id: number, done) => done(null, { id }));
  const middleware = [
    session({
      store: sessionStore(pool),
      secret: config.sessionSecret,
      name: config.secureCookies ? '__Host-casement' : 'casement',
      resave: false,
      saveUninitialized: false,
      cookie: {
        httpOnly: true,
        sameSite: 'lax',
        secure: config.secureCookies,
        path: '/',
        maxAge: HOURS * 60 * 60 * 1000,
      },
    }),
    authority.session(),
    noteUse,
  ];
  return { middleware, of: (request) => sessionOf(request, authority) };
}

/** The id of whoever is signed in, or of the anonymous user. */
export function visitorId({ user, session }: Request): number {
  // A request that can't be read is refused before its session is looked up.
  const signedInAt = session?.signedInAt ?? 0;
  // The cookie's time begins anew whenever the session changes; the sign-in's doesn't.
  const isOver = Date.now() - signedInAt > HOURS * 60 * 60 * 1000;
  return user && !isOver ? user.id : ANONYMOUS;
}

// Now and then, so that a look at a page seldom writes.
function noteUse({ user, session: kept }: Request, _response: Response, next: NextFunction): void {
  if (user && Date.now() - (kept.seenAt ?? 0) > SEEN_EVERY) kept.seenAt = Date.now();
  next();
}

/** What the last request left to be said, once. */
export function takeNotice(request: Request): string | undefined {
  const { notice } = request.session;
  if (notice !== undefined) delete request.session.notice;
  return notice;
}

function sessionOf(request: Request, authority: Authenticator): Session {
  return {
    id: request.sessionID,
    signIn: () => signIn(request, authority),
    begin: (userId) => begin(request, { id: userId }),
    signOut: () =>
      new Promise((done, fail) => {
        request.logout((error) => (error ? fail(error) : done()));
      }),
    drafts: request.session.drafts ?? [],
    keepDraft: (id) => {
      request.session.drafts = [...(request.session.drafts ?? []), id].slice(-MOST_DRAFTS);
    },
    takeHeld: (path) => takeHeld(request, path, visitorId(request)),
  };
}

function signIn(request: Request, authority: Authenticator): Promise<boolean> {
  return new Promise((done, fail) => {
    const answer = (error: unknown, user?: Express.User | false | null) => {
      if (error) return fail(error);
      if (!user) return done(false);
      begin(request, user).then(() => done(true), fail);
    };
    authority.authenticate('local', answer)(request, request.res, fail);
  });
}

// passport's logIn begins a new session, so that an identifier planted before signing in is worth nothing after it.
function begin(request: Request, user: Express.User): Promise<void> {
  const { drafts, held } = request.session;
  return new Promise((done, fail) => {
    request.logIn(user, (failure) => {
      if (failure) return fail(failure);
      // What they began before signing in goes along.
      if (drafts) request.session.drafts = drafts;
      if (held) request.session.held = held;
      request.session.signedInAt = Date.now();
      request.session.seenAt = Date.now();
      request.session.agent = (request.get('user-agent') ?? '').slice(0, LONGEST_AGENT);
      done();
    });
  });
}
