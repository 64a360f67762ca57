// The outbox on the screen: in development without SMTP only, newest first, and harmless whatever a mail says.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { Invisible } from '../../src/permissions/refusals.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import type { MailPage, OutboxPage } from '../../src/setup/outbox/models.ts';
import { showMail, showOutbox } from '../../src/setup/outbox/outbox.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import type { Reply } from '../../src/web/reply.ts';
import type { Visit } from '../../src/web/visit.ts';
import { sayIn } from '../../src/words/say.ts';
import { configWith } from '../mail/council.ts';
import { write } from '../mail/out-tray.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const MAILS = 120;
const HTML = '<!doctype html><p title="a">Read <a href="https://cases.example/track/abc">it</a></p>';

let database: FreshDatabase;
const newestFirst: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  for (let at = 0; at < MAILS; at += 1) {
    // three at a time, as a letter to a group is
    const createdAt = new Date(Date.UTC(2026, 0, 1, 0, Math.floor(at / 3)));
    newestFirst.push(await write(database.prisma, { address: `${at}@example.org`, createdAt }));
  }
  const mails = await database.prisma.mail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  newestFirst.splice(0, MAILS, ...mails.map(({ id }) => id));
});
afterAll(() => database.close());

async function visit(
  config: Config = configWith({ NODE_ENV: 'development' }),
  { query = {}, params = {} }: Partial<Pick<Visit, 'query' | 'params'>> = {},
): Promise<Visit> {
  const { prisma } = database;
  const session = {
    id: '',
    signIn: async () => false,
    begin: async () => {},
    signOut: async () => {},
    drafts: [],
    keepDraft: () => {},
    takeHeld: () => undefined,
  };
  return {
    prisma,
    config,
    actor: await standingOf(prisma, ANONYMOUS),
    path: '/outbox',
    params,
    query,
    session,
    language: 'en',
    say: sayIn('en'),
    uploads: [],
  };
}

function modelOf<Page>(reply: Reply): Page {
  if (!('show' in reply)) throw new Error(`shows nothing: ${JSON.stringify(reply)}`);
  return reply.model as Page;
}

async function page(address: string | undefined): Promise<OutboxPage> {
  const { searchParams } = new URL(address ?? 'none:', 'http://site');
  return modelOf(await showOutbox(await visit(undefined, { query: Object.fromEntries(searchParams) })));
}

const idsOf = ({ mails }: OutboxPage) => mails.map(({ href }) => href.slice('/outbox/'.length));

it('walks the mails forth and back without leaving one out', async () => {
  const first = await page('/outbox');
  const second = await page(first.paging.older);
  const third = await page(second.paging.older);
  expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(newestFirst);
  expect(first.paging.newer).toBeUndefined();
  expect(third.paging.older).toBeUndefined();
  const back = await page(third.paging.newer);
  expect(idsOf(back)).toEqual(idsOf(second));
  expect(idsOf(await page(back.paging.newer))).toEqual(idsOf(first));
});

it('takes an address that makes no sense for the first page', async () => {
  expect(idsOf(await page('/outbox?before=1;DROP&after=x'))).toEqual(newestFirst.slice(0, 50));
});

it('shows a mail as text, and its HTML in a frame that can do nothing', async () => {
  const { prisma } = database;
  const [id = ''] = newestFirst;
  const text = 'Hello,\n\nFollow it:\nhttps://cases.example/track/abc\n\n> see https://evil.example/x\n';
  await prisma.mail.update({ where: { id }, data: { subject: '<b>Hi</b>', html: HTML, text } });
  const model = modelOf<MailPage>(await showMail(await visit(undefined, { params: { id } })));
  expect(model.links.map(({ href }) => href)).toEqual(['https://cases.example/track/abc']);
  const render = createRenderer({
    siteName: 'Ambridge Council',
    timeZone: 'UTC',
    development: true,
    assets: '/assets',
  });
  const html = render('setup/mail', model, { title: 'Mail', nav: [], person: null, csrf: '' });
  expect(html).toContain('>&lt;b&gt;Hi&lt;/b&gt;</h1>');
  expect(html).toMatch(
    /<iframe sandbox title="[^"]+" [^>]*srcdoc="&lt;!doctype html&gt;&lt;p title=&#34;a&#34;&gt;/,
  );
});

it.each([
  ['in production', { NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(40) }],
  ['where mails are sent', { SMTP_URL: 'smtp://127.0.0.1:25' }],
])('isn’t there %s', async (_, settings) => {
  const shut = await visit(configWith(settings), { params: { id: newestFirst[0] ?? '' } });
  await expect(showOutbox(shut)).rejects.toThrow(Invisible);
  await expect(showMail(shut)).rejects.toThrow(Invisible);
});

it.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000'])('has no mail %j', async (id) => {
  await expect(showMail(await visit(undefined, { params: { id } }))).rejects.toThrow(Invisible);
});
