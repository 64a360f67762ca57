// Questions of the form builder with what was typed into them, boxes among them.
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import { filledIn } from '../show.ts';

/** The fields as they were sent, where something was wrong with it. A box that isn’t ticked isn’t sent. */
export function refilled(fields: readonly FieldProps[], filled: Filled): FieldProps[] {
  if (filled.errors.length === 0) return [...fields];
  return filledIn(fields, filled).map((field) =>
    field.kind === 'choices' ? { ...field, value: [filled.sent[field.name] ?? []].flat() } : field,
  );
}
