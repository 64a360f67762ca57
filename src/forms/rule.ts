// Conditions over a form's answers, as they are stored with auto-assign rules and task definitions.
import { z } from 'zod';
import type { Answers } from './answer.ts';

/** The field's answer is this; of several choices, this is one of them. */
const ConditionSchema = z.strictObject({ field: z.string(), equals: z.union([z.string(), z.number()]) });

/** Whether a stored condition holds for these answers. Throws a ZodError where it is no condition. */
export function holds(condition: unknown, answers: Answers): boolean {
  const { field, equals } = ConditionSchema.parse(condition);
  const answer = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return Array.isArray(answer) ? answer.some((one) => one === equals) : answer === equals;
}
