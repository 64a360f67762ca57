// Whether a rule holds for what is known of the answers: the same file decides on the server and in the browser, so
// it leans on nothing.

export type Value = string | number;

/** What a field or a page depends on: see rule.ts, which says what each means and which are allowed. */
export type Rule =
  | { field: string; equals: Value }
  | { field: string; oneOf: readonly Value[] }
  | { field: string; filled: boolean }
  | { field: string; greater: Value }
  | { field: string; less: Value }
  | { field: string; atLeast: Value }
  | { field: string; atMost: Value }
  | { all: readonly Rule[] }
  | { any: readonly Rule[] }
  | { not: Rule };

/** Answers by their fields' keys; what was not answered isn't there. */
export type Known = Readonly<Record<string, unknown>>;

/** Whether the rule holds for these answers. What was not answered equals nothing and is neither greater nor less. */
export function isMet(rule: Rule, answers: Known): boolean {
  if ('all' in rule) return rule.all.every((one) => isMet(one, answers));
  if ('any' in rule) return rule.any.some((one) => isMet(one, answers));
  if ('not' in rule) return !isMet(rule.not, answers);
  // Never what every object has.
  const answer = Object.hasOwn(answers, rule.field) ? answers[rule.field] : undefined;
  if ('filled' in rule) return (answer !== undefined) === rule.filled;
  if ('equals' in rule) return isAmong(answer, [rule.equals]);
  if ('oneOf' in rule) return isAmong(answer, rule.oneOf);
  if ('greater' in rule) return compared(answer, rule.greater) > 0;
  if ('less' in rule) return compared(answer, rule.less) < 0;
  if ('atLeast' in rule) return compared(answer, rule.atLeast) >= 0;
  return compared(answer, rule.atMost) <= 0;
}

function isAmong(answer: unknown, values: readonly unknown[]): boolean {
  return Array.isArray(answer) ? answer.some((one) => values.includes(one)) : values.includes(answer);
}

// Days and moments are written so that their order is that of their texts. NaN is on no side of anything.
function compared(answer: unknown, value: Value): number {
  if (typeof answer === 'number' && typeof value === 'number') return answer - value;
  if (typeof answer !== 'string' || typeof value !== 'string') return Number.NaN;
  return answer === value ? 0 : answer < value ? -1 : 1;
}
