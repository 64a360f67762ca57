// What a step between two statuses takes besides: fields that must be filled in before it.
import { answerTo } from '../../forms/answer.ts';
import { mayReadField } from '../../permissions/fields.ts';
import type { Permit } from '../../permissions/permit.ts';
import { additionalOf } from './additional-record.ts';

/** Those of these of the staff's fields that aren't filled in, by name; of those that somebody can't read, only that they are there. */
export async function missingFields(
  { tx, actor, facts }: Permit<'change-status'>,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const { fields, answers } = await additionalOf(tx, facts.id);
  const missing = fields.filter(
    (field) => keys.includes(field.key) && answerTo(field, answers) === undefined,
  );
  const readable = missing.filter(({ key }) => mayReadField(actor, 'view-additional', facts, key));
  const named = readable.map(({ label }) => `“${label}”`);
  return readable.length < missing.length ? [...named, 'additional details that you can’t read'] : named;
}
