// Every text that citizens read, English and Welsh side by side: one file a room. Messages are ICU's
// (https://unicode-org.github.io/icu/userguide/format_parse/messages/): {name}, {count, plural, one {…} other {…}}.

import { aboutWords } from './catalogue/about.ts';
import { accountWords } from './catalogue/account.ts';
import { dataWords } from './catalogue/data.ts';
import { fieldWords } from './catalogue/fields.ts';
import { frameWords } from './catalogue/frame.ts';
import { historyWords } from './catalogue/history.ts';
import { mailWords } from './catalogue/mail.ts';
import { ownWords } from './catalogue/own.ts';
import { raisingWords } from './catalogue/raising.ts';
import { refusalWords } from './catalogue/refusals.ts';

export const CATALOGUE = {
  ...accountWords,
  ...aboutWords,
  ...dataWords,
  ...fieldWords,
  ...frameWords,
  ...historyWords,
  ...mailWords,
  ...ownWords,
  ...raisingWords,
  ...refusalWords,
} as const;

export type Key = keyof typeof CATALOGUE;
