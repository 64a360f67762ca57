// Signing in and out.
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { recordFailure, recordSession } from '../journal.ts';
import { verifyPassword } from '../password.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { ownAddress } from '../web/own-address.ts';
import type { Reply } from '../web/reply.ts';
import { type Filled, type Form, Invalid, typed } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { demoOf } from './demo.ts';
import { emailField, filledIn, passwordField } from './form-page.ts';
import type { SignInPage } from './models.ts';

const LONGEST_ADDRESS = 320;

type SignIn = { email: string; password: string; to: string };

/** /sign-in */
export const signInForm: Form<Visit, null, SignIn> = {
  input: ({ say }) =>
    z.object({
      email: z
        .string(say('account.email-missing'))
        .trim()
        .min(1, say('account.email-missing'))
        .max(LONGEST_ADDRESS),
      password: z
        .string(say('account.password-missing'))
        .min(1, say('account.password-missing'))
        .max(1000, say('account.sign-in-wrong')),
      to: z.string().default(''),
    }),
  show: (visit, filled) =>
    visit.actor.person.id === ANONYMOUS || filled.errors.length > 0
      ? signInPage(visit, filled)
      : { goTo: homeOf(visit) },
  submit: async (_permit, { to }, visit) => {
    // One sentence for a wrong address, a wrong password and an inactive account, so that none can be told from another.
    if (!(await visit.session.signIn()))
      throw new Invalid({ field: 'email', text: visit.say('account.sign-in-wrong') });
    // Where somebody is at home, the sign-in page knows once they are signed in.
    return { goTo: ownAddress(to) ?? '/sign-in' };
  },
};

/** POST /sign-out: the session ends on the server, too. */
export const signOut: Form<Visit, null, Record<string, never>> = {
  input: () => z.object({}),
  show: (visit) => ({ goTo: homeOf(visit) }),
  submit: async (_permit, _input, { session, say, prisma, actor: { person } }) => {
    await session.signOut();
    if (person.id !== ANONYMOUS) await recordSession(prisma, 'sign-out', person.id);
    return { goTo: '/', notice: say('account.signed-out') };
  },
};

/**
 * The id of the active account with this address and password; null otherwise, after the same work. Either is journalled,
 * without the password, and an address that no account has only as a tag.
 */
export async function checkPassword(
  prisma: PrismaClient,
  secret: Pick<Config, 'sessionSecret'>,
  { email: typedAddress, password }: { email: string; password: string },
): Promise<number | null> {
  const email = typedAddress.trim().toLowerCase();
  const user = await prisma.user.findUnique({
    where: { email },
    select: { id: true, kind: true, active: true, passwordHash: true },
  });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (fits && user?.active && user.kind === 'person') {
    await recordSession(prisma, 'sign-in', user.id);
    return user.id;
  }
  const because = !user ? 'unknown address' : fits ? 'inactive account' : 'wrong password';
  await recordFailure(prisma, secret, { email, userId: user?.id, because });
  return null;
}

/** Journals that an address was tried so often that nobody looks at it any more for a while. */
export async function noteLimited(
  prisma: PrismaClient,
  secret: Pick<Config, 'sessionSecret'>,
  typedAddress: string,
): Promise<void> {
  const email = typedAddress.trim().toLowerCase().slice(0, LONGEST_ADDRESS);
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true } });
  await recordFailure(prisma, secret, { email, userId: user?.id, because: 'limited' });
}

async function signInPage({ query, config, prisma, say }: Visit, filled: Filled): Promise<Reply> {
  const title = say('account.sign-in-title');
  const to = ownAddress(typed(filled.sent, 'to') || (query['to'] ?? '')) ?? '';
  const onward = to === '' ? '' : `?to=${encodeURIComponent(to)}`;
  const model: SignInPage = {
    action: '/sign-in',
    fields: filledIn([{ ...emailField(say), autocomplete: 'username' }, passwordField(say)], filled),
    errors: filled.errors,
    hidden: [{ name: 'to', value: to }],
    links: [
      ...(config.registration ? [{ text: say('account.create-link'), href: `/register${onward}` }] : []),
      { text: say('account.forgotten-link'), href: `/forgot-password${onward}` },
    ],
    ...(config.demo ? await demoOf(prisma) : {}),
  };
  return { show: 'people/sign-in', model, title, section: '/sign-in' };
}

function homeOf({ actor }: Visit): string {
  return actor.staff ? '/cases' : '/';
}
