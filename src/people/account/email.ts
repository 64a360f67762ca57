// Changing one's address: asked with the password, told to the old one, and done when a link at the new one is opened.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import { tellAccount } from '../../mail/accounts/letters.ts';
import { isMailedEnough, lockAddress, newMailedLink } from '../../mail/accounts/mailed-links.ts';
import type { AccountPermit, LinkPermit } from '../../permissions/permit.ts';
import { LinkOver } from '../../permissions/refusals.ts';
import type { LinkVisit } from '../../web/accounts/doors.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { languageOf } from '../../words/languages.ts';
import { ACCOUNT, emailField, formPage, passwordField, toAccount } from '../form-page.ts';
import { emailInput, passwordInput } from '../inputs.ts';
import { mustKnowPassword } from './old-password.ts';
import { ownDetails } from './own-details.ts';

type Asked = { email: string; password: string };

/** /account/email */
export const emailForm: Form<Visit, AccountPermit, Asked> = {
  input: ({ say }) => z.object({ email: emailInput(say), password: passwordInput(say) }),
  show: async (visit, filled) => {
    const { say, actor } = visit;
    const asked = {
      title: say('account.email-title'),
      intro: [say('account.email-now', { email: actor.person.email }), say('account.email-how')],
      action: `${ACCOUNT}/email`,
      fields: [{ ...emailField(say), label: say('account.email-new') }, passwordField(say)],
      submit: { text: say('account.send-link') },
    };
    return formPage(filled, asked, toAccount(visit));
  },
  submit: async (permit, { email, password }, visit) => {
    const { say } = visit;
    await mustKnowPassword(permit, password, say);
    const own = await ownDetails(permit.tx, permit.actor);
    if (own.email === email && own.confirmed)
      throw new Invalid({ field: 'email', text: say('account.email-same') });
    await mailToBoth(permit, { email, old: own.email }, visit);
    return { goTo: ACCOUNT, notice: say('account.email-sent', { email }) };
  },
};

// Whether the new address has an account, only whoever reads there learns.
async function mailToBoth(
  permit: AccountPermit,
  { email, old }: { email: string; old: string },
  { config, language }: Visit,
): Promise<void> {
  const { tx, actor } = permit;
  const { id: userId } = actor.person;
  await lockAddress(tx, email);
  if (await isMailedEnough(tx, email)) return;
  const holder = await tx.user.findUnique({ where: { email }, select: { id: true, language: true } });
  const token = await newMailedLink(tx, 'change_email', { email, userId });
  if (holder && holder.id !== userId) {
    const reader = { userId: holder.id, email, language: languageOf(holder.language) };
    await tellAccount(tx, config, reader, { action: 'account-email-taken' });
  } else {
    // To an address that isn't theirs yet: the letter is kept with no account.
    const reader = { userId: null, email, language };
    const path = `/confirm-email/${token}`;
    await tellAccount(tx, config, reader, { action: 'account-change-email', path });
  }
  if (old === email) return;
  const reader = { userId, email: old, language };
  await tellAccount(tx, config, reader, { action: 'account-email-asked', about: email });
}

/** /confirm-email/:token */
export const confirmForm: Form<LinkVisit, LinkPermit, Record<string, never>> = {
  input: () => z.object({}),
  show: ({ say, link: { email }, path }, filled) =>
    formPage(filled, {
      title: say('account.confirm-title'),
      intro: [say('account.confirm-what', { email })],
      action: path,
      fields: [],
      submit: { text: say('account.confirm', { email }) },
    }),
  submit: async (permit, _input, visit) => {
    const userId = await changeAddress(permit, visit);
    await endSessions(permit.tx, userId, visit.session.id);
    return { goTo: ACCOUNT, notice: visit.say('account.confirmed', { email: permit.email }) };
  },
};

async function changeAddress(permit: LinkPermit, { say, config }: Visit): Promise<number> {
  const { tx, email, userId } = permit;
  // Without an account the link couldn't have been made.
  if (userId === null) throw new LinkOver('change_email');
  await lockAddress(tx, email);
  const holder = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (holder && holder.id !== userId) throw new Invalid({ text: say('account.confirm-taken') });
  const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const { language } = await tx.user.update({
    where: { id: userId },
    data: { email, confirmedAt: new Date() },
    select: { language: true },
  });
  // Links that went to the old address open nothing any more.
  await tx.accountToken.deleteMany({ where: { userId } });
  if (before.email !== email) {
    const reader = { userId, email: before.email, language: languageOf(language) };
    await tellAccount(tx, config, reader, { action: 'account-email-changed', about: email });
  }
  await recordAccount(permit, userId, 'change-email');
  return userId;
}
