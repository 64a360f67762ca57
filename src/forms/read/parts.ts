// Reads the answers that are chosen from options, or made of several lines: choice, choices, yes or no, and address.
import { type Address, answerTo } from '../answer.ts';
import type { Field } from '../definition.ts';
import { askFor, listed, named } from '../wording.ts';
import { type Context, NOTHING, problem, type Reading } from './reading.ts';

const MOST_OF_ADDRESS_LINE = 100;

/** Somebody can be found at a first line, a town and a postcode; the second line is never needed. */
export function readAddress(field: Field, address: Address, { say }: Context): Reading {
  const { label, required } = field;
  const lines = Object.values(address);
  if (lines.every((line) => line === '')) return required ? problem(askFor('enter', label, say)) : NOTHING;
  if (lines.some((line) => line.length > MOST_OF_ADDRESS_LINE))
    return problem(say('fields.line-too-long', { ...named(label, say), most: MOST_OF_ADDRESS_LINE }));
  const missing = [
    ...(address.line1 === '' ? [say('fields.a-line1')] : []),
    ...(address.town === '' ? [say('fields.a-town')] : []),
    ...(address.postcode === '' ? [say('fields.a-postcode')] : []),
  ];
  if (missing.length === 0) return { answer: address };
  return problem(say('fields.incomplete', { ...named(label, say), parts: listed(missing, say) }));
}

export function readChoice(field: Field, typed: string, context: Context): Reading {
  if (typed === '' && !field.required) return NOTHING;
  return isOption(field, typed, context)
    ? { answer: typed }
    : problem(askFor('select', field.label, context.say));
}

/** The answer has the order of the options, whatever order they were sent in. */
export function readChoices(field: Field, typed: readonly string[], context: Context): Reading {
  const { say } = context;
  const sent = new Set(typed.filter((value) => value !== ''));
  const { least = 0, most = Infinity, label } = field;
  if (sent.size === 0) return field.required ? problem(askFor('select', label, say)) : NOTHING;
  if (![...sent].every((value) => isOption(field, value, context)))
    return problem(askFor('select', label, say));
  if (sent.size < least) return problem(say('fields.too-few-choices', { label, least }));
  if (sent.size > most) return problem(say('fields.too-many-choices', { label, most }));
  return { answer: (field.options ?? []).map(({ value }) => value).filter((value) => sent.has(value)) };
}

export function readYesNo(field: Field, typed: string, { say }: Context): Reading {
  if (typed === 'yes' || typed === 'no') return { answer: typed };
  return typed === '' && !field.required ? NOTHING : problem(askFor('select', field.label, say));
}

/** Whether it can be answered: what is retired only where it was answered before. */
function isOption(field: Field, value: string, { kept = {} }: Context): boolean {
  const option = field.options?.find((one) => one.value === value);
  return option !== undefined && (!option.retired || [answerTo(field, kept)].flat().includes(value));
}
