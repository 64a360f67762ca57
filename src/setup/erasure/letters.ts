// What whoever asked is told in the end.
import type { Config } from '../../config.ts';
import { lettersIn } from '../../mail/compose.ts';
import { post } from '../../mail/outbox.ts';
import type { Tx } from '../../permissions/permit.ts';
import { languageOf } from '../../words/languages.ts';

type Told = { address: string; language: string };

/** To the address as it was: the last letter that goes there, and the one thing that is kept of it. */
export async function tellErased(tx: Tx, config: Config, told: Told): Promise<void> {
  await tell(tx, config, 'account-erasure-done', { site: config.siteName }, told, null);
}

export async function tellRefused(
  tx: Tx,
  config: Config,
  answer: string,
  told: Told & { userId: number },
): Promise<void> {
  await tell(tx, config, 'account-erasure-refused', { site: config.siteName, answer }, told, told.userId);
}

async function tell(
  tx: Tx,
  config: Config,
  action: 'account-erasure-done' | 'account-erasure-refused',
  words: object,
  { address, language }: Told,
  userId: number | null,
): Promise<void> {
  // An account that was closed has no address any more.
  if (address.endsWith('.invalid')) return;
  const letter = lettersIn(config, action)(words, languageOf(language));
  await post(tx, config, { caseId: null, action, recipient: 'account' }, [{ ...letter, userId, address }]);
}
