// The rules that fields and pages, auto-assign rules and task definitions depend on, as data:
//
//   {"field": "size", "equals": "lid"}            the answer is this; of several choices, this is one of them
//   {"field": "size", "oneOf": ["lid", "bigger"]} it is one of these
//   {"field": "photos", "filled": true}           there is an answer (false: there is none)
//   {"field": "depth", "greater": 5}              also "less", "atLeast" and "atMost": of numbers, of money in pence,
//                                                 of dates "2026-11-24" and of moments "2026-11-24T09:30"
//   {"all": […]}  {"any": […]}  {"not": …}        and, or, not: up to five deep
//
// A field that was not answered, or that is not asked, equals nothing and is neither greater nor less.
import { z } from 'zod';
import type { Answers } from './answer.ts';
import { isMet, type Rule, type Value } from './both/holds.ts';

const DEEPEST = 5;
const MOST_IN_ONE = 20;

const Field = z.string();
const ValueSchema = z.union([z.string().max(200), z.number()]);

const CONDITIONS = [
  z.strictObject({ field: Field, equals: ValueSchema }),
  z.strictObject({ field: Field, oneOf: z.array(ValueSchema).min(1).max(100) }),
  z.strictObject({ field: Field, filled: z.boolean() }),
  z.strictObject({ field: Field, greater: ValueSchema }),
  z.strictObject({ field: Field, less: ValueSchema }),
  z.strictObject({ field: Field, atLeast: ValueSchema }),
  z.strictObject({ field: Field, atMost: ValueSchema }),
] as const;

/** A rule as it is stored. */
export const RuleSchema: z.ZodType<Rule, Rule> = ruleUpTo(DEEPEST);

function ruleUpTo(depth: number): z.ZodType<Rule, Rule> {
  if (depth === 1) return z.union(CONDITIONS);
  const inner = ruleUpTo(depth - 1);
  const several = z.array(inner).min(1).max(MOST_IN_ONE);
  return z.union([
    ...CONDITIONS,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ]);
}

/** Whether a stored rule holds for these answers. Throws a ZodError where it is no rule. */
export function holds(condition: unknown, answers: Answers): boolean {
  return isMet(RuleSchema.parse(condition), answers);
}

/** A rule without "and", "or" and "not": what it asks of one field. */
export type Condition = { field: string; asks: 'equals' | 'order'; values: readonly Value[] };

/** Everything that a rule asks of single fields; what asks only whether they are filled has no values. */
export function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  if ('not' in rule) return conditionsOf(rule.not);
  const { field } = rule;
  if ('filled' in rule) return [{ field, asks: 'equals', values: [] }];
  if ('equals' in rule) return [{ field, asks: 'equals', values: [rule.equals] }];
  if ('oneOf' in rule) return [{ field, asks: 'equals', values: rule.oneOf }];
  const value =
    'greater' in rule
      ? rule.greater
      : 'less' in rule
        ? rule.less
        : 'atLeast' in rule
          ? rule.atLeast
          : rule.atMost;
  return [{ field, asks: 'order', values: [value] }];
}
