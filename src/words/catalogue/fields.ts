// What forms say by themselves: parts of questions, and what is wrong with an answer.
import type { Words } from '../text.ts';

export const fieldWords = {
  'fields.placeholder': { en: '', cy: '' },
} as const satisfies Words;
