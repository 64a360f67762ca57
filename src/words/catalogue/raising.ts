// What raising a case says: the front page, a form's pages, drafts, checking and sending.
import type { Words } from '../text.ts';

export const raisingWords = {
  'raising.placeholder': { en: '', cy: '' },
} as const satisfies Words;
