// Changing one's password: the old one is needed, and whoever else knew it is out.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import { tellAccount } from '../../mail/accounts/letters.ts';
import { hashPassword } from '../../password.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import type { Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { ACCOUNT, formPage, newPasswordField, passwordField, toAccount } from '../form-page.ts';
import { newPasswordInput, passwordInput } from '../inputs.ts';
import { mustKnowPassword } from './old-password.ts';

/** /account/password */
export const passwordForm: Form<Visit, AccountPermit, { password: string; newPassword: string }> = {
  input: ({ say, config, actor: { person } }) =>
    z.object({
      password: passwordInput(say),
      newPassword: newPasswordInput(say, [person.email, person.name, config.siteName]),
    }),
  show: (visit, filled) => {
    const { say } = visit;
    const asked = {
      title: say('account.password-title'),
      intro: [say('account.password-ends')],
      action: `${ACCOUNT}/password`,
      fields: [passwordField(say, say('account.password-now')), newPasswordField(say, 'newPassword')],
      submit: { text: say('account.reset-save') },
    };
    return formPage(filled, asked, toAccount(visit));
  },
  submit: async (permit, { password, newPassword }, visit) => {
    const { say, config, session, language } = visit;
    const { tx, actor } = permit;
    const { id: userId, email } = actor.person;
    await mustKnowPassword(permit, password, say);
    await tx.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(newPassword) } });
    // Also one to another address: whoever knew the old password may have asked for it.
    await tx.accountToken.deleteMany({ where: { userId } });
    await endSessions(tx, userId, session.id);
    await tellAccount(tx, config, { userId, email, language }, { action: 'account-password-changed' });
    await recordAccount(permit, userId, 'change-password');
    return { goTo: ACCOUNT, notice: say('account.password-changed') };
  },
};
