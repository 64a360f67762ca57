// The letter with the link to a form that isn't sent yet.
import { lettersIn } from '../../mail/compose.ts';
import { post } from '../../mail/outbox.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { momentsIn } from '../../web/look/moments.ts';
import { translated } from '../../words/translated.ts';
import type { DraftVisit } from './doors.ts';

/** What views/mail/draft-account is given. */
export type DraftWords = { site: string; type: string; until: string; address: string };

/** Writes it into the outbox. `token` opens the draft; only its hash is kept. */
export async function sendDraftLink(
  { tx }: RaisePermit,
  { config, type, language }: DraftVisit,
  { email, token, until }: { email: string; token: string; until: Date },
): Promise<void> {
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const words: DraftWords = {
    site: config.siteName,
    type: translated(type, language, 'name'),
    until: date(until),
    address: `${config.baseUrl}/continue/${token}`,
  };
  const letter = lettersIn(config, 'draft-account')(words, language);
  const about = { caseId: null, action: 'draft', recipient: 'account' } as const;
  await post(tx, config, about, [{ ...letter, userId: null, address: email }]);
}
