// The site over a demo council of its own, visited as people visit it: page by page, form by form.
import fs from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { addressOf, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Actor, standingOf } from '../../src/permissions/standing.ts';
import type { Route } from '../../src/web/routing.ts';
import { freshDatabase } from './database.ts';
import { formsOf } from './html.ts';

export type Visitor = ReturnType<typeof supertest.agent>;
export type Page = supertest.Response;
export type Fields = Record<string, string | string[]>;
export type Site = Awaited<ReturnType<typeof openSite>>;

// So many that no test meets a limit that it isn't about.
const NO_LIMITS = {
  SIGN_IN_ATTEMPTS: '100000',
  ANONYMOUS_RAISES_PER_HOUR: '100000',
  TRACKING_LOOKUPS_PER_HOUR: '100000',
  PEOPLE_SEARCHES_PER_HOUR: '100000',
  ACCOUNT_MAILS_PER_HOUR: '100000',
  COPIES_PER_HOUR: '100000',
};

/**
 * Opens it on a port of its own; `close` takes it down with its database. Settings are named as in .env.example; `table`:
 * addresses of a test's own.
 */
export async function openSite(settings: Record<string, string> = {}, table?: readonly Route[]) {
  const database = await freshDatabase({ from: 'demo' });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-data-'));
  const { prisma, pool } = database;
  const config: Config = {
    ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', ...NO_LIMITS, DATA_DIR: dataDir, ...settings }),
    production: true, // each view is compiled once
  };
  const server = await listening(
    createApp(database, config, createLog(config), table),
    Number(settings['PORT'] ?? 0),
  );
  const signedIn = new Map<string, Promise<Visitor>>();

  /** Somebody by first name or e-mail address, signed in through the form: once, however often they are asked for. */
  function signedInAs(who: string): Promise<Visitor> {
    const email = who.includes('@') ? who : addressOf(who);
    const visitor = signedIn.get(email) ?? signIn(supertest.agent(server), email);
    signedIn.set(email, visitor);
    return visitor;
  }

  return {
    ...{ prisma, pool, config, server, signedInAs },
    /** Where a browser finds it. */
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Somebody who hasn't signed in. */
    visitor: (): Visitor => supertest.agent(server),
    /** How somebody stands now, by first name. */
    actor: async (name: string): Promise<Actor> => {
      const { id } = await prisma.user.findUniqueOrThrow({ where: { email: addressOf(name) } });
      return standingOf(prisma, id);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await database.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in through the form. Throws where that fails. */
export async function signIn(visitor: Visitor, email: string, password = DEMO_PASSWORD): Promise<Visitor> {
  const answer = await send(visitor, '/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`${email} can't sign in: ${answer.status}`);
  return visitor;
}

/** Opens a page, fills in its form that goes to `action` (the page's own address, unless told), and sends it. */
export async function send(
  visitor: Visitor,
  path: string,
  fields: Fields = {},
  action = path,
): Promise<Page> {
  const page = await visitor.get(path);
  return resend(visitor, page, fields, action);
}

/** The same with a page that is open already, as it was when it was opened. */
export function resend(visitor: Visitor, page: Page, fields: Fields, action: string): supertest.Test {
  const form = formsOf(page.text).find((one) => one.action === action || one.otherActions.includes(action));
  if (!form) throw new Error(`No form for ${action} on the page (${page.status}).`);
  return visitor
    .post(action)
    .type('form')
    .send({ ...form.fields, ...fields });
}

/** Publishes somebody's draft through the review page. Throws where something stands against it. */
export async function publishDraft(visitor: Visitor, reason = 'As agreed'): Promise<Page> {
  const done = await send(visitor, '/setup/draft/what-if', { reason }, '/setup/draft/publish');
  if (done.status !== 303) throw new Error(`The draft can't be published: ${done.status}`);
  return done;
}

/** The CSRF token of a visitor's session. */
export async function tokenOf(visitor: Visitor): Promise<string> {
  const page = await visitor.get('/sign-in').redirects(1);
  const token = formsOf(page.text)
    .map((form) => form.fields['_csrf'])
    .find((value) => value !== undefined);
  if (typeof token !== 'string') throw new Error('There is no form with a token on the page.');
  return token;
}

function listening(app: ReturnType<typeof createApp>, port: number): Promise<Server> {
  return new Promise((opened) => {
    const server = app.listen(port, '127.0.0.1', () => opened(server));
  });
}
