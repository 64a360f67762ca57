// What the forms about accounts may send, and the sentences for what they may not.
import { z } from 'zod';
import {
  LONGEST_PASSWORD,
  type PasswordProblem,
  passwordProblem,
  SHORTEST_PASSWORD,
} from '../password/rule.ts';
import { Invalid } from '../web/routing.ts';
import { LANGUAGES } from '../words/languages.ts';
import type { Say } from '../words/say.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 254; // RFC 5321's path, without its brackets
const LONGEST_TYPED = 1000;
const PHONE = /^\+?[\d\s().-]{6,30}$/;

/** Kept in lower case, as people sign in with it. */
export function emailInput(say: Say) {
  return z
    .string(say('account.email-missing'))
    .trim()
    .toLowerCase()
    .min(1, say('account.email-missing'))
    .max(LONGEST_ADDRESS, say('account.email-wrong'))
    .pipe(z.email(say('account.email-wrong')));
}

export function nameInput(say: Say) {
  return z
    .string(say('account.name-missing'))
    .trim()
    .min(1, say('account.name-missing'))
    .max(LONGEST_NAME, say('account.name-long', { most: LONGEST_NAME }));
}

/** As typed; null where none was. */
export function phoneInput(say: Say) {
  return z
    .string()
    .trim()
    .refine((typed) => typed === '' || PHONE.test(typed), say('account.phone-wrong'))
    .transform((typed) => typed || null)
    .default(null);
}

export function languageInput(say: Say) {
  return z.enum(LANGUAGES, say('account.language-missing'));
}

/** A password to be compared with what is kept. */
export function passwordInput(say: Say) {
  return z
    .string(say('account.password-missing'))
    .min(1, say('account.password-missing'))
    .max(LONGEST_TYPED, say('account.password-wrong'));
}

/** A password to be kept. `known`: what is guessed first of this person. */
export function newPasswordInput(say: Say, known: readonly string[]) {
  return z.string(say('account.new-password-missing')).superRefine((password, context) => {
    const problem = password === '' ? undefined : passwordProblem(password, known);
    if (password === '') context.addIssue(say('account.new-password-missing'));
    else if (problem) context.addIssue(passwordSentence(say, problem));
  });
}

/** What to do about a password that isn't good enough. */
export function passwordSentence(say: Say, problem: PasswordProblem): string {
  return say(`account.password-${problem}`, { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD });
}

/** Throws Invalid where a password is guessed first of this person, by what only the doing could tell. */
export function refuseGuessable(
  say: Say,
  { field, password, known }: { field: string; password: string; known: readonly string[] },
): void {
  const problem = passwordProblem(password, known);
  if (problem) throw new Invalid({ field, text: passwordSentence(say, problem) });
}
