// Letters about accounts: to an address, whether or not it has one, in the language of whoever reads there.
import type { Config } from '../../config.ts';
import type { Tx } from '../../permissions/permit.ts';
import type { Language } from '../../words/languages.ts';
import { lettersIn } from '../compose.ts';
import type { AccountAction } from '../kinds.ts';
import { post } from '../outbox.ts';

/** `userId` is null where the address has no account. */
export type AccountReader = { userId: number | null; email: string; language: Language };

/** What the templates in views/mail/account-*.ejs are given. */
export type AccountWords = {
  site: string;
  /** the address that it is about, where that isn't the reader's own */
  email: string;
  /** where its link leads; null: there is none */
  link: string | null;
  signIn: string;
  forgotten: string;
};

export type AccountLetter = { action: AccountAction; path?: string | undefined; about?: string };

/** Writes a letter about an account into the outbox. `path`: where its link leads; `about`: another address. */
export async function tellAccount(
  tx: Tx,
  config: Config,
  { userId, email, language }: AccountReader,
  { action, path, about }: AccountLetter,
): Promise<void> {
  const { baseUrl, siteName } = config;
  const words: AccountWords = {
    site: siteName,
    email: about ?? email,
    link: path === undefined ? null : baseUrl + path,
    signIn: `${baseUrl}/sign-in`,
    forgotten: `${baseUrl}/forgot-password`,
  };
  const letter = lettersIn(config, action)(words, language);
  await post(tx, config, { caseId: null, action, recipient: 'account' }, [
    { userId, address: email, ...letter },
  ]);
}
