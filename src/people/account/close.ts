// Closing one's account: nobody can sign in with it any more, its address is free, and its cases go on without it.
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { recordAccount } from '../../journal.ts';
import { tellAccount } from '../../mail/accounts/letters.ts';
import { someoneHolds } from '../../permissions/list/people.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { holdsFlag } from '../../permissions/standing.ts';
import { endSessions } from '../../web/accounts/sessions.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { ACCOUNT, formPage, passwordField, toAccount } from '../form-page.ts';
import { passwordInput } from '../inputs.ts';
import { letCasesGo } from './let-go.ts';
import { mustKnowPassword } from './old-password.ts';
import { mustHoldNothing } from './still-held.ts';

/** /account/close */
export const closeForm: Form<Visit, AccountPermit, { password: string }> = {
  input: ({ say }) => z.object({ password: passwordInput(say) }),
  show: (visit, filled) => {
    const { say } = visit;
    const asked = {
      title: say('account.close-title'),
      list: [
        say('account.close-sign-in'),
        say('account.close-cases'),
        say('account.close-drafts'),
        say('account.close-again'),
      ],
      warning: say('account.close-warning'),
      action: `${ACCOUNT}/close`,
      fields: [passwordField(say)],
      submit: { text: say('account.close'), kind: 'warning' as const },
    };
    return formPage(filled, asked, toAccount(visit));
  },
  submit: async (permit, { password }, { say, config, session }) => {
    await mustKnowPassword(permit, password, say);
    await mustHoldNothing(permit, say);
    await close(permit, config, session.id);
    const last = holdsFlag(permit.actor, 'setup') && !(await someoneHolds(permit.tx, 'setup'));
    if (last) throw new Invalid({ text: say('account.close-last') });
    await session.signOut();
    return { goTo: '/', notice: say('account.closed') };
  },
};

async function close(permit: AccountPermit, config: Config, sessionId: string): Promise<void> {
  const { tx, actor } = permit;
  const { id: userId, email, language } = actor.person;
  const left = await letCasesGo(permit, config);
  await tx.draft.deleteMany({ where: { userId, caseId: null } });
  await tx.accountToken.deleteMany({ where: { userId } });
  // Should an administrator ever open it again, it begins with nothing.
  await tx.groupMember.deleteMany({ where: { userId } });
  await tx.grant.deleteMany({ where: { userId } });
  await tx.savedView.deleteMany({ where: { ownerId: userId } });
  await tx.user.update({
    where: { id: userId },
    data: {
      ...{ active: false, closedAt: new Date(), passwordHash: null, confirmedAt: null, phone: null },
      email: `closed-${userId}@closed.invalid`,
    },
  });
  // What they raised in another window at this moment was waiting for the account; it is there now.
  await letCasesGo(permit, config);
  // This one is left to whoever signs out of it: it would wait for us, and we for it.
  await endSessions(tx, userId, sessionId);
  const reader = { userId: null, email, language: language === 'cy' ? 'cy' : 'en' } as const;
  const letter = { action: 'account-closed', ...(left > 0 ? { path: '/track' } : {}) } as const;
  await tellAccount(tx, config, reader, letter);
  await recordAccount(permit, userId, 'close-account');
}
