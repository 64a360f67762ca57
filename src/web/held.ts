// What a form sent when its session was over: kept until its page is opened again, by whoever it was made for. The token
// of each form says for whom that is, without naming them, as the session that knew is gone by then.
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Sent } from './visit.ts';

declare module 'express-session' {
  interface SessionData {
    held: { path: string; sent: Sent; token: string };
  }
}

/** A form's token: the session's, and a mark of whom the form is made for. */
export function tokenFor(token: string, userId: number): string {
  return `${token}.${markOf(token, userId)}`;
}

/** The session's token in a form's; as it came, where it is none of ours. */
export function sessionToken(sent: unknown): unknown {
  return typeof sent === 'string' ? sent.split('.', 1)[0] : sent;
}

/** Keeps what a form sent, where its token says for whom. */
export function hold({ session, path }: Request, token: unknown, sent: Sent): void {
  if (typeof token === 'string') session.held = { path, sent, token };
}

/**
 * Gives it once. What somebody typed signed in, whoever signs in next in their browser doesn't read; what was typed
 * without an account, whoever goes on in that browser does.
 */
export function takeHeld({ session }: Request, path: string, userId: number): Sent | undefined {
  const { held } = session;
  if (held?.path !== path) return undefined;
  const [token = '', mark] = held.token.split('.');
  if (![userId, ANONYMOUS].some((id) => markOf(token, id) === mark)) return undefined;
  delete session.held;
  return held.sent;
}

function markOf(token: string, userId: number): string {
  return createHash('sha256').update(`${token} made for ${userId}`).digest('hex').slice(0, 24);
}
