// The language that somebody is spoken to in: kept with their account, or in the browser of who isn't signed in.
import { z } from 'zod';
import { Invisible } from '../permissions/refusals.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { ownAddress } from '../web/own-address.ts';
import type { Reply } from '../web/reply.ts';
import type { Form } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { isLanguage, LANGUAGES, type Language } from '../words/languages.ts';

const Choice = z.object({ language: z.enum(LANGUAGES), to: z.string().default('') });

/** GET /language/:language: changes nothing but what this browser remembers. */
export function speak({ params, query }: Visit): Reply {
  const { language } = params;
  if (!isLanguage(language)) throw new Invisible();
  return { goTo: ownAddress(query['to'] ?? '') ?? '/', speak: language };
}

/** POST /language: for their mails, too. */
export const languageForm: Form<Visit, null, { language: Language; to: string }> = {
  input: () => Choice,
  show: () => ({ goTo: '/' }),
  submit: async (_permit, { language, to }, { prisma, actor }) => {
    if (actor.person.id !== ANONYMOUS)
      await prisma.user.update({ where: { id: actor.person.id }, data: { language } });
    return { goTo: ownAddress(to) ?? '/', speak: language };
  },
};
