// Reads the answers that are one string or number: text, long text, e-mail, phone, number and money.
import { readDecimal, readPence } from '../both/comparable.ts';
import type { Field } from '../definition.ts';
import { MOST } from '../kinds.ts';
import { MOST_OF_PATTERNED, wholly } from '../pattern.ts';
import { askFor, named } from '../wording.ts';
import { type Context, NOTHING, problem, type Reading } from './reading.ts';

// One @, no spaces, and a domain of dotted names: what mail servers take, without the quoted forms that nobody has.
const EMAIL =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const PHONE = /^\+?[\d\s().\-/]+(?:\s*(?:ext\.?|x)\s*\d{1,6})?$/i;

/** The most characters that a field of text takes. */
export function mostCharacters({ kind, most, pattern }: Field): number {
  if (kind === 'email' || kind === 'phone') return MOST[kind];
  if (kind === 'long-text') return most ?? MOST['long-text'];
  return most ?? (pattern ? MOST_OF_PATTERNED : MOST.text);
}

export function readText(field: Field, typed: string, { say }: Context): Reading {
  const { kind, label, least = 0, pattern } = field;
  if (typed === '') return field.required ? problem(askFor('enter', label, say)) : NOTHING;
  const most = mostCharacters(field);
  if (typed.length > most) return problem(say('fields.too-long', { ...named(label, say), most }));
  if (typed.length < least) return problem(say('fields.too-short', { ...named(label, say), least }));
  if (kind === 'email' && !EMAIL.test(typed)) return problem(say('fields.no-email'));
  if (kind === 'phone' && !isPhone(typed)) return problem(say('fields.no-phone'));
  if (pattern && !wholly(pattern.regex).test(typed)) return problem(pattern.message);
  return { answer: typed };
}

export function readNumber(field: Field, typed: string, { say }: Context): Reading {
  if (typed === '') return field.required ? problem(askFor('enter', field.label, say)) : NOTHING;
  const number = readDecimal(typed);
  if (number === undefined) return problem(say('fields.no-number', named(field.label, say)));
  return within(field, number, say, (bound) => say('fields.a-number', { number: bound }));
}

/** Money is whole pence, so that no sum of it is ever off by one; nothing below 0 unless the field says so. */
export function readMoney(field: Field, typed: string, { say }: Context): Reading {
  if (typed === '') return field.required ? problem(askFor('enter', field.label, say)) : NOTHING;
  const pence = readPence(typed);
  if (pence === undefined) return problem(say('fields.no-money', named(field.label, say)));
  const bounded = { ...field, least: field.least ?? 0 };
  return within(bounded, pence, say, (bound) => say('fields.an-amount', { pounds: bound / 100 }));
}

function within(
  { label, least, most }: Field,
  number: number,
  say: Context['say'],
  shown: (bound: number) => string,
): Reading {
  if ((least ?? -Infinity) <= number && number <= (most ?? Infinity)) return { answer: number };
  const name = named(label, say);
  if (least === undefined) return problem(say('fields.at-most', { ...name, most: shown(most ?? 0) }));
  if (most === undefined) return problem(say('fields.at-least', { ...name, least: shown(least) }));
  return problem(say('fields.between', { ...name, least: shown(least), most: shown(most) }));
}

function isPhone(typed: string): boolean {
  return PHONE.test(typed) && typed.replace(/\D/g, '').length >= 5;
}
