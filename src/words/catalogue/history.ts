// What the history of a case says to its owner.
import type { Words } from '../text.ts';

export const historyWords = {
  'history.placeholder': { en: '', cy: '' },
} as const satisfies Words;
