// A request as the handlers know it: who came, what they asked, and what they sent.
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.ts';
import type { Upload } from '../files/upload.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Actor, standingOf } from '../permissions/standing.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { isLanguage, LANGUAGES, type Language, languageOf } from '../words/languages.ts';
import { sayIn } from '../words/say.ts';
import { type Sessions, visitorId } from './session.ts';
import type { Sent, Visit } from './visit.ts';

type Premises = { prisma: PrismaClient; config: Config; sessions: Sessions };

/** The visit of a request. */
export async function visitOf(
  { prisma, config, sessions }: Premises,
  request: Request,
  uploads: readonly Upload[],
): Promise<Visit> {
  const actor = await actorOf(prisma, request);
  const language = chosenLanguage(request, actor);
  return {
    prisma,
    config,
    actor,
    language,
    say: sayIn(language),
    uploads,
    path: request.path,
    params: paramsOf(request),
    query: queryOf(request),
    session: sessions.of(request),
  };
}

/** Whoever is signed in; an account that was made inactive is no more than a visitor. */
export async function actorOf(prisma: PrismaClient, request: Request): Promise<Actor> {
  const actor = await standingOf(prisma, visitorId(request));
  return actor.person.active ? actor : standingOf(prisma, ANONYMOUS);
}

/** What the visitor reads: as their account says, as they chose in this browser, or as the browser asks. */
export function chosenLanguage(request: Request, { person }: Actor): Language {
  if (person.kind === 'person') return languageOf(person.language);
  const chosen = /(?:^|; )language=(\w+)/.exec(request.get('cookie') ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  const asked = request.acceptsLanguages([...LANGUAGES]);
  return isLanguage(asked) ? asked : 'en';
}

/** Takes NUL out of whatever is sent. */
export function withoutNuls(request: Request, _response: Response, next: NextFunction): void {
  const sent = Object.entries((request.body ?? {}) as Record<string, string | string[]>);
  request.body = Object.fromEntries(
    sent.map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutNul(value) : value.map(withoutNul),
    ]),
  );
  next();
}

/** What a form sent, without the token. */
export function sentBy({ body }: Request): Sent {
  const { _csrf, ...sent } = body as Record<string, string | string[]>;
  return sent;
}

function paramsOf({ params }: Request): Record<string, string> {
  const named = Object.entries(params as Record<string, string>);
  return Object.fromEntries(named.map(([name, value]) => [name, withoutNul(value)]));
}

function queryOf({ originalUrl }: Request): Record<string, string> {
  const [, query = ''] = originalUrl.split('?', 2);
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [name, withoutNul(value)] as const);
  // Of a name that comes twice the first counts, and fromEntries takes the last.
  return Object.fromEntries(pairs.reverse());
}

/** No text that anybody means has NUL, and PostgreSQL keeps none that does. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
