// Says a text of the catalogue in a language: ICU messages, so that plurals and numbers are each language's own.
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUE, type Key } from './catalogue.ts';
import { type Language, LOCALES } from './languages.ts';

/** What stands in a text's gaps. Never HTML: pages escape the whole. */
export type Values = Readonly<Record<string, string | number>>;

/** Takes the key of a text and what its gaps are filled with; gives it in the language that this is made for. */
export type Say = (key: Key, values?: Values) => string;

const made = new Map<Language, Say>();

/** The speaker of a language. Each message is read once, when it is first said. */
export function sayIn(language: Language): Say {
  const known = made.get(language);
  if (known) return known;
  const messages = new Map<Key, IntlMessageFormat>();
  const say: Say = (key, values) => {
    let message = messages.get(key);
    if (!message) {
      // Texts hold no tags: what looks like one is text.
      message = new IntlMessageFormat(CATALOGUE[key][language], LOCALES[language], undefined, {
        ignoreTag: true,
      });
      messages.set(key, message);
    }
    return String(message.format(values));
  };
  made.set(language, say);
  return say;
}
