// A rule as a small form asks it: conditions of one field each, of which all or any must hold; and a rule in words.
import type { Rule, Value } from '../../forms/both/holds.ts';
import { english, type RawField } from './raw.ts';

export const ASKS = {
  is: 'is',
  'is-not': 'is not',
  answered: 'is answered',
  unanswered: 'is not answered',
  more: 'is more than',
  less: 'is less than',
  least: 'is at least',
  most: 'is at most',
} as const;
export type Asks = keyof typeof ASKS;
export type Row = { field: string; asks: Asks; values: readonly Value[] };
/** What the form can show; a rule that is deeper than that is kept as it is. */
export type Rows = { match: 'all' | 'any'; rows: readonly Row[] };

/** A rule as the form’s rows; nothing where it is deeper than they are. */
export function rowsOf(rule: Rule): Rows | undefined {
  const match = 'any' in rule ? 'any' : 'all';
  const rules = 'any' in rule ? rule.any : 'all' in rule ? rule.all : [rule];
  const rows = rules.map(rowOf);
  return rows.every((row) => row?.values.every(isTypable))
    ? { match, rows: rows.flatMap((row) => row ?? []) }
    : undefined;
}

/** Whether a value comes back as it is when it is typed among several, with “; ” between them. */
function isTypable(value: Value): boolean {
  return typeof value === 'number' || (value !== '' && value.trim() === value && !value.includes(';'));
}

function rowOf(rule: Rule): Row | undefined {
  if ('not' in rule) {
    const inner = rowOf(rule.not);
    return inner?.asks === 'is' ? { ...inner, asks: 'is-not' } : undefined;
  }
  if ('all' in rule || 'any' in rule) return undefined;
  const { field } = rule;
  if ('filled' in rule) return { field, asks: rule.filled ? 'answered' : 'unanswered', values: [] };
  if ('equals' in rule) return { field, asks: 'is', values: [rule.equals] };
  if ('oneOf' in rule) return { field, asks: 'is', values: rule.oneOf };
  if ('greater' in rule) return { field, asks: 'more', values: [rule.greater] };
  if ('less' in rule) return { field, asks: 'less', values: [rule.less] };
  if ('atLeast' in rule) return { field, asks: 'least', values: [rule.atLeast] };
  return { field, asks: 'most', values: [rule.atMost] };
}

/** The rows as one rule; nothing where there are none. */
export function ruleOf({ match, rows }: Rows): Rule | undefined {
  const rules = rows.map(conditionOf);
  const [first] = rules;
  if (rules.length < 2) return first;
  return match === 'all' ? { all: rules } : { any: rules };
}

function conditionOf({ field, asks, values }: Row): Rule {
  const [value = ''] = values;
  const isOne: Rule = values.length > 1 ? { field, oneOf: values } : { field, equals: value };
  switch (asks) {
    case 'is':
      return isOne;
    case 'is-not':
      return { not: isOne };
    case 'answered':
      return { field, filled: true };
    case 'unanswered':
      return { field, filled: false };
    case 'more':
      return { field, greater: value };
    case 'less':
      return { field, less: value };
    case 'least':
      return { field, atLeast: value };
    case 'most':
      return { field, atMost: value };
  }
}

/** A rule as a sentence’s end: “How big is it?” is “Like a saucer”, and … */
export function inWords(rule: Rule, fields: ReadonlyMap<string, RawField>): string {
  if ('all' in rule) return rule.all.map((one) => bracketed(one, fields)).join(' and ');
  if ('any' in rule) return rule.any.map((one) => bracketed(one, fields)).join(' or ');
  const row = rowOf(rule);
  if (!row) return `not ${'not' in rule ? bracketed(rule.not, fields) : ''}`;
  const field = fields.get(row.field);
  const values = row.values.map((value) => `“${valueText(field, value)}”`).join(' or ');
  return `“${english(field?.label) || row.field}” ${ASKS[row.asks]}${values ? ` ${values}` : ''}`;
}

function bracketed(rule: Rule, fields: ReadonlyMap<string, RawField>): string {
  const words = inWords(rule, fields);
  return 'all' in rule || 'any' in rule ? `(${words})` : words;
}

/** A rule’s value as it is typed: an option by its label, money in pounds. */
export function valueText(field: RawField | undefined, value: Value): string {
  if (field?.kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  const option = field?.options?.find((one) => one.value === value);
  const label = english(option?.label).trim();
  // A label that another option is found by, or that can’t be typed in a row of several, is told by its key.
  return field && label && !label.includes(';') && readValue(field, label) === value ? label : String(value);
}

/** What was typed as a rule’s value; nothing where the field can have no such answer. */
export function readValue(field: RawField, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (field.kind === 'number' || field.kind === 'money') {
    const number = Number(text.replace(/^£|,/g, ''));
    if (!Number.isFinite(number)) return undefined;
    return field.kind === 'money' ? Math.round(number * 100) : number;
  }
  if (field.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
  if (field.kind === 'date-time') return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? text : undefined;
  if (field.kind === 'yes-no') return /^(yes|no)$/i.test(text) ? text.toLowerCase() : undefined;
  const words = text.toLowerCase();
  if (!field.options) return text;
  const byKey = field.options.find(({ value }) => value === words);
  return (byKey ?? field.options.find(({ label }) => english(label).trim().toLowerCase() === words))?.value;
}
