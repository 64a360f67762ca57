// Questions of the form builder with what was typed into them, boxes among them.
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import { filledIn } from '../show.ts';
import type { FormPartPage } from './models.ts';

/** The fields as they were sent, where something was wrong with it. A box that isn’t ticked isn’t sent. */
export function refilled(fields: readonly FieldProps[], filled: Filled): FieldProps[] {
  if (filled.errors.length === 0) return [...fields];
  return filledIn(fields, filled).map((field) =>
    field.kind === 'choices' ? { ...field, value: [filled.sent[field.name] ?? []].flat() } : field,
  );
}

/** The questions of a part, and its conditions each in a row: what a rule asks of one field is one condition. */
export function inRows(fields: readonly FieldProps[]): Pick<FormPartPage, 'fields' | 'conditions'> {
  const numbers = [...new Set(fields.flatMap(({ name }) => numberOf(name) ?? []))];
  return {
    fields: fields.filter(({ name }) => numberOf(name) === undefined),
    conditions: numbers.map((number) =>
      fields
        .filter(({ name }) => numberOf(name) === number)
        // The row says which condition it is, and that it may be left empty.
        .map((field) => ({ ...field, label: capital(field.label.replace(/^[^:]*: /, '')), required: true })),
    ),
  };
}

function numberOf(name: string): string | undefined {
  return /^rule-(?:field|asks|value)-(\d+)$/.exec(name)?.[1];
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
