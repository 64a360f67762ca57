// The texts that admins give to types, statuses and reasons, in a reader's language: each row is written in English and
// carries its other languages in `translations`, as {"cy": {"name": "…"}}.
import type { Language } from './languages.ts';

/** A row with texts of its own; `translations` is as stored. */
export type Translated = { translations: unknown };

/** A text of a row in a language; the row's own where there is no translation of it, '' where there is neither. */
export function translated<Row extends Translated, Column extends keyof Row & string>(
  row: Row,
  language: Language,
  column: Column,
): string {
  const own = row[column];
  return inLanguage(row.translations, language, column) ?? (typeof own === 'string' ? own : '');
}

/** A status as citizens know it: by its public name, where it has one. */
export function publicNameIn(
  status: (Translated & { name: string; publicName: string | null }) | undefined,
  language: Language,
): string {
  if (!status) return '';
  return translated(status, language, 'publicName') || translated(status, language, 'name');
}

function inLanguage(translations: unknown, language: Language, column: string): string | undefined {
  const texts = member(translations, language);
  const text = member(texts, column);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
