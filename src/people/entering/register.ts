// Making an account for oneself: first the address, which a mailed link confirms, then name and password.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import { lockAddress } from '../../mail/accounts/mailed-links.ts';
import { hashPassword } from '../../password.ts';
import { countAdoptable } from '../../permissions/people/adopt.ts';
import type { LinkPermit } from '../../permissions/permit.ts';
import type { LinkVisit } from '../../web/accounts/doors.ts';
import { ownAddress } from '../../web/own-address.ts';
import { type Form, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { Language } from '../../words/languages.ts';
import { emailField, formPage, nameField, newPasswordField, phoneField } from '../form-page.ts';
import { emailInput, nameInput, newPasswordInput, phoneInput, refuseGuessable } from '../inputs.ts';
import { mailLink } from './ask.ts';

/** /register */
export const registerForm: Form<Visit, null, { email: string; to: string }> = {
  input: ({ say }) => z.object({ email: emailInput(say), to: z.string().default('') }),
  show: ({ say, query }, filled) =>
    formPage(filled, {
      title: say('account.register-title'),
      intro: [say('account.register-why'), say('account.register-how')],
      action: '/register',
      fields: [emailField(say)],
      hidden: [{ name: 'to', value: ownAddress(typed(filled.sent, 'to') || (query['to'] ?? '')) ?? '' }],
      submit: { text: say('account.continue') },
      links: [{ text: say('account.sign-in-link'), href: '/sign-in' }],
    }),
  submit: async (_permit, { email, to }, visit) => mailLink(visit, email, 'register', to),
};

type Newcomer = { name: string; phone: string | null; password: string; to: string };

/** /register/:token */
export const finishForm: Form<LinkVisit, LinkPermit, Newcomer> = {
  input: ({ say, config, link }) =>
    z.object({
      name: nameInput(say),
      phone: phoneInput(say),
      password: newPasswordInput(say, [link.email, config.siteName]),
      to: z.string().default(''),
    }),
  show: ({ say, link, path, query }, filled) =>
    formPage(filled, {
      title: say('account.finish-title'),
      intro: [say('account.finish-for', { email: link.email })],
      action: path,
      fields: [nameField(say), phoneField(say), newPasswordField(say, 'password')],
      hidden: [{ name: 'to', value: ownAddress(typed(filled.sent, 'to') || (query['to'] ?? '')) ?? '' }],
      submit: { text: say('account.finish') },
    }),
  submit: async (permit, newcomer, visit) => {
    const userId = await makeAccount(permit, newcomer, visit);
    const toAdd = await countAdoptable(permit.tx, { person: { id: userId } }, 1);
    await visit.session.begin(userId);
    return {
      goTo: ownAddress(newcomer.to) ?? (toAdd > 0 ? '/account/cases-to-add' : '/account'),
      notice: visit.say('account.finished'),
    };
  },
};

async function makeAccount(
  permit: LinkPermit,
  { name, phone, password }: Newcomer,
  { say, language }: { say: Visit['say']; language: Language },
): Promise<number> {
  const { tx, email } = permit;
  refuseGuessable(say, { field: 'password', password, known: [name] });
  await lockAddress(tx, email);
  if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
    throw new Invalid({ text: say('account.taken') });
  const joined = await tx.group.findMany({ where: { joined: true }, select: { id: true } });
  const { id } = await tx.user.create({
    data: {
      ...{ email, name, phone, language, confirmedAt: new Date() },
      passwordHash: await hashPassword(password),
      memberships: { create: joined.map((group) => ({ groupId: group.id })) },
    },
    select: { id: true },
  });
  await tx.accountToken.deleteMany({ where: { email, purpose: 'register' } });
  await recordAccount(permit, id, 'register');
  return id;
}
