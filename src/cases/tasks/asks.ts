// What a task asks of whoever completes it: fields as in a form, read and shown by the same machinery.
import { AnswersSchema } from '../../forms/answer.ts';
import { type Field, fieldsOf, formIn } from '../../forms/definition.ts';
import { answerRows } from '../../forms/show.ts';
import { shownFields } from '../../forms/shown.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import { sayIn } from '../../words/say.ts';

/** The fields of a definition, as stored. Throws a ZodError where they are none. */
export function fieldsIn(asks: unknown): Field[] {
  if (!Array.isArray(asks) || asks.length === 0) return [];
  return fieldsOf(formIn({ pages: [{ key: 'task', title: 'Task', fields: asks }] }, 'en'));
}

/** What was answered, as rows. */
export function answersOf(asks: unknown, stored: unknown): SummaryRow[] {
  const answers = AnswersSchema.parse(stored);
  return shownFields(fieldsIn(asks), answers).flatMap((field) => answerRows(field, answers, sayIn('en')));
}

/** The labels of what it asks, a line each. */
export function asksOf(asks: unknown): string {
  return fieldsIn(asks)
    .filter(({ kind }) => kind !== 'note')
    .map(({ label, required }) => (required ? label : `${label} (optional)`))
    .join('\n');
}
