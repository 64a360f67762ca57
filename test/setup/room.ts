// The setup room over the demo council: asked through its doors as the site asks it, and every page rendered.
import { CAST, keyOf } from '../../prisma/demo/cast.ts';
import { readConfig } from '../../src/config.ts';
import { draftOf } from '../../src/configuration/draft.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { setupRoutes } from '../../src/setup/routes.ts';
import { seenOf } from '../../src/setup/what-if/remember.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import type { Reply } from '../../src/web/reply.ts';
import type { Sent, Visit } from '../../src/web/visit.ts';
import { sayIn } from '../../src/words/say.ts';
import { freshDatabase } from '../support/database.ts';

const config = readConfig({});
const render = createRenderer({
  siteName: config.siteName,
  timeZone: config.timeZone,
  development: false,
  assets: '/assets',
});

/** A page with its HTML, or where it leads; never both. */
export type Answer = { status: number; html: string; goTo: string | undefined; notice: string | undefined };
export type Room = Awaited<ReturnType<typeof openRoom>>;

/** Opens it over a database of its own; `ids` are the cast's by first name, `groups` the groups' by name. */
export async function openRoom() {
  const database = await freshDatabase({ from: 'demo' });
  const { prisma } = database;
  const people = await prisma.user.findMany({ where: { email: { in: CAST.map(({ email }) => email) } } });
  const ids = new Map(people.map(({ id, name }) => [keyOf(name), id]));
  const groups = new Map((await prisma.group.findMany()).map(({ id, name }) => [name, id]));

  async function answer(who: string, method: 'GET' | 'POST', address: string, sent: Sent): Promise<Answer> {
    const { pathname, searchParams } = new URL(address, 'http://site');
    for (const route of setupRoutes) {
      const params = route.method === method ? paramsOf(route.path, pathname) : undefined;
      if (!params) continue;
      const visit: Visit = {
        ...{ prisma, config, params, path: pathname, query: Object.fromEntries(searchParams) },
        actor: await standingOf(prisma, idOf(who)),
        session: NO_SESSION,
        ...{ language: 'en', say: sayIn('en'), uploads: [] },
      };
      return answerOf(await route.answer(visit, sent));
    }
    throw new Error(`the setup room has no ${method} ${address}`);
  }

  function idOf(name: string): number {
    return found(ids, name);
  }

  /** Publishes somebody's draft, as the form below what it would do does. */
  async function publish(who: string, reason = 'As agreed'): Promise<Answer> {
    const actor = await standingOf(prisma, idOf(who));
    const draft = await draftOf(prisma, actor.person.id);
    const seen = draft ? await seenOf(prisma, draft, actor.configuration.version) : '';
    return answer(who, 'POST', '/setup/draft/publish', { seen, reason });
  }

  return {
    ...database,
    publish,
    /** Sends a form into a draft, which is published at once. Gives what refused it, or else how it was published. */
    async change(who: string, address: string, sent: Sent = {}): Promise<Answer> {
      const kept = await answer(who, 'POST', address, sent);
      return kept.status === 303 ? publish(who) : kept;
    },
    keyOf: async (name: string) => (await prisma.group.findUniqueOrThrow({ where: { name } })).key,
    idOf,
    groupOf: (name: string) => found(groups, name),
    get: (who: string, address: string) => answer(who, 'GET', address, {}),
    post: (who: string, address: string, sent: Sent = {}) => answer(who, 'POST', address, sent),
    /** What the journal says was done, in order. */
    journal: () => prisma.journalEntry.findMany({ orderBy: { id: 'asc' } }),
  };
}

const NO_SESSION: Visit['session'] = {
  id: '',
  signIn: () => Promise.reject(new Error('nobody signs in here')),
  begin: () => Promise.reject(new Error('nobody begins here')),
  signOut: () => Promise.reject(new Error('nobody signs out here')),
  drafts: [],
  keepDraft: () => {
    throw new Error('nobody keeps drafts here');
  },
  takeHeld: () => undefined,
};

function answerOf(reply: Reply): Answer {
  if ('goTo' in reply) return { status: 303, html: '', goTo: reply.goTo, notice: reply.notice };
  if ('download' in reply || 'stream' in reply) throw new Error('the setup room hands out no files');
  const { show, model, title, status = 200 } = reply;
  const chrome = { title, nav: [], person: { name: 'Ada Bellamy' }, csrf: 'token' };
  return { status, html: render(show, model, chrome), goTo: undefined, notice: undefined };
}

function paramsOf(path: string, address: string): Record<string, string> | undefined {
  const [pattern, asked] = [path.split('/'), address.split('/')];
  if (pattern.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const word = asked[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = word;
    else if (part !== word) return undefined;
  }
  return params;
}

function found(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the council has no ${name}`);
  return id;
}
