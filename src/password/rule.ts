// Which new passwords are good enough: long, not among the common ones, and not what is guessed first of this person.
import commonPasswords from 'fxa-common-password-list';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What can be wrong with a password. There are no rules of composition: length is what counts. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'guessable';

/** What is wrong with a new password; undefined where nothing is. `known`: the person's address and name, the site's name. */
export function passwordProblem(
  password: string,
  known: readonly string[] = [],
): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const plain = password.toLowerCase();
  if (commonPasswords.test(password) || commonPasswords.test(plain)) return 'common';
  const guesses = known.flatMap((text) => [text, text.split('@')[0] ?? '']).map(squeezed);
  return guesses.includes(squeezed(plain)) ? 'guessable' : undefined;
}

// "Clara Whitfield" and "clarawhitfield" are one guess.
function squeezed(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}
