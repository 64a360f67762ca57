// Signing in and out.
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { verifyPassword } from '../password.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { ownAddress } from '../web/own-address.ts';
import type { Reply } from '../web/reply.ts';
import { type Filled, type Form, Invalid, typed } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { demoOf } from './demo.ts';
import type { SignInPage } from './models.ts';

const SignIn = z.object({
  email: z.string('Enter your e-mail address').trim().min(1, 'Enter your e-mail address').max(320),
  password: z.string('Enter your password').min(1, 'Enter your password').max(1000),
  to: z.string().default(''),
});
type SignIn = z.infer<typeof SignIn>;

// One sentence for a wrong address, a wrong password and an inactive account, so that none can be told from another.
const WRONG = 'No account has this e-mail address and password. Check both and try again';

/** /sign-in */
export const signInForm: Form<Visit, null, SignIn> = {
  input: () => SignIn,
  show: (visit, filled) =>
    visit.actor.person.id === ANONYMOUS || filled.errors.length > 0
      ? signInPage(visit, filled)
      : { goTo: homeOf(visit) },
  submit: async (_permit, { to }, visit) => {
    if (!(await visit.session.signIn())) throw new Invalid({ field: 'email', text: WRONG });
    // Where somebody is at home, the sign-in page knows once they are signed in.
    return { goTo: ownAddress(to) ?? '/sign-in' };
  },
};

/** POST /sign-out: the session ends on the server, too. */
export const signOut: Form<Visit, null, Record<string, never>> = {
  input: () => z.object({}),
  show: (visit) => ({ goTo: homeOf(visit) }),
  submit: async (_permit, _input, { session }) => {
    await session.signOut();
    return { goTo: '/', notice: 'You are signed out.' };
  },
};

/** The id of the active account with this address and password; null otherwise, after the same work. */
export async function checkPassword(
  prisma: PrismaClient,
  email: string,
  password: string,
): Promise<number | null> {
  const user = await prisma.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, kind: true, active: true, passwordHash: true },
  });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  return fits && user?.active && user.kind === 'person' ? user.id : null;
}

async function signInPage({ query, config, prisma }: Visit, { sent, errors }: Filled): Promise<Reply> {
  const errorOf = (name: string) => {
    const error = errors.find((one) => one.field === name)?.text;
    return error === undefined ? {} : { error };
  };
  const model: SignInPage = {
    action: '/sign-in',
    fields: [
      {
        kind: 'email',
        name: 'email',
        label: 'E-mail address',
        required: true,
        autocomplete: 'username',
        value: typed(sent, 'email'),
        ...errorOf('email'),
      },
      {
        kind: 'password',
        name: 'password',
        label: 'Password',
        required: true,
        autocomplete: 'current-password',
        ...errorOf('password'),
      },
    ],
    errors,
    hidden: [{ name: 'to', value: ownAddress(typed(sent, 'to') || (query['to'] ?? '')) ?? '' }],
    ...(config.demo ? await demoOf(prisma) : {}),
  };
  return { show: 'people/sign-in', model, title: 'Sign in', section: '/sign-in' };
}

function homeOf({ actor }: Visit): string {
  return actor.staff ? '/cases' : '/';
}
