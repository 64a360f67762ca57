// A forgotten password: a mailed link lets whoever reads at the account's address choose a new one.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import { tellAccount } from '../../mail/accounts/letters.ts';
import { hashPassword } from '../../password.ts';
import type { LinkPermit } from '../../permissions/permit.ts';
import { LinkOver } from '../../permissions/refusals.ts';
import type { LinkVisit } from '../../web/accounts/doors.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import { ownAddress } from '../../web/own-address.ts';
import { type Form, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { languageOf } from '../../words/languages.ts';
import { emailField, formPage, newPasswordField } from '../form-page.ts';
import { emailInput, newPasswordInput } from '../inputs.ts';
import { mailLink } from './ask.ts';

type Asked = { email: string; to: string };

/** /forgot-password */
export const forgottenForm: Form<Visit, null, Asked> = {
  input: ({ say }) => z.object({ email: emailInput(say), to: z.string().default('') }),
  show: ({ say, query }, filled) =>
    formPage(filled, {
      title: say('account.forgotten-title'),
      intro: [say('account.forgotten-how')],
      action: '/forgot-password',
      fields: [emailField(say)],
      hidden: [{ name: 'to', value: ownAddress(typed(filled.sent, 'to') || (query['to'] ?? '')) ?? '' }],
      submit: { text: say('account.send-link') },
      links: [{ text: say('account.sign-in-link'), href: '/sign-in' }],
    }),
  submit: async (_permit, { email, to }, visit) => mailLink(visit, email, 'reset', to),
};

/** /reset-password/:token */
export const resetForm: Form<LinkVisit, LinkPermit, { password: string; to: string }> = {
  input: async ({ say, prisma, config, link }) => {
    const user = await prisma.user.findUnique({ where: { email: link.email }, select: { name: true } });
    const known = [link.email, user?.name ?? '', config.siteName];
    return z.object({ password: newPasswordInput(say, known), to: z.string().default('') });
  },
  show: ({ say, link, path, query }, filled) =>
    formPage(filled, {
      title: say('account.forgotten-title'),
      intro: [say('account.reset-for', { email: link.email }), say('account.reset-ends')],
      action: path,
      fields: [newPasswordField(say, 'password')],
      hidden: [{ name: 'to', value: ownAddress(typed(filled.sent, 'to') || (query['to'] ?? '')) ?? '' }],
      submit: { text: say('account.reset-save') },
    }),
  submit: async (permit, { password, to }, visit) => {
    const userId = await setPassword(permit, password, visit);
    await visit.session.begin(userId);
    return { goTo: ownAddress(to) ?? '/account', notice: visit.say('account.reset-done') };
  },
};

async function setPassword(
  permit: LinkPermit,
  password: string,
  { config, session }: Visit,
): Promise<number> {
  const { tx, email, userId } = permit;
  // Without an account the link couldn't have been made.
  if (userId === null) throw new LinkOver('reset');
  const { language } = await tx.user.update({
    where: { id: userId },
    // Whoever opened the link reads there.
    data: { passwordHash: await hashPassword(password), confirmedAt: new Date() },
    select: { language: true },
  });
  await tx.accountToken.deleteMany({ where: { userId } });
  // This one, if it is theirs, ends as the new one begins: it would wait for us, and we for it.
  await endSessions(tx, userId, session.id);
  await tellAccount(
    tx,
    config,
    { userId, email, language: languageOf(language) },
    { action: 'account-password-changed' },
  );
  await recordAccount(permit, userId, 'reset-password');
  return userId;
}
