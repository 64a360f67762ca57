// What the forms of workflows and roles may send.
import { z } from 'zod';

const LONGEST_NAME = 100;
const LONGEST_TEXT = 4000;

export const nameOrNone = z
  .string()
  .trim()
  .max(LONGEST_NAME, `Write at most ${LONGEST_NAME} characters`)
  .default('');

export const textOrNone = z
  .string()
  .trim()
  .max(LONGEST_TEXT, `Write at most ${LONGEST_TEXT} characters`)
  .default('');

/** Where one of several stands: after another, or first. */
export const afterWhich = z.string().default('');

/** What was ticked: nothing, one or several. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.preprocess((sent) => [sent ?? []].flat(), z.array(item));
}
