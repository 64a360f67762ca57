// One text of the catalogue.
import type { Language } from './languages.ts';

/** A text in every language. */
export type Text = Readonly<Record<Language, string>>;
/** A part of the catalogue: texts by key. A key begins with the part's name: 'raising.front-title'. */
export type Words = Readonly<Record<string, Text>>;
