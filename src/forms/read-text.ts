// Reads the answers that are one string or number: text, long text, e-mail, phone and number.
import type { Field } from './definition.ts';
import { NOTHING, problem, type Reading } from './reading.ts';
import { askFor, subject } from './wording.ts';

const MOST_CHARACTERS = 200;
const MOST_OF_LONG_TEXT = 5000;
const MOST_OF_EMAIL = 254; // RFC 5321, 4.5.3.1.3, without its brackets
const MOST_OF_PHONE = 40;
const MOST_DIGITS = 15; // what a double keeps exactly

// One @, no spaces, and a domain of dotted names: what mail servers take, without the quoted forms that nobody has.
const EMAIL =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const PHONE = /^\+?[\d\s().\-/]+(?:\s*(?:ext\.?|x)\s*\d{1,6})?$/i;
const NUMBER = /^-?\d+(?:\.\d{1,6})?$/;
const WITH_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The most characters that a field of text takes. */
export function mostCharacters({ kind, most }: Field): number {
  if (kind === 'email') return MOST_OF_EMAIL;
  if (kind === 'phone') return MOST_OF_PHONE;
  return most ?? (kind === 'long-text' ? MOST_OF_LONG_TEXT : MOST_CHARACTERS);
}

export function readText(field: Field, typed: string): Reading {
  if (typed === '') return field.required ? problem(askFor('Enter', field.label)) : NOTHING;
  const most = mostCharacters(field);
  if (typed.length > most)
    return problem(`${subject(field.label)} must be ${most.toLocaleString('en-GB')} characters or fewer`);
  if (field.kind === 'email' && !EMAIL.test(typed))
    return problem('Enter an e-mail address in the correct format, like name@example.com');
  if (field.kind === 'phone' && !isPhone(typed))
    return problem('Enter a phone number, like 01632 960 001 or +44 808 157 0192');
  return { answer: typed };
}

export function readNumber(field: Field, typed: string): Reading {
  if (typed === '') return field.required ? problem(askFor('Enter', field.label)) : NOTHING;
  const bare = WITH_THOUSANDS.test(typed) ? typed.replaceAll(',', '') : typed.replace(/\s/g, '');
  if (!NUMBER.test(bare) || bare.replace(/\D/g, '').length > MOST_DIGITS)
    return problem(`${subject(field.label)} must be a number, like 12`);
  const number = Number(bare) + 0; // no minus zero, which JSON doesn't know
  return isWithin(number, field)
    ? { answer: number }
    : problem(`${subject(field.label)} must be ${rangeOf(field)}`);
}

function isPhone(typed: string): boolean {
  return PHONE.test(typed) && typed.replace(/\D/g, '').length >= 5;
}

function isWithin(number: number, { least = -Infinity, most = Infinity }: Field): boolean {
  return least <= number && number <= most;
}

function rangeOf({ least, most }: Field): string {
  if (least === undefined) return `${most} or less`;
  return most === undefined ? `${least} or more` : `between ${least} and ${most}`;
}
