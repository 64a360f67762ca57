// Reads the answers that are made of several inputs or options: date, address, choice and choices.
import type { Address } from './answer.ts';
import type { Field } from './definition.ts';
import { NOTHING, problem, type Reading } from './reading.ts';
import { askFor, inSentence, subject } from './wording.ts';

const MOST_OF_ADDRESS_LINE = 100;

/** `today` is YYYY-MM-DD where the office is. */
export function readDate(
  field: Field,
  parts: { day: string; month: string; year: string },
  today: string,
): Reading {
  const missing = Object.entries(parts).flatMap(([name, typed]) => (typed === '' ? [name] : []));
  if (missing.length === 3) return field.required ? problem(askFor('Enter', field.label)) : NOTHING;
  const what = subject(field.label);
  if (missing.length > 0) return problem(`${what} must include a ${missing.join(' and a ')}`);
  if (!/^\d{4}$/.test(parts.year)) return problem(`The year of “${field.label}” must have 4 numbers`);
  const date = realDate(parts);
  if (!date) return problem(`${what} must be a real date, like 27 3 2026`);
  if (field.when === 'past' && date > today) return problem(`${what} must be today or in the past`);
  if (field.when === 'future' && date < today) return problem(`${what} must be today or in the future`);
  return { answer: date };
}

/** Somebody can be found at a first line, a town and a postcode; the second line is never needed. */
export function readAddress(field: Field, address: Address): Reading {
  const lines = Object.values(address);
  if (lines.every((line) => line === ''))
    return field.required ? problem(askFor('Enter', field.label)) : NOTHING;
  if (lines.some((line) => line.length > MOST_OF_ADDRESS_LINE))
    return problem(
      `Each line of ${inSentence(field.label)} must be ${MOST_OF_ADDRESS_LINE} characters or fewer`,
    );
  const missing = [
    ...(address.line1 === '' ? ['a first line'] : []),
    ...(address.town === '' ? ['a town or city'] : []),
    ...(address.postcode === '' ? ['a postcode'] : []),
  ];
  if (missing.length > 0) return problem(`${subject(field.label)} must include ${missing.join(' and ')}`);
  return { answer: address };
}

export function readChoice(field: Field, typed: string): Reading {
  if (typed === '' && !field.required) return NOTHING;
  return isOption(field, typed) ? { answer: typed } : problem(askFor('Select', field.label));
}

/** The answer has the order of the options, whatever order they were sent in. */
export function readChoices(field: Field, typed: readonly string[]): Reading {
  const sent = new Set(typed.filter((value) => value !== ''));
  if (sent.size === 0) return field.required ? problem(askFor('Select', field.label)) : NOTHING;
  if (![...sent].every((value) => isOption(field, value))) return problem(askFor('Select', field.label));
  const { least = 0, most = Infinity, label } = field;
  if (sent.size < least) return problem(`Select at least ${least} of “${label}”`);
  if (sent.size > most) return problem(`Select at most ${most} of “${label}”`);
  return { answer: (field.options ?? []).map(({ value }) => value).filter((value) => sent.has(value)) };
}

function isOption({ options = [] }: Field, value: string): boolean {
  return options.some((option) => option.value === value);
}

/** YYYY-MM-DD, where the day is in the calendar. */
function realDate({ day, month, year }: { day: string; month: string; year: string }): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}
