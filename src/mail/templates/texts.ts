// The texts that administrators wrote for a letter: the type's own before that for all types, before the built-in one.
import type { Config } from '../../config.ts';
import type { Tx } from '../../permissions/permit.ts';
import type { Language } from '../../words/languages.ts';
import { type Composed, composeFrom, lettersIn } from '../compose.ts';
import type { OwnersWords, StaffsWords } from '../words.ts';
import { eventOf, type Recipient } from './events.ts';
import { fillIn } from './fields.ts';

export type Text = { enabled: boolean; subject: string; body: string };
type About = { action: string; recipient: Recipient };
/** `isOff`: nothing is sent to this recipient in this language. */
export type Letter = { isOff: boolean; compose: (words: OwnersWords | StaffsWords) => Composed };

/** Reads, in one query, how a letter is written on a case of a type to a reader of a language. */
export async function letterFor(
  tx: Tx,
  config: Config,
  about: About,
  caseTypeId: number,
  language: Language,
): Promise<Letter> {
  const { action, recipient } = about;
  const rows = await tx.mailTemplate.findMany({
    where: { action, recipient, language, OR: [{ caseTypeId }, { caseTypeId: null }] },
  });
  const text = rows.find((row) => row.caseTypeId !== null) ?? rows[0];
  return letterOf(config, about, text, language);
}

/** How a letter is written by a text; by the built-in one, where there is none or it is empty. */
export function letterOf(
  config: Pick<Config, 'production'>,
  { action, recipient }: About,
  text: Text | undefined,
  language: Language,
): Letter {
  const event = eventOf(action, recipient);
  const isOff = text?.enabled === false && event?.always !== true;
  if (!event || !text || text.body === '') {
    const compose = lettersIn(config, `${action}-${recipient}`);
    return { isOff, compose: (words) => compose(words, language) };
  }
  return {
    isOff,
    compose: (words) => {
      const subject = fillIn(text.subject, words, event.fields);
      const body = fillIn(text.body.replace(/\r\n?/g, '\n'), words, event.fields);
      const composed = composeFrom(config, `${subject}\n\n${body}`, language);
      return composed.subject === '' ? { ...composed, subject: words.reference } : composed;
    },
  };
}
