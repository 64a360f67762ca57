// What somebody's own cases say: my cases, a case's page, questions, notes, withdrawing, the tracking link.
import type { Words } from '../text.ts';

export const ownWords = {
  'own.placeholder': { en: '', cy: '' },
} as const satisfies Words;
