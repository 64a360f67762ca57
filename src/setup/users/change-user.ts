// What an administrator does to an account: adds it, changes its name and address, sets its password, shuts and opens it.
import { z } from 'zod';
import { finish } from '../../configuration/last-setup.ts';
import { hashPassword } from '../../password.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { showAddUser } from '../add-pages.ts';
import { thePerson, userHolder } from '../holders.ts';
import { emailAddress, newPassword, personName, refuseGuessable, refuseTakenAddress } from '../inputs.ts';
import { endInvitations, invite } from './invite.ts';
import { showUser } from './user.ts';

const account = z.object({ name: personName, email: emailAddress });
const password = z.object({ password: newPassword });
const nothing = z.object({});
const newAccount = account.extend({
  language: z.enum(LANGUAGES, 'Choose a language').default('en'),
  how: z.enum(['invite', 'password'], 'Choose how they get in').default('invite'),
  password: z.string().default(''),
});

export const accountRoutes: Route[] = [
  ...form('/setup/add-user', setup, {
    input: () => newAccount,
    show: showAddUser,
    submit: addUser,
  }),
  ...post('/setup/users/:id/change-account', setup, {
    input: () => account,
    show: showUser,
    submit: changeAccount,
  }),
  ...post('/setup/users/:id/set-password', setup, {
    input: () => password,
    show: showUser,
    submit: setPassword,
  }),
  ...post('/setup/users/:id/deactivate', setup, {
    input: () => nothing,
    show: showUser,
    submit: (permit, _input, visit) => setActive(permit, visit, false),
  }),
  ...post('/setup/users/:id/activate', setup, {
    input: () => nothing,
    show: showUser,
    submit: (permit, _input, visit) => setActive(permit, visit, true),
  }),
];

type Account = z.infer<typeof account>;
type Password = z.infer<typeof password>;

async function addUser(
  permit: SetupPermit,
  { name, email, language, how, password: typed }: z.infer<typeof newAccount>,
  { config }: Visit,
): Promise<Reply> {
  const invited = how === 'invite';
  if (!invited) refuseBadPassword(typed, [name, email, config.siteName]);
  await refuseTakenAddress(permit.tx, email);
  const user = await permit.tx.user.create({
    data: { name, email, language, passwordHash: invited ? null : await hashPassword(typed) },
    select: { id: true, name: true, email: true, language: true },
  });
  if (invited) await invite(permit, config, user);
  const { subject, href } = userHolder(user);
  await finish(permit, invited ? 'invite' : 'add-user', subject, { name, email });
  const done = invited ? `An invitation is on its way to ${email}.` : `${name} can sign in now.`;
  return { goTo: href, notice: `${done} Put them into the groups that they work in.` };
}

/** Throws Invalid where a password is none, or would be guessed first. */
function refuseBadPassword(typed: string, known: readonly string[]): void {
  const wrong = newPassword.safeParse(typed).error?.issues[0]?.message;
  if (wrong !== undefined) throw new Invalid({ field: 'password', text: wrong });
  refuseGuessable(typed, known);
}

async function changeAccount(permit: SetupPermit, { name, email }: Account, visit: Visit): Promise<Reply> {
  const person = await thePerson(permit.tx, visit);
  await refuseTakenAddress(permit.tx, email, person.id);
  // Of a new address nobody has shown yet that it is theirs; and what was mailed to the old one opens nothing any more.
  const moved = email !== person.email;
  await permit.tx.user.update({
    where: { id: person.id },
    data: { name, email, ...(moved ? { confirmedAt: null, invitedAt: null } : {}) },
  });
  if (moved) await permit.tx.accountToken.deleteMany({ where: { userId: person.id } });
  const before = { name: person.name, email: person.email };
  await finish(permit, 'change-account', person.subject, { before, after: { name, email } });
  return { goTo: person.href, notice: 'Saved.' };
}

async function setPassword(permit: SetupPermit, { password }: Password, visit: Visit): Promise<Reply> {
  const { id, name, email, subject, href } = await thePerson(permit.tx, visit);
  refuseGuessable(password, [name, email, visit.config.siteName]);
  await permit.tx.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
  await permit.tx.accountToken.deleteMany({ where: { userId: id } });
  await endSessions(permit.tx, id);
  await finish(permit, 'set-password', subject);
  return { goTo: href, notice: `${name} has a new password.` };
}

async function setActive(permit: SetupPermit, visit: Visit, active: boolean): Promise<Reply> {
  const person = await thePerson(permit.tx, visit);
  const { id, name, subject, href } = person;
  const state = active ? 'active' : 'inactive';
  if (person.active === active) throw new Invalid({ text: `${name} is ${state} already` });
  await permit.tx.user.update({
    where: { id },
    data: { active, ...(active ? { closedAt: null } : { invitedAt: null }) },
  });
  if (!active) {
    await endSessions(permit.tx, id);
    await endInvitations(permit.tx, id);
  }
  await finish(permit, active ? 'activate' : 'deactivate', subject);
  return {
    goTo: href,
    notice: `${name} is ${state} now.${active ? '' : ' Their open work is to be reassigned: see below.'}`,
  };
}
