// Inviting people by mail: a letter with a link by which they choose their own password; sent again, or taken back.
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { finish } from '../../configuration/last-setup.ts';
import { tellAccount } from '../../mail/accounts/letters.ts';
import { isMailedEnough, lockAddress, newMailedLink } from '../../mail/accounts/mailed-links.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { Invalid, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { languageOf } from '../../words/languages.ts';
import { thePerson } from '../holders.ts';
import { invitationOf } from './invitation.ts';
import { showUser } from './user.ts';

const nothing = z.object({});

export const invitationRoutes: Route[] = [
  ...post('/setup/users/:id/invite', setup, {
    input: () => nothing,
    show: showUser,
    submit: (permit, _input, visit) => sendInvitation(permit, visit),
  }),
  ...post('/setup/users/:id/take-invitation-back', setup, {
    input: () => nothing,
    show: showUser,
    submit: (permit, _input, visit) => takeBack(permit, visit),
  }),
];

type Invited = { id: number; email: string; language: string };

/** Mails an invitation; an older one opens nothing any more. Throws Invalid where the address was mailed enough. */
export async function invite({ tx }: SetupPermit, config: Config, user: Invited): Promise<void> {
  const { id: userId, email } = user;
  await lockAddress(tx, email);
  if (await isMailedEnough(tx, email))
    throw new Invalid({
      field: 'email',
      text: `${email} was mailed several links within the last hour. Wait an hour, or set a password by hand`,
    });
  await endInvitations(tx, userId);
  const token = await newMailedLink(tx, 'invite', { email, userId });
  await tx.user.update({ where: { id: userId }, data: { invitedAt: new Date() } });
  const reader = { userId, email, language: languageOf(user.language) };
  await tellAccount(tx, config, reader, { action: 'account-invited', path: `/invitation/${token}` });
}

async function sendInvitation(permit: SetupPermit, visit: Visit): Promise<Reply> {
  const { id, name, email, active, subject, href } = await thePerson(permit.tx, visit);
  const { passwordHash, invitedAt, language } = await permit.tx.user.findUniqueOrThrow({ where: { id } });
  if (passwordHash !== null) throw new Invalid({ text: `${name} has a password already` });
  if (!active) throw new Invalid({ text: `${name} is inactive: activate the account first` });
  await invite(permit, visit.config, { id, email, language });
  await finish(permit, invitedAt === null ? 'invite' : 'invite-again', subject, { email });
  return { goTo: href, notice: `An invitation is on its way to ${email}.` };
}

async function takeBack(permit: SetupPermit, visit: Visit): Promise<Reply> {
  const { id, name, subject, href } = await thePerson(permit.tx, visit);
  const invitation = await invitationOf(permit.tx, id);
  if (!invitation?.at) throw new Invalid({ text: `${name} waits for no invitation` });
  await permit.tx.user.update({ where: { id }, data: { invitedAt: null, active: false } });
  await endInvitations(permit.tx, id);
  await finish(permit, 'take-invitation-back', subject);
  return { goTo: href, notice: 'The invitation is taken back: its link opens nothing any more.' };
}

/** Ends what was mailed. It stays counted among what the address was mailed within the hour. */
export async function endInvitations(tx: SetupPermit['tx'], userId: number): Promise<void> {
  const now = new Date();
  await tx.accountToken.updateMany({
    where: { userId, purpose: 'invite', expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}
