// What becomes of the links to somebody's cases when their account closes: a new one for each, in a mail of its own.
import type { Config } from '../../config.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { newTrackingLink, trackingAddress } from '../../tracking.ts';
import { type Language, languageOf } from '../../words/languages.ts';
import { lettersIn } from '../compose.ts';
import { post } from '../outbox.ts';

/** What the template views/mail/account-case-link.ejs is given. */
export type CaseLinkWords = { site: string; reference: string; link: string };

export type LeftCase = { id: number; reference: string; contactEmail: string | null };

/** Makes a tracking link to each of these cases and mails it to where the case's owner is reached from now on. */
export async function mailLinks(
  permit: AccountPermit,
  config: Config,
  cases: readonly LeftCase[],
): Promise<void> {
  const compose = lettersIn(config, 'account-case-link');
  const language: Language = languageOf(permit.actor.person.language);
  for (const { id, reference, contactEmail } of cases) {
    if (!contactEmail) continue;
    const link = trackingAddress(config, await newTrackingLink(permit, id));
    const words: CaseLinkWords = { site: config.siteName, reference, link };
    await post(permit.tx, config, { caseId: id, action: 'account-case-link', recipient: 'owner' }, [
      { userId: null, address: contactEmail, ...compose(words, language) },
    ]);
  }
}
