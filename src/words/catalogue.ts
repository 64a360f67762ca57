// Every text that citizens read, English and Welsh side by side: one file a room. Messages are ICU's
// (https://unicode-org.github.io/icu/userguide/format_parse/messages/): {name}, {count, plural, one {…} other {…}}.

import { aboutWords } from './catalogue/about.ts';
import { accountWords } from './catalogue/account.ts';
import { accountMailWords } from './catalogue/account-mail.ts';
import { behalfWords } from './catalogue/behalf.ts';
import { dataWords } from './catalogue/data.ts';
import { enteringWords } from './catalogue/entering.ts';
import { fieldWords } from './catalogue/fields.ts';
import { fileWords } from './catalogue/files.ts';
import { frameWords } from './catalogue/frame.ts';
import { historyWords } from './catalogue/history.ts';
import { mailWords } from './catalogue/mail.ts';
import { ownWords } from './catalogue/own.ts';
import { raisingWords } from './catalogue/raising.ts';
import { refusalWords } from './catalogue/refusals.ts';
import { wrongAnswerWords } from './catalogue/wrong-answers.ts';

export const CATALOGUE = {
  ...accountMailWords,
  ...accountWords,
  ...behalfWords,
  ...enteringWords,
  ...aboutWords,
  ...dataWords,
  ...fieldWords,
  ...fileWords,
  ...frameWords,
  ...historyWords,
  ...mailWords,
  ...ownWords,
  ...raisingWords,
  ...refusalWords,
  ...wrongAnswerWords,
} as const;

export type Key = keyof typeof CATALOGUE;
