// Coming by an invitation that an administrator had mailed: whoever reads at the address chooses the account's password.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import { hashPassword } from '../../password.ts';
import type { LinkPermit } from '../../permissions/permit.ts';
import { LinkOver } from '../../permissions/refusals.ts';
import type { LinkVisit } from '../../web/accounts/doors.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import type { Form } from '../../web/routing.ts';
import { formPage, newPasswordField } from '../form-page.ts';
import { newPasswordInput } from '../inputs.ts';

/** /invitation/:token */
export const invitedForm: Form<LinkVisit, LinkPermit, { password: string }> = {
  input: async ({ say, prisma, config, link }) => {
    const user = await prisma.user.findUnique({ where: { email: link.email }, select: { name: true } });
    return z.object({
      password: newPasswordInput(say, [link.email, user?.name ?? '', config.siteName]),
    });
  },
  show: ({ say, link, path }, filled) =>
    formPage(filled, {
      title: say('account.invited-title'),
      intro: [say('account.reset-for', { email: link.email })],
      action: path,
      fields: [newPasswordField(say, 'password')],
      submit: { text: say('account.invited-save') },
    }),
  submit: async (permit, { password }, { say, session }) => {
    const userId = await accept(permit, password, session.id);
    await session.begin(userId);
    return { goTo: '/account', notice: say('account.invited-done') };
  },
};

async function accept(permit: LinkPermit, password: string, sessionId: string): Promise<number> {
  const { tx, userId } = permit;
  // Without an account the link couldn't have been made.
  if (userId === null) throw new LinkOver('invite');
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password), confirmedAt: new Date() },
  });
  await tx.accountToken.deleteMany({ where: { userId } });
  await endSessions(tx, userId, sessionId);
  await recordAccount(permit, userId, 'accept-invitation');
  return userId;
}
