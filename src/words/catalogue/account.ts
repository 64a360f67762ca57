// What accounts say: registering, signing in, passwords, addresses, sessions, and what is held on somebody.
import type { Words } from '../text.ts';

export const accountWords = {
  'account.placeholder': { en: '', cy: '' },
} as const satisfies Words;
