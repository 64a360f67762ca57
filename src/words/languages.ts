// The languages that citizens are spoken to in. Staff's pages are in English.

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each is called, in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

/** The locale for dates, numbers and plurals. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' };

/** Whether a word that somebody sent, or that was stored, names a language that there is. */
export function isLanguage(word: unknown): word is Language {
  return (LANGUAGES as readonly unknown[]).includes(word);
}

/** The language that was stored, or English. */
export function languageOf(stored: string): Language {
  return isLanguage(stored) ? stored : 'en';
}
