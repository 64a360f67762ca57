// The route table on Express: what every request passes, then its route, then what says no.
import { randomBytes } from 'node:crypto';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type pg from 'pg';
import { pinoHttp } from 'pino-http';
import type { Config } from './config.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { type Log, requestSerializers } from './log.ts';
import { checkPassword, noteLimited } from './people/sign-in.ts';
import { routes } from './routes.ts';
import { takeUploads } from './web/files/uploads.ts';
import { withoutNuls } from './web/incoming.ts';
import { limiters } from './web/limits.ts';
import { assetAddress, assetFolders } from './web/look/assets.ts';
import { createRenderer } from './web/look/render.ts';
import { nearIn } from './web/near.ts';
import { ownOrigin, ownToken } from './web/origin.ts';
import { notFound, tooMany, wrongMethod } from './web/refuse.ts';
import type { Route } from './web/routing.ts';
import { always, failure, type Site, serve } from './web/serve.ts';
import { createSessions } from './web/session.ts';
import { cameFrom } from './whence.ts';

// What a form may hold, beside files. The widest is a status’s boxes for ten actions of 50 roles.
const TEXTS = { mostFields: 600, mostText: 100 * 1024 };
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The site over a database. Takes the settings and the log, and the route table for a test's own; listens nowhere yet. */
export function createApp(
  { prisma, pool }: { prisma: PrismaClient; pool: pg.Pool },
  config: Config,
  log: Log,
  table: readonly Route[] = routes,
): Express {
  const assets = assetAddress();
  const sessions = createSessions(pool, config, (email, password) =>
    checkPassword(prisma, config, { email, password }),
  );
  const { siteName, timeZone, production } = config;
  const render = createRenderer({ siteName, timeZone, development: !production, assets });
  const site: Site = { prisma, config, sessions, render, near: nearIn(table) };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.use(pinoHttp({ logger: log, serializers: requestSerializers, genReqId: requestNumber }));
  app.use(securityHeaders(config));
  for (const folder of assetFolders)
    app.use(assets, express.static(folder, { immutable: true, maxAge: YEAR, index: false }));
  app.use(
    express.urlencoded({ extended: false, limit: TEXTS.mostText, parameterLimit: TEXTS.mostFields }),
    withoutNuls,
  );
  app.use(sessions.middleware, ownOrigin(config.baseUrl));
  mount(app, site, table);
  app.use(always(site, (say, request) => notFound(say, String(request.id))));
  app.use(failure(site));
  return app;
}

function mount(app: Express, site: Site, table: readonly Route[]): void {
  const refuse = always(site, (say, _request, response) =>
    tooMany(say, Number(response.get('Retry-After') ?? 60)),
  );
  const { prisma, config } = site;
  const limits = limiters(config, refuse, (request) =>
    cameFrom({ ip: request.ip, request: String(request.id) }, () =>
      noteLimited(prisma, config, String(request.body?.email)),
    ),
  );
  const limitsOf = (route: Route) => (route.limits ?? []).flatMap((kind) => limits[kind]);
  const uploads = takeUploads(site.config, TEXTS);
  // Files come before the token is looked at for good, and a visitor's turn is counted before their files come.
  for (const route of table) if (route.files) app.post(route.path, ...limitsOf(route), uploads);
  app.use(ownToken);
  for (const route of table) {
    const limit = route.files ? [] : limitsOf(route);
    app[route.method === 'GET' ? 'get' : 'post'](route.path, ...limit, serve(site, route));
  }
  for (const [path, methods] of methodsByPath(table))
    app.all(path, (request, response, next) => {
      response.set('Allow', methods.join(', '));
      return always(site, (say) => wrongMethod(say, site.near(request.path)))(request, response, next);
    });
}

function methodsByPath(all: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of all) methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}

/** Nothing but our own files may run, and nobody may frame us. */
function securityHeaders({ secureCookies }: Config) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // A browser that was told to insist on TLS can't come back to a site without it.
    strictTransportSecurity: secureCookies,
    // Tracking links are keys: their address mustn't travel to other sites. (With "no-referrer" a browser would send
    // our own forms without their origin, too.)
    referrerPolicy: { policy: 'same-origin' },
  });
}

// Short enough to be read out on the phone.
function requestNumber(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}
