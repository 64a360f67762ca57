// The tab "E-mails": what went out about a case, to whom and how far it came; and a page for each mail.

import { Invisible } from '../../permissions/refusals.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import { withoutKeys } from '../../tokens.ts';
import { momentsIn } from '../../web/look/moments.ts';
import { mailsPage } from '../../web/mails/paging.ts';
import { MAIL_STATES } from '../../web/mails/states.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, may, why } from '../../web/visit.ts';
import { caseFrame, type TabBody } from '../manage/frame.ts';
import { bypassSaid } from '../manage/offers.ts';
import { tabAddress } from '../manage/tabs.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** GET /cases/:reference/emails */
export function showEmails(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'emails', mailsOf(visit));
}

/** GET /cases/:reference/emails/:mail. Throws Invisible where it is no mail of this case. */
export function showEmail(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'emails', mailOf(visit));
}

async function mailsOf(visit: CaseVisit): Promise<TabBody> {
  const { prisma, facts, query } = visit;
  const address = tabAddress(facts.reference, 'emails');
  const { mails, paging } = await mailsPage(prisma, query, { address, caseId: facts.id });
  if (mails.length === 0) return { sections: [], empty: 'No e-mail was written about this case.' };
  return {
    sections: [
      {
        title: 'E-mails',
        rows: [],
        table: {
          caption: 'E-mails, newest first',
          columns: ['Subject', 'To', 'State', 'Written'],
          rows: mails.map((mail) => [
            { text: subjectOf(visit, mail), href: `${address}/${mail.id}`, wraps: true },
            { text: addresseeOf(visit, mail) },
            { tags: [MAIL_STATES[mail.state]] },
            { at: mail.createdAt },
          ]),
        },
        paging: { ...paging, summary: 'Newest first' },
        ...bypassSaid(visit, 'view-emails'),
      },
    ],
  };
}

async function mailOf(visit: CaseVisit): Promise<TabBody> {
  const { prisma, facts, params, config } = visit;
  const id = params['mail'] ?? '';
  const mail = UUID.test(id) ? await prisma.mail.findFirst({ where: { id, caseId: facts.id } }) : null;
  if (!mail) throw new Invisible();
  const { dateTime } = momentsIn(config.timeZone, () => new Date());
  const withheld = withheldBy(visit, mail);
  return {
    sections: [
      {
        title: subjectOf(visit, mail),
        rows: [
          { key: 'To', value: addresseeOf(visit, mail) },
          { key: 'State', value: MAIL_STATES[mail.state].text },
          { key: 'Written', value: dateTime(mail.createdAt) },
          ...(mail.sentAt ? [{ key: 'Sent', value: dateTime(mail.sentAt) }] : []),
          ...(mail.error !== null && !withheld ? [{ key: 'Trouble', value: mail.error }] : []),
        ],
        ...bypassSaid(visit, 'view-emails'),
      },
      {
        title: 'What it says',
        rows: [{ key: 'Text', value: withoutKeys(mail.text) }],
        ...(withheld ? { why: why(visit, withheld) } : {}),
      },
    ],
    more: { text: 'All e-mails of this case', href: tabAddress(facts.reference, 'emails') },
  };
}

/** The viewing action for want of which the visitor may not read a letter; none where they may. */
export function withheldBy(visit: CaseVisit, { recipient }: { recipient: string }): Action | undefined {
  const needed = recipient === 'owner' || recipient === 'outside' ? NEEDED[recipient] : NEEDED.staff;
  return needed.find((action) => !may(visit, action));
}

/**
 * What a letter tells: one to the owner who they are and what they read; one to staff what they write to each other; one
 * to an address outside what its sender passed on, which may be all of it.
 */
const NEEDED = {
  owner: ['view-contact', 'view-history'],
  staff: ['view-private-history'],
  outside: ['view-private-history', 'view-details', 'view-contact', 'view-history'],
} as const satisfies Record<string, readonly Action[]>;

/** What a letter is about, in words that its writer may have chosen: for whoever may read it. */
export function subjectOf(visit: CaseVisit, mail: { recipient: string; subject: string }): string {
  return withheldBy(visit, mail) === undefined ? mail.subject : 'An e-mail that you may not read';
}

/** To whom a letter went; who the owner is, for whoever may see that. */
export function addresseeOf(
  visit: CaseVisit,
  { recipient, address }: { recipient: string; address: string },
): string {
  return recipient === 'owner' && !may(visit, 'view-contact') ? 'The owner' : address;
}
