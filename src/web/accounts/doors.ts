// The doors to accounts: one's own, and what a mailed link or nobody's leave but the settings' opens.
import { changeAccount, changeByLink, closeAccount } from '../../change.ts';
import { type MailedLink, mailedLink, type Purpose } from '../../permissions/people/mailed-links.ts';
import type { AccountPermit, LinkPermit } from '../../permissions/permit.ts';
import { Invisible, LinkOver } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { hashOf } from '../../tokens.ts';
import { type Door, SignInFirst, signedIn } from '../doors.ts';
import type { Visit } from '../visit.ts';

/** One's own account: written to while it is locked. */
export const ownAccount: Door<Visit, AccountPermit> = {
  says: 'signed in',
  admit: signedIn.admit,
  write: ({ prisma, actor }, _asked, work) => changeAccount(prisma, actor, work),
};

/** One's own account, to be closed. */
export const closingAccount: Door<Visit, AccountPermit> = {
  ...ownAccount,
  write: ({ prisma, actor }, _asked, work) => closeAccount(prisma, actor, work),
};

/** Open to everybody where the settings let people make accounts for themselves; otherwise not there. */
export const registration: Door<Visit, null> = {
  says: 'open: whoever makes an account has none yet',
  admit: async (visit) => {
    if (!visit.config.registration) throw new Invisible();
    return visit;
  },
  write: (_visit, _asked, work) => work(null),
};

/** A visit by a link that was mailed. */
export type LinkVisit = Visit & { link: MailedLink };

/** One thing, by the link with the token `:token`. Looking doesn't spend it: programs look at links before people do. */
export function byMailedLink(purpose: Purpose): Door<LinkVisit, LinkPermit> {
  return {
    says: `${purpose}, by mailed link`,
    admit: async (visit) => {
      if (purpose === 'register') await registration.admit(visit);
      const { prisma, params } = visit;
      const link = await mailedLink(prisma, purpose, hashOf(params['token'] ?? ''));
      if (!link) throw new LinkOver(purpose);
      return { ...visit, link };
    },
    write: ({ prisma, actor, params }, _asked, work) =>
      changeByLink(prisma, actor, { purpose, token: params['token'] ?? '' }, work),
  };
}

/**
 * The same for whoever is signed in to the account that the link is about. An address shows that somebody reads there,
 * not that the account is theirs: or else whoever is talked into a click would lend theirs to a stranger's account.
 */
export function byOwnMailedLink(purpose: Purpose): Door<LinkVisit, LinkPermit> {
  const door = byMailedLink(purpose);
  return {
    ...door,
    says: `${door.says}, signed in`,
    admit: async (came) => {
      const visit = await door.admit(came);
      const { id } = visit.actor.person;
      if (id === visit.link.userId) return visit;
      throw id === ANONYMOUS ? new SignInFirst() : new LinkOver(purpose);
    },
  };
}
