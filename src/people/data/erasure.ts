// Asking to be forgotten: an account's owner asks, may take it back while it waits, and reads why it was refused.
import { z } from 'zod';
import { cleanText } from '../../forms/both/clean.ts';
import type { ErasureRequest } from '../../generated/prisma/client.ts';
import { lettersIn } from '../../mail/compose.ts';
import { post } from '../../mail/outbox.ts';
import { verifyPassword } from '../../password.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { languageOf } from '../../words/languages.ts';
import type { ErasurePage } from './models.ts';

const ADDRESS = '/account/erasure';
const MOST_SAID = 2000;

type Asking = { password: string; said: string };

/** /account/erasure */
export const erasureForm: Form<Visit, AccountPermit, Asking> = {
  input: ({ say }): z.ZodType<Asking> =>
    z.object({
      password: z.string(say('data.erasure-no-password')).min(1, say('data.erasure-no-password')).max(1000),
      said: z
        .string()
        .default('')
        .transform(cleanText)
        .refine((text) => [...text].length <= MOST_SAID, say('data.erasure-too-long', { most: MOST_SAID })),
    }),
  show: erasurePage,
  submit: async ({ tx, actor }, { password, said }, { config, say }) => {
    const { id, email, language } = actor.person;
    const { passwordHash } = await tx.user.findUniqueOrThrow({
      where: { id },
      select: { passwordHash: true },
    });
    if (!(await verifyPassword(passwordHash, password)))
      throw new Invalid({ field: 'password', text: say('data.erasure-wrong-password') });
    // One waits at a time: of two clicks at once the second finds the first's.
    const { count } = await tx.erasureRequest.createMany({
      data: [{ userId: id, said }],
      skipDuplicates: true,
    });
    if (count > 0) {
      const letter = lettersIn(config, 'account-erasure-asked')(
        { site: config.siteName },
        languageOf(language),
      );
      const about = { caseId: null, action: 'account-erasure-asked', recipient: 'account' } as const;
      await post(tx, config, about, [{ ...letter, userId: id, address: email }]);
    }
    return { goTo: ADDRESS, notice: say('data.erasure-received') };
  },
};

/** POST /account/erasure/withdraw */
export const withdrawForm: Form<Visit, null, Record<string, never>> = {
  input: () => z.object({}) as z.ZodType<Record<string, never>>,
  show: erasurePage,
  submit: async (_permit, _input, { prisma, actor, say }) => {
    const { count } = await prisma.erasureRequest.deleteMany({
      where: { userId: actor.person.id, state: 'asked' },
    });
    return { goTo: ADDRESS, ...(count > 0 ? { notice: say('data.erasure-withdrawn') } : {}) };
  },
};

async function erasurePage(visit: Visit, filled: Filled = { sent: {}, errors: [] }): Promise<Reply> {
  const { prisma, actor, say } = visit;
  const last = await prisma.erasureRequest.findFirst({
    where: { userId: actor.person.id },
    orderBy: { id: 'desc' },
  });
  const model: ErasurePage = {
    errors: filled.errors,
    goes: [
      say('data.goes-account'),
      say('data.goes-contact'),
      say('data.goes-words'),
      say('data.goes-mails'),
    ],
    stays: [
      say('data.stays-facts'),
      say('data.stays-answers'),
      say('data.stays-staff'),
      say('data.stays-log'),
    ],
    ...(last?.state === 'asked' ? { waiting: waitingOf(visit, last) } : { form: formOf(visit, filled) }),
    ...(last?.state === 'refused'
      ? { refused: { when: dateIn(visit, last.endedAt ?? last.askedAt), answer: last.answer ?? '' } }
      : {}),
  };
  return {
    show: 'people/erasure',
    model,
    title: say('data.erasure-title'),
    section: '/account',
    backTo: { text: say('data.title-account'), href: '/account/data' },
  };
}

function formOf({ say }: Visit, { sent, errors }: Filled): NonNullable<ErasurePage['form']> {
  const errorOf = (name: string) => {
    const error = errors.find(({ field }) => field === name)?.text;
    return error === undefined ? {} : { error };
  };
  return {
    action: ADDRESS,
    fields: [
      {
        ...{
          kind: 'long-text',
          name: 'said',
          label: say('data.erasure-said'),
          hint: say('data.erasure-said-hint'),
        },
        ...{ value: typed(sent, 'said'), maxLength: MOST_SAID, ...errorOf('said') },
      },
      {
        ...{ kind: 'password', name: 'password', label: say('data.erasure-password'), required: true },
        ...{ autocomplete: 'current-password', ...errorOf('password') },
      },
    ],
  };
}

function waitingOf(visit: Visit, { askedAt, said }: ErasureRequest): NonNullable<ErasurePage['waiting']> {
  const { say } = visit;
  return {
    rows: [
      { key: say('data.erasure-asked'), value: dateIn(visit, askedAt) },
      { key: say('data.erasure-said'), value: said },
    ],
    action: `${ADDRESS}/withdraw`,
  };
}

function dateIn({ config, language }: Visit, moment: Date): string {
  return momentsIn(config.timeZone, () => new Date(), language).date(moment);
}
