// Having a copy of what is held on oneself: by account all of it, by tracking link the one case.
import { z } from 'zod';
import type { Reply, Show } from '../../web/reply.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit, Visit } from '../../web/visit.ts';
import { makeCopy } from './make-copy.ts';
import type { DataPage } from './models.ts';
import { readAccount } from './read-account.ts';

type Nothing = Record<string, never>;

const nothing = z.object({}) as z.ZodType<Nothing>;

/** /account/data */
export const accountDataForm: Form<Visit, null, Nothing> = {
  input: () => nothing,
  show: (visit) => ({
    ...dataPage(visit, 'account'),
    section: '/account',
    backTo: { text: visit.say('account.title'), href: '/account' },
  }),
  submit: async (_permit, _input, visit) =>
    zipped(visit, await makeCopy(visit, await readAccount(visit.prisma, visit.actor.person.id))),
};

/** /my-cases/:reference/data, /track/:token/data */
export const caseDataForm: Form<CaseVisit, null, Nothing> = {
  input: () => nothing,
  show: (visit) => ({
    ...dataPage(visit, 'case'),
    backTo: { text: visit.facts.reference, href: visit.path.replace(/\/data$/, '') },
  }),
  submit: async (_permit, _input, visit) => zipped(visit, await makeCopy(visit, null, [visit.facts.id])),
};

function dataPage({ say, path }: Visit, of: 'account' | 'case'): Show {
  const isAccount = of === 'account';
  const model: DataPage = {
    title: say(isAccount ? 'data.title-account' : 'data.title-case'),
    intro: say(isAccount ? 'data.intro-account' : 'data.intro-case'),
    contents: [say('data.in-html'), say('data.in-json'), say('data.in-csv'), say('data.in-files')],
    outside: say('data.outside'),
    action: path,
    submit: say('data.download'),
    ...(isAccount
      ? {
          erasure: {
            intro: say('data.erasure-intro'),
            text: say('data.erasure-link'),
            href: '/account/erasure',
          },
        }
      : {}),
  };
  return { show: 'people/data', model, title: model.title };
}

function zipped({ config, say }: Visit, path: string): Reply {
  const site = config.siteName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const day = new Date().toISOString().slice(0, 10);
  const name = `${site}-${say('data.file-name')}-${day}.zip`;
  return { download: { path, name, contentType: 'application/zip', once: true } };
}
