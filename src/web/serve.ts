// The one place where a route meets Express: makes the visit of a request, and the answer of a reply.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type {} from 'pino-http'; // request.id and request.log
import type { Config } from '../config.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Actor } from '../permissions/standing.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { cameFrom } from '../whence.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { type Say, sayIn } from '../words/say.ts';
import { sendDownload, sendStream } from './files/download.ts';
import { withUploads } from './files/uploads.ts';
import { actorOf, chosenLanguage, sentBy, visitOf } from './incoming.ts';
import { navigation, shortcutsOf } from './look/chrome.ts';
import type { Render } from './look/render.ts';
import type { Near } from './near.ts';
import { formToken } from './origin.ts';
import { keepRefusal } from './refusals/keep.ts';
import { ourFault, refusalReply } from './refuse.ts';
import type { Reply, Show } from './reply.ts';
import type { Route } from './routing.ts';
import { type Sessions, takeNotice, visitorId } from './session.ts';
import type { Visit } from './visit.ts';

export type Site = {
  prisma: PrismaClient;
  config: Config;
  sessions: Sessions;
  render: Render;
  near: Near;
};

/** The Express handler of a route. */
export function serve(site: Site, route: Route): RequestHandler {
  return (request, response) =>
    withUploads(request, async (uploads) => {
      const visit = await visitOf(site, request, uploads);
      const reply = await cameFrom({ ip: request.ip, request: String(request.id) }, () =>
        route.answer(visit, sentBy(request)),
      ).catch((error) => refused(site, request, visit, error));
      await send(site, request, response, reply, visit.actor);
    });
}

/** The Express handler that shows one page whatever was asked. */
export function always(
  site: Site,
  show: (say: Say, request: Request, response: Response) => Show,
): RequestHandler {
  return async (request, response) => {
    const actor = await actorOf(site.prisma, request);
    const say = sayIn(chosenLanguage(request, actor));
    await send(site, request, response, show(say, request, response), actor);
  };
}

/** Answers what went wrong before or after a route: a refusal, or our fault, which is logged with its number. */
export function failure(site: Site) {
  return async (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const actor = await actorOf(site.prisma, request);
    const say = sayIn(chosenLanguage(request, actor));
    const reply = refusalReply(error, refusedRequest(site, request, say));
    if (!reply) request.log.error({ err: error }, 'request failed');
    await send(site, request, response, reply ?? ourFault(say, String(request.id)), actor);
  };
}

async function refused(site: Site, request: Request, { say, actor }: Visit, error: unknown): Promise<Reply> {
  const reply = refusalReply(error, refusedRequest(site, request, say));
  if (!reply) throw error;
  // That it can't be looked into later is no reason to answer otherwise now.
  await keepRefusal(site.prisma, String(request.id), actor, error).catch((err) =>
    request.log.error({ err }, 'a refusal could not be kept'),
  );
  if ('show' in reply) request.log.info({ refused: (error as Error).message, userId: visitorId(request) });
  return reply;
}

function refusedRequest({ config, near }: Site, { path, id }: Request, say: Say) {
  return {
    say,
    form: near(path),
    above: near(path, 'above'),
    requestNumber: String(id),
    siteName: config.siteName,
  };
}

async function send(
  site: Site,
  request: Request,
  response: Response,
  reply: Reply,
  actor: Actor,
): Promise<void> {
  if ('goTo' in reply) {
    if (reply.notice !== undefined) request.session.notice = reply.notice;
    if (reply.speak) response.cookie('language', reply.speak, languageCookie(site.config));
    if (isWorthKeeping(request)) await keep(request);
    response.redirect(303, reply.goTo);
    return;
  }
  if ('download' in reply) return sendDownload(response, reply);
  if ('stream' in reply) return sendStream(response, reply);
  const notice = request.session ? takeNotice(request) : undefined;
  const { show, model, title, status = 200, wide = false, section, backTo, bar, opened } = reply;
  const language = languageOfPage(request, actor, wide);
  const nav = navigation(actor, section, site.config.showOutbox, sayIn(language));
  const chrome = {
    title,
    language,
    // Staff's pages are in English: there is nothing to choose.
    ...(wide ? {} : { here: addressOf(site, request, status) }),
    nav,
    person: actor.person.id === ANONYMOUS ? null : { name: actor.person.name },
    // Asked for by the forms of a page alone, so that a visitor who sends nothing needs no session.
    get csrf() {
      return formToken(request);
    },
    // Staff move between pages all day: their pages are of one width.
    wide: wide || actor.staff,
    ...(actor.staff ? { shortcuts: shortcutsOf(nav) } : {}),
    ...(notice === undefined ? {} : { notice }),
    ...(backTo ? { backTo } : {}),
    ...(bar ? { bar } : {}),
    ...(opened === undefined ? {} : { opened }),
  };
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(site.render(show, model, chrome));
}

function languageOfPage(request: Request, actor: Actor, staffs: boolean): Language {
  return staffs ? LANGUAGES[0] : chosenLanguage(request, actor);
}

// A case that somebody may not see and one that isn't there answer alike, this link included.
function addressOf({ near }: Site, { method, originalUrl, path }: Request, status: number): string {
  if (status === 404) return '/';
  return method === 'GET' ? originalUrl : near(path);
}

const YEAR = 365 * 24 * 60 * 60 * 1000;

function languageCookie({ secureCookies }: Config) {
  return { maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure: secureCookies } as const;
}

// A browser follows a redirect as soon as it has read the address, so the session has to be kept before that.
function keep({ session }: Request): Promise<void> {
  return new Promise((done, fail) => session.save((error) => (error ? fail(error) : done())));
}

// A visitor who has nothing to remember gets no session for being sent elsewhere.
function isWorthKeeping({ session }: Request): boolean {
  return Object.keys(session).some((key) => key !== 'cookie');
}
