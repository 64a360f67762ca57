// The examples of the two reference pages, set up by Ada through the screens of setup, and tried by whom they are about.
import { addressOf } from '../../../prisma/demo/cast.ts';
import type { Flag, MatrixAction } from '../../../src/permissions/vocabulary.ts';
import { type Content, type Json, put } from '../../configuration/json.ts';
import { formsOf, linksOf, mainOf, wordsOf } from '../../support/html.ts';
import {
  type Fields,
  openSite,
  type Page,
  publishDraft,
  send,
  signIn,
  tokenOf,
  type Visitor,
} from '../../support/site.ts';

const FILES = '/setup/versions';
const PASSWORD = 'nine lanterns over Ambridge';

export type Examples = Awaited<ReturnType<typeof openExamples>>;
export type Person = Awaited<ReturnType<Examples['newcomer']>>;
/** A flag, for all types or for one by its key. */
export type Held = Flag | readonly [flag: Flag, type: string];
type Mode = 'never' | 'always' | 'live' | 'closed' | { these: string[] };

/** Opens the demo council with Ada signed in. Nothing that she sets up holds before `publish`. */
export async function openExamples() {
  const site = await openSite();
  const ada = await site.signedInAs('ada');
  let newcomers = 0;

  const must = async (what: string, sent: Promise<Page>): Promise<Page> => {
    const answer = await sent;
    if (answer.status === 303) return answer;
    throw new Error(`${what}: ${answer.status} ${wordsOf(mainOf(answer.text))}`);
  };
  const grantTo = async (holder: string, held: Held) => {
    const [flag, type] = typeof held === 'string' ? [held, ''] : held;
    await must(`granting ${flag}`, send(ada, holder, { flag, type }, `${holder}/grant-flag`));
  };
  const addTo = (group: string, email: string) =>
    must(
      `adding ${email} to ${group}`,
      send(ada, `/setup/groups/${group}`, { email }, `/setup/groups/${group}/add-member`),
    );

  return {
    ...site,
    ada,
    publish: () => publishDraft(ada),
    grantTo,
    addTo,
    /** Takes a flag for all types, or for one, away from a user or a group. */
    takeFrom: async (holder: string, flag: Flag, type = '') => {
      const fields = { taken: flag, takenFor: type };
      await must(`taking ${flag}`, send(ada, holder, fields, `${holder}/take-flag`));
    },
    /** Adds a group; gives its key. */
    addGroup: async (name: string, parent = ''): Promise<string> => {
      const added = await must('adding a group', send(ada, '/setup/add-group', { name, parent }));
      return String(added.headers['location']).split('/').at(-1) ?? '';
    },
    /** Says of a workflow when a role may do something. */
    setCell: (workflow: string, role: string, action: MatrixAction, mode: Mode) => {
      const fields: Fields =
        typeof mode === 'string' ? { mode, statuses: [] } : { mode: 'these', statuses: mode.these };
      const address = `/setup/workflows/${workflow}/matrix/${role}/${action}`;
      return must(`setting ${address}`, send(ada, address, fields));
    },
    /** Changes one thing of the configuration by a file, which is taken in on the page for it; and publishes it. */
    configure: async (path: string, value: Json) => {
      const { text } = await ada.get(`${FILES}/export.json`).buffer(true);
      const content = JSON.parse(text) as Content;
      put(content, path, value);
      const sending = ada.post(`${FILES}/import`).field({ _csrf: await tokenOf(ada), doing: 'keep' });
      const sent = await sending.attach('file', Buffer.from(JSON.stringify(content)), 'changed.json');
      if (sent.status !== 303) throw new Error(`${path}: ${wordsOf(mainOf(sent.text))}`);
      await publishDraft(ada);
    },
    /** Gives somebody a role on a case. */
    assign: async (reference: string, role: string, email: string) => {
      const { id } = await site.prisma.role.findUniqueOrThrow({ where: { key: role } });
      const fields = { step: `add-${id}`, person: email };
      await must('assigning', send(ada, `/cases/${reference}/assign-role`, fields));
    },
    /** Somebody new who holds these flags and is in these groups; published, and signed in. */
    newcomer: async (flags: readonly Held[] = [], groups: readonly string[] = []) => {
      newcomers += 1;
      const [name, email] = [`Newcomer ${newcomers}`, `newcomer-${newcomers}@example.org`];
      const added = await must(
        'adding a user',
        send(ada, '/setup/add-user', { name, email, how: 'password', password: PASSWORD }),
      );
      const address = String(added.headers['location']);
      for (const held of flags) await grantTo(address, held);
      for (const group of groups) await addTo(group, email);
      if (flags.length + groups.length > 0) await publishDraft(ada);
      return personOf(await signIn(site.visitor(), email, PASSWORD), { name, email, address });
    },
    /** One of the cast, by first name. */
    person: async (first: string) => {
      const { id, name } = await site.prisma.user.findUniqueOrThrow({ where: { email: addressOf(first) } });
      const who = { name, email: addressOf(first), address: `/setup/users/${id}` };
      return personOf(await site.signedInAs(first), who);
    },
  };
}

function personOf(visitor: Visitor, who: { name: string; email: string; address: string }) {
  const status = async (path: string) => (await visitor.get(path)).status;
  /** The actions that a case's page offers them. */
  const offers = async (reference: string): Promise<string[]> => {
    const main = mainOf((await visitor.get(`/cases/${reference}`)).text);
    const doors = [
      ...linksOf(main).map(({ href }) => href),
      ...formsOf(main).flatMap(({ action, otherActions }) => [action, ...otherActions]),
    ];
    const base = `/cases/${reference}/`;
    return [...new Set(doors.filter((one) => one.startsWith(base)).map((one) => one.slice(base.length)))];
  };
  return {
    ...who,
    visitor,
    /** What an address answers. */
    status,
    /** What they read there. */
    read: async (path: string) => wordsOf(mainOf((await visitor.get(path)).text)),
    /** The references on the first page of their list of cases. */
    listed: async (query = '') => referencesIn((await visitor.get(`/cases${query}`)).text),
    offers,
    offered: async (reference: string, action: string) => (await offers(reference)).includes(action),
    /** How the page of an action answers, and how what is sent there without it. */
    refusal: async (reference: string, action: string): Promise<number[]> => {
      const address = `/cases/${reference}/${action}`;
      const sent = await visitor
        .post(address)
        .type('form')
        .send({ _csrf: await tokenOf(visitor) });
      return [await status(address), sent.status];
    },
    /** Fills the action's form in and sends it. */
    does: async (reference: string, action: string, fields: Fields = {}) =>
      (await send(visitor, `/cases/${reference}/${action}`, fields)).status,
    /** Sends what stands on the case's own page. */
    notes: async (reference: string, kind: 'public' | 'private', note: string) =>
      (await send(visitor, `/cases/${reference}`, { note }, `/cases/${reference}/add-${kind}-note`)).status,
  };
}

function referencesIn(html: string): string[] {
  const all = linksOf(mainOf(html)).flatMap(({ href }) => /^\/cases\/([A-Z]+-\w+-\w+)/.exec(href)?.[1] ?? []);
  return [...new Set(all)];
}
