// Asking for a link to come in by: whoever reads at the address gets a letter that says how to go on. What the visitor
// sees is the same whether the address has an account or not, and so is the work.
import { withoutPermit } from '../../change.ts';
import { type AccountReader, tellAccount } from '../../mail/accounts/letters.ts';
import { isMailedEnough, lockAddress, newMailedLink } from '../../mail/accounts/mailed-links.ts';
import type { AccountAction } from '../../mail/kinds.ts';
import { ownAddress } from '../../web/own-address.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { languageOf } from '../../words/languages.ts';
import type { CheckYourMailPage } from '../models.ts';

export type Wanted = 'register' | 'reset';

/** Mails a link to an address, unless it has been mailed enough. `to`: where whoever opens it is led on to. */
export async function mailLink(visit: Visit, email: string, wanted: Wanted, to: string): Promise<Reply> {
  const { prisma, config, language, say } = visit;
  await withoutPermit(prisma, async (tx) => {
    await lockAddress(tx, email);
    const account = await tx.user.findUnique({
      where: { email },
      select: { id: true, active: true, language: true },
    });
    if (await isMailedEnough(tx, email)) return;
    const userId = account?.id ?? null;
    const token = await newMailedLink(tx, account ? 'reset' : 'register', { email, userId });
    const reader: AccountReader = {
      ...{ userId, email },
      language: account ? languageOf(account.language) : language,
    };
    const usable = account ? account.active : config.registration;
    const onward = ownAddress(to) === undefined ? '' : `?to=${encodeURIComponent(to)}`;
    const path = `/${account ? 'reset-password' : 'register'}/${token}${onward}`;
    await tellAccount(tx, config, reader, {
      action: letterFor(account, wanted),
      ...(usable ? { path } : {}),
    });
  });
  return { goTo: `/check-your-mail?for=${wanted}`, notice: say('account.mail-sent', { email }) };
}

function letterFor(account: { active: boolean } | null, wanted: Wanted): AccountAction {
  if (!account) return wanted === 'register' ? 'account-register' : 'account-unknown';
  if (!account.active) return 'account-inactive';
  return wanted === 'register' ? 'account-known' : 'account-reset';
}

/** GET /check-your-mail */
export function showCheckYourMail({ say, query }: Visit): Reply {
  const title = say('account.mail-title');
  const model: CheckYourMailPage = {
    title,
    paragraphs: [say('account.mail-open'), say('account.mail-nothing')],
    again: {
      text: say('account.mail-again'),
      href: query['for'] === 'register' ? '/register' : '/forgot-password',
    },
  };
  return { show: 'people/check-your-mail', model, title };
}
