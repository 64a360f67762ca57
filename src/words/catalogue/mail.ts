// What letters to owners and account holders say.
import type { Words } from '../text.ts';

export const mailWords = {
  'mail.placeholder': { en: '', cy: '' },
} as const satisfies Words;
